/** A decision pack read back: its values as they stand in the cells, and the fingerprint it carries. */
import { errorAt, type Finding, type Place } from "../domain/finding";
import { fromDecimal, type Points } from "../domain/points";
import { fail, succeed, type Result } from "../domain/result";
import { fingerprintOfValues, type PublishedUnit, type PublishedValues } from "../features/publishedValues";
import { packSheets } from "../features/publishSheets";
import { textOf, type Grid, type GridCell, type GridRow } from "./grid";
import { openBook } from "./openBook";
import { readXlsxTable } from "./xlsxTable";

export interface ReadPack {
  readonly values: PublishedValues;
  readonly fingerprint: string;
  readonly time: Date;
}

/**
 * Fails with not-xlsx, file-too-large …, not-a-pack for a workbook that this program did not publish, and pack-changed
 * when the values are not those that were published.
 */
export async function readPack(bytes: Uint8Array, file: string): Promise<Result<ReadPack, readonly Finding[]>> {
  const at: Place = { file };
  const ranking = await readXlsxTable(bytes, at, packSheets.ranking);
  const scores = await readXlsxTable(bytes, at, packSheets.scores);
  for (const [grid, sheet] of [
    [ranking, packSheets.ranking],
    [scores, packSheets.scores],
  ] as const)
    if (!grid.ok)
      return fail(
        grid.failure.map((each) => (each.code === "sheet-missing" ? errorAt("not-a-pack", at, { sheet }) : each)),
      );
  if (!ranking.ok || !scores.ok) return fail([errorAt("not-a-pack", at, { sheet: packSheets.ranking })]);
  const opened = await openBook(bytes, at);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const subject = /^cchc 1; (\d{4}); (.+)$/.exec(workbook.subject);
  const fingerprint = /^SHA-256: ([0-9a-f]{64})$/.exec(workbook.description)?.[1];
  if (subject === null || fingerprint === undefined)
    return fail([errorAt("not-a-pack", at, { sheet: packSheets.ranking })]);
  const [, year = "", codes = ""] = subject;
  const fields = codes.split(" ");
  const values = { year: Number(year), fields, units: unitsOf(ranking.value, scores.value, fields) };
  if ((await fingerprintOfValues(values)) !== fingerprint) return fail([errorAt("pack-changed", at)]);
  return succeed({ values, fingerprint, time: workbook.created });
}

/** Columns stand as they were published: whatever was moved since does not fit the fingerprint any more. */
function unitsOf(ranking: Grid, scores: Grid, fields: readonly string[]): readonly PublishedUnit[] {
  const scored = new Map(unitRows(scores).map((row) => [textOf(row.cells[1]) ?? "", row]));
  return unitRows(ranking).map(({ cells }): PublishedUnit => {
    const unit = textOf(cells[1]) ?? "";
    const own = scored.get(unit)?.cells ?? [];
    const rank = textOf(cells[6]);
    return {
      unit,
      self: pointsIn(cells[2]),
      appraisal: pointsIn(cells[3]),
      rank: rank === null ? null : Number(rank),
      class: textOf(cells[7]),
      fields: fields.map((_, index) => ({
        self: pointsIn(own[2 + index * 2]),
        appraisal: pointsIn(own[3 + index * 2]),
      })),
    };
  });
}

/** The first rows that are numbered 1, 2, 3 … */
function unitRows(grid: Grid): readonly GridRow[] {
  const first = grid.rows.findIndex(({ cells }) => cells[0] === 1);
  const rows: GridRow[] = [];
  for (const row of first < 0 ? [] : grid.rows.slice(first)) {
    if (row.cells[0] !== rows.length + 1) break;
    rows.push(row);
  }
  return rows;
}

function pointsIn(cell: GridCell | undefined): Points | null {
  return typeof cell === "number" ? fromDecimal(cell) : null;
}
