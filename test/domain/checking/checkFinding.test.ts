import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSheet } from "../../../src/domain/checking/checkEntries";
import { severities, severityAtClosing, type CheckCode } from "../../../src/domain/checking/checkFinding";
import { checkFinding as englishChecks } from "../../../src/texts/en/checkFinding";
import { en } from "../../../src/texts/en/en";
import { liveEvidence as englishEvidence } from "../../../src/texts/en/liveEvidence";
import { membersCheck as englishMembers } from "../../../src/texts/en/members";
import { notApplicableCheck as englishMarks } from "../../../src/texts/en/notApplicable";
import { saySentence } from "../../../src/texts/sayFinding";
import { createTexts } from "../../../src/texts/texts";
import { checkFinding as vietnameseChecks } from "../../../src/texts/vi/checkFinding";
import { liveEvidence as vietnameseEvidence } from "../../../src/texts/vi/liveEvidence";
import { membersCheck as vietnameseMembers } from "../../../src/texts/vi/members";
import { vi } from "../../../src/texts/vi/vi";
import { notApplicableCheck as vietnameseMarks } from "../../../src/texts/vi/notApplicable";
import { memberContext } from "./exampleSheet";
import { editedSheet } from "./randomSheets";

/** Sentences of checks stand in the file of those who raise them; all are part of `finding`. */
const english = en.finding;
const vietnamese = vi.finding;
const own: readonly Readonly<Record<string, string>>[] = [
  vietnameseChecks,
  englishChecks,
  vietnameseMembers,
  englishMembers,
  vietnameseMarks,
  englishMarks,
  vietnameseEvidence,
  englishEvidence,
];
const codes = Object.keys(severities).filter((code): code is CheckCode => code in severities);
const catalogues: readonly Readonly<Record<string, string>>[] = [vietnamese, english];
const blanksOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].flatMap((match) => match[1] ?? []);

describe("findings of the checks", () => {
  it.each(codes)("%s has its sentence in both languages", (code) => {
    for (const catalogue of catalogues) expect((catalogue[code] ?? "").length).toBeGreaterThan(15);
    expect(createTexts("vi").has(`finding.${code}`)).toBe(true);
    expect(blanksOf(english[code]).sort()).toEqual(blanksOf(vietnamese[code]).sort());
  });

  it("have no sentence without a code", () => {
    const known = new Set<string>(codes);
    for (const catalogue of own) expect(Object.keys(catalogue).filter((code) => !known.has(code))).toEqual([]);
  });

  it("are all raised somewhere, and named by a test", () => {
    const folder = join(__dirname, "../../../src/domain");
    const tests = join(__dirname, "..");
    const textOf = (root: string, folders: readonly string[], isLeftOut: (name: string) => boolean): string =>
      folders
        .flatMap((each) =>
          readdirSync(join(root, each))
            .filter((name) => name.endsWith(".ts") && !isLeftOut(name))
            .map((name) => readFileSync(join(root, each, name), "utf8")),
        )
        .join("\n");
    const sources = textOf(folder, ["checking", "appraisal"], (name) => name === "checkFinding.ts");
    const proofs = textOf(tests, ["checking", "appraisal"], (name) => name === "checkFinding.test.ts");
    expect(codes.filter((code) => !sources.includes(`"${code}"`))).toEqual([]);
    expect(codes.filter((code) => !new RegExp(`["'\`]${code}["'\` ]`).test(proofs))).toEqual([]);
  });

  it("only grow more severe at closing", () => {
    expect(Object.entries(severityAtClosing)).toEqual([
      ["entry-missing", "error"],
      ["appraisal-disagreement", "error"],
    ]);
  });

  it("fill every blank of their sentences", () => {
    const texts = createTexts("vi");
    const context = memberContext();
    fc.assert(
      fc.property(editedSheet, (sheet) => {
        for (const finding of checkSheet(context, sheet).findings) {
          const given = new Set([...Object.keys(finding.at), ...Object.keys(finding.details)]);
          expect(blanksOf(vietnamese[finding.code]).filter((blank) => !given.has(blank))).toEqual([]);
          expect(saySentence(texts, finding)).not.toContain("{{");
        }
      }),
      { seed: 133, numRuns: 300 },
    );
  });
});
