import { fieldLevelAppraisal, fieldLevelSet, uncoveredFields } from "../../../src/domain/appraisal/fieldLevel";
import { points } from "../../../src/domain/points";
import { deepSet } from "../../sheets/smallSets";

const appraisal = {
  agreement: { rule: "mean", tolerance: points(0) },
  assignment: [
    { id: "1", name: "An", codes: ["I"] },
    // All of I, criterion by criterion; of II only a part.
    { id: "2", name: "Bình", codes: ["1.1", "1.2", "1.3", "2.1"] },
  ],
} as const;

describe("a table of fields", () => {
  it("[R195] is scored by those who have the whole of a field", () => {
    expect(fieldLevelAppraisal(deepSet, appraisal).assignment.map(({ codes }) => codes)).toEqual([["I"], ["I"]]);
    expect(uncoveredFields(deepSet, appraisal, "Bảng điểm").map(({ code, at }) => [code, at.code])).toEqual([
      ["field-not-covered", "II"],
    ]);
  });

  it("has fields for leaves, with their maxima", () => {
    const set = fieldLevelSet(deepSet);
    expect(set.nodes.map(({ code, children }) => [code, children])).toEqual([
      ["I", []],
      ["II", []],
    ]);
    expect(set.nodes.map(({ maximum }) => maximum)).toEqual(
      deepSet.nodes.filter(({ level }) => level === 1).map(({ maximum }) => maximum),
    );
  });
});
