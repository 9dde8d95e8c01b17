/** Queues the reading of sheets and turns what came back into plain data. */
import type { CellValue, SheetGlance, SheetReading } from "../features/workbookPort";

/** Every text the add-in put into A1 starts so (sheets/identity.ts). */
const identityMark = '{"cchc":';

/** Cells as read: empty cells come as "", which a formula's empty text shares; formulas tell them apart. */
export function cellValues(
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): Pick<SheetReading, "values" | "formulas"> {
  const isFormula = (input: unknown): input is string => typeof input === "string" && input.startsWith("=");
  return {
    values: values.map((row, r) =>
      row.map((value, c): CellValue => {
        if (typeof value === "number" || typeof value === "boolean") return value;
        if (typeof value !== "string") return null;
        return value === "" && !isFormula(formulas[r]?.[c]) ? null : value;
      }),
    ),
    formulas: formulas.map((row, r) =>
      // A text that begins with "=" is no formula: then its value and its formula are the same text.
      row.map((input, c) => (isFormula(input) && values[r]?.[c] !== input ? input : null)),
    ),
  };
}

/** Queues name and A1 of one sheet. */
export function queueGlance(sheet: Excel.Worksheet): () => SheetGlance {
  const first = sheet.getRange("A1");
  sheet.load("name");
  first.load("values");
  return () => {
    const text: unknown = first.values[0]?.[0];
    return { name: sheet.name, identity: typeof text === "string" && text.startsWith(identityMark) ? text : null };
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
