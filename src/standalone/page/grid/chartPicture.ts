/** A chart as SVG: columns, bars or a line, with axes, labels and legend. Pure: data and size in, text out. */
import type { ChartData, ChartSeries } from "./chartData";

const font = `font-family="Arial, 'Liberation Sans', sans-serif"`;
const ink = "#404040";
const faint = "#D9D9D9";
const small = 11;
/** Average width of a character of that size, for labels that have to fit. */
const characterWidth = 5.9;
/** Width and height of a text slanted by 45 degrees, per length. */
const slanted = 0.72;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Room below the plot for the names of columns. */
  readonly labels: number;
}

/** @param width pixels @param height pixels */
export function chartPicture(data: ChartData, width: number, height: number): string {
  const scale = valueScale(data);
  const frame = plotFrame(data, scale, width, height);
  const parts = [
    `<rect width="${width}" height="${height}" fill="#FFFFFF" stroke="${faint}"/>`,
    text(width / 2, 22, data.title, `text-anchor="middle" font-size="15" font-weight="bold"`),
    data.kind === "bars" ? barParts(data, scale, frame) : columnParts(data, scale, frame),
    data.hasLegend ? legend(data.series, width, height) : "",
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(data.title)}" ${font}>${parts.join("")}</svg>`;
}

interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/** Round steps (1, 2, 2.5 or 5 times a power of ten), at most eight of them. */
export function valueScale({
  series,
  minimum,
  maximum,
}: Pick<ChartData, "series" | "minimum" | "maximum">): ValueScale {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const low = minimum ?? Math.min(0, ...values);
  const high = maximum ?? Math.max(low + 1, ...values);
  const rough = (high - low) / 8;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough - 1e-9) ?? rough;
  const top = maximum ?? Math.ceil(high / step - 1e-9) * step;
  const bottom = minimum ?? Math.floor(low / step + 1e-9) * step;
  const count = Math.floor((top - bottom) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((bottom + index * step).toPrecision(12)));
  return { minimum: bottom, maximum: top, ticks };
}

function plotFrame(data: ChartData, scale: ValueScale, width: number, height: number): Frame {
  const top = data.title === "" ? 14 : 40;
  const bottom = data.hasLegend ? 30 : 8;
  const title = data.valueTitle === "" ? 0 : 18;
  const longest = Math.max(1, ...data.categories.map((name) => name.length)) * characterWidth;
  const tickWidth = Math.max(...scale.ticks.map((tick) => data.write(tick).length)) * characterWidth + 10;
  if (data.kind === "bars") {
    const left = Math.min(longest + 12, width * 0.45);
    return { left, top, width: width - left - 44, height: height - top - bottom - 20 - title, labels: 0 };
  }
  const axis = tickWidth + title + 6;
  const isFlat = longest <= (width - axis - 14) / Math.max(1, data.categories.length) - 4;
  const labels = isFlat ? 20 : Math.min(longest * slanted + 16, height * 0.4);
  // The first slanted name reaches out to the left.
  const left = isFlat ? axis : Math.max(axis, Math.min(labels, width * 0.12));
  const inner = width - left - 14;
  return { left, top, width: inner, height: height - top - bottom - labels, labels };
}

function columnParts(data: ChartData, scale: ValueScale, frame: Frame): string {
  const y = (value: number): number =>
    frame.top + frame.height - ((clamp(value, scale) - scale.minimum) / (scale.maximum - scale.minimum)) * frame.height;
  const slot = frame.width / Math.max(1, data.categories.length);
  const longest = Math.max(1, ...data.categories.map((name) => name.length)) * characterWidth;
  const isFlat = longest <= slot - 4;
  const grid = scale.ticks.map(
    (tick) =>
      line(frame.left, y(tick), frame.left + frame.width, y(tick), faint) +
      text(frame.left - 6, y(tick) + 4, data.write(tick), `text-anchor="end"`),
  );
  const names = data.categories.map((name, index) => {
    const x = frame.left + slot * (index + 0.5);
    const base = frame.top + frame.height;
    if (isFlat) return text(x, base + 16, name, `text-anchor="middle"`);
    const room = Math.min(x, frame.labels - 4) / slanted / characterWidth;
    return text(
      x + 4,
      base + 12,
      shortened(name, Math.floor(room)),
      `text-anchor="end" transform="rotate(-45 ${x + 4} ${base + 12})"`,
    );
  });
  const marks = data.series.map((series, index) =>
    data.kind === "line"
      ? linePart(data, series, slot, y, frame)
      : columnsOf(data, series, index, slot, y, frame, scale),
  );
  const axisTitle =
    data.valueTitle === ""
      ? ""
      : text(
          14,
          frame.top + frame.height / 2,
          data.valueTitle,
          `text-anchor="middle" transform="rotate(-90 14 ${frame.top + frame.height / 2})"`,
        );
  const zero = y(Math.max(0, scale.minimum));
  return [...grid, ...marks, line(frame.left, zero, frame.left + frame.width, zero, ink), ...names, axisTitle].join("");
}

