/** Worksheet.charts and Chart. */
import {
  asNumber,
  asOneOf,
  asText,
  HostObject,
  numberArgument,
  optionalNumber,
  textArgument,
  asBoolean,
  type Arguments,
  type Json,
  type ObjectTable,
  type Property,
} from "../hostObject";
import { invalidArgument, itemNotFound } from "../errors";
import { changeChart, groupOf, partsOf, type SheetChart } from "../model/chartParts";
import { addChart, CHART_KINDS, placeOf, putAt, removeChart, splitSource, type Place } from "../model/charts";
import { refreshValues } from "../model/chartValues";
import { columnPoints, leftOf, rowPoints, topOf } from "../model/layout";
import { assertAllowed } from "../model/protection";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { areaArgument, rangeArgument } from "./area";
import { axesTable } from "./chartAxes";
import { seriesCollectionTable } from "./chartSeries";
import { fontFormatTable, titleTable, type ChartHandle } from "./chartText";

interface SheetHandle {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
}

interface Handle extends SheetHandle, ChartHandle {}

function handleOf({ model, sheet }: SheetHandle, one: SheetChart): Handle {
  return { model, sheet, one, touch: () => model.note({ sheetId: sheet.id, kind: "charts" }) };
}

function place(key: keyof Place): Property<Handle> {
  return {
    get: ({ sheet, one }) => placeOf(sheet, one)[key],
    set: ({ sheet, one, touch }, value) => {
      assertAllowed(sheet, "objects");
      putAt(sheet, one, { ...placeOf(sheet, one), [key]: asNumber(value) });
      touch();
    },
  };
}

const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;
const FILE_LEGEND = ["t", "b", "l", "r", "tr"] as const;

const legendTable: ObjectTable<Handle> = {
  type: "ChartLegend",
  properties: {
    Visible: {
      get: ({ one }): Json => partsOf(one).chart.legend !== undefined,
      set: ({ one, touch }, value) => {
        const visible = asBoolean(value);
        changeChart(one, ({ chart }) => {
          if (visible) chart.legend ??= { legendPos: "b", overlay: false };
          else delete chart.legend;
        });
        touch();
      },
    },
    Position: {
      get: ({ one }) => LEGEND_POSITIONS[FILE_LEGEND.indexOf(partsOf(one).chart.legend?.legendPos ?? "b")] ?? "Bottom",
      set: ({ one, touch }, value) => {
        const legendPos = FILE_LEGEND[LEGEND_POSITIONS.indexOf(asOneOf(value, LEGEND_POSITIONS))] ?? "b";
        changeChart(one, ({ chart }) => {
          chart.legend = { overlay: false, ...chart.legend, legendPos };
        });
        touch();
      },
    },
  },
  objects: {
    Format: ({ one, touch }) =>
      HostObject.of(fontFormatTable, {
        one,
        touch,
        read: () => partsOf(one).chart.legend?.txPr ?? {},
        write: (txPr) => {
          partsOf(one).chart.legend = { ...partsOf(one).chart.legend, txPr };
        },
      }),
  },
};

function typeName(one: SheetChart): string {
  const group = groupOf(one);
  const found = Object.entries(CHART_KINDS).find(
    ([, kind]) =>
      kind.type === group.type &&
      (group.type !== "bar" || (kind.barDir === group.barDir && kind.grouping === group.grouping)) &&
      (group.type !== "line" || kind.showMarker === (group.marker !== false)),
  );
  return found?.[0] ?? group.type;
}

/** Chart.setPosition, docs: from a cell to a cell (left out: the size stays). */
function setPosition({ model, sheet, one, touch }: Handle, args: Arguments): void {
  assertAllowed(sheet, "objects");
  const from = areaArgument(model, sheet, args[0]).rect;
  const to = args[1] === undefined || args[1] === null ? undefined : areaArgument(model, sheet, args[1]).rect;
  const left = leftOf(sheet, from.column);
  const top = topOf(sheet, from.row);
  const size =
    to === undefined
      ? placeOf(sheet, one)
      : {
          width: leftOf(sheet, to.column + to.columns - 1) + columnPoints(sheet, to.column + to.columns - 1) - left,
          height: topOf(sheet, to.row + to.rows - 1) + rowPoints(sheet, to.row + to.rows - 1) - top,
        };
  putAt(sheet, one, { left, top, width: size.width, height: size.height });
  touch();
}

