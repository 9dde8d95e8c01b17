import { summariseChange, type ChangedUnit, type ChangedYear } from "../../../src/domain/analysis/changedYear";

const none = { before: null, after: null, change: null };
/** A unit with its changes in percentage points and in rank. */
const unit = (name: string, percent: number | null, rank: number | null, isMerged = false): ChangedUnit => ({
  unit: name,
  kind: "",
  isMerged,
  predecessors: "",
  points: none,
  percent: { ...none, change: percent },
  rank: { ...none, change: rank },
  fields: [],
});
const year = (...units: readonly ChangedUnit[]): ChangedYear => ({
  before: "2024",
  sheet: "So sánh",
  source: "2024.xlsx",
  units,
  mean: none,
  fields: [],
  criteria: [],
  gone: [],
});

describe("last year in a few words", () => {
  it("[R211] counts who rose, fell and stayed, and names all who changed most", () => {
    const summary = summariseChange(
      year(
        unit("A", 2.5, 3),
        unit("B", 2.5, -1),
        unit("C", 1, 3, true),
        unit("D", 0, 0),
        unit("E", -4, -5),
        unit("F", -1.5, 0),
        unit("G", null, null),
        unit("H", null, 7, true),
      ),
    );
    // A, B, C rose; E, F fell; D stayed: 6 of 8 are compared. H has a rank, but no percentage in both years.
    expect(summary).toEqual({
      compared: 6,
      up: 3,
      down: 2,
      same: 1,
      mostUp: { change: 2.5, units: ["A", "B"] },
      mostDown: { change: 4, units: ["E"] },
      rankUp: { change: 7, units: ["H"] },
      rankDown: { change: 5, units: ["E"] },
      merged: ["C"],
      notCompared: ["G", "H"],
    });
  });

  it("[R211] names nobody where nothing changed that way", () => {
    expect(summariseChange(year(unit("A", 0, 0), unit("B", 1, 2)))).toMatchObject({
      mostUp: { change: 1, units: ["B"] },
      mostDown: null,
      rankUp: { change: 2, units: ["B"] },
      rankDown: null,
    });
    expect(summariseChange(year())).toMatchObject({ compared: 0, mostUp: null, mostDown: null, notCompared: [] });
  });
});
