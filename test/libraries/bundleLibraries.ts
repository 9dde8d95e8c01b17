/**
 * Jest's global setup: libraries of many modules become one file each. Every test file loads its libraries anew, so that
 * tests share nothing; Fluent UI alone is 2,000 modules, each of them found, read and compiled by itself (4 s of a
 * processor per test file, one quarter of that as one file). The code is the installed packages' own, joined by esbuild
 * in their ES module form, which is also what webpack puts into the pages; React stays where it is.
 *
 * The jest preset leads the packages' names to `node_modules/.cache/test-libraries`, where there is a small file for
 * every name that is imported somewhere under src and test.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { build, type Platform } from "esbuild";

interface Library {
  readonly name: string;
  /** Matches the names that are bundled together: what they have in common (contexts, registries) is there once. */
  readonly imported: RegExp;
  readonly platform: Platform;
}

const project = join(__dirname, "..", "..");
const folder = join(project, "node_modules", ".cache", "test-libraries");

const libraries: readonly Library[] = [
  { name: "fluent", imported: /^@fluentui\//, platform: "browser" },
  { name: "excelts", imported: /^@cj-tech-master\/excelts(\/|$)/, platform: "node" },
  { name: "testing", imported: /^@testing-library\//, platform: "browser" },
];
const external = ["react", "react-dom"];

export default async function bundleLibraries(): Promise<void> {
  const imported = importedNames();
  const key = createHash("sha256")
    .update(readFileSync(join(project, "package-lock.json")))
    .update(readFileSync(__filename))
    .update(JSON.stringify(imported))
    .digest("hex");
  const keyFile = join(folder, "key");
  if (existsSync(keyFile) && readFileSync(keyFile, "utf8") === key) return;
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  await Promise.all(
    libraries.map((library) =>
      bundle(
        library,
        imported.filter((name) => library.imported.test(name)),
        unfinished,
      ),
    ),
  );
  writeFileSync(join(unfinished, "key"), key);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

/** The package names, with what follows them, that files of src and test name anywhere between quotes. */
function importedNames(): readonly string[] {
  const names = new Set<string>();
  for (const root of ["src", "test"])
    for (const file of readdirSync(join(project, root), { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file)) continue;
      const text = readFileSync(join(project, root, file), "utf8");
      for (const [, name = ""] of text.matchAll(/\b(?:from |import |import\()"(@[^"]+)"/g))
        if (libraries.some(({ imported }) => imported.test(name))) names.add(name);
    }
  return [...names].sort();
}

/** One file for the library, and one for each of its names that hands on what belongs to it. */
async function bundle({ name, platform }: Library, entries: readonly string[], target: string): Promise<void> {
  await build({
    stdin: {
      contents: entries.map((entry, index) => `export * as entry${index} from ${JSON.stringify(entry)};`).join("\n"),
      resolveDir: project,
    },
    bundle: true,
    outfile: join(target, `${name}.cjs`),
    format: "cjs",
    platform,
    external,
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "error",
  });
  for (const [index, entry] of entries.entries()) {
    const file = join(target, `${entry}.cjs`);
    mkdirSync(dirname(file), { recursive: true });
    const up = "../".repeat(entry.split("/").length - 1);
    writeFileSync(
      file,
      `module.exports = Object.defineProperty(require("${up}${name}.cjs").entry${index}, "__esModule", { value: true });\n`,
    );
  }
}
