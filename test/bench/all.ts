/**
 * Every benchmark, one after the other, each in a process of its own (so that none pays for another's memory). One that ends
 * with a code other than 0 is above its own budget: the others still run, and this ends with 1.
 * Run: npm run bench (arguments: names of benchmarks, to run only those)
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const benchmarks: readonly (readonly [name: string, about: string])[] = [
  ["comparison", "every step beside an add-in written cell by cell"],
  ["growth", "how the work grows with units, criteria and files"],
  ["ranking", "rankings of 27, 168 and 3,321 units"],
  ["checkEntries", "the rules of the live checks over 168 sheets"],
  ["liveChecks", "live checks of a whole workbook"],
  ["collect", "issuing and reading 168 workbooks beside XlsxWriter and openpyxl"],
  ["publish", "decision pack, results report and letters of 27 and 168 units"],
  ["paneStart", "the pane before it can be used"],
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => benchmarks.every(([known]) => known !== name));
if (unknown.length > 0) throw new Error(`no such benchmark: ${unknown.join(", ")}`);
const failed: string[] = [];
for (const [name, about] of benchmarks) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n=== ${name}: ${about}`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join(__dirname, `${name}.ts`)], {
    stdio: "inherit",
  });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nnot within their budgets, or failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
