/** The decision pack as an .xlsx file, written with ExcelTS; the same bytes on the command line and in the pane. */
import { Workbook, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import type { DecisionPack, PublishedSheet } from "../features/publishSheets";
import { addressOf } from "../sheets/addressBook";
import { textHeight } from "../sheets/cells";
import type { PlacedSheet, Rectangle } from "../sheets/placed";
import { addPackChart } from "./packCharts";
import { stylePackCells } from "./packStyles";

/** values: every cell holds its value; formulas: totals, averages, ranks and classes stay formulas, with their values. */
export type PackContent = "values" | "formulas";

/** The file's properties carry time and fingerprint; nothing of the writer's machine or person does. */
export async function writePack(pack: DecisionPack, content: PackContent): Promise<Uint8Array> {
  // ExcelTS calculates and draws only with these put in; again does no harm.
  installFormulaEngine();
  installChartSupport();
  const workbook = new Workbook();
  workbook.creator = pack.issuer;
  workbook.lastModifiedBy = pack.issuer;
  workbook.created = pack.time;
  workbook.modified = pack.time;
  workbook.title = pack.title;
  workbook.subject = pack.subject;
  workbook.description = `SHA-256: ${pack.fingerprint}`;
  const written = pack.sheets.map((each) => writeSheet(workbook.addWorksheet(each.sheet.name), each));
  workbook.calculateFormulas();
  if (content === "values") for (const worksheet of written) freezeValues(worksheet);
  // Last: charts keep the values of the cells they are tied to.
  for (const [index, { sheet, chartsFrom }] of pack.sheets.entries()) {
    const worksheet = written[index];
    if (worksheet !== undefined)
      for (const chart of sheet.charts) addPackChart(worksheet, chart, rowAt(sheet, chart.top), chartsFrom);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(worksheet: Worksheet, { sheet, onePage }: PublishedSheet): Worksheet {
  for (const [row, cells] of sheet.cells.entries()) {
    for (const [column, content] of cells.entries()) {
      if (content === null) continue;
      const cell = worksheet.getCell(row + 1, column + 1);
      if (content.kind === "text") cell.value = content.text;
      else if (content.kind === "number") cell.value = content.value;
      else cell.value = { formula: content.formula.slice(1) };
    }
  }
  stylePackCells(worksheet, sheet.styles);
  for (const merge of sheet.merges) worksheet.mergeCells(addressesOf(merge));
  writeLayout(worksheet, sheet, onePage);
  return worksheet;
}

/** The row that begins at this distance from the top, in points. */
function rowAt({ rowHeights }: PlacedSheet, top: number): number {
  const heights = rowHeights.flatMap(({ rows, height }) => Array.from({ length: rows }, () => height));
  let row = 0;
  for (let above = 0; above < top - 0.01 && row < heights.length; row += 1) above += heights[row] ?? 0;
  return row;
}

/** Width of a column as files hold it: in digits of 7 pixels, edges included (ECMA-376 18.3.1.13, Calibri 11). */
function digitsOf(points: number): number {
  return (points * 96) / 72 / 7;
}

function writeLayout(worksheet: Worksheet, sheet: PlacedSheet, onePage: boolean): void {
  for (const { column, columns, width } of sheet.columnWidths)
    for (let index = column; index < column + columns; index += 1)
      worksheet.getColumn(index + 1).width = digitsOf(width);
  for (const { row, rows, height } of sheet.rowHeights)
    for (let index = row; index < row + rows; index += 1) setHeight(worksheet, index, height);
  // Programs that only show or print a file fit no rows.
  for (const { row, rows } of sheet.fittedRows)
    for (let index = row; index < row + rows; index += 1) setHeight(worksheet, index, fittedHeight(sheet, index));
  if (sheet.frozenRows > 0 || sheet.frozenColumns > 0)
    worksheet.views = [
      { state: "frozen", xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows, showGridLines: false },
    ];
  else worksheet.views = [{ state: "normal", style: "pageLayout", showGridLines: false }];
  for (const row of sheet.pageBreaks) worksheet.getRow(row).addPageBreak();
  writePrintSetup(worksheet, sheet, onePage);
}

function setHeight(worksheet: Worksheet, row: number, height: number): void {
  const model = worksheet.getRow(row + 1);
  model.height = height;
  model.customHeight = true;
}

const leastHeight = 18;
/** Points; the size of tables' letters (sheets/styles). */
const tableSize = 11;

/** High enough for the longest text of a row's single cells. */
function fittedHeight({ cells, columnWidths }: PlacedSheet, row: number): number {
  const heights = (cells[row] ?? []).map((content, column) => {
    if (content?.kind !== "text") return leastHeight;
    const span = columnWidths.find((each) => each.column <= column && column < each.column + each.columns);
    return textHeight(content.text, span?.width ?? 0, tableSize);
  });
  return Math.max(leastHeight, ...heights);
}

/** Excel counts margins in inches. */
const pointsPerInch = 72;

function writePrintSetup(worksheet: Worksheet, { print }: PlacedSheet, onePage: boolean): void {
  const { margins, orientation, titleRows, area, footer } = print;
  Object.assign(worksheet.pageSetup, {
    orientation,
    // 9: A4 (ECMA-376 18.3.1.63).
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    // 0: as many as it takes.
    fitToHeight: onePage ? 1 : 0,
    printArea: addressesOf(area),
    ...(titleRows === undefined ? {} : { printTitlesRow: `${titleRows.from + 1}:${titleRows.to + 1}` }),
    margins: {
      top: margins.top / pointsPerInch,
      bottom: margins.bottom / pointsPerInch,
      left: margins.left / pointsPerInch,
      right: margins.right / pointsPerInch,
      header: 0.3,
      footer: 0.3,
    },
  });
  if (footer !== undefined) {
    const { left, center, right } = footer;
    worksheet.headerFooter.oddFooter = [
      ["&L", left],
      ["&C", center],
      ["&R", right],
    ]
      .map(([code = "", text]) => (text === undefined ? "" : code + text))
      .join("");
  }
}

function addressesOf({ row, column, rows, columns }: Rectangle): string {
  return `${addressOf(row, column)}:${addressOf(row + rows - 1, column + columns - 1)}`;
}

function freezeValues(worksheet: Worksheet): void {
  worksheet.eachRow((row) =>
    row.eachCell((cell: Cell) => {
      if (cell.formula === undefined || cell.formula === "") return;
      const { result } = cell;
      cell.value = typeof result === "number" || (typeof result === "string" && result !== "") ? result : null;
    }),
  );
}