function columnsOf(
  data: ChartData,
  series: ChartSeries,
  index: number,
  slot: number,
  y: (value: number) => number,
  frame: Frame,
  scale: ValueScale,
): string {
  const breadth = (slot * 0.68) / data.series.length;
  const zero = y(Math.max(0, scale.minimum));
  return series.values
    .map((value, position) => {
      if (value === null) return "";
      const x = frame.left + slot * position + slot * 0.16 + breadth * index;
      const column = box(
        x,
        Math.min(zero, y(value)),
        breadth,
        Math.abs(zero - y(value)),
        series.color,
        tip(data, series, position),
      );
      const fits = data.write(value).length * characterWidth <= slot / data.series.length + 6;
      if (!series.hasLabels || !fits) return column;
      return column + text(x + breadth / 2, y(value) - 4, data.write(value), `text-anchor="middle" font-size="10"`);
    })
    .join("");
}

function linePart(
  data: ChartData,
  series: ChartSeries,
  slot: number,
  y: (value: number) => number,
  frame: Frame,
): string {
  const points = series.values.flatMap((value, position) =>
    value === null ? [] : [{ x: frame.left + slot * (position + 0.5), y: y(value), position, value }],
  );
  const path = points.map((point) => `${round(point.x)},${round(point.y)}`).join(" ");
  const dots = points.map(
    (point) =>
      `<circle cx="${round(point.x)}" cy="${round(point.y)}" r="3.5" fill="${series.color}"><title>${escape(tip(data, series, point.position))}</title></circle>` +
      (series.hasLabels
        ? text(point.x, point.y - 8, data.write(point.value), `text-anchor="middle" font-size="10"`)
        : ""),
  );
  return `<polyline points="${path}" fill="none" stroke="${series.color}" stroke-width="2"/>${dots.join("")}`;
}

function barParts(data: ChartData, scale: ValueScale, frame: Frame): string {
  const x = (value: number): number =>
    frame.left + ((clamp(value, scale) - scale.minimum) / (scale.maximum - scale.minimum)) * frame.width;
  const count = Math.max(1, data.categories.length);
  const slot = frame.height / count;
  const place = (position: number): number => frame.top + slot * (data.isReversed ? position : count - 1 - position);
  const base = frame.top + frame.height;
  const grid = scale.ticks.map(
    (tick) =>
      line(x(tick), frame.top, x(tick), base, faint) +
      text(x(tick), base + 16, data.write(tick), `text-anchor="middle"`),
  );
  const names = data.categories.map((name, position) =>
    text(
      frame.left - 6,
      place(position) + slot / 2 + 4,
      shortened(name, Math.floor((frame.left - 10) / characterWidth)),
      `text-anchor="end"`,
    ),
  );
  const breadth = (slot * 0.72) / data.series.length;
  const zero = x(Math.max(0, scale.minimum));
  const bars = data.series.flatMap((series, index) =>
    series.values.map((value, position) => {
      if (value === null) return "";
      const top = place(position) + slot * 0.14 + breadth * index;
      const bar = box(
        Math.min(zero, x(value)),
        top,
        Math.abs(x(value) - zero),
        breadth,
        series.color,
        tip(data, series, position),
      );
      return series.hasLabels
        ? bar + text(x(value) + 4, top + breadth / 2 + 4, data.write(value), `font-size="10"`)
        : bar;
    }),
  );
  const axisTitle =
    data.valueTitle === ""
      ? ""
      : text(frame.left + frame.width / 2, base + 34, data.valueTitle, `text-anchor="middle"`);
  return [...grid, ...bars, line(zero, frame.top, zero, base, ink), ...names, axisTitle].join("");
}

function legend(series: readonly ChartSeries[], width: number, height: number): string {
  const widths = series.map(({ name }) => 26 + name.length * characterWidth);
  let x = Math.max(8, (width - widths.reduce((sum, one) => sum + one, 0)) / 2);
  return series
    .map(({ name, color }, index) => {
      const at = x;
      x += widths[index] ?? 0;
      return box(at, height - 21, 10, 10, color, name) + text(at + 15, height - 12, name, "");
    })
    .join("");
}

function tip(data: ChartData, series: ChartSeries, position: number): string {
  const value = series.values[position];
  const label = data.categories[position] ?? "";
  return `${label}: ${value === null || value === undefined ? "" : data.write(value)}`;
}

function clamp(value: number, { minimum, maximum }: ValueScale): number {
  return Math.min(maximum, Math.max(minimum, value));
}

function shortened(label: string, room: number): string {
  return label.length <= room ? label : `${label.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}

function text(x: number, y: number, content: string, attributes: string): string {
  const size = attributes.includes("font-size") ? "" : ` font-size="${small}"`;
  return `<text x="${round(x)}" y="${round(y)}" fill="${ink}"${size} ${attributes}>${escape(content)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, color: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}"/>`;
}

function box(x: number, y: number, width: number, height: number, color: string, title: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${color}"><title>${escape(title)}</title></rect>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
