/** A console for commands in tests: files in memory, what was said and written kept. */
import { runCommandLine } from "../../src/cli/commandLine";
import type { ExitCode } from "../../src/cli/console";
import { createTexts } from "../../src/texts/texts";

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: readonly string[];
  /** Files the command wrote. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** @param files by path; every path that begins with "/closed/" refuses to be written. */
export async function cchc(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Ran> {
  const written = new Map<string, Uint8Array>();
  let out = "";
  const err: string[] = [];
  const code = await runCommandLine(argv, {
    texts: createTexts("vi"),
    now: () => new Date(2026, 0, 5),
    out: (text) => {
      out += text;
    },
    err: (text) => void err.push(text),
    readFile: (path) => {
      const file = files[path];
      return Promise.resolve(
        file === undefined ? null : typeof file === "string" ? new TextEncoder().encode(file) : file,
      );
    },
    writeFile: (path, bytes) => {
      if (path.startsWith("/closed/")) return Promise.reject(new Error("EACCES"));
      written.set(path, bytes);
      return Promise.resolve();
    },
  });
  return { code, out, err, written };
}

/** The one JSON document on stdout. */
export function jsonOf({ out }: Ran): unknown {
  return JSON.parse(out) as unknown;
}

/** Rows of cells as a TSV file. */
export function tsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.join("\t")).join("\n");
}
