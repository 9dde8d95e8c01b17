/** Evidence, explanations and reasons that the rules ask for beside a score. */
import { isBlank, textOf } from "./cellValue";
import type { LeafRow } from "./checkContext";
import type { LeafScores } from "./checkScores";
import { hasCell, report, valueAt, type Inspection } from "./inspection";

/**
 * R123: a score above 0 rests on evidence; where that is missing or partial, on an explanation (Thanh Hóa city QĐ 4308,
 * Thái Bình QĐ 947). Evidence kept as entries decides, else the evidence cell; sheets without either are not judged.
 */
export function checkEvidence(inspection: Inspection, leaf: LeafRow, self: number): void {
  const { context, sheet } = inspection;
  if (self <= 0 || (context.evidence === -1 && !sheet.evidence.has(leaf.code))) return;
  const standing = sheet.evidence.get(leaf.code) ?? (isEmpty(inspection, leaf, context.evidence) ? "none" : "listed");
  if (standing === "listed" || standing === "sufficient") return;
  const isExplained = !isEmpty(inspection, leaf, context.explanation);
  if (standing === "partial") {
    if (!isExplained) report(inspection, "explanation-missing", leaf.index, context.explanation);
  } else {
    const column = isExplained || context.explanation === -1 ? context.evidence : context.explanation;
    report(inspection, isExplained ? "evidence-only-explained" : "evidence-missing", leaf.index, column);
  }
}

/**
 * R124: points taken off the self score need a reason from the list; "khác" needs words. Every member who takes points
 * off gives theirs, in a column of their own or in the shared one.
 */
export function checkReasons(inspection: Inspection, leaf: LeafRow, { self, appraisal, members }: LeafScores): void {
  const { context } = inspection;
  if (self < 0) return;
  if (context.memberColumns.length === 0) {
    if (appraisal >= 0 && appraisal < self)
      checkReason(inspection, leaf, context.reasonCode, context.reason, self - appraisal);
    return;
  }
  const seen = new Set<number>();
  for (const [index, { reasonCode, reason }] of context.memberColumns.entries()) {
    const given = members[index] ?? -1;
    const key = reasonCode === -1 ? reason : reasonCode;
    if (given < 0 || given >= self || seen.has(key)) continue;
    seen.add(key);
    checkReason(inspection, leaf, reasonCode, reason, self - given);
  }
}

function checkReason(
  inspection: Inspection,
  leaf: LeafRow,
  codeColumn: number,
  textColumn: number,
  taken: number,
): void {
  const { reasonLabels } = inspection.context;
  const hasText = !isEmpty(inspection, leaf, textColumn);
  if (codeColumn === -1) {
    if (textColumn !== -1 && !hasText)
      report(inspection, "reason-missing", leaf.index, textColumn, { details: { taken: { points: taken } } });
    return;
  }
  if (!hasCell(inspection, leaf.index, codeColumn)) return;
  const label = textOf(valueAt(inspection, leaf.index, codeColumn));
  if (label === "") {
    report(inspection, "reason-missing", leaf.index, codeColumn, { details: { taken: { points: taken } } });
    return;
  }
  const reason = reasonLabels.get(label);
  if (reason === undefined)
    report(inspection, "reason-unknown", leaf.index, codeColumn, { details: { found: label.slice(0, 80) } });
  else if (reason.needsText && textColumn !== -1 && !hasText)
    report(inspection, "reason-text-missing", leaf.index, textColumn, { details: { reason: label } });
}

function isEmpty(inspection: Inspection, leaf: LeafRow, column: number): boolean {
  return column === -1 || isBlank(valueAt(inspection, leaf.index, column));
}
