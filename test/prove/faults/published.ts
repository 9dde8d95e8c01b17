/** Faults in the audit of published tables, and in recognising them. */
import { faultsIn } from "./fault";

export const publishedFaults = [
  ...faultsIn("audit/explainRanks.ts", {
    // The rule with the most breaks is taken.
    R60: ["first.independent < second.independent ||", "first.independent > second.independent ||"],
    R61: ["offset !== 0 && offset === before.offset", "offset !== 0 && offset > before.offset"],
  }),
  // The sum is not asked.
  ...faultsIn("audit/auditTotals.ts", { R62: ["if (field !== null && field === summed) return field;", ""] }),
  // Equal scores are no evidence.
  ...faultsIn("audit/matchUnits.ts", { R63: ["isEvident ? alikeWithEvidence : alike", "alike"] }),
  // At an exact half only one way is right.
  ...faultsIn("audit/auditAverages.ts", { R64: ["return isHalf ? 0 : away", "return away"] }),
  ...faultsIn("audit/tableHead.ts", {
    R200: ["row.some(isNumeric) && !row.some(isHeadingCell)", "row.some(isNumeric)"],
  }),
  ...faultsIn("audit/recogniseColumns.ts", {
    // The highest heading decides.
    R201: ["for (const text of [...plain].reverse())", "for (const text of plain)"],
    R202: ['said("self"), ', 'said("appraisal"), '],
    // Nobody is asked.
    R203: [
      'candidates(columns, "total"), "appraisal_score", true)',
      'candidates(columns, "total"), "appraisal_score")',
    ],
  }),
  // The commune of Trung Bình is taken for a row of averages.
  ...faultsIn("audit/publishedRows.ts", { R204: ["!isRanked && average.test", "average.test"] }),
];
