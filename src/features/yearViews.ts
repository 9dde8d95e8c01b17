/**
 * The year at a glance: the ranking as its sheet shows it, and every unit's fields in part of their maximum, each with its
 * cell. One round trip; two when a sheet was renamed since the last reading.
 */
import { errorAt } from "../domain/finding";
import { fromDecimal, type Percent, type Points } from "../domain/points";
import { ratio, toPercent } from "../domain/ratio";
import { fail, succeed } from "../domain/result";
import type { Score } from "../domain/scores";
import { fieldsOf, knownMaximum, maximumOf } from "../domain/setTree";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { fingerprintOf } from "../sheets/identity";
import { openSheet, type OwnCells } from "../sheets/reading";
import type { ReadScoreTable } from "../sheets/readScoreTable";
import { applicableColumn, fieldColumn, scoreColumns, type ScoreColumn } from "../sheets/rowKeys";
import { openWorkbook, type OpenWorkbook } from "./openWorkbook";
import type { Outcome } from "./outcome";
import type { SheetReading, WorkbookPort } from "./workbookPort";

export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** One line of the ranking, as the sheet shows it; the pane computes no rank of its own. */
export interface UnitBar {
  readonly unit: string;
  /** What the rank goes by; null for a unit that is not ranked. */
  readonly points: Points | null;
  readonly rank: number | null;
  readonly class: string;
  /** "Đồng hạng", why there is no rank …; "" for none. */
  readonly note: string;
  readonly at: CellPlace;
}

/** A field's score: missing is neither 0 nor not applicable (R11). */
export type HeatCell = { readonly at: CellPlace } & (
  | { readonly kind: "scored"; readonly points: Points; readonly maximum: Points; readonly share: Percent }
  | { readonly kind: "missing" | "notApplicable" }
);

export interface HeatRow {
  readonly unit: string;
  /** In the order of the fields. */
  readonly cells: Readonly<Record<ScoreColumn, readonly HeatCell[]>>;
}

export interface YearViews {
  readonly maximum: Points;
  readonly fields: readonly { readonly code: string; readonly name: string; readonly maximum: Points }[];
  readonly ranking:
    | { readonly kind: "none" | "old" }
    | { readonly kind: "shown"; readonly isRescaled: boolean; readonly bars: readonly UnitBar[] };
  /** In the order of the ranking where there is one, else of the score table. */
  readonly rows: readonly HeatRow[];
}

/** Fails with no-set, maxima-open, no-score-table, sheet-of-other-set. */
export async function yearViews(port: WorkbookPort): Promise<Outcome<YearViews>> {
  const readings = new Map<string, SheetReading>();
  const open = await openWorkbook({
    ...port,
    // What opening reads anyway is all that is shown.
    survey: async (contentsOf) => {
      const survey = await port.survey(contentsOf);
      for (const reading of survey.readings) readings.set(reading.name, reading);
      return survey;
    },
  });
  const set = open.criteria?.set ?? null;
  if (set === null) return fail([errorAt("no-set", {})]);
  const maximum = maximumOf(set);
  if (maximum === null) return fail([errorAt("maxima-open", { sheet: open.criteria?.sheet ?? "" }, openNodes(set))]);
  const { table } = open;
  if (table === null) return fail([errorAt("no-score-table", {})]);
  if (table.fingerprint !== fingerprintOf(set)) return fail([errorAt("sheet-of-other-set", { sheet: table.sheet })]);
  const tableReading = readings.get(table.sheet);
  const cells = tableReading === undefined ? null : openSheet(tableReading, "scoreTable");
  const ranking = rankingOf(open, table, readings);
  const order = new Map(ranking.kind === "shown" ? ranking.bars.map(({ unit }, index) => [unit, index]) : []);
  const rows = table.units.map((unit, index) => heatRow(set, table, cells, unit, index));
  return succeed({
    maximum,
    fields: fieldsOf(set).map((field) => ({ code: field.code, name: field.name, maximum: knownMaximum(field) })),
    ranking,
    rows: [...rows].sort((left, right) => (order.get(left.unit) ?? 0) - (order.get(right.unit) ?? 0)),
  });
}

function openNodes(set: CriteriaSet): { readonly number: number; readonly first: string } {
  const open = set.nodes.filter((node) => node.maximum === null);
  return { number: open.length, first: open[0]?.name ?? "" };
}

function rankingOf(
  open: OpenWorkbook,
  table: ReadScoreTable,
  readings: ReadonlyMap<string, SheetReading>,
): YearViews["ranking"] {
  const { ranking } = open;
  const reading = ranking === null ? undefined : readings.get(ranking.sheet);
  const sheet = reading === undefined ? null : openSheet(reading, "ranking");
  if (ranking === null || sheet === null) return { kind: "none" };
  const isOld = ranking.fingerprint !== table.fingerprint || open.state.ranking?.units?.length !== table.units.length;
  if (isOld) return { kind: "old" };
  const isRescaled = ranking.basis === "rescaled" && sheet.hasColumn("rescaled");
  const bars = sheet.keys.flatMap((key): readonly UnitBar[] => {
    const unit = sheet.text(key, "unit");
    const address = sheet.address(key, "unit");
    if (!key.startsWith("unit:") || unit === "" || address === null) return [];
    const rank = sheet.value(key, "rank");
    return [
      {
        unit,
        points: pointsIn(sheet, key, isRescaled ? "rescaled" : "appraisal"),
        rank: typeof rank === "number" ? rank : null,
        class: sheet.text(key, "class"),
        note: sheet.text(key, "note"),
        at: { sheet: sheet.name, address },
      },
    ];
  });
  return { kind: "shown", isRescaled, bars };
}

/** Sums of the sheet carry the dust of binary fractions; rescaled points have more decimals than are printed (R21). */
function pointsIn(sheet: OwnCells, key: string, column: string): Points | null {
  const value = sheet.value(key, column);
  return typeof value === "number" ? fromDecimal(Math.round(value * 100) / 100) : null;
}

function heatRow(
  set: CriteriaSet,
  table: ReadScoreTable,
  cells: OwnCells | null,
  unit: string,
  index: number,
): HeatRow {
  const row = table.rows[index] ?? "";
  const cellsOf = (column: ScoreColumn): readonly HeatCell[] =>
    fieldsOf(set).map((field): HeatCell => {
      const at = { sheet: table.sheet, address: table.book.cell(row, fieldColumn(column, field.code)) };
      const score = table.scores[index]?.fields[field.code]?.[column];
      return { at, ...heatOf(score, maximumFor(field, cells, row)) };
    });
  const [self, appraisal] = scoreColumns.map(cellsOf);
  return { unit, cells: { self: self ?? [], appraisal: appraisal ?? [] } };
}

/** R184: what was set aside for the unit takes its maximum with it. */
function maximumFor(field: CriteriaNode, cells: OwnCells | null, row: string): Points {
  const applicable = cells?.value(row, applicableColumn(field.code)) ?? null;
  return (typeof applicable === "number" ? fromDecimal(applicable) : null) ?? knownMaximum(field);
}

type Heat = HeatCell extends infer Cell ? (Cell extends HeatCell ? Omit<Cell, "at"> : never) : never;

function heatOf(score: Score | undefined, maximum: Points): Heat {
  if (score?.kind === "notApplicable") return { kind: "notApplicable" };
  if (score?.kind !== "scored") return { kind: "missing" };
  if (maximum === 0) return { kind: "notApplicable" };
  return { kind: "scored", points: score.points, maximum, share: toPercent(ratio(score.points, maximum)) };
}
