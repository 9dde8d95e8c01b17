/** The command line: `npm run --silent cchc -- <command> …`. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { createTexts } from "../texts/texts";
import { runCommandLine } from "./commandLine";
import type { Console } from "./console";

const processConsole: Console = {
  texts: createTexts("vi"),
  now: () => new Date(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(`${text}\n`),
  readFile: async (path) => {
    try {
      return await readFile(path);
    } catch {
      return null;
    }
  },
  writeFile: async (path, bytes) => {
    const unfinished = `${path}.${process.pid}.tmp`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(unfinished, bytes);
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  },
};

void runCommandLine(process.argv.slice(2), processConsole).then((code) => {
  process.exitCode = code;
});
