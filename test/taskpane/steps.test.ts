import { nextStep, stepsOf, type StepId, type StepStatus } from "../../src/taskpane/steps";
import type { WorkbookState } from "../../src/features/workbookState";
import { emptyState, fieldSet, halfState, openSet } from "./fakeProduct";

const statuses = (state: WorkbookState): readonly StepStatus[] => stepsOf(state).map(({ status }) => status);
const next = (state: WorkbookState): StepId | null => nextStep(stepsOf(state));
const allSheets = halfState.units.map((unit) => ({ unit, sheet: unit }));
const full: WorkbookState = {
  ...halfState,
  scoringSheets: allSheets,
  scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "scoringSheets" },
  ranking: { sheet: "Xếp hạng", ties: "dense", units: halfState.units },
};

describe("steps", () => {
  it("start with the criteria set, without which nothing else can be done", () => {
    expect(statuses(emptyState)).toEqual(["todo", "todo", "todo", "todo", "todo"]);
    expect(next(emptyState)).toBe("set");
    expect(stepsOf(emptyState).map(({ needs }) => needs)).toEqual([null, "set", "set", "set", "set"]);
  });

  it("point at the step whose work is unfinished: one of three units has no scoring sheet", () => {
    const [, , sheets] = stepsOf(halfState);
    expect(sheets?.status).toBe("attention");
    expect(sheets?.standing.details).toEqual({ number: 2, without: 1 });
    expect(next(halfState)).toBe("scoringSheets");
  });

  it("are all done when the ranking stands for the units of the score table", () => {
    expect(statuses(full)).toEqual(["done", "done", "done", "done", "done"]);
    expect(next(full)).toBeNull();
  });

  it("ask for attention where maxima are still to be entered", () => {
    const [set] = stepsOf({ ...emptyState, set: openSet });
    expect(set).toMatchObject({ status: "attention", standing: { details: { missing: 8 } } });
  });

  it("do not ask for scoring sheets where scores are entered in the score table", () => {
    const direct: WorkbookState = { ...emptyState, set: fieldSet, units: ["Sở A"] };
    expect(statuses(direct)[2]).toBe("optional");
    expect(next(direct)).toBe("scoreTable");
    const entered: WorkbookState = {
      ...halfState,
      scoringSheets: [],
      scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "entry" },
    };
    expect(statuses(entered)[2]).toBe("optional");
  });

  it("ask for a new score table and ranking when units came or went", () => {
    const more = {
      ...full,
      units: [...full.units, "Xã Mới"],
      scoringSheets: [...allSheets, { unit: "Xã Mới", sheet: "M" }],
    };
    expect(stepsOf(more)[3]).toMatchObject({ status: "attention", standing: { details: { missing: 1 } } });
    const fewer = { ...full, units: full.units.slice(1) };
    expect(stepsOf(fewer)[3]).toMatchObject({ status: "attention", standing: { details: { left: 1 } } });
    const staleRanking = {
      ...full,
      ranking: { sheet: "Xếp hạng", ties: "dense" as const, units: full.units.slice(1) },
    };
    expect(statuses(staleRanking)[4]).toBe("attention");
    expect(next(staleRanking)).toBe("ranking");
  });

  it("need the score table before the ranking", () => {
    expect(stepsOf(halfState)[4]?.needs).toBe("scoreTable");
    expect(stepsOf(full)[4]?.needs).toBeNull();
  });
});
