/** The 20 departments of 2020 as the two published tables, to be damaged by tests. */
import { findShippedSet } from "../../../src/criteria/catalogue";
import { sampleYear } from "../../../src/criteria/sample";
import type { AuditFinding } from "../../../src/domain/audit/auditFinding";
import { auditPublished, type Audit } from "../../../src/domain/audit/auditPublished";
import type {
  FieldTable,
  FieldTableRow,
  RankingTable,
  RankingTableRow,
} from "../../../src/domain/audit/publishedTables";
import { parsePrinted, type PrintedNumber } from "../../../src/domain/audit/printedNumber";
import type { CriteriaSet } from "../../../src/domain/criteria";
import { points } from "../../../src/domain/points";
import { scored } from "../../../src/domain/scores";

const sample = sampleYear();
const found = findShippedSet(sample.setId);
if (found === null) throw new Error(sample.setId);
export const set: CriteriaSet = found.set;

export interface Published {
  readonly ranking: RankingTable;
  readonly fields: FieldTable;
}

/** Averages as printed with two decimals, computed here with doubles on purpose: nothing of the audit is used. */
function average(list: readonly number[]): PrintedNumber {
  const mean = list.reduce((sum, each) => sum + each, 0) / list.length / 100;
  const printed = parsePrinted((Math.round(mean * 100) / 100).toFixed(2));
  if (printed === null) throw new Error(String(mean));
  return printed;
}

const columns = Object.keys(sample.units[0]?.fields ?? {}).flatMap((code) =>
  (["self", "appraisal"] as const).map((which) => ({ code, which })),
);
const pointsAt = (index: number, code: string, which: "self" | "appraisal"): number => {
  const score = sample.units[index]?.fields[code]?.[which];
  return score?.kind === "scored" ? score.points : Number.NaN;
};

export const published: Published = {
  ranking: {
    at: { file: "xep-hang.tsv" },
    rows: sample.ranking.map((row, index) => ({ ...row, row: index + 2 })),
    averages: [
      {
        row: 22,
        averages: {
          self_score: average(sample.ranking.map(({ self }) => self)),
          appraisal_score: average(sample.ranking.map(({ appraisal }) => appraisal)),
        },
      },
    ],
  },
  fields: {
    at: { file: "linh-vuc.tsv" },
    rows: sample.units.map(({ unit, fields }, index) => ({
      row: index + 2,
      unit,
      fields,
      total: sample.printed[index]?.total ?? null,
      class: sample.printed[index]?.class ?? null,
    })),
    averages: [
      {
        row: 22,
        averages: {
          ...Object.fromEntries(
            columns.map(({ code, which }) => [
              `${code}_${which}`,
              average(sample.units.map((_, index) => pointsAt(index, code, which))),
            ]),
          ),
          total: average(sample.printed.map(({ total }) => total)),
        },
      },
    ],
  },
};

export const audit = ({ ranking, fields }: Published, selfTotalsCompare = true): Audit =>
  auditPublished(set, ranking, fields, selfTotalsCompare);
export const auditRankingAlone = ({ ranking }: Published): Audit => auditPublished(set, ranking, null, true);

/** The two name variants of the published tables themselves are in every audit: left out. */
const known = new Set(["Ban quản lý Khu kinh tế Nghị Sơn", "Sở Nông nghiệp&PTNT"]);
export const apartFromKnown = ({ findings }: Audit): readonly AuditFinding[] =>
  findings.filter(({ code, unit }) => !(code === "name-variant" && known.has(unit)));

/** "code unit: expected → found", with "← cause" for a consequence. */
export function briefly(finding: AuditFinding): string {
  const { code, unit, details, consequenceOf } = finding;
  const plain = (name: string): string => {
    const value = details[name];
    return typeof value === "object" && "points" in value ? String(value.points / 100) : String(value);
  };
  const cause = consequenceOf === undefined ? "" : ` ← ${consequenceOf.code} ${consequenceOf.unit}`;
  return `${code} ${unit}: ${plain("expected")} → ${plain("found")}${cause}`;
}

export const independent = (findings: readonly AuditFinding[]): string[] =>
  findings.filter(({ consequenceOf }) => consequenceOf === undefined).map(briefly);

export function withRankingRow(tables: Published, index: number, change: Partial<RankingTableRow>): Published {
  const rows = tables.ranking.rows.map((row, at) => (at === index ? { ...row, ...change } : row));
  return { ...tables, ranking: { ...tables.ranking, rows } };
}

export function withFieldRow(tables: Published, index: number, change: Partial<FieldTableRow>): Published {
  const rows = tables.fields.rows.map((row, at) => (at === index ? { ...row, ...change } : row));
  return { ...tables, fields: { ...tables.fields, rows } };
}

export function withFieldScore(
  tables: Published,
  index: number,
  code: string,
  which: "self" | "appraisal",
  value: number,
): Published {
  const row = tables.fields.rows[index];
  const pair = row?.fields[code];
  if (row === undefined || pair === undefined) throw new Error(`${index} ${code}`);
  return withFieldRow(tables, index, {
    fields: { ...row.fields, [code]: { ...pair, [which]: scored(points(value)) } },
  });
}
