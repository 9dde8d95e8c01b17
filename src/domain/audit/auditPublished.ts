/** The audit of published tables: everything in them that does not follow from their own figures and the rules. */
import type { CriteriaSet } from "../criteria";
import { points, type Points } from "../points";
import { fieldsOf } from "../setTree";
import { auditAverages, type ColumnFigure } from "./auditAverages";
import { auditClasses } from "./auditClasses";
import type { AuditFinding, Cause } from "./auditFinding";
import { auditRanks, type FittingRule } from "./auditRanks";
import { auditTotals, believedTotal, totalsOf, type TotalsContext } from "./auditTotals";
import { matchUnits } from "./matchUnits";
import type { AuditedUnit, FieldTable, RankingTable } from "./publishedTables";

export interface Audit {
  /** The tie rule the published ranks fit. */
  readonly rule: FittingRule;
  /** Names first, then totals, ranks, classes and averages; findings that follow from another one name it. */
  readonly findings: readonly AuditFinding[];
}

/**
 * Checks a published ranking table and, where given, the field table that goes with it. `selfTotalsCompare`: see
 * TotalsContext. A set whose maxima were never entered is fine: what needs them is then not checked.
 */
export function auditPublished(
  set: CriteriaSet,
  ranking: RankingTable,
  fields: FieldTable | null,
  selfTotalsCompare: boolean,
): Audit {
  const { units, findings: names } = matchUnits(ranking, fields);
  const context: TotalsContext = { set, ranking: ranking.at, fields: fields?.at ?? {}, selfTotalsCompare };
  const totals = units.flatMap((unit) => auditTotals(unit, context));
  const ranks = auditRanks(units, ranking.at);
  const classes = units.flatMap((unit) =>
    auditClasses(unit, set, context.ranking, context.fields, causeAmong(ranks.findings, unit.unit)),
  );
  return {
    rule: ranks.rule,
    findings: [
      ...names,
      ...totals,
      ...ranks.findings,
      ...classes,
      ...averages(set, units, ranking, fields, names, totals),
    ],
  };
}

function causeAmong(findings: readonly AuditFinding[], unit: string): Cause | undefined {
  const found = findings.find((finding) => finding.unit === unit);
  return found === undefined ? undefined : (found.consequenceOf ?? { code: found.code, unit });
}

function averages(
  set: CriteriaSet,
  units: readonly AuditedUnit[],
  ranking: RankingTable,
  fields: FieldTable | null,
  names: readonly AuditFinding[],
  totals: readonly AuditFinding[],
): readonly AuditFinding[] {
  const missingFrom = (table: "ranking" | "fields"): Cause | undefined => {
    const absent = units.find((unit) => unit[table] === null);
    const found = names.find(({ code, unit }) => code === "unit-missing" && unit === absent?.unit);
    return found === undefined ? undefined : { code: found.code, unit: found.unit };
  };
  const inRanking = rankingColumns(units, totals);
  const inFields = fieldColumns(set, units, totals);
  return [
    ...ranking.averages.flatMap((row) => auditAverages(row, inRanking, ranking.at, missingFrom("ranking"))),
    ...(fields?.averages ?? []).flatMap((row) => auditAverages(row, inFields, fields?.at ?? {}, missingFrom("fields"))),
  ];
}

type Columns = ReadonlyMap<string, readonly ColumnFigure[]>;

function figure(
  value: Points | null | undefined,
  instead: number | null,
  cause: Cause | undefined,
): readonly ColumnFigure[] {
  if (value === null || value === undefined) return [];
  if (cause === undefined || instead === null || instead === value) return [{ value }];
  return [{ value, doubt: { instead: points(instead), cause } }];
}

function rankingColumns(units: readonly AuditedUnit[], totals: readonly AuditFinding[]): Columns {
  const appraisal = units.flatMap((unit) =>
    figure(unit.ranking?.appraisal, believedTotal(totalsOf(unit)), causeAmong(totals, unit.unit)),
  );
  const self = units.flatMap((unit) => {
    const mismatch = totals.find((finding) => finding.code === "self-total-mismatch" && finding.unit === unit.unit);
    const expected = mismatch?.details["expected"];
    const instead = typeof expected === "object" && "points" in expected ? expected.points : null;
    return figure(unit.ranking?.self, instead, causeAmong(totals, unit.unit));
  });
  return new Map([
    ["appraisal_score", appraisal],
    ["self_score", self],
  ]);
}

/** A field score of a unit whose sum is wrong may be wrong by just the difference. */
function fieldColumns(set: CriteriaSet, units: readonly AuditedUnit[], totals: readonly AuditFinding[]): Columns {
  const columns = new Map<string, readonly ColumnFigure[]>();
  for (const which of ["self", "appraisal"] as const) {
    for (const { code } of fieldsOf(set)) {
      const column = units.flatMap((unit) => {
        const score = unit.fields?.fields[code]?.[which];
        const value = score?.kind === "scored" ? score.points : null;
        const difference = differenceOf(totals, unit.unit, which);
        const instead = value === null || difference === null ? null : value + difference;
        return figure(value, instead, causeAmong(totals, unit.unit));
      });
      columns.set(`${code}_${which}`, column);
    }
  }
  const total = units.flatMap((unit) =>
    figure(unit.fields?.total, believedTotal(totalsOf(unit)), causeAmong(totals, unit.unit)),
  );
  return columns.set("total", total);
}

/** Found minus expected of the unit's total or self total, where they differ. */
function differenceOf(totals: readonly AuditFinding[], unit: string, which: "self" | "appraisal"): number | null {
  const codes = which === "self" ? ["self-total-mismatch"] : ["total-mismatch", "table-mismatch"];
  const { expected, found } = totals.find((each) => codes.includes(each.code) && each.unit === unit)?.details ?? {};
  if (typeof expected !== "object" || typeof found !== "object") return null;
  return "points" in expected && "points" in found ? found.points - expected.points : null;
}
