/** The scores typed into a sheet: what each cell holds, and what the members' scores come to. */
import { writeOver } from "../appraisal/decisionScores";
import {
  checkDecision,
  isDisagreement,
  spreadOf,
  type ChairDecision,
  type MemberScore,
} from "../appraisal/disagreement";
import { isMark, mark } from "../appraisal/setAside";
import { finalScore, type FinalScore } from "../appraisal/finalScore";
import { points, toDecimal } from "../points";
import { isSurveyLink, readSurveyLink } from "../analysis/surveyLink";
import { scored, unscored } from "../scores";
import { unitKey } from "../unitName";
import { isBlank, writeValue, type CellValue } from "./cellValue";
import type { CheckContext, LeafRow } from "./checkContext";
import { formulaAt, hasCell, report, valueAt, type Inspection } from "./inspection";
import { blank, faulty, faultsOf, formatFault, readEntry } from "./readEntry";

/** What the cells of one leaf hold: hundredths, `blank` or `faulty`. */
export interface LeafScores {
  readonly self: number;
  /** The appraisal: typed in, or what the members' scores come to. */
  readonly appraisal: number;
  /** One per member column; blank or faulty where the member is not assigned. */
  readonly members: readonly number[];
}

/** Checks the leaf's score cells and gives what they hold. Columns that were not issued hold nothing. */
export function checkLeafScores(inspection: Inspection, leaf: LeafRow): LeafScores {
  const { context } = inspection;
  const self = context.self === -1 ? blank : checkEntry(inspection, leaf, context.self);
  if (context.memberColumns.length === 0) {
    const appraisal = context.appraisal === -1 ? blank : checkEntry(inspection, leaf, context.appraisal);
    checkMissing(inspection, leaf, self, appraisal);
    return self === blank && appraisal === blank ? nothing : { self, appraisal, members: noMembers };
  }
  const members = context.memberColumns.map(({ column, member }) =>
    leaf.members.includes(member) ? checkEntry(inspection, leaf, column) : checkNotAssigned(inspection, leaf, column),
  );
  checkMissing(inspection, leaf, self, null);
  checkMissingOfMembers(inspection, leaf, members);
  return { self, appraisal: checkFinal(inspection, leaf, members), members };
}

const noMembers: readonly number[] = [];
/** One object for all leaves without scores: 20,000 in a workbook just made. */
const nothing: LeafScores = { self: blank, appraisal: blank, members: noMembers };

function checkEntry(inspection: Inspection, leaf: LeafRow, column: number): number {
  const { context, setAside } = inspection;
  const value = valueAt(inspection, leaf.index, column);
  const read = readEntry(value, leaf);
  const formula = formulaAt(inspection, leaf.index, column);
  if (formula !== null && isSurveyLink(formula)) {
    if (!isOwnLink(formula, inspection.sheet.unit, leaf.code))
      report(inspection, "survey-link-broken", leaf.index, column, { details: { found: formula.slice(0, 80) } });
  } else if (formula !== null)
    report(inspection, "entry-formula", leaf.index, column, {
      details: { found: formula.slice(0, 80) },
      ...(read >= 0 && typeof value === "number" ? { fix: { value } } : {}),
    });
  if (setAside.has(leaf.code)) return checkMarked(inspection, leaf, column, read === blank);
  if (isMark(value)) {
    report(inspection, "entry-mark-unapproved", leaf.index, column);
  } else if (read === faulty) {
    reportFaults(inspection, leaf, column, value);
  } else if (read >= 0 && inspection.sheet.numberFormats !== null) {
    const format = formatAt(inspection, leaf.index, column);
    const fault = format === "General" ? null : formatFault(toDecimal(points(read)), format, context.habits);
    if (fault !== null)
      report(inspection, fault.code, leaf.index, column, {
        details: fault.details,
        fix: { value: fault.meant ?? null },
      });
  }
  return read;
}

/** A link onto the survey is no tampering as long as it says this sheet's unit and this row's criterion. */
function isOwnLink(formula: string, unit: string, code: string): boolean {
  const link = readSurveyLink(formula);
  return link !== null && unitKey(link.unit) === unitKey(unit) && link.criterion === code;
}

/**
 * R189: a typed mark without approval is a missing score, and a score in the cell of an approved one a fault: neither
 * becomes the other by itself.
 */
function checkMarked(inspection: Inspection, leaf: LeafRow, column: number, isEmpty: boolean): number {
  const { sheet } = inspection;
  const hasMarks = sheet.lockedOtherwise !== undefined;
  if (isMark(valueAt(inspection, leaf.index, column)) || (isEmpty && !hasMarks)) return blank;
  const fix = hasMarks ? { fix: { value: mark } } : {};
  if (hasCell(inspection, leaf.index, column))
    report(inspection, isEmpty ? "entry-mark-missing" : "entry-set-aside", leaf.index, column, fix);
  return isEmpty ? blank : faulty;
}

function reportFaults(inspection: Inspection, leaf: LeafRow, column: number, value: CellValue): void {
  const isTyped = formulaAt(inspection, leaf.index, column) === null;
  for (const { code, details, meant, choices } of faultsOf(value, leaf, inspection.context.habits))
    report(inspection, code, leaf.index, column, {
      details,
      // What a formula gives is not typed: putting a number there would hide where it comes from.
      ...(meant === undefined || !isTyped ? {} : { fix: { value: meant } }),
      ...(choices === undefined ? {} : { choices }),
    });
}

