/**
 * Mutation testing of the domain: every file is changed in small ways, one at a time, and its own tests must notice.
 * `npm run prove:mutation -- [paths of src/domain …]`; without paths all of it. The share of mutants noticed is written
 * per file, so that a run can be gone on with; ends with 1 below 90 %.
 */
import { existsSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { readFigures, writeFigures } from "./figures";

const least = 90;

interface FileScore {
  readonly killed: number;
  readonly mutants: number;
  /** "line: what stood there → what was put there", for looking at. */
  readonly survivors: readonly string[];
}

/** Read the sources themselves, which mutation changes. */
const readsSources = ["test/domain/method.test.ts", "test/domain/checking/checkFinding.test.ts"];

/** The file's own tests; where it has none, those of its folder. */
function testsOf(source: string): string {
  const own = source.replace(/^src/, "test").replace(/\.ts$/, ".test.ts");
  return existsSync(own) && !readsSources.includes(own) ? own : `${dirname(own)}/*.test.ts`;
}

async function judge(source: string): Promise<FileScore> {
  // An ECMAScript module only: it cannot be imported at once by a script that is none.
  const { Stryker } = await import("@stryker-mutator/core");
  const results = await new Stryker({
    testRunner: "jest",
    jest: {
      projectType: "custom",
      config: {
        rootDir: ".",
        preset: "./.config/jest-preset.json",
        testMatch: [`<rootDir>/${testsOf(source)}`],
        testPathIgnorePatterns: ["/node_modules/", ...readsSources.map((path) => `/${path}`)],
      },
      enableFindRelatedTests: true,
    },
    mutate: [source],
    ignorePatterns: ["dist", "assets", "src/standalone", "src/taskpane", "src/excel", "test/page", "test/standalone"],
    coverageAnalysis: "perTest",
    // A constant of the module is made once, before any test: changing it says nothing about tests.
    ignoreStatic: true,
    timeoutMS: 10_000,
    tempDirName: ".stryker-tmp",
    reporters: [],
    logLevel: "error" as never,
  }).runMutationTest();
  const judged = results.filter(({ status }) => !["Ignored", "CompileError", "RuntimeError"].includes(status));
  const alive = judged.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  return {
    killed: judged.length - alive.length,
    mutants: judged.length,
    survivors: alive.map(
      ({ location, mutatorName, replacement }) =>
        `${location.start.line}: ${mutatorName} → ${replacement.replaceAll(/\s+/g, " ").slice(0, 80)}`,
    ),
  };
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const files = readdirSync("src/domain", { recursive: true, encoding: "utf8" })
    .map((name) => `src/domain/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && (asked.length === 0 || asked.some((each) => path.startsWith(each))))
    .sort();
  for (const file of files) {
    const { killed, mutants, survivors } = await judge(file);
    console.log(`${file}: ${killed} of ${mutants}`);
    for (const each of survivors) console.log(`  ${each}`);
    // Types and data only.
    if (mutants > 0) writeFigures("mutation", { ...readFigures()["mutation"], [file]: `${killed}/${mutants}` });
  }
  const counts = Object.values(readFigures()["mutation"] ?? {}).map((text) => String(text).split("/").map(Number));
  const [killed, mutants] = [0, 1].map((at) => counts.reduce((sum, each) => sum + (each[at] ?? 0), 0));
  const share = ((killed ?? 0) / Math.max(1, mutants ?? 0)) * 100;
  console.log(`${killed ?? 0} of ${mutants ?? 0} in ${counts.length} files: ${share.toFixed(1)} %`);
  if (share < least) process.exitCode = 1;
}

void main();
