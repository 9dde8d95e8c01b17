/** Worksheet.pageLayout and the page breaks. */
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  HostObject,
  recordArgument,
  type Arguments,
  type Json,
  type JsonRecord,
  type ObjectTable,
  type Property,
} from "../hostObject";
import { invalidArgument } from "../errors";
import { formatRect, parseRectOrNull } from "../model/address";
import { joinParts, splitParts, type Part } from "../model/headerFooter";
import { isWholeColumns, isWholeRows, type Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { areaArgument, Area } from "./area";
import { rangeOf } from "./range";
import { rect } from "../model/rect";

interface Handle {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
}

type PageSetup = SheetModel["worksheet"]["pageSetup"];

/** Excel.PaperType and the numbers files use (ECMA-376 18.3.1.63). */
const PAPERS = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
} as const;
type Paper = keyof typeof PAPERS;
const PAPER_NAMES = Object.keys(PAPERS) as Paper[];

const POINTS_PER_INCH = 72;
/** Margins are points in the API, inches in files. */
const POINTS: { readonly [unit: string]: number } = {
  Points: 1,
  Inches: POINTS_PER_INCH,
  Centimeters: POINTS_PER_INCH / 2.54,
};

type Margin = keyof PageSetup["margins"];
const DEFAULT_MARGINS: PageSetup["margins"] = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

function change({ model, sheet }: Handle, edit: (setup: PageSetup) => void): void {
  edit(sheet.worksheet.pageSetup);
  model.note({ sheetId: sheet.id, kind: "layout" });
}

function setMargin(handle: Handle, margin: Margin, points: number): void {
  // PageLayout.topMargin, docs: points.
  if (points < 0) throw invalidArgument("A margin cannot be negative.");
  change(handle, (setup) => {
    setup.margins = { ...DEFAULT_MARGINS, ...setup.margins, [margin]: points / POINTS_PER_INCH };
  });
}

function margin(of: Margin): Property<Handle> {
  return {
    get: ({ sheet }) => ({ ...DEFAULT_MARGINS, ...sheet.worksheet.pageSetup.margins })[of] * POINTS_PER_INCH,
    set: (handle, value) => setMargin(handle, of, asNumber(value)),
  };
}

type Flag =
  "horizontalCentered" | "verticalCentered" | "showGridLines" | "showRowColHeaders" | "blackAndWhite" | "draft";

function flag(of: Flag): Property<Handle> {
  return {
    get: ({ sheet }) => sheet.worksheet.pageSetup[of] === true,
    set: (handle, value) =>
      change(handle, (setup) => {
        setup[of] = asBoolean(value);
      }),
  };
}

function zoomOut(setup: PageSetup): Json {
  if (setup.fitToPage !== true) return { scale: setup.scale ?? 100 };
  return {
    ...(setup.fitToWidth > 0 ? { horizontalFitToPages: setup.fitToWidth } : {}),
    ...(setup.fitToHeight > 0 ? { verticalFitToPages: setup.fitToHeight } : {}),
  };
}

/** Excel.PageLayoutZoomOptions: a scale from 10 to 400, or pages across and down (left out: as many as needed). */
function setZoom(handle: Handle, value: Json): void {
  const zoom = recordArgument(value);
  change(handle, (setup) => {
    if (typeof zoom.scale === "number") {
      // PageLayoutZoomOptions.scale, docs: from 10 to 400.
      if (zoom.scale < 10 || zoom.scale > 400) throw invalidArgument("A scale is from 10 to 400.");
      setup.fitToPage = false;
      setup.scale = zoom.scale;
      return;
    }
    setup.fitToPage = true;
    setup.fitToWidth = typeof zoom.horizontalFitToPages === "number" ? zoom.horizontalFitToPages : 0;
    setup.fitToHeight = typeof zoom.verticalFitToPages === "number" ? zoom.verticalFitToPages : 0;
  });
}

function target(handle: Handle, args: Arguments): Rect {
  const area = areaArgument(handle.model, handle.sheet, args[0]);
  // PageLayout.setPrintArea, docs: a range of this sheet.
  if (area.sheet !== handle.sheet) throw invalidArgument("The range is on another sheet.");
  return area.rect;
}

function rowsText(r: Rect): string {
  // PageLayout.setPrintTitleRows, docs: the range must be whole rows.
  if (!isWholeRows(r)) throw invalidArgument("Title rows must be whole rows.");
  return formatRect(r);
}

function columnsText(r: Rect): string {
  if (!isWholeColumns(r)) throw invalidArgument("Title columns must be whole columns.");
  return formatRect(r);
}

function optionalRange({ model, sheet }: Handle, address: string | undefined): HostObject | null {
  const block = address === undefined || address === "" ? null : parseRectOrNull(address.split("&&")[0] ?? "");
  return block === null ? null : rangeOf(new Area(model, sheet, [rect(0, 0)]), block);
}

