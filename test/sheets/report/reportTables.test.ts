import { departmentSet, departments } from "../../domain/analysis/departments";
import { points } from "../../../src/domain/points";
import { scored, unscored } from "../../../src/domain/scores";
import { calculate } from "../calculate";
import { flatSet, floorSet } from "../smallSets";
import { figuresOf, isSame, type Figure } from "./figures";
import { reportYear, seededUnits, type ReportYear } from "./reportYear";

async function wrong({ sheets }: ReportYear, figures: readonly Figure[]): Promise<readonly unknown[]> {
  const open = await calculate(Object.values(sheets));
  const { values } = await open.read(sheets.tables);
  return figures.flatMap(([row, column, expected]) => {
    const found = values[sheets.tables.book.row(row)]?.[sheets.tables.book.column(column)] ?? null;
    return isSame(found, expected) ? [] : [[row, column, expected, found]];
  });
}

describe("the analysis", () => {
  it("[R50] [R51] [R70] [R71] [R72] shows the domain's figures of the 20 departments", async () => {
    const year = reportYear(departmentSet, departments);
    const figures = figuresOf(departmentSet, year.ranking);
    expect(figures.length).toBeGreaterThan(200);
    expect(await wrong(year, figures)).toEqual([]);
  });

  it.each([1, 2, 3])("shows the domain's figures with blanks, ties, zeros and floors (seed %i)", async (seed) => {
    for (const set of [flatSet, floorSet]) {
      const year = reportYear(set, seededUnits(set, 24, seed), seed % 2 === 0 ? "standard" : "dense");
      expect(await wrong(year, figuresOf(set, year.ranking))).toEqual([]);
    }
  });

  it("stays empty where nobody is scored", async () => {
    const nobody = ["Xã A", "Xã B"].map((unit) => ({ unit, fields: {} }));
    const year = reportYear(flatSet, nobody);
    expect(await wrong(year, figuresOf(flatSet, year.ranking))).toEqual([]);
  });

  it("gives the first name and the number of others where a list would be too long", async () => {
    const pair = { self: unscored, appraisal: scored(points(500)) };
    const units = ["A", "B", "C"].map((unit, index) => ({ unit, fields: index < 2 ? { I: pair, II: pair } : {} }));
    const year = reportYear(flatSet, units, "dense", false);
    expect(
      await wrong(year, [
        ["general.best", "b", "A và 1 đơn vị khác"],
        ["field:I", "first", "A và 1 đơn vị khác"],
        ["class:0", "c", "A và 1 đơn vị khác"],
        ["class:1", "c", ""],
      ]),
    ).toEqual([]);
  });
});
