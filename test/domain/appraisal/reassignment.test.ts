import { lostEntries } from "../../../src/domain/appraisal/reassignment";

describe("a change of the assignment", () => {
  const coverage = {
    membersOf: new Map([
      ["I", ["1", "2"]],
      ["II", ["2"]],
    ]),
    uncovered: [],
  };

  it("[R196] takes away scores of members no longer assigned, and decisions on what nobody shares any more", () => {
    const lost = lostEntries(
      [
        { code: "I", member: "1" },
        { code: "II", member: "1" },
        { code: "II", member: "2" },
        { code: "III", member: "2" },
        { code: "I", member: null },
        { code: "II", member: null },
      ],
      coverage,
    );
    expect([...lost.scores]).toEqual([
      ["1", ["II"]],
      ["2", ["III"]],
    ]);
    expect(lost.decisions).toEqual(["II"]);
  });
});
