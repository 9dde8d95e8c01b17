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

/** Where an identity is looked for: it stands in A1 unless someone put rows or columns before it or moved the column. */
const head = "A1:Z4";

/** Queues name and head of one sheet. */
export function queueGlance(sheet: Excel.Worksheet): () => SheetGlance {
  const range = sheet.getRange(head);
  sheet.load("name");
  range.load("values");
  return () => {
    const texts = (range.values as unknown[][]).flat().filter((value) => typeof value === "string");
    return { name: sheet.name, identity: texts.find((text) => text.startsWith(identityMark)) ?? null };
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
