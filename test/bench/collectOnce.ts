/**
 * Issuing or reading once, in a process of its own, as the command and the peers do it; prints the seconds of computing (user and
 * system, all threads). Loading and compiling the program is no part of it, on no side: a few files come first.
 * Started by collect.ts: issue|read FOLDER UNITS.
 */
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { nativePack } from "../../src/cli/nativePack";
import { nativeUnpacking } from "../../src/cli/nativeUnpacking";
import { issueFiles } from "../../src/files/issued/issueFiles";
import { readReturned } from "../../src/files/returned/readReturned";
import { planFor } from "./issuePlan";

const [what, folder = ".", count] = process.argv.slice(2);
const units = Number(count);
const first = Math.min(10, units);

async function issue(some: number): Promise<void> {
  let index = 0;
  for await (const { bytes } of issueFiles(planFor(some), new Date(), undefined, nativePack)) {
    writeFileSync(join(folder, `i${index}.xlsx`), bytes);
    index += 1;
  }
  if (index !== some) throw new Error(`${index} files`);
}

async function read(some: number): Promise<void> {
  for (let index = 0; index < some; index += 1) {
    const path = join(folder, `${index}.xlsx`);
    const book = readReturned(await readFile(path), path, nativeUnpacking);
    if (!book.ok) throw new Error(JSON.stringify(book.failure));
  }
}

async function main(): Promise<void> {
  const run = what === "issue" ? issue : read;
  await run(first);
  const before = process.cpuUsage();
  await run(units);
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1_000_000);
}

void main();
