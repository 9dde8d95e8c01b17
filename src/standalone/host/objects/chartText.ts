/** Texts of charts: titles, and the fonts of titles, axes and labels. */
import type { ChartModel, ChartTextProperties, ChartTitle } from "@cj-tech-master/excelts/chart";
import { asBoolean, asNumber, asText, HostObject, type Json, type ObjectTable } from "../hostObject";
import { parseColor } from "../model/color";
import { changeChart, type SheetChart } from "../model/chartParts";

export interface ChartHandle {
  readonly one: SheetChart;
  /** Tells the listeners. */
  readonly touch: () => void;
}

/** A part of a chart that carries text properties: read them, replace them. */
export interface FontHandle extends ChartHandle {
  readonly read: () => ChartTextProperties;
  readonly write: (properties: ChartTextProperties) => void;
}

/** Sizes in files are hundredths of a point. */
const HUNDREDTHS = 100;
const DEFAULT_SIZE = 10;

function edit({ one, touch, read, write }: FontHandle, part: ChartTextProperties): void {
  changeChart(one, () => write({ ...read(), ...part }));
  touch();
}

export const chartFontTable: ObjectTable<FontHandle> = {
  type: "ChartFont",
  properties: {
    Size: {
      get: ({ read }) => (read().size ?? DEFAULT_SIZE * HUNDREDTHS) / HUNDREDTHS,
      set: (font, value) => edit(font, { size: Math.round(asNumber(value) * HUNDREDTHS) }),
    },
    Bold: { get: ({ read }) => read().bold === true, set: (font, value) => edit(font, { bold: asBoolean(value) }) },
    Italic: {
      get: ({ read }) => read().italic === true,
      set: (font, value) => edit(font, { italic: asBoolean(value) }),
    },
    Name: {
      get: ({ read }) => read().fontFamily ?? "Calibri",
      set: (font, value) => edit(font, { fontFamily: asText(value) }),
    },
    Color: {
      get: ({ read }) => `#${read().color?.srgb ?? "000000"}`,
      set: (font, value) => edit(font, { color: { srgb: parseColor(asText(value)) } }),
    },
  },
};

/** A format whose only part here is the font. */
export const fontFormatTable: ObjectTable<FontHandle> = {
  type: "ChartFormat",
  objects: { Font: (font) => HostObject.of(chartFontTable, font) },
};

export interface TitleHandle extends ChartHandle {
  readonly read: () => ChartTitle | undefined;
  readonly write: (model: ChartModel, title: ChartTitle | undefined) => void;
}

/** ExcelTS keeps titles read from files as they stand there. */
function rawText(raw: string): string {
  const words = [...raw.matchAll(/<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>/g)].map(([, text]) => text ?? "").join("");
  return words
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

export function titleText(title: ChartTitle | undefined): string {
  if (title?.rawTx !== undefined) return rawText(title.rawTx);
  const runs = title?.text?.paragraphs.map((paragraph) => (paragraph.runs ?? []).map(({ text }) => text).join(""));
  return runs?.join("\n") ?? title?.strRef?.cache?.points.map(({ value }) => value).join(" ") ?? "";
}

function runProperties(title: ChartTitle | undefined): ChartTextProperties {
  return title?.text?.paragraphs[0]?.runs?.[0]?.properties ?? title?.txPr ?? {};
}

function titleOf(text: string, properties: ChartTextProperties, before: ChartTitle | undefined): ChartTitle {
  const { strRef: _, rawTx: __, ...kept } = before ?? {};
  return {
    overlay: false,
    ...kept,
    text: { paragraphs: text.split("\n").map((line) => ({ runs: [{ text: line, properties }] })) },
  };
}

function change(handle: TitleHandle, make: (before: ChartTitle | undefined) => ChartTitle | undefined): void {
  changeChart(handle.one, (model) => handle.write(model, make(handle.read())));
  handle.touch();
}

const TITLE = "Chart Title";

export const titleTable: ObjectTable<TitleHandle> = {
  type: "ChartTitle",
  properties: {
    Text: {
      get: ({ read }) => titleText(read()),
      // A title that is given a text is shown (ChartTitle.text, docs).
      set: (handle, value) => change(handle, (before) => titleOf(asText(value), runProperties(before), before)),
    },
    Visible: {
      get: ({ read }): Json => read() !== undefined,
      set: (handle, value) =>
        change(handle, (before) => (asBoolean(value) ? (before ?? titleOf(TITLE, {}, undefined)) : undefined)),
    },
    Overlay: {
      get: ({ read }) => read()?.overlay === true,
      set: (handle, value) =>
        change(handle, (before) => ({ ...(before ?? titleOf(TITLE, {}, undefined)), overlay: asBoolean(value) })),
    },
  },
  objects: {
    Format: (handle) =>
      HostObject.of(fontFormatTable, {
        one: handle.one,
        touch: handle.touch,
        read: () => runProperties(handle.read()),
        write: (properties) => {
          const before = handle.read();
          const model = handle.one.chart.chartModel;
          if (model !== undefined)
            handle.write(model, titleOf(before === undefined ? TITLE : titleText(before), properties, before));
        },
      }),
  },
};
