/** Finding and loading test files for the searches that run them many times over. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Modules } from "./modules";
import { collectCases, type TestCase } from "./testCases";

/** They read the sources themselves, not what the sources do. */
const readsSources = /(method|checkFinding)\.test\.ts$/;

/** Absolute paths of the test files under a folder. */
export function testFilesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !readsSources.test(name))
    .map((name) => resolve(folder, name))
    .sort();
}

/** A new world in which English is spoken as in Jest's setup, and the way to a test file's cases in it. */
export function worldOfCases(modules: Modules): (file: string) => readonly TestCase[] {
  const load = modules.world();
  load(resolve("src/texts/english.ts"));
  return (file) => collectCases(() => void load(file));
}
