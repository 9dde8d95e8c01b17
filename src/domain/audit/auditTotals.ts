/** Whether a unit's published figures agree with each other and keep to their maxima. */
import type { CriteriaSet } from "../criteria";
import type { Place } from "../finding";
import type { Points } from "../points";
import type { Score } from "../scores";
import { fieldsOf, maximumOf } from "../setTree";
import { totalOf } from "../unitTotal";
import { auditError, inPoints, type AuditCode, type AuditFinding } from "./auditFinding";
import type { AuditedUnit, FieldTableRow } from "./publishedTables";

export interface TotalsContext {
  readonly set: CriteriaSet;
  readonly ranking: Place;
  readonly fields: Place;
  /**
   * Whether the self score of the ranking table is the sum of the field table's self scores (as in Thanh Hóa 2020). No
   * where it covers more or other things than the fields; it is then compared with nothing.
   */
  readonly selfTotalsCompare: boolean;
}

/** The three places where a unit's appraisal total stands or follows from; null where it doesn't. */
export interface Totals {
  /** Sum of the field scores. */
  readonly summed: Points | null;
  /** Column "total" of the field table. */
  readonly field: Points | null;
  /** Column "appraisal_score" of the ranking table. */
  readonly ranking: Points | null;
}

export function totalsOf({ ranking, fields }: AuditedUnit): Totals {
  return {
    summed: fields === null ? null : sumOf(fields, "appraisal"),
    field: fields?.total ?? null,
    ranking: ranking?.appraisal ?? null,
  };
}

/**
 * R62: of a unit's totals that contradict each other the one that stands twice is believed; where no two agree, the one
 * of the ranking table, then the field table's, then the sum.
 */
export function believedTotal({ summed, field, ranking }: Totals): Points | null {
  if (field !== null && field === summed) return field;
  return ranking ?? field ?? summed;
}

/** above-maximum, total-mismatch, table-mismatch, self-total-mismatch of one unit. */
export function auditTotals(audited: AuditedUnit, context: TotalsContext): readonly AuditFinding[] {
  const { appraisal, self } = aboveMaximum(audited, context);
  return [
    ...appraisal,
    ...self,
    ...compareTotals(audited, context, appraisal.length > 0),
    ...compareSelf(audited, context, self.length > 0),
  ];
}

function sumOf(row: FieldTableRow, which: "self" | "appraisal"): Points | null {
  return totalOf(Object.values(row.fields).map((pair) => pair[which]));
}

/** Scores and totals above what can be reached; of the totals of one kind only the first, for they repeat each other. */
function aboveMaximum(
  audited: AuditedUnit,
  context: TotalsContext,
): Record<"appraisal" | "self", readonly AuditFinding[]> {
  const { unit, ranking, fields } = audited;
  const { set } = context;
  const whole = maximumOf(set);
  const check = (value: Points | null, maximum: Points | null, at: Place): AuditFinding[] =>
    value === null || maximum === null || value <= maximum
      ? []
      : [auditError("above-maximum", unit, at, { expected: inPoints(maximum), found: inPoints(value) })];
  const ofFields = (which: "self" | "appraisal"): readonly AuditFinding[] =>
    fieldsOf(set).flatMap(({ code, maximum }) => {
      const at = { ...context.fields, row: fields?.row ?? 0, column: `${code}_${which}`, code };
      return check(pointsOf(fields?.fields[code]?.[which]), maximum, at);
    });
  const inRanking = (column: string): Place => ({ ...context.ranking, row: ranking?.row ?? 0, column });
  const appraisal = [
    ...check(fields?.total ?? null, whole, { ...context.fields, row: fields?.row ?? 0, column: "total" }),
    ...check(ranking?.appraisal ?? null, whole, inRanking("appraisal_score")),
  ].slice(0, 1);
  const self = context.selfTotalsCompare ? check(ranking?.self ?? null, whole, inRanking("self_score")) : [];
  return { appraisal: [...ofFields("appraisal"), ...appraisal], self: [...ofFields("self"), ...self] };
}

function pointsOf(score: Score | undefined): Points | null {
  return score?.kind === "scored" ? score.points : null;
}

function compareTotals(audited: AuditedUnit, context: TotalsContext, isAbove: boolean): readonly AuditFinding[] {
  const { unit } = audited;
  const { summed, field, ranking } = totalsOf(audited);
  const findings: AuditFinding[] = [];
  if (summed !== null && field !== null && summed !== field) {
    const at = { ...context.fields, row: audited.fields?.row ?? 0, column: "total" };
    findings.push(
      auditError("total-mismatch", unit, at, both(summed, field), causedBy("above-maximum", unit, isAbove)),
    );
  }
  const other = field ?? summed;
  if (other === null || ranking === null || other === ranking) return findings;
  const at = { ...context.ranking, row: audited.ranking?.row ?? 0, column: "appraisal_score" };
  // Where the ranking table agrees with the sum, it is the printed total of the field table that is wrong: said above.
  const more = ranking === summed ? causedBy("total-mismatch", unit, true) : causedBy("above-maximum", unit, isAbove);
  return [...findings, auditError("table-mismatch", unit, at, both(other, ranking), more)];
}

function compareSelf(audited: AuditedUnit, context: TotalsContext, isAbove: boolean): readonly AuditFinding[] {
  const { unit, ranking, fields } = audited;
  const summed = fields === null ? null : sumOf(fields, "self");
  const printed = ranking?.self ?? null;
  if (!context.selfTotalsCompare || summed === null || printed === null || summed === printed) return [];
  const at = { ...context.ranking, row: ranking?.row ?? 0, column: "self_score" };
  return [auditError("self-total-mismatch", unit, at, both(summed, printed), causedBy("above-maximum", unit, isAbove))];
}

function both(
  expected: Points,
  found: Points,
): { expected: ReturnType<typeof inPoints>; found: ReturnType<typeof inPoints> } {
  return { expected: inPoints(expected), found: inPoints(found) };
}

function causedBy(code: AuditCode, unit: string, isCause: boolean): { cause?: { code: AuditCode; unit: string } } {
  return isCause ? { cause: { code, unit } } : {};
}
