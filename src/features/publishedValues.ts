/** What a publication says: the values themselves, in one form, with a fingerprint, and what differs between two of them. */
import type { Points } from "../domain/points";
import type { Score } from "../domain/scores";
import { fieldsOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import type { PublishedYear } from "./publishYear";

export interface PublishedUnit {
  readonly unit: string;
  /** Totals in hundredths; null where there is none. */
  readonly self: Points | null;
  readonly appraisal: Points | null;
  readonly rank: number | null;
  readonly class: string | null;
  /** In the order of the publication's fields; null where nothing is scored. */
  readonly fields: readonly { readonly self: Points | null; readonly appraisal: Points | null }[];
}

export interface PublishedValues {
  readonly year: number;
  /** Codes of the fields. */
  readonly fields: readonly string[];
  /** In the order of the ranking. */
  readonly units: readonly PublishedUnit[];
}

export function publishedValues({ set, year, ranking }: PublishedYear): PublishedValues {
  const fields = fieldsOf(set).map(({ code }) => code);
  return {
    year,
    fields,
    units: ranking.rows.map((row) => ({
      unit: row.unit,
      self: row.self,
      appraisal: row.appraisal,
      rank: row.rank,
      class: row.class?.name ?? null,
      fields: fields.map((code) => ({
        self: pointsOf(row.fields[code]?.self),
        appraisal: pointsOf(row.fields[code]?.appraisal),
      })),
    })),
  };
}

function pointsOf(score: Score | undefined): Points | null {
  return score?.kind === "scored" ? score.points : null;
}

/**
 * SHA-256 of the values as 64 hexadecimal digits: equal for equal values, whatever the order of the units, the looks of
 * the file, and whether it holds values or formulas. The text behind it: a line with the year and the fields' codes, then
 * a line per unit in the order of the names' code units; parts are separated by tabs, scores are hundredths of a point,
 * what is missing is empty.
 */
export async function fingerprintOfValues({ year, fields, units }: PublishedValues): Promise<string> {
  const lines = units.map((each) =>
    [
      each.unit,
      each.self ?? "",
      each.appraisal ?? "",
      each.rank ?? "",
      each.class ?? "",
      ...each.fields.flatMap(({ self, appraisal }) => [self ?? "", appraisal ?? ""]),
    ].join("\t"),
  );
  const text = [["cchc-publication", 1, year, ...fields].join("\t"), ...lines.sort(byCodeUnits)].join("\n");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** One value that an erratum corrects; null: there was or is none. */
export interface Correction {
  readonly unit: string;
  readonly what:
    | { readonly kind: "listed" | "self" | "appraisal" | "rank" | "class" }
    | { readonly kind: "fieldSelf" | "fieldAppraisal"; readonly code: string };
  readonly before: Value;
  readonly after: Value;
}

export type Value =
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "listed"; readonly is: boolean }
  | null;

/**
 * Everything that differs, unit by unit in the order of the new publication, then the units that are gone; per unit its
 * fields first, then totals, rank and class, because those follow from the fields. Units are the same when their names
 * read the same; a field that only one publication has is corrected from or to nothing.
 */
export function correctionsBetween(before: PublishedValues, after: PublishedValues): readonly Correction[] {
  const old = new Map(before.units.map((each) => [unitKey(each.unit), each]));
  const present = new Set(after.units.map(({ unit }) => unitKey(unit)));
  const codes = [...new Set([...after.fields, ...before.fields])];
  return [
    ...after.units.flatMap((each) => correctionsOf(codes, before, old.get(unitKey(each.unit)), after, each)),
    ...before.units
      .filter(({ unit }) => !present.has(unitKey(unit)))
      .flatMap((each) => correctionsOf(codes, before, each, after, undefined)),
  ];
}

function correctionsOf(
  codes: readonly string[],
  before: PublishedValues,
  old: PublishedUnit | undefined,
  after: PublishedValues,
  now: PublishedUnit | undefined,
): readonly Correction[] {
  const unit = now?.unit ?? old?.unit ?? "";
  const corrections: Correction[] = [];
  const compare = (what: Correction["what"], left: Value, right: Value): void => {
    if (!isSame(left, right)) corrections.push({ unit, what, before: left, after: right });
  };
  compare({ kind: "listed" }, { kind: "listed", is: old !== undefined }, { kind: "listed", is: now !== undefined });
  for (const code of codes) {
    const left = old?.fields[before.fields.indexOf(code)];
    const right = now?.fields[after.fields.indexOf(code)];
    compare({ kind: "fieldSelf", code }, scoreValue(left?.self), scoreValue(right?.self));
    compare({ kind: "fieldAppraisal", code }, scoreValue(left?.appraisal), scoreValue(right?.appraisal));
  }
  compare({ kind: "self" }, scoreValue(old?.self), scoreValue(now?.self));
  compare({ kind: "appraisal" }, scoreValue(old?.appraisal), scoreValue(now?.appraisal));
  compare({ kind: "rank" }, textValue(old?.rank), textValue(now?.rank));
  compare({ kind: "class" }, textValue(old?.class), textValue(now?.class));
  return corrections;
}

function scoreValue(value: Points | null | undefined): Value {
  return value === null || value === undefined ? null : { kind: "points", points: value };
}

function textValue(value: string | number | null | undefined): Value {
  return value === null || value === undefined ? null : { kind: "text", text: String(value) };
}

function isSame(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  if (left.kind === "points") return right.kind === "points" && left.points === right.points;
  if (left.kind === "text") return right.kind === "text" && left.text === right.text;
  return right.kind === "listed" && left.is === right.is;
}
