/** Worksheet and the collection of worksheets. */
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  HostObject,
  numberArgument,
  optionalText,
  recordArgument,
  textArgument,
  type Arguments,
  type Json,
  type ObjectTable,
} from "../hostObject";
import { invalidArgument, itemNotFound } from "../errors";
import { parseRect, parseRects, splitSheetPrefix } from "../model/address";
import * as color from "../model/color";
import { rangeOfName } from "../model/namedRanges";
import { showLevels } from "../model/outline";
import { optionsOf, protect, unprotect } from "../model/protection";
import { passwordMatches } from "../model/password";
import { rect, wholeSheet, type Rect } from "../model/rect";
import type { SheetModel, Visibility } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { Area } from "./area";
import { autoFilterObject } from "./autoFilter";
import { chartsTable } from "./charts";
import { freezePanesTable } from "./freezePanes";
import { provideWorksheet } from "./links";
import { namesTable, NameScope } from "./names";
import { pageBreaksTable } from "./pageBreaks";
import { pageLayoutTable } from "./pageLayout";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";

/** A sheet of a workbook, as its tables see it. */
export interface SheetHandle {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
}

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

const protectionTable: ObjectTable<SheetHandle> = {
  type: "WorksheetProtection",
  properties: {
    Protected: { get: ({ sheet }) => sheet.isProtected },
    Options: { get: ({ sheet }) => optionsOf(sheet) },
  },
  methods: {
    Protect: ({ model, sheet }, args) => {
      const options = args[0] === undefined || args[0] === null ? {} : recordArgument(args[0]);
      protect(sheet, options, optionalText(args, 1));
      noteProtection(model, sheet);
    },
    Unprotect: async ({ model, sheet }, args) => {
      const before = sheet.isProtected;
      await unprotect(sheet, optionalText(args, 0), passwordMatches);
      if (before) noteProtection(model, sheet);
    },
  },
};

function noteProtection(model: WorkbookModel, sheet: SheetModel): void {
  model.note({ sheetId: sheet.id, kind: "protection" });
  model.events.tell({ kind: "protectionChanged", sheetId: sheet.id, isProtected: sheet.isProtected });
}

function range({ model, sheet }: SheetHandle, block: Rect): HostObject {
  return rangeObject(new Area(model, sheet, [block]));
}

/** An address, or a name that stands for cells of this sheet (Worksheet.getRange, docs: "address or the name"). */
function getRange(handle: SheetHandle, args: Arguments): HostObject {
  const text = optionalText(args, 0);
  if (text === undefined || text === "") return range(handle, wholeSheet());
  const { sheet: prefix, address } = splitSheetPrefix(text);
  if (prefix !== undefined && handle.model.findSheet(prefix) !== handle.sheet) {
    throw invalidArgument(`"${text}" is on another sheet.`);
  }
  const named = prefix === undefined ? rangeOfName(handle.model, text, handle.sheet) : null;
  if (named !== null && named.sheet === handle.sheet) return range(handle, named.area);
  return range(handle, parseRect(address));
}

function usedRange(handle: SheetHandle, args: Arguments): HostObject | null {
  const used = handle.sheet.usedArea(args[0] === true);
  return used === null ? null : range(handle, used);
}

const EVENTS = [
  "DataChanged",
  "Activated",
  "Deactivated",
  "Calculated",
  "RowHiddenChanged",
  "SelectionChanged",
  "ProtectionChanged",
  "Added",
  "Deleted",
];

/** The host tells the library everything; it passes on what is listened to. */
const eventMethods = Object.fromEntries(
  [
    ...EVENTS.flatMap((name) => [`_Register${name}Event`, `_Unregister${name}Event`]),
    "_RegisterEventNameChanged",
    "_UnregisterEventNameChanged",
  ].map((name) => [name, (): void => undefined]),
);

