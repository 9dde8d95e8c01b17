/** AutoFilter of a worksheet: the rectangle it stands on. Filtering itself is left to the programs that open the file. */
import { HostObject, type ObjectTable } from "../hostObject";
import { invalidArgument } from "../errors";
import { formatRect, parseRect } from "../model/address";
import { assertAllowed } from "../model/protection";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { Area, areaArgument } from "./area";
import { rangeObject } from "./range";

interface FilterHandle {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
}

function addressOf({ sheet }: FilterHandle): string | null {
  const filter = sheet.worksheet.autoFilter;
  return typeof filter === "string" ? filter : null;
}

export const autoFilterTable: ObjectTable<FilterHandle> = {
  type: "AutoFilter",
  properties: {
    Enabled: { get: (handle) => addressOf(handle) !== null },
    IsDataFiltered: { get: () => false },
  },
  objects: {
    GetRangeOrNullObject: (handle) => {
      const address = addressOf(handle);
      return address === null ? null : rangeObject(new Area(handle.model, handle.sheet, [parseRect(address)]));
    },
  },
  methods: {
    // AutoFilter.apply, docs: "applies the AutoFilter to a range"; another one on the sheet is replaced.
    Apply: ({ model, sheet }, args) => {
      assertAllowed(sheet, "other");
      if (args[1] !== undefined && args[1] !== null) throw invalidArgument("Columns are not filtered here.");
      const area = areaArgument(model, sheet, args[0]);
      sheet.worksheet.autoFilter = formatRect(area.rect);
      model.note({ sheetId: sheet.id, kind: "layout" });
    },
    Remove: ({ model, sheet }) => {
      assertAllowed(sheet, "other");
      sheet.worksheet.autoFilter = null;
      model.note({ sheetId: sheet.id, kind: "layout" });
    },
  },
};

export function autoFilterObject(handle: FilterHandle): HostObject {
  return HostObject.of(autoFilterTable, handle);
}
