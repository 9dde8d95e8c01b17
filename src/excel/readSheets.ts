/** Queues the reading of sheets and turns what came back into plain data. */
import type { CellValue, SheetGlance, SheetReading } from "../features/workbookPort";

/** Every text the add-in put into A1 starts so (sheets/identity.ts). */
const identityMark = '{"cchc":';

/**
 * Cells as read: empty cells come as "", which a formula's empty text shares; formulas tell them apart. The arrays are an
 * answer of Excel's that nobody else looks at, half a million cells in a check of 168 sheets: they are changed in place.
 */
export function cellValues(values: unknown[][], formulas: unknown[][]): Pick<SheetReading, "values" | "formulas"> {
  for (const [r, row] of values.entries()) {
    const inputs = formulas[r] ?? [];
    for (let c = 0; c < row.length; c += 1) {
      const value = row[c];
      const input = inputs[c];
      const isFormula = typeof input === "string" && input.startsWith("=");
      // A text that begins with "=" is no formula: then its value and its formula are the same text.
      if (!isFormula || input === value) inputs[c] = null;
      if (value === "" && !isFormula) row[c] = null;
      else if (typeof value !== "number" && typeof value !== "string" && typeof value !== "boolean") row[c] = null;
    }
  }
  return { values: values as CellValue[][], formulas: formulas as (string | null)[][] };
}

/** Where an identity is looked for: it stands in A1 unless someone put rows or columns before it or moved the column. */
const head = "A1:Z4";

/** What a list's state begins with when it is out of date, in the same rows (sheets/freshness.ts). */
const oldMark = "cchc:old";

/** Queues name and head of one sheet; null when it is gone. */
export function queueGlance(sheet: Excel.Worksheet): () => SheetGlance | null {
  const range = sheet.getRange(head);
  sheet.load("name");
  range.load("values");
  return () => {
    if (sheet.isNullObject) return null;
    const texts = (range.values as unknown[][]).flat().filter((value) => typeof value === "string");
    const old = texts.find((text) => text.startsWith(oldMark));
    return {
      name: sheet.name,
      identity: texts.find((text) => text.startsWith(identityMark)) ?? null,
      ...(old === undefined ? {} : { old: old.slice(oldMark.length + 1) }),
    };
  };
}

/** Queues the used range of one sheet (empty reading when the sheet is blank; null when the sheet is missing). */
export function queueReading(sheet: Excel.Worksheet): () => SheetReading | null {
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("name");
  used.load("rowIndex,columnIndex,values,formulas");
  return () => {
    if (sheet.isNullObject) return null;
    if (used.isNullObject) return { name: sheet.name, row: 0, column: 0, values: [], formulas: [] };
    return {
      name: sheet.name,
      row: used.rowIndex,
      column: used.columnIndex,
      ...cellValues(used.values as unknown[][], used.formulas as unknown[][]),
    };
  };
}
