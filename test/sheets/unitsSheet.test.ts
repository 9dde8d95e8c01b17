import { place } from "../../src/sheets/place";
import { readUnitsSheet, unitsSheet } from "../../src/sheets/unitsSheet";
import { readingOf } from "./readingOf";

const build = (units: readonly (string | null)[]): ReturnType<typeof place> =>
  place(unitsSheet({ sheet: "Đơn vị", units }));

describe("the list of units", () => {
  it("has a page of rows, and room for more behind a long list", () => {
    expect(build([]).unlocked).toEqual([{ row: 4, column: 1, rows: 40, columns: 1 }]);
    expect(build(Array.from({ length: 3321 }, (_, index) => `Xã ${index}`)).unlocked[0]?.rows).toBe(3341);
  });

  it("is read back from top to bottom, without empty rows and blanks at the ends", () => {
    const reading = readingOf(build(["Xã A", null, "=1+1"]), [
      { row: "unit:9", column: "unit", value: "  Xã B " },
      { row: "unit:10", column: "unit", value: 12 },
      { row: "unit:11", column: "unit", value: "   " },
    ]);
    expect(readUnitsSheet(reading)?.units).toEqual([
      { name: "Xã A", address: "B5" },
      { name: "=1+1", address: "B7" },
      { name: "Xã B", address: "B14" },
      { name: "12", address: "B15" },
    ]);
  });

  it("marks names that stand twice", () => {
    expect(build([]).conditionalFormats[0]?.formula).toBe("=COUNTIF($B$5:$B$44,B5)>1");
  });
});
