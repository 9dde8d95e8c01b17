/** Worksheet.horizontalPageBreaks and verticalPageBreaks. */
import { HostObject, type Arguments, type ObjectTable } from "../hostObject";
import { HostError, invalidArgument } from "../errors";
import { assertAllowed } from "../model/protection";
import { MAX_COLUMNS, MAX_ROWS } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { areaArgument } from "./area";

interface BreaksHandle {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
  readonly by: "rows" | "columns";
}

/** Where page breaks stand: before which 0-based row or column. */
export function breaksOf(sheet: SheetModel, by: "rows" | "columns"): number[] {
  const list = by === "rows" ? sheet.worksheet.rowBreaks : sheet.worksheet.colBreaks;
  return list.map(({ id }) => id);
}

/** support.microsoft.com "Excel specifications and limits": 1,026 page breaks each way. */
const MAX_BREAKS = 1026;

/** PageBreakCollection.add, docs: the break goes before the top-left cell of the range. */
function addBreak({ model, sheet, by }: BreaksHandle, args: Arguments): HostObject {
  assertAllowed(sheet, "other");
  const cell = areaArgument(model, sheet, args[0]).rect;
  const at = by === "rows" ? cell.row : cell.column;
  if (at === 0) throw invalidArgument("A page break cannot stand before the first row or column.");
  const present = breaksOf(sheet, by);
  if (present.length >= MAX_BREAKS) throw new HostError("InvalidOperation", "There are too many page breaks.");
  if (!present.includes(at)) {
    const added = { id: at, max: by === "rows" ? MAX_COLUMNS - 1 : MAX_ROWS - 1, man: 1 };
    (by === "rows" ? sheet.worksheet.rowBreaks : sheet.worksheet.colBreaks).push(added);
  }
  model.note({ sheetId: sheet.id, kind: "layout" });
  return HostObject.of(pageBreakTable, { model, sheet, by, at });
}

const pageBreakTable: ObjectTable<BreaksHandle & { readonly at: number }> = {
  type: "PageBreak",
  identity: ({ by, at }) => ({ _Id: `${by}${at}` }),
  properties: {
    RowIndex: { get: ({ by, at }) => (by === "rows" ? at : 0) },
    ColumnIndex: { get: ({ by, at }) => (by === "columns" ? at : 0) },
  },
  methods: {
    Delete: ({ model, sheet, by, at }) => {
      if (by === "rows") sheet.worksheet.rowBreaks = sheet.worksheet.rowBreaks.filter(({ id }) => id !== at);
      else sheet.worksheet.colBreaks = sheet.worksheet.colBreaks.filter(({ id }) => id !== at);
      model.note({ sheetId: sheet.id, kind: "layout" });
    },
  },
};

export const pageBreaksTable: ObjectTable<BreaksHandle> = {
  type: "PageBreakCollection",
  objects: { Add: addBreak },
  methods: {
    GetCount: ({ sheet, by }) => breaksOf(sheet, by).length,
    RemovePageBreaks: ({ model, sheet, by }) => {
      if (by === "rows") sheet.worksheet.rowBreaks = [];
      else sheet.worksheet.colBreaks = [];
      model.note({ sheetId: sheet.id, kind: "layout" });
    },
  },
  items: (handle) => breaksOf(handle.sheet, handle.by).map((at) => HostObject.of(pageBreakTable, { ...handle, at })),
};
