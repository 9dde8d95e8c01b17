/** Why each unit stands in its class and rank, in sentences (as data). */
import type { ClassDecision } from "../classify";
import type { Classification, CriteriaNode, CriteriaSet } from "../criteria";
import type { Detail } from "../finding";
import { percent } from "../points";
import type { Ranking, RankingRow } from "../rankUnits";
import { percentOf } from "../ratio";
import { fieldsOf, knownMaximum } from "../setTree";
import { sentence, type Sentence } from "./sentence";

export type ClassSentenceCode =
  | "class-pending"
  | "class-nothing-applies"
  | "class-given"
  | "class-given-percent"
  | "class-best"
  | "class-threshold"
  | "class-threshold-percent"
  | "class-floor"
  | "class-next"
  | "class-next-field"
  | "class-rounding"
  | "class-council"
  | "class-tied"
  | "class-tied-many";

export interface ClassExplanation {
  readonly unit: string;
  readonly rank: number | null;
  /** Null for a unit without a total. */
  readonly class: ClassDecision | null;
  /** All units of the same rank, this one among them; empty when it stands alone. One shared list per rank. */
  readonly tiedUnits: readonly string[];
  /** In the order to be read. */
  readonly sentences: readonly Sentence<ClassSentenceCode>[];
}

/** A tie of more units is told by their number: naming them for each other would grow with the square. */
const mostNamed = 10;

/**
 * R73: an explanation says which class, what kept the unit out of the class above (total, or floors with their fields),
 * how far that class is, whether rounded figures would mislead, whether the council decides, and who shares the rank.
 * One per row of the ranking, in its order; the ranking must be made with the same set.
 */
export function explainClasses(set: CriteriaSet, ranking: Ranking): readonly ClassExplanation[] {
  const fields = new Map(fieldsOf(set).map((field) => [field.code, field]));
  const ties = new Map<number | null, readonly string[]>(ranking.ties.map(({ rank, units }) => [rank, units]));
  return ranking.rows.map((row) => {
    const tiedUnits = ties.get(row.rank) ?? [];
    return {
      unit: row.unit,
      rank: row.rank,
      class: row.class,
      tiedUnits,
      sentences: [...aboutClass(set.classification, fields, row), ...aboutTie(row, tiedUnits)],
    };
  });
}

type Fields = ReadonlyMap<string, CriteriaNode>;
type Said = Sentence<ClassSentenceCode>;

function aboutClass(classification: Classification, fields: Fields, row: RankingRow): readonly Said[] {
  if (row.class === null || row.appraisal === null)
    return [
      row.pending.length > 0
        ? sentence("class-pending", { fields: { names: row.pending } })
        : sentence("class-nothing-applies"),
    ];
  return [
    given(classification.basis, row, row.class.name, row.appraisal),
    ...aboutDecision(classification, fields, row, row.class),
    ...aboutNext(fields, row.class),
  ];
}

function given(basis: Classification["basis"], row: RankingRow, name: string, total: number): Said {
  const details = { class: name, total: { points: total } };
  return basis === "percent" && row.percent !== null
    ? sentence("class-given-percent", { ...details, percent: { percent: row.percent } })
    : sentence("class-given", details);
}

function aboutDecision(
  { basis, classes }: Classification,
  fields: Fields,
  row: RankingRow,
  decision: ClassDecision,
): readonly Said[] {
  const above = classes[decision.index - 1];
  if (above === undefined) return [sentence("class-best")];
  if (decision.decidedBy.kind !== "floor")
    return [
      basis === "percent"
        ? sentence("class-threshold-percent", { class: above.name, threshold: { percent: above.atLeast } })
        : sentence("class-threshold", { class: above.name, threshold: { points: above.atLeast } }),
    ];
  const floor = { percent: above.fieldFloor ?? percent(0) };
  const missed = new Set(decision.decidedBy.fields);
  return [...fields.values()]
    .filter(({ code }) => missed.has(code))
    .map((field) => sentence("class-floor", { class: above.name, floor, ...aboutField(field, row) }));
}

/** Code, name and what the field reached in percent, for the blanks of a sentence. */
function aboutField(field: CriteriaNode, row: RankingRow): Record<string, Detail> {
  const score = row.fields[field.code]?.appraisal;
  const reached = score?.kind === "scored" ? percentOf(score.points, knownMaximum(field)) : null;
  return { field: field.code, name: field.name, reached: { percent: reached ?? percent(0) } };
}

/** How far the class above is, and what else stands between. */
function aboutNext(fields: Fields, { name, next, roundingMatters, councilDecides }: ClassDecision): readonly Said[] {
  if (next === null) return [];
  return [
    sentence("class-next", { class: next.name, points: { points: next.points } }),
    ...next.shortfall.fields.map(({ code, points }) =>
      sentence("class-next-field", { field: code, name: fields.get(code)?.name ?? "", points: { points } }),
    ),
    ...(roundingMatters ? [sentence("class-rounding", { class: next.name })] : []),
    ...(councilDecides ? [sentence("class-council", { class: name, above: next.name })] : []),
  ];
}

function aboutTie({ unit, rank }: RankingRow, tiedUnits: readonly string[]): readonly Said[] {
  if (rank === null || tiedUnits.length === 0) return [];
  const details = { rank, count: { count: tiedUnits.length } };
  return [
    tiedUnits.length > mostNamed
      ? sentence("class-tied-many", details)
      : sentence("class-tied", { ...details, others: { names: tiedUnits.filter((each) => each !== unit) } }),
  ];
}