const worksheetTable: ObjectTable<SheetHandle> = {
  type: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name, set: ({ model, sheet }, value) => model.renameSheet(sheet, asText(value)) },
    Position: {
      get: ({ model, sheet }) => model.sheets.indexOf(sheet),
      set: ({ model, sheet }, value) => model.moveSheet(sheet, asNumber(value)),
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ model, sheet }, value) => model.setVisibility(sheet, asOneOf(value, VISIBILITIES)),
    },
    TabColor: {
      get: ({ sheet }) => color.fromFile(sheet.worksheet.properties.tabColor, ""),
      set: ({ model, sheet }, value) => {
        if (asText(value) === "") delete sheet.worksheet.properties.tabColor;
        else sheet.worksheet.properties.tabColor = color.toFile(asText(value));
        model.note({ sheetId: sheet.id, kind: "sheets" });
      },
    },
    ShowGridlines: view("showGridLines"),
    ShowHeadings: view("showRowColHeaders"),
    // The client library reads these two under the names above and sets them under the names below.
    Gridlines: { set: view("showGridLines").set },
    Headings: { set: view("showRowColHeaders").set },
    StandardWidth: {
      get: ({ sheet }) => sheet.worksheet.properties.defaultColWidth ?? 8.43,
      set: ({ model, sheet }, value) => {
        sheet.worksheet.properties.defaultColWidth = asNumber(value);
        model.note({ sheetId: sheet.id, kind: "layout" });
      },
    },
  },
  objects: {
    GetRange: getRange,
    GetRangeByIndexes: (handle, args) =>
      range(
        handle,
        rect(numberArgument(args, 0), numberArgument(args, 1), numberArgument(args, 2), numberArgument(args, 3)),
      ),
    GetCell: (handle, args) => range(handle, rect(numberArgument(args, 0), numberArgument(args, 1))),
    // An empty sheet's used range is its first cell (Worksheet.getUsedRange, docs).
    GetUsedRange: (handle, args) => usedRange(handle, args) ?? range(handle, rect(0, 0)),
    GetUsedRangeOrNullObject: usedRange,
    GetRanges: ({ model, sheet }, args) => {
      const text = optionalText(args, 0);
      return rangeAreasObject(new Area(model, sheet, text === undefined ? [wholeSheet()] : parseRects(text)));
    },
    AutoFilter: autoFilterObject,
    Protection: (handle) => HostObject.of(protectionTable, handle),
    FreezePanes: (handle) => HostObject.of(freezePanesTable, handle),
    PageLayout: (handle) => HostObject.of(pageLayoutTable, handle),
    HorizontalPageBreaks: (handle) => HostObject.of(pageBreaksTable, { ...handle, by: "rows" as const }),
    VerticalPageBreaks: (handle) => HostObject.of(pageBreaksTable, { ...handle, by: "columns" as const }),
    Charts: (handle) => HostObject.of(chartsTable, handle),
    Names: ({ model, sheet }) => HostObject.of(namesTable, new NameScope(model, sheet)),
  },
  methods: {
    ...eventMethods,
    Activate: ({ model, sheet }) => model.activate(sheet),
    Delete: ({ model, sheet }) => model.deleteSheet(sheet),
    Calculate: ({ model }) => model.calculateAll(),
    ShowOutlineLevels: ({ model, sheet }, args) => {
      showLevels(sheet, numberArgument(args, 0), numberArgument(args, 1));
      model.note({ sheetId: sheet.id, kind: "layout" });
    },
  },
};

function view(key: "showGridLines" | "showRowColHeaders"): {
  get: (handle: SheetHandle) => Json;
  set: (handle: SheetHandle, value: Json) => void;
} {
  return {
    get: ({ sheet }) => sheet.worksheet.views[0]?.[key] !== false,
    set: ({ model, sheet }, value) => {
      const first = sheet.worksheet.views[0] ?? {};
      sheet.worksheet.views = [{ ...first, [key]: asBoolean(value) }];
      model.note({ sheetId: sheet.id, kind: "layout" });
    },
  };
}

function worksheet(model: WorkbookModel, sheet: SheetModel): HostObject {
  return HostObject.of(worksheetTable, { model, sheet });
}

provideWorksheet(worksheet);

function visible(model: WorkbookModel, visibleOnly: boolean): readonly SheetModel[] {
  return visibleOnly ? model.sheets.filter((sheet) => sheet.visibility === "Visible") : model.sheets;
}

function edge(model: WorkbookModel, which: "first" | "last", args: Arguments): HostObject {
  const list = visible(model, args[0] === true);
  const found = which === "first" ? list[0] : list.at(-1);
  if (found === undefined) throw itemNotFound("a sheet");
  return worksheet(model, found);
}

export const worksheetsTable: ObjectTable<WorkbookModel> = {
  type: "WorksheetCollection",
  objects: {
    Add: (model, args) => worksheet(model, model.addSheet(optionalText(args, 0))),
    GetItem: (model, args) => worksheet(model, model.sheet(textArgument(args, 0))),
    GetItemOrNullObject: (model, args) => {
      const found = model.findSheet(textArgument(args, 0));
      return found === undefined ? null : worksheet(model, found);
    },
    GetActiveWorksheet: (model) => worksheet(model, model.active),
    GetFirst: (model, args) => edge(model, "first", args),
    GetLast: (model, args) => edge(model, "last", args),
  },
  methods: {
    ...eventMethods,
    GetCount: (model, args) => visible(model, args[0] === true).length,
  },
  items: (model) => model.sheets.map((sheet) => worksheet(model, sheet)),
  item: (model, key) => worksheet(model, model.sheet(asText(key))),
};
