import { checkUnitList } from "../../src/taskpane/unitList";

describe("a list of units", () => {
  it("finds names that differ only in case, spaces or the form of accents", () => {
    const decomposed = "Xã Cù Vân".normalize("NFD");
    const check = checkUnitList(["Xã Mới", "xã  mới", "Xã Cù Vân", decomposed, "Xã Khác"], []);
    expect(check.duplicates).toEqual(["Xã Mới", "Xã Cù Vân"]);
  });

  it("says what came and what went against the saved list", () => {
    const check = checkUnitList(["B", "C"], ["A", "B"]);
    expect(check).toEqual({ duplicates: [], added: ["C"], left: ["A"], isUnchanged: false });
  });

  it("counts another order as a change", () => {
    expect(checkUnitList(["B", "A"], ["A", "B"]).isUnchanged).toBe(false);
    expect(checkUnitList(["A", "B"], ["A", "B"]).isUnchanged).toBe(true);
  });
});
