import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorAt } from "../../src/domain/finding";
import { sayFinding } from "../../src/texts/sayFinding";
import { createTexts } from "../../src/texts/texts";

const source = join(__dirname, "../../src");
const text = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  .join("\n");

/** Finding codes as code makes findings: by errorAt("code", …) and its siblings, or as { code: "…", severity … }. */
const codes = [
  ...text.matchAll(/\b(?:errorAt|warningAt|noteAt)\(\s*"([\w-]+)"/g),
  ...text.matchAll(/\bcode: "([\w-]+)",\s*severity\b/g),
].map((match) => match[1] ?? "");

describe("findings", () => {
  it.each([...new Set(codes)].sort())("of the code %s have a sentence in both languages", (code) => {
    for (const language of ["vi", "en"] as const) expect(createTexts(language).has(`finding.${code}`)).toBe(true);
  });

  it("are found in the code by this test", () => {
    expect(new Set(codes).size).toBeGreaterThan(40);
  });

  it("are said with place, blanks filled and the language's decimal mark", () => {
    const finding = errorAt(
      "parent-sum-mismatch",
      { file: "bo.tsv", row: 12, code: "1.1" },
      { expected: { points: 250 }, found: { points: 300 } },
    );
    expect(sayFinding(createTexts("vi"), finding)).toBe(
      "Tệp bo.tsv, dòng 12, mục 1.1: Điểm tối đa ghi 3 nhưng cộng các mục con được 2,5. Hãy sửa điểm của mục này hoặc của các mục con.",
    );
    expect(sayFinding(createTexts("en"), finding)).toContain("add up to 2.5.");
  });

  it("without a sentence are still said by their code", () => {
    expect(sayFinding(createTexts("vi"), errorAt("no-such-code", {}))).toContain("no-such-code");
  });
});
