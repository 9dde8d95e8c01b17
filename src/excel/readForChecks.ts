/** Reads sheets with what the live checks ask for beside their contents: number formats, hidden rows, protection. */
import type { CheckReading, TypingHabits } from "../features/workbookPort";
import { codeOf } from "./errors";
import { cellValues } from "./readSheets";
import { converse, type RoundTrips } from "./run";

export interface ForChecks {
  readonly readings: readonly CheckReading[];
  readonly habits: TypingHabits;
}

/** @param sheets names or ids; what is gone or blank is left out. One round trip; three when a sheet is gone or blank. */
export async function readForChecks(trips: RoundTrips, sheets: readonly string[]): Promise<ForChecks> {
  const distinct = [...new Set(sheets)];
  try {
    return await readAll(trips, distinct);
  } catch (error) {
    // A method of an object that is none fails (getRowProperties), unlike its properties: then those that are there.
    if (codeOf(error) !== "ItemNotFound") throw error;
    return readAll(trips, await withContents(trips, distinct));
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
    const { application, worksheets } = context.workbook;
    const dates = application.cultureInfo.datetimeFormat;
    // The separator people really type: the system's, or the one set in Excel's options (Application, office-js reference).
    application.load("decimalSeparator");
    dates.load("shortDatePattern");
    const queued = sheets.map((sheet) => queueCheckReading(worksheets.getItemOrNullObject(sheet)));
    await sync();
    return {
      readings: queued.map((take) => take()),
      habits: {
        decimalMark: application.decimalSeparator === "," ? "," : ".",
        dateOrder: dateOrderOf(dates.shortDatePattern),
      },
    };
  });
}

function queueCheckReading(sheet: Excel.Worksheet): () => CheckReading {
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("id,name");
  sheet.protection.load("protected");
  used.load("rowIndex,columnIndex,values,formulas,numberFormat");
  // One answer for all rows; asking row by row would be an object each (Range.getRowProperties, ExcelApi 1.9).
  const rows = used.getRowProperties({ rowHidden: true });
  return () => ({
    name: sheet.name,
    row: used.rowIndex,
    column: used.columnIndex,
    ...cellValues(used.values as unknown[][], used.formulas as unknown[][]),
    id: sheet.id,
    numberFormats: used.numberFormat as string[][],
    hiddenRows: new Set(
      rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [index + used.rowIndex] : [])),
    ),
    isProtected: sheet.protection.protected,
  });
}

/** "dd/MM/yyyy" → day first; "M/d/yyyy" → month first; "yyyy-MM-dd" says nothing of typing "1/5". */
function dateOrderOf(pattern: string): TypingHabits["dateOrder"] {
  const letters = pattern.replace(/[^dmy]/gi, "").toLowerCase();
  if (letters.startsWith("y")) return null;
  return letters.startsWith("d") ? "dayFirst" : "monthFirst";
}