const BYTES_AT_ONCE = 8192;

/** A picture of the chart as base64 PNG; without a size it has the chart's own (Chart.getImage, docs). */
async function image({ model, sheet, one }: Handle, args: Arguments): Promise<string> {
  model.calculate();
  refreshValues(model, one);
  const own = placeOf(sheet, one);
  const width = optionalNumber(args, 0) ?? Math.round((own.width * 96) / 72);
  const height = optionalNumber(args, 1) ?? Math.round((own.height * 96) / 72);
  const bytes = await one.chart.toPNG({ width, height, backgroundColor: "#FFFFFF" });
  // Piece by piece: a picture has millions of bytes, and a function takes some ten thousand arguments.
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE)));
  return btoa(pieces.join(""));
}

const chartTable: ObjectTable<Handle> = {
  type: "Chart",
  identity: ({ one }) => ({ Id: one.id }),
  properties: {
    Id: { get: ({ one }) => one.id },
    Name: {
      get: ({ one }) => one.name,
      set: ({ sheet, one, touch }, value) => {
        assertAllowed(sheet, "objects");
        one.name = asText(value);
        touch();
      },
    },
    ChartType: { get: ({ one }) => typeName(one) },
    Left: place("left"),
    Top: place("top"),
    Width: place("width"),
    Height: place("height"),
  },
  objects: {
    Title: ({ one, touch }) =>
      HostObject.of(titleTable, {
        one,
        touch,
        read: () => partsOf(one).chart.title,
        write: ({ chart }, title) => {
          if (title === undefined) delete chart.title;
          else chart.title = title;
          chart.autoTitleDeleted = title === undefined;
        },
      }),
    Legend: (handle) => HostObject.of(legendTable, handle),
    Series: (handle) => HostObject.of(seriesCollectionTable, handle),
    Axes: (handle) => HostObject.of(axesTable, handle),
  },
  methods: {
    Delete: ({ sheet, one, touch }) => {
      assertAllowed(sheet, "objects");
      removeChart(sheet, one);
      touch();
    },
    SetPosition: setPosition,
    GetImage: image,
  },
};

function chart(handle: SheetHandle, one: SheetChart): HostObject {
  return HostObject.of(chartTable, handleOf(handle, one));
}

function add(handle: SheetHandle, args: Arguments): HostObject {
  assertAllowed(handle.sheet, "objects");
  const source = rangeArgument(args, 1);
  handle.model.calculate();
  const asked = asOneOf((args[2] ?? "Auto") as Json, ["Auto", "Columns", "Rows"]);
  // "Auto" takes the longer direction as categories, as Excel does.
  const by = asked === "Auto" ? (source.rect.rows >= source.rect.columns ? "Columns" : "Rows") : asked;
  const one = addChart(handle.sheet, textArgument(args, 0), splitSource(source.sheet, source.rect, by));
  handle.model.note({ sheetId: handle.sheet.id, kind: "charts" });
  return chart(handle, one);
}

/** By name, or by the id the library was given. */
function find(handle: SheetHandle, key: Json): HostObject | null {
  const found = handle.sheet.charts.find(({ id, name }) => id === key || name === key);
  return found === undefined ? null : chart(handle, found);
}

function get(handle: SheetHandle, key: Json): HostObject {
  const found = find(handle, key);
  if (found === null) throw itemNotFound(`chart "${String(key)}"`);
  return found;
}

export const chartsTable: ObjectTable<SheetHandle> = {
  type: "ChartCollection",
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  objects: {
    Add: add,
    GetItem: (handle, args) => get(handle, textArgument(args, 0)),
    GetItemOrNullObject: (handle, args) => find(handle, textArgument(args, 0)),
    GetItemAt: (handle, args) => {
      const one = handle.sheet.charts[numberArgument(args, 0)];
      // ChartCollection.getItemAt, docs.
      if (one === undefined) throw invalidArgument("There is no such chart.");
      return chart(handle, one);
    },
  },
  methods: { GetCount: ({ sheet }) => sheet.charts.length },
  items: (handle) => handle.sheet.charts.map((one) => chart(handle, one)),
  item: get,
};
