/** A chart of lying bars as a picture: every bar with its name before it and its value behind it, readable on A4. */
import { chartColors } from "../../../sheets/styles";
import { createCanvas, drawText, fillBox, type Canvas } from "./canvas";
import { fitLines, textWidth } from "./font";
import { writePng } from "./png";

export interface Bar {
  readonly name: string;
  /** Null: no bar, and a dash for the value. */
  readonly value: number | null;
  /** The value as it is to be read: "93,5". */
  readonly written: string;
}

export interface BarChart {
  readonly bars: readonly Bar[];
  /** End of the axis; bars begin at 0. */
  readonly most: number;
  /** Millimetres for each bar; from 8 on, names may take two lines. */
  readonly rowHeight?: number;
  /** What the axis counts: "Điểm". */
  readonly unit: string;
  /** The mean, drawn as a line, and what it is called; none: no line. */
  readonly mean?: { readonly value: number; readonly written: string };
}

export interface Picture {
  readonly png: Uint8Array;
  /** Size on paper in millimetres. */
  readonly width: number;
  readonly height: number;
  /** For people who can't see it. */
  readonly description: string;
}

const dotsPerInch = 200;
const millimetre = dotsPerInch / 25.4;
const usualLetters = 3.3 * millimetre;
/** Width of the text on an administrative page. */
const width = 163;
/** Longest part of a line that names may take. */
const mostName = 0.4;
const usualHeight = 5.2;
/** Bars and letters grow no further in higher rows. */
const thickest = 3.8;
const axisHeight = 12;
const ink = {
  bar: chartColors.appraisal,
  line: "#BFBFBF",
  axis: "#595959",
  text: "#000000",
  paper: "#FFFFFF",
  mean: chartColors.lost,
} as const;

/** So many bars fill a page. */
export const mostBars = 40;

export async function drawBarChart(chart: BarChart, description: string): Promise<Picture> {
  const height = chart.bars.length * (chart.rowHeight ?? usualHeight) + axisHeight + (chart.mean === undefined ? 0 : 6);
  const canvas = createCanvas(Math.round(width * millimetre), Math.round(height * millimetre));
  draw(canvas, chart);
  return { png: await writePng(canvas, dotsPerInch), width, height, description };
}

function draw(canvas: Canvas, { bars, most, unit, mean, rowHeight = usualHeight }: BarChart): void {
  const letters = lettersFor(rowHeight);
  const nameRoom = Math.min(
    canvas.width * mostName,
    bars.reduce((widest, { name }) => Math.max(widest, textWidth(name, letters)), 0),
  );
  const left = Math.round(nameRoom + 2 * millimetre);
  const right = canvas.width - Math.round(textWidth("100,00", letters) + 2 * millimetre);
  const top = mean === undefined ? 0 : 6 * millimetre;
  const bottom = top + bars.length * rowHeight * millimetre;
  const at = (value: number): number => left + ((right - left) * Math.min(Math.max(value, 0), most)) / most;
  for (const mark of marksOf(most)) {
    fillBox(canvas, Math.round(at(mark)), top, 1, bottom - top, ink.line);
    drawText(canvas, written(mark), { x: at(mark), y: bottom + letters * 1.1 }, letters * 0.9, "middle", ink.axis);
  }
  drawText(canvas, unit, { x: (left + right) / 2, y: bottom + letters * 2.3 }, letters * 0.9, "middle", ink.axis);
  if (mean !== undefined) drawMean(canvas, mean, { x: at(mean.value), top, bottom, letters });
  for (const [index, { name, value, written: figure }] of bars.entries()) {
    const middle = top + (index + 0.5) * rowHeight * millimetre;
    const baseline = middle + letters * 0.33;
    const lines = fitLines(name, letters, nameRoom + 1, rowHeight < 8 ? 1 : 2);
    for (const [line, label] of lines.entries()) {
      const y = baseline + (line - (lines.length - 1) / 2) * letters * 1.1;
      drawText(canvas, label, { x: left - 1.5 * millimetre, y }, letters, "end", ink.text);
    }
    const end = at(value ?? 0);
    const thickness = Math.round(Math.min(rowHeight * 0.66, thickest) * millimetre);
    if (value !== null) fillBox(canvas, left, Math.round(middle - thickness / 2), end - left, thickness, ink.bar);
    // Lines behind a figure would cross it out.
    const room = textWidth(figure, letters) + millimetre;
    fillBox(canvas, end + millimetre / 2, middle - letters * 0.45, room, letters * 0.9, ink.paper);
    drawText(canvas, figure, { x: end + millimetre, y: baseline }, letters, "start", ink.text);
  }
  fillBox(canvas, left, top, 2, bottom - top, ink.axis);
}

function drawMean(
  canvas: Canvas,
  { written: label }: NonNullable<BarChart["mean"]>,
  place: { readonly x: number; readonly top: number; readonly bottom: number; readonly letters: number },
): void {
  const { x, top, bottom, letters } = place;
  const dash = 2 * millimetre;
  for (let y = top - millimetre; y < bottom; y += 2 * dash)
    fillBox(canvas, x - 1.5, y, 3, Math.min(dash, bottom - y), ink.mean);
  const half = textWidth(label, letters) / 2;
  const middle = Math.min(Math.max(x, half), canvas.width - half);
  drawText(canvas, label, { x: middle, y: top - 1.8 * millimetre }, letters, "middle", ink.mean);
}

function lettersFor(rowHeight: number): number {
  return Math.min(usualLetters, rowHeight * 0.72 * millimetre);
}

/** Five to ten round marks from 0 to the end. */
function marksOf(most: number): readonly number[] {
  const step = [0.1, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100, 250, 500].find((each) => most / each <= 10) ?? most;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, index) => index * step);
}

function written(value: number): string {
  return String(Math.round(value * 100) / 100).replace(".", ",");
}
