/** Reads sheets with what the live checks ask for beside their contents: number formats, hidden rows, protection. */
import type { CellValue, CheckReading, TypingHabits } from "../features/workbookPort";
import { codeOf } from "./errors";
import { answersOf, inPortions, type Portion } from "./readInParts";
import { cellValues } from "./readSheets";
import { converse, type RoundTrips } from "./run";

export interface ForChecks {
  readonly readings: readonly CheckReading[];
  readonly habits: TypingHabits;
}

/**
 * @param sheets names or ids; what is gone or blank is left out. One round trip; three when a sheet is gone or blank; where
 * the answer would be too large (a score table of thousands of units), one for the shapes and one for every block of rows.
 */
export async function readForChecks(trips: RoundTrips, sheets: readonly string[]): Promise<ForChecks> {
  const distinct = [...new Set(sheets)];
  const read = (present: readonly string[]): Promise<ForChecks> =>
    inPortions((portion) => (portion === Infinity ? readAll(trips, present) : readInBlocks(trips, present, portion)));
  try {
    return await read(distinct);
  } catch (error) {
    // A method of an object that is none fails (getRowProperties), unlike its properties: then those that are there.
    if (codeOf(error) !== "ItemNotFound") throw error;
    return read(await withContents(trips, distinct));
  }
}

function withContents(trips: RoundTrips, sheets: readonly string[]): Promise<readonly string[]> {
  return converse(trips, async ({ context, sync }) => {
    const queued = sheets.map((name) => {
      const used = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
      used.load("address");
      return { name, used };
    });
    await sync();
    return queued.flatMap(({ name, used }) => (used.isNullObject ? [] : [name]));
  });
}

function readAll(trips: RoundTrips, sheets: readonly string[]): Promise<ForChecks> {
  return converse(trips, async ({ context, sync }) => {
    const habits = queueHabits(context);
    const queued = sheets.map((sheet) => queueCheckReading(context.workbook.worksheets.getItemOrNullObject(sheet)));
    await sync();
    return { readings: queued.map((take) => take()), habits: habits() };
  });
}

/** Leaves out blank sheets; throws ItemNotFound for one that is gone, as `readAll` does. */
function readInBlocks(trips: RoundTrips, sheets: readonly string[], portion: Portion): Promise<ForChecks> {
  return converse(trips, async ({ context, sync }) => {
    const { worksheets } = context.workbook;
    const habits = queueHabits(context);
    const shapes = sheets.map((name) => {
      const sheet = worksheets.getItem(name);
      const used = sheet.getUsedRangeOrNullObject(true);
      sheet.load("id,name");
      sheet.protection.load("protected");
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, used };
    });
    await sync();
    const inUse = shapes.filter(({ used }) => !used.isNullObject);
    const found = inUse.map(({ sheet, used }) => ({
      shape: { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
      reading: {
        name: sheet.name,
        row: used.rowIndex,
        column: used.columnIndex,
        values: [] as CellValue[][],
        formulas: [] as (string | null)[][],
        id: sheet.id,
        numberFormats: [] as string[][],
        hiddenRows: new Set<number>(),
        isProtected: sheet.protection.protected,
      },
    }));
    for (const blocks of answersOf(
      found.map(({ shape }) => shape),
      portion,
    )) {
      const takes = blocks.map(({ of, row, column, rows, columns }) => {
        const reading = found[of]?.reading;
        const range = worksheets.getItem(reading?.id ?? "").getRangeByIndexes(row, column, rows, columns);
        return { reading, take: queueBlock(range) };
      });
      await sync();
      for (const { reading, take } of takes) {
        const block = take();
        for (const row of block.values) reading?.values.push([...row]);
        for (const row of block.formulas) reading?.formulas.push([...row]);
        for (const row of block.numberFormats) reading?.numberFormats.push([...row]);
        for (const row of block.hiddenRows) reading?.hiddenRows.add(row);
      }
    }
    return { readings: found.map(({ reading }) => reading), habits: habits() };
  });
}

function queueHabits({ workbook: { application } }: Excel.RequestContext): () => TypingHabits {
  const dates = application.cultureInfo.datetimeFormat;
  // The separator people really type: the system's, or the one set in Excel's options (Application, office-js reference).
  application.load("decimalSeparator");
  dates.load("shortDatePattern");
  return () => ({
    decimalMark: application.decimalSeparator === "," ? "," : ".",
    dateOrder: dateOrderOf(dates.shortDatePattern),
  });
}

function queueCheckReading(sheet: Excel.Worksheet): () => CheckReading {
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("id,name");
  sheet.protection.load("protected");
  const take = queueBlock(used);
  return () => ({
    name: sheet.name,
    row: used.rowIndex,
    column: used.columnIndex,
    ...take(),
    id: sheet.id,
    isProtected: sheet.protection.protected,
  });
}

function queueBlock(
  range: Excel.Range,
): () => Pick<CheckReading, "values" | "formulas" | "numberFormats" | "hiddenRows"> {
  range.load("rowIndex,columnIndex,values,formulas,numberFormat");
  // One answer for all rows; asking row by row would be an object each (Range.getRowProperties, ExcelApi 1.9).
  const rows = range.getRowProperties({ rowHidden: true });
  return () => ({
    ...cellValues(range.values as unknown[][], range.formulas as unknown[][]),
    numberFormats: range.numberFormat as string[][],
    hiddenRows: new Set(
      rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [index + range.rowIndex] : [])),
    ),
  });
}

/** "dd/MM/yyyy" → day first; "M/d/yyyy" → month first; "yyyy-MM-dd" says nothing of typing "1/5". */
function dateOrderOf(pattern: string): TypingHabits["dateOrder"] {
  const letters = pattern.replace(/[^dmy]/gi, "").toLowerCase();
  if (letters.startsWith("y")) return null;
  return letters.startsWith("d") ? "dayFirst" : "monthFirst";
}
