/** A placed sheet as text, cell by cell, to be reviewed like code. */
import { addressOf } from "../../src/sheets/addressBook";
import type { PlacedContent, PlacedSheet, Rectangle, Style } from "../../src/sheets/placed";

export function rangeText({ row, column, rows, columns }: Rectangle): string {
  const from = addressOf(row, column);
  const to = addressOf(row + rows - 1, column + columns - 1);
  return from === to ? from : `${from}:${to}`;
}

function contentText(content: PlacedContent): string {
  if (content === null) return "";
  if (content.kind === "text") return `“${content.text}”`;
  return content.kind === "number" ? String(content.value) : content.formula;
}

function styleText({ font, ...rest }: Style): string {
  const members = { ...font, ...rest };
  return Object.entries(members)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(", ");
}

function contains(rectangles: readonly Rectangle[], row: number, column: number): boolean {
  return rectangles.some(
    (each) =>
      row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
  );
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `== ${title}`, ...lines];
}

const rowsText = ({ row, rows }: { readonly row: number; readonly rows: number }): string => `${row + 1}:${row + rows}`;

export function dump(sheet: PlacedSheet): string {
  const keyColumn = (sheet.cells[0]?.length ?? 1) - 1;
  const cells = sheet.cells.flatMap((row, r) => {
    const key = contentText(row[keyColumn] ?? null);
    return [
      `-- ${r + 1} ${r === 0 ? "(roles)" : key}`,
      ...row.flatMap((content, c) => {
        const open = contains(sheet.unlocked, r, c);
        if (c === keyColumn || (content === null && !open)) return [];
        return [`${addressOf(r, c)}${open ? " [entry]" : ""} ${contentText(content)}`.trimEnd()];
      }),
    ];
  });
  const lines = [
    `sheet “${sheet.name}”, ${sheet.isProtected ? "protected" : "open"}, frozen ${sheet.frozenRows} rows ${sheet.frozenColumns} columns`,
    ...cells,
    ...section("merged", [sheet.merges.map(rangeText).join(" ")]),
    ...section(
      "validations",
      sheet.validations.map(
        (each) => `${rangeText(each)} ${JSON.stringify(each.rule)} “${each.title}”: “${each.message}”`,
      ),
    ),
    ...section(
      "conditional formats",
      sheet.conditionalFormats.map((each) => `${rangeText(each)} ${each.formula}`),
    ),
    ...section(
      "styles",
      sheet.styles.map((each) => `${rangeText(each)} ${styleText(each.style)}`),
    ),
    ...section("groups", [sheet.rowGroups.map(rowsText).join(" ")]),
    ...section("hidden", [
      `rows ${sheet.hiddenRows.map(rowsText).join(" ")}`,
      `columns ${sheet.hiddenColumns.map(({ column, columns }) => `${column + 1}:${column + columns}`).join(" ")}`,
    ]),
    ...section(
      "widths",
      sheet.columnWidths.map(({ column, columns, width }) => `${column + 1}:${column + columns} ${width}`),
    ),
    ...section(
      "heights",
      sheet.rowHeights.map((each) => `${rowsText(each)} ${each.height}`),
    ),
    ...section("fitted rows", [sheet.fittedRows.map(rowsText).join(" ")]),
    ...section(
      "charts",
      sheet.charts.map(
        (chart) =>
          `${chart.kind} “${chart.title}” ${rangeText(chart.categories)} ← ${chart.series.map((each) => `${each.name} ${rangeText(each.values)}`).join("; ")} at ${chart.left},${chart.top} size ${chart.width}×${chart.height}, axis ${JSON.stringify(chart.valueAxis)}`,
      ),
    ),
    ...section("print", [
      `${sheet.print.orientation} ${rangeText(sheet.print.area)} titles ${JSON.stringify(sheet.print.titleRows)} footer ${JSON.stringify(sheet.print.footer)}${sheet.print.onePage === true ? " on one page" : ""}`,
    ]),
  ];
  return `${lines.join("\n")}\n`;
}
