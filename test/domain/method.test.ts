import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { method } from "../../src/domain/method";

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

/** Rule numbers with the files that cite them in the given way. */
function citations(files: readonly string[], pattern: RegExp, keep: (text: string) => string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files)
    for (const part of keep(readFileSync(file, "utf8")))
      for (const match of part.matchAll(pattern)) {
        const id = match[1] ?? "";
        found.set(id, [...(found.get(id) ?? []), file]);
      }
  return found;
}

const docstrings = (text: string): string[] => text.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
const titles = (text: string): string[] =>
  text.match(/\b(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*["'`][^"'`]*/g) ?? [];

const root = join(__dirname, "../..");
const homes = citations(filesUnder(join(root, "src/domain")), /\b(R\d+):/g, docstrings);
const tests = citations(filesUnder(join(root, "test")), /\[(R\d+)\]/g, titles);

describe("the method", () => {
  it("gives out every number once", () => {
    const ids = method.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
    for (const rule of method) expect([rule.title.length > 10, rule.source.length > 4]).toEqual([true, true]);
  });

  it.each(method.map((rule) => rule.id))("has one home for %s, and a test that cites it", (id) => {
    expect(homes.get(id) ?? []).toHaveLength(1);
    expect((tests.get(id) ?? []).length).toBeGreaterThan(0);
  });

  it("has a line for every number that code or tests cite", () => {
    const known = new Set(method.map((rule) => rule.id));
    expect([...homes.keys(), ...tests.keys()].filter((id) => !known.has(id))).toEqual([]);
  });
});
