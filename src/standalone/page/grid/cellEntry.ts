/** Contents on their way into cells. Rows and columns are 0-based. */
import type { CellInput as HostInput } from "../../host/model/edit";
import { readEntry, TEXT_FORMAT } from "../../host/model/entry";
import { GENERAL, numberFormatOf } from "../../host/model/numberFormat";
import { isError } from "../../host/model/scalar";
import type { SheetModel } from "../../host/model/sheetModel";
import { styleAt } from "../../host/model/styles";
import type { WorkbookModel } from "../../host/model/workbookModel";

/** What is written: texts as typed ("=…" a formula, a leading apostrophe forces text), "" empties the cell. */
export type CellInput = Exclude<HostInput, null>;

export interface CellEntry {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** The input that gives the cell's present content again: undo, copying and filling use it. */
export function inputOf(model: WorkbookModel, sheet: SheetModel, row: number, column: number): CellInput {
  const { value, formula } = sheet.content(row, column);
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value !== "string") return value;
  const cell = sheet.findCell(row, column);
  if (cell !== undefined && sheet.quoted.has(cell)) return `'${value}`;
  if (numberFormatOf(styleAt(sheet, row, column)) === TEXT_FORMAT) return value;
  const read = readEntry(value, GENERAL, model.culture, model.today());
  return read.kind === "value" && read.value === value ? value : `'${value}`;
}
