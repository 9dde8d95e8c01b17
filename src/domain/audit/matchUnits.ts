/** Which rows of the two published tables are the same unit. */
import type { Place } from "../finding";
import { totalOf } from "../unitTotal";
import { unitKey } from "../unitName";
import { auditError, auditWarning, type AuditFinding } from "./auditFinding";
import { nameLikeness } from "./nameLikeness";
import type { AuditedUnit, FieldTable, FieldTableRow, RankingTable, RankingTableRow } from "./publishedTables";

export interface MatchedUnits {
  /** In the order of the ranking table; units of the field table alone at the end. */
  readonly units: readonly AuditedUnit[];
  /** duplicate-unit, name-variant, unit-missing. */
  readonly findings: readonly AuditFinding[];
}

/** Names this much alike are taken for one unit; with equal scores as evidence less is enough. */
const alike = 0.8;
const alikeWithEvidence = 0.5;
/** Comparing two names takes about 0,1 ms: with more pairs than this only rows with equal scores are compared. */
const mostPairs = 10_000;

/**
 * R63: rows are the same unit when their names are (see unitKey); of the rows left over in both tables those are taken
 * for one unit whose names are alike, the likest first, equal scores counting as evidence. What remains stands in one
 * table only. A name that comes again in the same table is a duplicate; its first row counts.
 */
export function matchUnits(ranking: RankingTable, fields: FieldTable | null): MatchedUnits {
  const findings: AuditFinding[] = [];
  const ranked = withoutDuplicates(ranking.rows, ranking.at, findings);
  if (fields === null)
    return { units: ranked.map((row) => ({ unit: row.unit, ranking: row, fields: null })), findings };
  const detailed = withoutDuplicates(fields.rows, fields.at, findings);
  const partners = new Map<RankingTableRow, FieldTableRow>();
  const byKey = new Map(detailed.map((row) => [unitKey(row.unit), row]));
  for (const row of ranked) {
    const same = byKey.get(unitKey(row.unit));
    if (same !== undefined) partners.set(row, same);
  }
  const taken = new Set(partners.values());
  const variants = pairVariants(
    ranked.filter((row) => !partners.has(row)),
    detailed.filter((row) => !taken.has(row)),
  );
  for (const [row, partner] of variants) {
    partners.set(row, partner);
    taken.add(partner);
    const names = { expected: row.unit, found: partner.unit };
    findings.push(auditWarning("name-variant", row.unit, { ...fields.at, row: partner.row }, names));
  }
  const alone = detailed.filter((row) => !taken.has(row));
  const units = [
    ...ranked.map((row): AuditedUnit => ({ unit: row.unit, ranking: row, fields: partners.get(row) ?? null })),
    ...alone.map((row): AuditedUnit => ({ unit: row.unit, ranking: null, fields: row })),
  ];
  return { units, findings: [...findings, ...missing(units, ranking.at, fields.at)] };
}

function withoutDuplicates<Row extends { readonly row: number; readonly unit: string }>(
  rows: readonly Row[],
  at: Place,
  findings: AuditFinding[],
): readonly Row[] {
  const first = new Map<string, Row>();
  return rows.filter((row) => {
    const earlier = first.get(unitKey(row.unit));
    if (earlier === undefined) {
      first.set(unitKey(row.unit), row);
      return true;
    }
    const comparison = { expected: null, found: row.unit };
    const details = { firstRow: earlier.row };
    findings.push(auditError("duplicate-unit", earlier.unit, { ...at, row: row.row }, comparison, { details }));
    return false;
  });
}

function pairVariants(
  ranked: readonly RankingTableRow[],
  detailed: readonly FieldTableRow[],
): readonly (readonly [RankingTableRow, FieldTableRow])[] {
  const isMany = ranked.length * detailed.length > mostPairs;
  const candidates = ranked.flatMap((row) =>
    detailed.flatMap((other) => {
      const isEvident = haveEqualScores(row, other);
      if (isMany && !isEvident) return [];
      const likeness = nameLikeness(row.unit, other.unit);
      const isLikely = likeness >= (isEvident ? alikeWithEvidence : alike);
      return isLikely ? [{ row, other, strength: likeness + (isEvident ? 1 : 0) }] : [];
    }),
  );
  const used = new Set<object>();
  return candidates
    .sort((left, right) => right.strength - left.strength)
    .flatMap(({ row, other }) => {
      if (used.has(row) || used.has(other)) return [];
      used.add(row).add(other);
      return [[row, other] as const];
    });
}

/** Same appraisal total, and same self total where both tables give one. */
function haveEqualScores(row: RankingTableRow, other: FieldTableRow): boolean {
  const pairs = Object.values(other.fields);
  const appraisal = other.total ?? totalOf(pairs.map((pair) => pair.appraisal));
  const self = totalOf(pairs.map((pair) => pair.self));
  return appraisal !== null && appraisal === row.appraisal && (self === null || row.self === null || self === row.self);
}

function missing(units: readonly AuditedUnit[], ranking: Place, fields: Place): readonly AuditFinding[] {
  return units.flatMap(({ unit, ranking: ranked, fields: detailed }) => {
    const comparison = { expected: null, found: unit };
    if (ranked === null) return [auditError("unit-missing", unit, { ...fields, row: detailed?.row ?? 0 }, comparison)];
    return detailed === null ? [auditError("unit-missing", unit, { ...ranking, row: ranked.row }, comparison)] : [];
  });
}
