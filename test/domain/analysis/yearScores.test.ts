import { sameFields, sameNames } from "../../../src/domain/analysis/yearScores";
import { rowsOf, setOf } from "../exampleSets";

describe("what two years have in common", () => {
  const set = (...names: string[]) =>
    setOf(rowsOf("I 40", "II 60").map((row, index) => ({ ...row, name: names[index] ?? row.name })));

  it("[R101] are fields of the same place and name, however the name is written", () => {
    const before = set("Cải cách thể chế", "Tài chính công");
    expect(sameFields(before, set("CẢI CÁCH  THỂ CHẾ ".normalize("NFD"), "Tài chính công"))).toEqual([
      { from: ["I"], to: ["I"] },
      { from: ["II"], to: ["II"] },
    ]);
    // the same names in other places, and other names in the same
    expect(sameFields(before, set("Tài chính công", "Cải cách thể chế"))).toEqual([]);
    expect(sameFields(before, set("Cải cách thể chế", "Tài chính"))).toEqual([{ from: ["I"], to: ["I"] }]);
  });

  it("[R102] are units of the same name, blanks and accents' ways of writing aside", () => {
    const units = (...names: string[]) => names.map((unit) => ({ unit, scores: {} }));
    const found = sameNames(
      units("Xã An Khánh", "Xã Bình"),
      units(" xã  an khánh".normalize("NFD"), "Xã AnKhánh", "Xã Binh"),
    );
    expect(found.map(({ unit, predecessors, compare }) => [unit.trim().length > 0, predecessors, compare])).toEqual([
      [true, [{ unit: "Xã An Khánh", weight: 1 }], true],
      [true, [], true],
      [true, [], true],
    ]);
  });
});