function formatAt({ sheet, rows, columns }: Inspection, row: number, column: number): string {
  return sheet.numberFormats?.[rows[row] ?? -1]?.[columns[column] ?? -1] ?? "General";
}

/** R129: what stands in a member's column outside the member's leaves is reported and never counts. */
function checkNotAssigned(inspection: Inspection, leaf: LeafRow, column: number): typeof blank | typeof faulty {
  if (isBlank(valueAt(inspection, leaf.index, column))) return blank;
  report(inspection, "entry-not-assigned", leaf.index, column);
  return faulty;
}

/** Missing scores are reported to those who are to give them; `appraisal` null: it follows from the members'. */
function checkMissing(inspection: Inspection, leaf: LeafRow, self: number, appraisal: number | null): void {
  const { context, setAside } = inspection;
  if (setAside.has(leaf.code) || context.role.kind === "member") return;
  if (self === blank) reportMissing(inspection, leaf, context.self);
  if (context.role.kind === "organizer" && appraisal === blank) reportMissing(inspection, leaf, context.appraisal);
}

function checkMissingOfMembers(inspection: Inspection, leaf: LeafRow, members: readonly number[]): void {
  const { context, setAside } = inspection;
  const { role, memberColumns } = context;
  if (setAside.has(leaf.code) || role.kind === "unit") return;
  for (const [index, { column, member }] of memberColumns.entries()) {
    if (members[index] !== blank || !leaf.members.includes(member)) continue;
    if (role.kind === "organizer" || role.member === member) reportMissing(inspection, leaf, column);
  }
}

function reportMissing(inspection: Inspection, leaf: LeafRow, column: number): void {
  if (column !== -1 && hasCell(inspection, leaf.index, column)) report(inspection, "entry-missing", leaf.index, column);
}

/**
 * The members' scores as one (see `finalScore`), compared with the sheet's own result. Gives `faulty` while a member's
 * cell is: then neither can be judged.
 */
function checkFinal(inspection: Inspection, leaf: LeafRow, members: readonly number[]): number {
  const { context, sheet, setAside } = inspection;
  if (setAside.has(leaf.code)) return blank;
  const isAssigned = (index: number): boolean => leaf.members.includes(context.memberColumns[index]?.member ?? "");
  if (members.some((value, index) => value === faulty && isAssigned(index))) return faulty;
  const scores = memberScores(context, leaf, members);
  const decisions = sheet.decisions.filter((each) => each.code === leaf.code);
  const final = finalScore(scores, context.agreement, leaf, decisions);
  if (final.kind === "pending" && final.why === "disagreement")
    report(inspection, "appraisal-disagreement", leaf.index, context.appraisal, {
      details: { difference: { points: spreadOf(scores) ?? 0 }, tolerance: { points: allowed(context) } },
    });
  for (const decision of decisions) reportDecision(inspection, leaf, decision, scores);
  if (context.appraisal !== -1 && hasCell(inspection, leaf.index, context.appraisal))
    compareFinal(inspection, leaf, final);
  return final.kind === "final" ? final.points : blank;
}

/** A decision that needs the chair's word again is confirmed with one click, over the scores that stand there now. */
function reportDecision(
  inspection: Inspection,
  leaf: LeafRow,
  decision: ChairDecision,
  scores: readonly MemberScore[],
): void {
  const { context, sheet } = inspection;
  for (const { code, details } of checkDecision(decision, sheet.unit, scores, leaf)) {
    const isOpen = code === "decision-not-recorded" || code === "decision-out-of-date";
    // Where members agree, nobody waits for a word of the chair.
    if (code === "decision-not-recorded" && !isDisagreement(scores, context.agreement)) continue;
    const over = isOpen && isDisagreement(scores, context.agreement) ? writeOver(scores) : null;
    const column = isOpen && context.decidedOver !== -1 ? context.decidedOver : context.appraisal;
    report(inspection, code, leaf.index, column, {
      details,
      ...(over === null || column !== context.decidedOver ? {} : { fix: { confirm: over } }),
    });
  }
}

function allowed({ agreement }: CheckContext): number {
  return agreement.rule === "equal" ? 0 : agreement.tolerance;
}

function memberScores({ memberColumns }: CheckContext, leaf: LeafRow, members: readonly number[]): MemberScore[] {
  return memberColumns.flatMap(({ member }, index) => {
    const value = members[index] ?? blank;
    if (!leaf.members.includes(member)) return [];
    return [{ member, score: value === blank ? unscored : scored(points(value)) }];
  });
}

function compareFinal(inspection: Inspection, leaf: LeafRow, final: FinalScore): void {
  const { appraisal } = inspection.context;
  const present = valueAt(inspection, leaf.index, appraisal);
  const expected = final.kind === "final" ? toDecimal(final.points) : null;
  if (expected === null ? isBlank(present) : typeof present === "number" && Math.abs(present - expected) < 1e-9) return;
  const details = { found: writeValue(present, inspection.context.habits.decimalMark) };
  if (final.kind === "final")
    report(inspection, "sheet-final-differs", leaf.index, appraisal, {
      details: { ...details, expected: { points: final.points } },
    });
  else report(inspection, "sheet-final-early", leaf.index, appraisal, { details });
}
