/**
 * Mutation testing of the domain: it is changed in small ways, one at a time, and its own tests must notice.
 * `npm run prove:mutation -- [paths of src/domain …]`; without paths all of it. Prints what no test noticed, writes the
 * share noticed per file, and ends with 1 below 90 %. `method.ts`, the list of the rules, is text and left out.
 *
 * Counted as not noticed, yet the same program, are mainly: what stands behind `??` and `?.` after reading a list at a
 * place that is always there (the compiler wants it), shortcuts that only save work (`left === right`), limits that
 * nothing can lie on (a distance of exactly 1e-9), and unreachable words of errors that are bugs.
 */
import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { readFigures, writeFigures } from "./figures";

const least = 90;

interface FileScore {
  readonly killed: number;
  readonly mutants: number;
  /** "line: what stood there → what was put there", for looking at. */
  readonly survivors: readonly string[];
}

/** Every file's score in one run. */
async function judge(sources: readonly string[]): Promise<ReadonlyMap<string, FileScore>> {
  // An ECMAScript module only: it cannot be imported at once by a script that is none.
  const { Stryker } = await import("@stryker-mutator/core");
  const results = await new Stryker({
    plugins: [resolve("test/prove/inProcess/strykerRunner.ts")],
    testRunner: "domain",
    testRunnerNodeArgs: ["--import", "tsx"],
    mutate: [...sources],
    ignorePatterns: ["dist", "assets", "src/standalone", "src/taskpane", "src/excel", "test/page", "test/standalone"],
    coverageAnalysis: "perTest",
    disableTypeChecks: "src/domain/**/*.ts",
    checkers: [],
    concurrency: 2,
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 15,
    tempDirName: ".stryker-tmp",
    reporters: ["verdict-lines"] as never,
    logLevel: "error" as never,
  }).runMutationTest();
  const scores = new Map<string, FileScore>();
  for (const { fileName, status, location, mutatorName, replacement } of results) {
    if (["Ignored", "CompileError", "RuntimeError"].includes(status)) continue;
    const file = relative(".", fileName).replaceAll("\\", "/");
    const { killed, mutants, survivors } = scores.get(file) ?? { killed: 0, mutants: 0, survivors: [] };
    const alive = status === "Survived" || status === "NoCoverage";
    const { line, column } = location.start;
    const words = `${line}:${column} ${status} ${mutatorName} → ${replacement.replaceAll(/\s+/g, " ").slice(0, 80)}`;
    scores.set(file, {
      killed: killed + (alive ? 0 : 1),
      mutants: mutants + 1,
      survivors: alive ? [...survivors, words] : survivors,
    });
  }
  return scores;
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const files = readdirSync("src/domain", { recursive: true, encoding: "utf8" })
    .map((name) => `src/domain/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && path !== "src/domain/method.ts")
    .filter((path) => asked.length === 0 || asked.some((each) => path.startsWith(each)))
    .sort();
  const scores = await judge(files);
  for (const [file, { killed, mutants, survivors }] of [...scores].sort()) {
    console.log(`${file}: ${killed} of ${mutants}`);
    for (const each of survivors) console.log(`  ${each}`);
  }
  writeScores(scores, asked.length === 0);
}

/** Files that were not asked for keep their figures, unless all were asked for. */
function writeScores(scores: ReadonlyMap<string, FileScore>, areAll: boolean): void {
  const known = areAll ? {} : (readFigures()["mutation"]?.["files"] ?? {});
  const found = Object.fromEntries([...scores].map(([file, { killed, mutants }]) => [file, `${killed}/${mutants}`]));
  const files = Object.fromEntries(Object.entries({ ...known, ...found }).sort());
  const counts = Object.values(files).map((text) => String(text).split("/").map(Number));
  const [killed = 0, mutants = 0] = [0, 1].map((at) => counts.reduce((sum, each) => sum + (each[at] ?? 0), 0));
  const percent = Math.floor((killed / Math.max(1, mutants)) * 1000) / 10;
  writeFigures("mutation", { mutants, killed, percent, files });
  console.log(`${killed} of ${mutants} mutants in ${counts.length} files: ${percent} %`);
  if (percent < least) process.exitCode = 1;
}

void main();
