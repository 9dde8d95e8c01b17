/** Queues the look of one rectangle; only what the style names is touched. */
import type { Style } from "../sheets/placed";

const lines = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

export function writeStyle(
  range: Excel.Range,
  { style, rows, columns }: { readonly style: Style; readonly rows: number; readonly columns: number },
): void {
  const { format } = range;
  if (style.numberFormat !== undefined) {
    // One format for the whole rectangle: a single value is spread over the range (Range.numberFormat, office-js reference).
    range.numberFormat = style.numberFormat as unknown as string[][];
  }
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.font !== undefined) {
    // The client library takes each named member as one property to set.
    const { font } = format;
    if (style.font.name !== undefined) font.name = style.font.name;
    if (style.font.size !== undefined) font.size = style.font.size;
    if (style.font.bold !== undefined) font.bold = style.font.bold;
    if (style.font.italic !== undefined) font.italic = style.font.italic;
    if (style.font.underline !== undefined) font.underline = style.font.underline ? "Single" : "None";
    if (style.font.color !== undefined) font.color = style.font.color;
  }
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.borders !== undefined) {
    for (const line of lines) {
      if (line === "InsideHorizontal" && rows === 1) continue;
      if (line === "InsideVertical" && columns === 1) continue;
      const border = format.borders.getItem(line);
      border.style = "Continuous";
      border.color = style.borders;
    }
  }
}
