/** The report's sheets written over the real road and recalculated from scratch by LibreOffice: the domain's figures. */
import { Workbook } from "@cj-tech-master/excelts";
import type { CriteriaSet } from "../../src/domain/criteria";
import type { UnitScores } from "../../src/domain/scores";
import { excelWorkbook } from "../../src/excel/workbook";
import type { PlacedSheet } from "../../src/sheets/placed";
import { startEmbeddedExcel } from "../../src/standalone/host/nodeRuntime";
import { departmentSet, departments } from "../domain/analysis/departments";
import { comparedYear, comparisonFigures } from "../sheets/report/comparison";
import { figuresOf, isSame, type Figure } from "../sheets/report/figures";
import { reportYear, seededUnits } from "../sheets/report/reportYear";
import { floorSet } from "../sheets/smallSets";
import { recalculate } from "./libreOffice";

jest.setTimeout(300_000);

async function recalculated(sheets: readonly PlacedSheet[]): Promise<Workbook> {
  const host = await startEmbeddedExcel();
  Object.assign(globalThis, { Excel: host.excel });
  await excelWorkbook().change({ create: sheets });
  const workbook = new Workbook();
  await workbook.xlsx.load(await recalculate(await host.save()));
  return workbook;
}

function differing(workbook: Workbook, { name, book }: PlacedSheet, figures: readonly Figure[]): readonly unknown[] {
  const sheet = workbook.getWorksheet(name);
  return figures.flatMap(([row, column, expected]) => {
    const cell = sheet?.getCell(book.cell(row, column));
    const found: unknown = cell?.formula === undefined ? cell?.value : cell.result;
    return isSame(found, expected) ? [] : [[row, column, expected, found]];
  });
}

/** Figures that LibreOffice finds otherwise than the domain, and cells with error values other than the charts' gaps. */
async function wrongFigures(set: CriteriaSet, units: readonly UnitScores[]) {
  const { ranking, sheets } = reportYear(set, units);
  const workbook = await recalculated(Object.values(sheets));
  const figures = figuresOf(set, ranking);
  const wrong = differing(workbook, sheets.tables, figures);
  const errors: string[] = [];
  for (const { name, worksheet } of workbook.worksheets.map((each) => ({ name: each.name, worksheet: each })))
    worksheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { result } = cell;
        if (typeof result === "object" && JSON.stringify(result).includes("error")) {
          const isGap = name === sheets.charts.name && JSON.stringify(result).includes("#N/A");
          if (!isGap) errors.push(`${name}!${cell.address}`);
        }
      }),
    );
  return { figures: figures.length, wrong, errors };
}

describe("the analysis recalculated by LibreOffice", () => {
  it("shows the domain's figures of the 20 departments", async () => {
    const found = await wrongFigures(departmentSet, departments);
    expect(found).toEqual({ figures: found.figures, wrong: [], errors: [] });
    expect(found.figures).toBeGreaterThan(200);
  });

  it("shows the domain's figures with ties, blanks, zeros and floors", async () => {
    const found = await wrongFigures(floorSet, seededUnits(floorSet, 40, 11));
    expect(found).toEqual({ figures: found.figures, wrong: [], errors: [] });
    expect(found.figures).toBeGreaterThan(200);
  });
});

describe("the comparison with last year recalculated by LibreOffice", () => {
  it("shows the domain's changes with mergers, blanks and ties", async () => {
    const { year, comparison, sheet } = comparedYear(floorSet, floorSet, 21);
    const workbook = await recalculated([...Object.values(year.sheets), sheet]);
    expect(differing(workbook, sheet, comparisonFigures(comparison))).toEqual([]);
  });
});
