/** Worksheet.freezePanes. */
import type { ObjectTable, HostObject } from "../hostObject";
import { numberArgument } from "../hostObject";
import { invalidArgument } from "../errors";
import { cellAddress } from "../model/address";
import { rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { Area, areaArgument } from "./area";
import { rangeOf } from "./range";

interface Handle {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
}

function freeze({ model, sheet }: Handle, rows: number, columns: number): void {
  // WorksheetFreezePanes.freezeRows, docs: a number of rows.
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0)
    throw invalidArgument("Not so many rows or columns.");
  const { showGridLines, showRowColHeaders, zoomScale } = sheet.worksheet.views[0] ?? {};
  const common = {
    ...(showGridLines === undefined ? {} : { showGridLines }),
    ...(showRowColHeaders === undefined ? {} : { showRowColHeaders }),
    ...(zoomScale === undefined ? {} : { zoomScale }),
  };
  sheet.worksheet.views =
    rows === 0 && columns === 0
      ? [common]
      : [{ ...common, state: "frozen", xSplit: columns, ySplit: rows, topLeftCell: cellAddress(rows, columns) }];
  model.note({ sheetId: sheet.id, kind: "layout" });
}

export function frozen(sheet: SheetModel): { readonly rows: number; readonly columns: number } {
  const first = sheet.worksheet.views[0];
  return first !== undefined && "state" in first && first.state === "frozen"
    ? { rows: first.ySplit ?? 0, columns: first.xSplit ?? 0 }
    : { rows: 0, columns: 0 };
}

function location({ model, sheet }: Handle): HostObject | null {
  const { rows, columns } = frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  const whole = { row: 0, column: 0, rows: rows === 0 ? 1_048_576 : rows, columns: columns === 0 ? 16_384 : columns };
  return rangeOf(new Area(model, sheet, [rect(0, 0)]), whole);
}

export const freezePanesTable: ObjectTable<Handle> = {
  type: "WorksheetFreezePanes",
  objects: { GetLocationOrNullObject: location },
  methods: {
    // The range is what stays in sight: rows and columns from the sheet's corner to its end (freezeAt, docs).
    FreezeAt: (handle, args) => {
      const { rect: area } = areaArgument(handle.model, handle.sheet, args[0]);
      freeze(
        handle,
        area.rows >= 1_048_576 ? 0 : area.row + area.rows,
        area.columns >= 16_384 ? 0 : area.column + area.columns,
      );
    },
    FreezeRows: (handle, args) => freeze(handle, numberArgument(args, 0), 0),
    FreezeColumns: (handle, args) => freeze(handle, 0, numberArgument(args, 0)),
    Unfreeze: (handle) => freeze(handle, 0, 0),
  },
};
