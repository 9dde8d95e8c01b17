/** The decision pack as an .xlsx file, written with ExcelTS; the same bytes on the command line and in the pane. */
import { Workbook, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import type { DecisionPack, PublishedSheet } from "../features/publishSheets";
import type { PlacedSheet } from "../sheets/placed";
import { addPackChart } from "./packCharts";
import { stylePackCells } from "./packStyles";
import { addressesOf, writeCells, writeLayout } from "./placedLayout";

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
      for (const [chart, from] of sheet.charts.map((each, at) => [each, chartsFrom[at] ?? sheet.name] as const))
        addPackChart(worksheet, chart, rowAt(sheet, chart.top), from);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(worksheet: Worksheet, { sheet, onePage }: PublishedSheet): Worksheet {
  writeCells(worksheet, sheet);
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

function freezeValues(worksheet: Worksheet): void {
  worksheet.eachRow((row) =>
    row.eachCell((cell: Cell) => {
      if (cell.formula === undefined || cell.formula === "") return;
      const { result } = cell;
      cell.value = typeof result === "number" || (typeof result === "string" && result !== "") ? result : null;
    }),
  );
}
