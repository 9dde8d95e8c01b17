/** A sheet with nothing in it, for a workbook that would otherwise have none. */
import { createAddressBook } from "../../sheets/addressBook";
import type { PlacedSheet } from "../../sheets/placed";
import { sheetNameFor } from "../../sheets/sheetName";

export function blankSheet(taken: readonly string[]): PlacedSheet {
  const name = sheetNameFor("Sheet1", taken);
  return {
    name,
    cells: [],
    styles: [],
    unlocked: [],
    kept: [],
    validations: [],
    merges: [],
    columnWidths: [],
    rowHeights: [],
    fittedRows: [],
    hiddenRows: [],
    hiddenColumns: [],
    rowGroups: [],
    pageBreaks: [],
    frozenRows: 0,
    frozenColumns: 0,
    conditionalFormats: [],
    charts: [],
    print: {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      margins: { top: 36, bottom: 36, left: 36, right: 36 },
    },
    isProtected: false,
    book: createAddressBook(name, new Map(), new Map()),
  };
}