const MARGIN_OPTIONS: readonly Margin[] = ["top", "bottom", "left", "right", "header", "footer"];

function setMargins(handle: Handle, args: Arguments): void {
  const points = POINTS[asOneOf((args[0] ?? null) as Json, Object.keys(POINTS))] ?? 1;
  const options: JsonRecord = recordArgument(args[1]);
  for (const one of MARGIN_OPTIONS) {
    const value = options[one];
    if (value !== undefined && value !== null) setMargin(handle, one, asNumber(value) * points);
  }
}

type TextOf = "oddHeader" | "oddFooter";

function headerProperty(of: TextOf, part: Part): Property<Handle> {
  return {
    get: ({ sheet }) => splitParts(sheet.worksheet.headerFooter[of])[part],
    set: ({ model, sheet }, value) => {
      const parts = splitParts(sheet.worksheet.headerFooter[of]);
      sheet.worksheet.headerFooter[of] = joinParts({ ...parts, [part]: asText(value) });
      model.note({ sheetId: sheet.id, kind: "layout" });
    },
  };
}

const headerFooterTable: ObjectTable<Handle> = {
  type: "HeaderFooter",
  properties: {
    LeftHeader: headerProperty("oddHeader", "left"),
    CenterHeader: headerProperty("oddHeader", "center"),
    RightHeader: headerProperty("oddHeader", "right"),
    LeftFooter: headerProperty("oddFooter", "left"),
    CenterFooter: headerProperty("oddFooter", "center"),
    RightFooter: headerProperty("oddFooter", "right"),
  },
};

const headersFootersTable: ObjectTable<Handle> = {
  type: "HeaderFooterGroup",
  properties: { State: { get: () => "Default" } },
  objects: { DefaultForAllPages: (handle) => HostObject.of(headerFooterTable, handle) },
};

export const pageLayoutTable: ObjectTable<Handle> = {
  type: "PageLayout",
  properties: {
    Orientation: {
      get: ({ sheet }) => (sheet.worksheet.pageSetup.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (handle, value) =>
        change(handle, (setup) => {
          setup.orientation = asOneOf(value, ["Portrait", "Landscape"]).toLowerCase();
        }),
    },
    PaperSize: {
      get: ({ sheet }) =>
        PAPER_NAMES.find((name) => PAPERS[name] === (sheet.worksheet.pageSetup.paperSize ?? PAPERS.Letter)) ?? null,
      set: (handle, value) =>
        change(handle, (setup) => {
          setup.paperSize = PAPERS[asOneOf(value, PAPER_NAMES)];
        }),
    },
    Zoom: { get: ({ sheet }) => zoomOut(sheet.worksheet.pageSetup), set: setZoom },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: flag("horizontalCentered"),
    CenterVertically: flag("verticalCentered"),
    PrintGridlines: flag("showGridLines"),
    PrintHeadings: flag("showRowColHeaders"),
    BlackAndWhite: flag("blackAndWhite"),
    DraftMode: flag("draft"),
    FirstPageNumber: {
      get: ({ sheet }) => sheet.worksheet.pageSetup.firstPageNumber ?? "",
      set: (handle, value) =>
        change(handle, (setup) => {
          setup.firstPageNumber = asNumber(value);
        }),
    },
    PrintOrder: {
      get: ({ sheet }) => (sheet.worksheet.pageSetup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver"),
      set: (handle, value) =>
        change(handle, (setup) => {
          setup.pageOrder =
            asOneOf(value, ["DownThenOver", "OverThenDown"]) === "OverThenDown" ? "overThenDown" : "downThenOver";
        }),
    },
  },
  objects: {
    HeadersFooters: (handle) => HostObject.of(headersFootersTable, handle),
    GetPrintAreaOrNullObject: (handle) => optionalRange(handle, handle.sheet.worksheet.pageSetup.printArea),
    GetPrintTitleRowsOrNullObject: (handle) => optionalRange(handle, handle.sheet.worksheet.pageSetup.printTitlesRow),
    GetPrintTitleColumnsOrNullObject: (handle) =>
      optionalRange(handle, handle.sheet.worksheet.pageSetup.printTitlesColumn),
  },
  methods: {
    SetPrintArea: (handle, args) =>
      change(handle, (setup) => {
        setup.printArea = formatRect(target(handle, args));
      }),
    SetPrintTitleRows: (handle, args) =>
      change(handle, (setup) => {
        setup.printTitlesRow = rowsText(target(handle, args));
      }),
    SetPrintTitleColumns: (handle, args) =>
      change(handle, (setup) => {
        setup.printTitlesColumn = columnsText(target(handle, args));
      }),
    SetPrintMargins: setMargins,
  },
};
