/**
 * A deliberate fault in each rule of the method must turn a test that cites the rule red.
 * `npm run prove:rules -- [R7 …]`; without numbers all rules. The faults are put into the text of a module as it is
 * loaded: no file is touched. Ends with 1 when a rule has no fault, stays green, or is red without one.
 */
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { method } from "../../src/domain/method";
import { ruleFaults } from "./faults/all";
import { withFault } from "./faults/fault";
import { writeFigures } from "./figures";
import { Modules } from "./inProcess/modules";
import { testFilesUnder, worldOfCases } from "./inProcess/testFiles";

/** Chromium and LibreOffice are another matter. */
const folders = ["domain", "sheets", "features", "files", "cli"].map((name) => `test/${name}`);

interface Verdict {
  /** How many cases cite the rule. */
  readonly cases: number;
  /** Null: none. */
  readonly red: string | null;
}

/** Runs the cases that cite a rule, till the first that fails. */
async function runCiting(modules: Modules, rule: string, files: readonly string[]): Promise<Verdict> {
  const citing = `[${rule}]`;
  let count = 0;
  for (const file of files) {
    const name = relative(".", file);
    try {
      const cases = worldOfCases(modules)(file).filter((each) => each.name.includes(citing));
      for (const each of cases) {
        count += 1;
        try {
          await each.run();
        } catch {
          return { cases: count, red: `${name}: ${each.name}` };
        }
      }
    } catch (error) {
      return { cases: count, red: `${name} cannot be loaded: ${String(error)}` };
    }
  }
  return { cases: count, red: null };
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const rules = method.map(({ id }) => id).filter((id) => asked.length === 0 || asked.includes(id));
  const texts = new Map(folders.flatMap(testFilesUnder).map((file) => [file, readFileSync(file, "utf8")]));
  const modules = new Modules();
  let red = 0;
  for (const rule of rules) {
    const files = [...texts].filter(([, text]) => text.includes(`[${rule}]`)).map(([file]) => file);
    const healthy = await runCiting(modules, rule, files);
    const fault = ruleFaults.find((each) => each.rule === rule);
    if (healthy.red !== null || healthy.cases === 0 || fault === undefined) {
      console.log(`${rule}\t${fault === undefined ? "no fault listed" : (healthy.red ?? "no test cites it")}`);
      continue;
    }
    const path = resolve("src/domain", fault.file);
    modules.replace(path, withFault(fault, readFileSync(path, "utf8")));
    const faulty = await runCiting(modules, rule, files);
    modules.replace(path, null);
    if (faulty.red !== null) red += 1;
    console.log(
      `${rule}\t${fault.file}\t${faulty.red === null ? `GREEN (${faulty.cases} cases)` : `red: ${faulty.red}`}`,
    );
  }
  console.log(`${red} of ${rules.length} rules: a deliberate fault turns a test that cites the rule red`);
  if (asked.length === 0) writeFigures("rules", { rules: rules.length, red });
  if (red < rules.length) process.exitCode = 1;
}

void main();
