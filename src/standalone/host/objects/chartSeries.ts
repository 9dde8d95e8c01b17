/** Chart.series. */
import type { DataLabels } from "@cj-tech-master/excelts/chart";
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  HostObject,
  type Arguments,
  type ObjectTable,
  type Property,
  optionalText,
} from "../hostObject";
import { HostError, invalidArgument } from "../errors";
import { changeChart, EMU_PER_POINT, groupOf, seriesOf, type ChartSeries } from "../model/chartParts";
import { referenceTo } from "../model/charts";
import { parseColor } from "../model/color";
import { cellsOf } from "../model/rect";
import { rangeArgument, type Area } from "./area";
import { fontFormatTable, type ChartHandle } from "./chartText";

interface SeriesHandle extends ChartHandle {
  readonly at: number;
}

function series({ one, at }: SeriesHandle): ChartSeries {
  const found = seriesOf(one)[at];
  // ChartSeriesCollection.getItemAt, docs.
  if (found === undefined) throw invalidArgument(`The chart has no series ${at}.`);
  return found;
}

function change(handle: SeriesHandle, edit: (series: ChartSeries) => void): void {
  const target = series(handle);
  changeChart(handle.one, () => edit(target));
  handle.touch();
}

const fillTable: ObjectTable<SeriesHandle> = {
  type: "ChartFill",
  methods: {
    SetSolidColor: (handle, args) =>
      change(handle, (one) => {
        one.spPr = { ...one.spPr, fill: { solid: { srgb: parseColor(asText((args[0] ?? null) as string)) } } };
      }),
    Clear: (handle) =>
      change(handle, (one) => {
        one.spPr = { ...one.spPr, fill: { noFill: true } };
      }),
    GetSolidColor: (handle) => {
      const color = series(handle).spPr?.fill?.solid?.srgb;
      return { value: color === undefined ? "" : `#${color}` };
    },
  },
};

const lineTable: ObjectTable<SeriesHandle> = {
  type: "ChartLineFormat",
  properties: {
    Color: {
      get: (handle) => `#${series(handle).spPr?.line?.color?.srgb ?? "000000"}`,
      set: (handle, value) =>
        change(handle, (one) => {
          one.spPr = { ...one.spPr, line: { ...one.spPr?.line, color: { srgb: parseColor(asText(value)) } } };
        }),
    },
    Weight: {
      get: (handle) => (series(handle).spPr?.line?.width ?? 2.25 * EMU_PER_POINT) / EMU_PER_POINT,
      set: (handle, value) =>
        change(handle, (one) => {
          one.spPr = { ...one.spPr, line: { ...one.spPr?.line, width: Math.round(asNumber(value) * EMU_PER_POINT) } };
        }),
    },
  },
};

const formatTable: ObjectTable<SeriesHandle> = {
  type: "ChartSeriesFormat",
  objects: {
    Fill: (handle) => HostObject.of(fillTable, handle),
    Line: (handle) => HostObject.of(lineTable, handle),
  },
};

const POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
] as const;
const FILE_POSITIONS = [undefined, "ctr", "inEnd", "inBase", "outEnd", "l", "r", "t", "b", "bestFit"] as const;

const SHOWN: DataLabels = {
  showVal: true,
  showCatName: false,
  showSerName: false,
  showPercent: false,
  showLegendKey: false,
  showBubbleSize: false,
};

function labels(handle: SeriesHandle): DataLabels {
  return series(handle).dataLabels ?? {};
}

function relabel(handle: SeriesHandle, part: DataLabels): void {
  change(handle, (one) => {
    one.dataLabels = { ...SHOWN, ...one.dataLabels, ...part };
  });
}

function shown(
  key: "showVal" | "showCatName" | "showSerName" | "showPercent" | "showLegendKey",
): Property<SeriesHandle> {
  return {
    get: (handle) => labels(handle)[key] === true,
    set: (handle, value) => relabel(handle, { [key]: asBoolean(value) }),
  };
}

