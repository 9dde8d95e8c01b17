/** Taking back inserted and deleted rows and columns: the workbook is as if nothing had happened. */
import { rect, MAX_COLUMNS, MAX_ROWS, type Rect } from "../../../src/standalone/host/model/rect";
import { deleteCells, insertCells } from "../../../src/standalone/host/model/shift";
import { StructureMemory } from "../../../src/standalone/host/model/structureMemory";
import { userEdit } from "../../../src/standalone/host/model/userEdit";
import { deepSet } from "../../sheets/smallSets";
import { startWorkbench, type Workbench } from "../../features/workbench";
import { allSteps, names, run } from "../../features/year";

const unit = "Xã An Bình";

/** A whole year: sums, validations, conditional formats, merges, hidden rows, references between sheets, charts. */
async function startYear(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, allSteps, { set: deepSet, units: [unit, "Xã Bắc Sơn"], source: "scoringSheets" });
  for (const column of ["self", "appraisal"]) bench.type(unit, "node:1.1.1", column, 0.5);
  // A text that looks like a number, as pasted from elsewhere: it must not become one.
  const { book } = bench.own(unit);
  const area = rect(book.row("node:1.2"), book.column("self"));
  userEdit(bench.host.model, bench.sheet(unit).id, area, "'0.75", { source: "pasted" });
  for (const sheet of bench.host.model.sheets) sheet.worksheet.sheetProtection = null;
  return bench;
}

const acts = {
  "deleted rows": ["rows", deleteCells, "Up"],
  "inserted rows": ["rows", insertCells, "Down"],
  "deleted columns": ["columns", deleteCells, "Left"],
  "inserted columns": ["columns", insertCells, "Right"],
} as const;

function lines(of: "rows" | "columns", at: number): Rect {
  return of === "rows" ? rect(at, 0, 2, MAX_COLUMNS) : rect(0, at, MAX_ROWS, 1);
}

interface SeenRow {
  readonly number: number;
  readonly cells: readonly { readonly style: object; readonly type: number }[];
  readonly height?: number;
  readonly min: unknown;
  readonly max: unknown;
}

/** Everything a person could see, without cells that merely exist. */
function seen(bench: Workbench): unknown {
  return Object.entries(bench.snapshot()).map(([sheet, looks]) => {
    const { rows, ...rest } = looks as { readonly rows: readonly SeenRow[] };
    const kept = rows.map(({ cells, min: _min, max: _max, ...row }) => ({
      ...row,
      cells: cells.filter(({ style, type }) => type !== 0 || Object.keys(style).length > 0),
    }));
    return [sheet, rest, kept.filter(({ cells, height }) => cells.length > 0 || height !== undefined)];
  });
}

/** What the charts draw. */
function charted({ host }: Workbench): string {
  return JSON.stringify(host.model.sheets.map((sheet) => sheet.charts.map(({ chart }) => chart.chartModel)));
}

describe("taking back", () => {
  it.each(Object.entries(acts))("%s leaves nothing behind, on whichever sheet", async (_, [of, act, shift]) => {
    const bench = await startYear();
    const { model } = bench.host;
    for (const name of [unit, names.table, names.ranking]) {
      const sheet = bench.sheet(name);
      const at = of === "rows" ? bench.own(name).book.row(name === unit ? "node:1.1.1" : "unit:0") : 1;
      const before = [seen(bench), charted(bench)];
      const memory = new StructureMemory(model, sheet);
      (act as typeof deleteCells)(model, sheet, lines(of, at), shift as "Up");
      model.settle();
      memory.settle();
      expect(seen(bench)).not.toEqual(before[0]);
      memory.restore();
      model.settle();
      expect([seen(bench), charted(bench)]).toEqual(before);
    }
    const { book } = bench.own(unit);
    const text = bench.sheet(unit).findCell(book.row("node:1.2"), book.column("self"));
    expect(text !== undefined && bench.sheet(unit).quoted.has(text)).toBe(true);
  });
});
