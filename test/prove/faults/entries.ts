/** Faults in the live checks and in what is made of evidence. */
import { faultsIn } from "./fault";

export const entryFaults = [
  ...faultsIn("checking/readEntry.ts", {
    // Blank counts as 0.
    R120: [
      "if (value === null || value === undefined) return blank",
      "if (value === null || value === undefined) return 0",
    ],
    // One of two readings is taken for certain.
    R121: [
      'if (other !== undefined) return [{ code: "entry-ambiguous-number", details: { found }, choices: readings }];',
      "",
    ],
  }),
  // Day and month are taken the wrong way round.
  ...faultsIn("checking/meantByDate.ts", {
    R122: ['habits.dateOrder !== "monthFirst"', 'habits.dateOrder === "monthFirst"'],
  }),
  ...faultsIn("checking/checkDocuments.ts", {
    // A score of 0 needs evidence.
    R123: ["if (self <= 0 ||", "if (self < 0 ||"],
    // Nothing given needs no reason.
    R124: ["appraisal >= 0 && appraisal < self", "appraisal > 0 && appraisal < self"],
    // The cell decides over the list.
    R190: ["sheet.evidence.get(leaf.code) ?? (isEmpty", "(isEmpty"],
  }),
  // Rows go by their place.
  ...faultsIn("checking/locateRows.ts", {
    R125: ["return fits(own, row) ? own : sheet.values.findIndex((_, at) => fits(at, row))", "return own"],
  }),
  ...faultsIn("checking/checkStructure.ts", {
    R126: ['for (const index of located.moved) report(inspection, "sheet-row-moved", index, -1);', ""],
    R127: [
      'if (at < 0) report(inspection, "sheet-column-missing"',
      'if (at < -1) report(inspection, "sheet-column-missing"',
    ],
    // Formulas that Excel itself shifted are reported.
    R128: ["inspection.isInPlace && normalFormula(present)", "normalFormula(present)"],
    R199: ['? "member-heading-changed"', '? "sheet-cell-changed"'],
  }),
  ...faultsIn("checking/checkScores.ts", {
    // A score of somebody who is not assigned counts.
    R129: [
      "leaf.members.includes(member) ? checkEntry(inspection, leaf, column) : checkNotAssigned(inspection, leaf, column)",
      "checkEntry(inspection, leaf, column)",
    ],
    R189: ['report(inspection, "entry-mark-unapproved", leaf.index, column);', ""],
  }),
  // A sum that was deleted is right.
  ...faultsIn("checking/checkResults.ts", {
    R130: ["isBlank(present) && sums.isOpen[index] === 1", "isBlank(present)"],
  }),
  // A sheet once checked is never looked at again.
  ...faultsIn("checking/checkEntries.ts", {
    R131: ["last !== undefined && sameReading(last.reading, reading)", "last !== undefined"],
  }),
  // Everything that applies counts as still possible.
  ...faultsIn("checking/progress.ts", { R132: ["points(known.points + known.open)", "points(known.applicable)"] }),
  // What nobody has judged is insufficient.
  ...faultsIn("checking/listedEvidence.ts", {
    R191: ['entry.judged !== "insufficient"', 'entry.judged === "sufficient"'],
  }),
  ...faultsIn("appraisal/evidence.ts", {
    R150: ["if (inside.length === 0 || inside.some(", "if (inside.some("],
    R151: ["(pdf|p7m|", "(pdf|docx|p7m|"],
    // The last day of the year lies outside it.
    R152: ["entry.date <= to", "entry.date < to"],
    // Undated documents come first.
    R153: ['[left.date ?? "9999", right.date ?? "9999"]', '[left.date ?? "", right.date ?? ""]'],
  }),
];
