import { catalogue } from "../../src/criteria/catalogue";
import { criteriaSheet, type CriteriaSheetInput } from "../../src/sheets/criteriaSheet";
import { place } from "../../src/sheets/place";
import type { PlacedSheet } from "../../src/sheets/placed";
import { readCriteriaSheet } from "../../src/sheets/readCriteriaSheet";
import { rangeText } from "./dump";
import { expectGolden } from "./golden";
import { noOffice, office } from "./offices";
import { readingOf } from "./readingOf";
import { deepSet, flatSet, floorSet, openSet } from "./smallSets";

function build(change: Partial<CriteriaSheetInput> & Pick<CriteriaSheetInput, "set">): PlacedSheet {
  return place(criteriaSheet({ sheet: "Bộ tiêu chí", office, year: 2026, ...change }));
}

describe("the criteria sheet", () => {
  it("is as reviewed", () => {
    expectGolden("criteria-points", build({ set: deepSet }));
    expectGolden("criteria-entered", build({ set: openSet, enteredMaxima: ["I", "II"], office: noOffice, year: null }));
  });

  it.each(catalogue.map((each) => [each.set.id, each] as const))(
    "gives back %s as it was",
    (_, { set, maximaAreEntered }) => {
      const enteredMaxima = maximaAreEntered ? set.nodes.map((node) => node.code) : [];
      const read = readCriteriaSheet(readingOf(build({ set, enteredMaxima })));
      expect(read).toEqual({
        sheet: "Bộ tiêu chí",
        set,
        enteredMaxima,
        classesAreEntered: false,
        office,
        year: 2026,
        findings: [],
      });
    },
  );

  it("gives back a set without a decision", () => {
    const set = { ...floorSet, decision: null };
    expect(readCriteriaSheet(readingOf(build({ set })))?.set).toEqual(set);
  });

  it("takes maxima, office and year from the cells that people fill in", () => {
    const placed = build({ set: openSet, enteredMaxima: ["I", "II"], office: noOffice, year: null });
    expect(placed.unlocked.map(rangeText)).toEqual(["B4:C7", "C19:C20"]);
    const read = readCriteriaSheet(
      readingOf(placed, [
        { row: "node:I", column: "maximum", value: 12.5 },
        { row: "node:II", column: "maximum", value: "7,5" },
        { row: "setting:agency", column: "name", value: "  Sở Nội vụ " },
        { row: "setting:year", column: "name", value: "2026" },
      ]),
    );
    expect(read?.set?.nodes.map((node) => node.maximum)).toEqual([1250, 750]);
    expect([read?.office, read?.year]).toEqual([{ ...noOffice, agency: "Sở Nội vụ" }, 2026]);
  });

  it.each([1999, 2101, 2026.5, "hai nghìn", null])("takes %p for no year", (value) => {
    expect(readCriteriaSheet(readingOf(build({ set: deepSet, year: value })))?.year).toBeNull();
  });

  it("tells where a maximum can't be used", () => {
    const read = readCriteriaSheet(
      readingOf(build({ set: openSet, enteredMaxima: ["I", "II"] }), [
        { row: "node:II", column: "maximum", value: "bảy" },
      ]),
    );
    expect(read?.set).toBeNull();
    expect(read?.findings).toMatchObject([
      {
        code: "maximum-not-a-number",
        severity: "error",
        at: { sheet: "Bộ tiêu chí", address: "C20", row: 20, code: "II" },
      },
    ]);
  });

  it("lets people change the classes where they may, and finds a rule that can't be applied", () => {
    const placed = build({ set: flatSet, classesAreEntered: true });
    expect(placed.unlocked.map(rangeText)).toContain("A23:C25");
    const better = readCriteriaSheet(readingOf(placed, [{ row: "class:0", column: "maximum", value: 18 }]));
    expect(better?.set?.classification.classes[0]).toEqual({ name: "Tốt", atLeast: 1800, fieldFloor: null });
    expect(better?.classesAreEntered).toBe(true);
    const worse = readCriteriaSheet(readingOf(placed, [{ row: "class:0", column: "maximum", value: 4 }]));
    expect(worse?.findings.map((finding) => finding.code)).toContain("class-order");
    const text = readCriteriaSheet(readingOf(placed, [{ row: "class:1", column: "code", value: "x" }]));
    expect(text?.findings.map((finding) => finding.code)).toContain("class-limit-out-of-range");
  });
});
