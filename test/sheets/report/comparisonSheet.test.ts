import { calculate } from "../calculate";
import { flatSet, floorSet } from "../smallSets";
import { comparedYear, comparisonFigures } from "./comparison";
import { isSame } from "./figures";

describe("the comparison with last year", () => {
  it.each([
    [floorSet, floorSet, 5],
    [flatSet, flatSet, 6],
    // other maxima, same fields: changes in percent only
    [floorSet, flatSet, 7],
  ])("[R100] [R101] [R102] [R103] shows the domain's changes (%#)", async (before, after, seed) => {
    const { year, comparison, sheet } = comparedYear(before, after, seed);
    const open = await calculate([...Object.values(year.sheets), sheet]);
    const { values } = await open.read(sheet);
    const figures = comparisonFigures(comparison);
    const wrong = figures.flatMap(([row, column, expected]) => {
      const found = values[sheet.book.row(row)]?.[sheet.book.column(column)] ?? "";
      return isSame(found, expected) ? [] : [[row, column, expected, found]];
    });
    expect(wrong).toEqual([]);
    expect(comparison.units.map(({ kind }) => kind).slice(0, 3)).toEqual(["merged", "notCompared", "same"]);
    expect(comparison.units.filter(({ total }) => total.percent !== null).length).toBeGreaterThan(5);
  });
});