const labelsTable: ObjectTable<SeriesHandle> = {
  type: "ChartDataLabels",
  properties: {
    ShowValue: shown("showVal"),
    ShowCategoryName: shown("showCatName"),
    ShowSeriesName: shown("showSerName"),
    ShowPercentage: shown("showPercent"),
    ShowLegendKey: shown("showLegendKey"),
    Position: {
      get: (handle) => POSITIONS[FILE_POSITIONS.findIndex((one) => one === labels(handle).position)] ?? "None",
      set: (handle, value) => {
        const position = FILE_POSITIONS[POSITIONS.indexOf(asOneOf(value, POSITIONS))];
        if (position === undefined) {
          change(handle, (one) => {
            delete one.dataLabels?.position;
          });
        } else relabel(handle, { position });
      },
    },
    NumberFormat: {
      get: (handle) => labels(handle).numFmt?.formatCode ?? "General",
      set: (handle, value) => relabel(handle, { numFmt: { formatCode: asText(value), sourceLinked: false } }),
    },
  },
  objects: {
    Format: (handle) =>
      HostObject.of(fontFormatTable, {
        one: handle.one,
        touch: handle.touch,
        read: () => labels(handle).txPr ?? {},
        write: (properties) => {
          series(handle).dataLabels = { ...SHOWN, ...labels(handle), txPr: properties };
        },
      }),
  },
};

function hasWords(area: Area): boolean {
  return [...cellsOf(area.sheet.limitToUsed(area.rect))].some(
    ([row, column]) => typeof area.sheet.content(row, column).value === "string",
  );
}

const seriesTable: ObjectTable<SeriesHandle> = {
  type: "ChartSeries",
  properties: {
    Name: {
      get: (handle) => {
        const { tx } = series(handle);
        return tx?.value ?? tx?.strRef?.cache?.points[0]?.value ?? `Series${handle.at + 1}`;
      },
      set: (handle, value) =>
        change(handle, (one) => {
          one.tx = { value: asText(value) };
        }),
    },
    GapWidth: {
      get: ({ one }) => {
        const group = groupOf(one);
        return "gapWidth" in group ? (group.gapWidth ?? 150) : 150;
      },
      set: (handle, value) => {
        const width = asNumber(value);
        // ChartSeries.gapWidth, docs: bar and column charts only, from 0 to 500.
        const group = groupOf(handle.one);
        if (group.type !== "bar" || width < 0 || width > 500)
          throw invalidArgument("A gap is from 0 to 500, in bar charts.");
        changeChart(handle.one, () => {
          group.gapWidth = width;
        });
        handle.touch();
      },
    },
    HasDataLabels: {
      get: (handle) => series(handle).dataLabels !== undefined && labels(handle).delete !== true,
      set: (handle, value) =>
        change(handle, (one) => {
          if (asBoolean(value)) one.dataLabels = { ...SHOWN, ...one.dataLabels };
          else delete one.dataLabels;
        }),
    },
  },
  objects: {
    Format: (handle) => HostObject.of(formatTable, handle),
    DataLabels: (handle) => HostObject.of(labelsTable, handle),
  },
  methods: {
    SetValues: (handle, args) => {
      const area = rangeArgument(args, 0);
      change(handle, (one) => {
        one.val = { numRef: { formula: referenceTo(area.sheet, area.rect) } };
      });
    },
    SetXAxisValues: (handle, args) => {
      const area = rangeArgument(args, 0);
      const formula = referenceTo(area.sheet, area.rect);
      change(handle, (one) => {
        one.cat = hasWords(area) ? { strRef: { formula } } : { numRef: { formula } };
      });
    },
    Delete: (handle) => {
      const target = series(handle);
      changeChart(handle.one, ({ chart }) => {
        for (const group of chart.plotArea.chartTypes) {
          const list = group.series as ChartSeries[];
          if (list.includes(target)) list.splice(list.indexOf(target), 1);
        }
      });
      handle.touch();
    },
  },
};

function add(handle: ChartHandle, args: Arguments): HostObject {
  const name = optionalText(args, 0);
  const list = groupOf(handle.one).series as ChartSeries[];
  // support.microsoft.com "Excel specifications and limits": 255 series in one chart.
  if (list.length >= 255) throw new HostError("InvalidOperation", "A chart holds at most 255 series.");
  const next = seriesOf(handle.one).reduce((most, { index }) => Math.max(most, index), -1) + 1;
  changeChart(handle.one, () => {
    list.push({ index: next, order: next, ...(name === undefined ? {} : { tx: { value: name } }) });
  });
  handle.touch();
  return HostObject.of(seriesTable, { ...handle, at: list.length - 1 });
}

export const seriesCollectionTable: ObjectTable<ChartHandle> = {
  type: "ChartSeriesCollection",
  properties: { Count: { get: ({ one }) => seriesOf(one).length } },
  objects: {
    Add: add,
    GetItemAt: (handle, args) => {
      const item = { ...handle, at: typeof args[0] === "number" ? args[0] : -1 };
      series(item);
      return HostObject.of(seriesTable, item);
    },
  },
  methods: { GetCount: ({ one }) => seriesOf(one).length },
  items: (handle) => seriesOf(handle.one).map((_, at) => HostObject.of(seriesTable, { ...handle, at })),
};
