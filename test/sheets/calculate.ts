/** Sheets calculated by the embedded workbook, written and read over the same road as in the add-in. */
import { excelWorkbook } from "../../src/excel/workbook";
import type { EntryValue } from "../../src/sheets/cells";
import type { PlacedSheet } from "../../src/sheets/placed";
import type { SheetReading } from "../../src/sheets/reading";
import { startEmbeddedExcel } from "../../src/standalone/host/nodeRuntime";
import type { Typed } from "./readingOf";

export interface Calculated {
  /** Types into a cell of a sheet, as a person would; formulas follow. */
  type(sheet: PlacedSheet, typed: readonly Typed[]): Promise<void>;
  read(sheet: PlacedSheet): Promise<SheetReading>;
  /** What a cell shows; null for an empty one. */
  value(sheet: PlacedSheet, row: string, column: string): Promise<EntryValue>;
}

/** Charts are left out: they calculate nothing. */
export async function calculate(sheets: readonly PlacedSheet[]): Promise<Calculated> {
  const { excel } = await startEmbeddedExcel();
  // The adapter speaks to the global `Excel`, as in Excel itself.
  Object.assign(globalThis, { Excel: excel });
  const workbook = excelWorkbook();
  await workbook.change({ create: sheets.map((sheet) => ({ ...sheet, charts: [] })) });
  const read = async (sheet: PlacedSheet): Promise<SheetReading> => {
    const [reading] = (await workbook.survey([sheet.name])).readings;
    if (reading === undefined) throw new Error(`no sheet ${sheet.name}`);
    return reading;
  };
  return {
    read,
    type: async (sheet, typed) =>
      workbook.change({
        write: typed.map(({ row, column, value }) => ({
          sheet: sheet.name,
          at: { row: sheet.book.row(row), column: sheet.book.column(column), rows: 1, columns: 1 },
          values: [[value ?? ""]],
        })),
      }),
    value: async (sheet, row, column) => {
      const { values, row: top, column: left } = await read(sheet);
      return values[sheet.book.row(row) - top]?.[sheet.book.column(column) - left] ?? null;
    },
  };
}
