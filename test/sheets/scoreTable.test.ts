import type { CriteriaSet } from "../../src/domain/criteria";
import { points } from "../../src/domain/points";
import type { EntryValue } from "../../src/sheets/cells";
import { place } from "../../src/sheets/place";
import type { PlacedSheet } from "../../src/sheets/placed";
import { readScoreTable } from "../../src/sheets/readScoreTable";
import { scoreTable, type ScoreTableInput } from "../../src/sheets/scoreTable";
import type { UnitEntries } from "../../src/sheets/scoreTableFields";
import { scoringSheet } from "../../src/sheets/scoringSheet";
import { calculate } from "./calculate";
import { rangeText } from "./dump";
import { expectGolden } from "./golden";
import { office } from "./offices";
import { moved, readingOf } from "./readingOf";
import { deepSet, flatSet, floorSet } from "./smallSets";

const entryOrigin = (entries: ReadonlyMap<string, UnitEntries> = new Map()): ScoreTableInput["origin"] => ({
  kind: "entry",
  entries,
});

function build(set: CriteriaSet, units: readonly string[], change: Partial<ScoreTableInput> = {}): PlacedSheet {
  return place(scoreTable({ sheet: "Bảng điểm", set, office, year: 2021, units, origin: entryOrigin(), ...change }));
}

/** Scoring sheets of the deep set for these units, by unit. */
function scoringSheets(units: readonly string[]): ReadonlyMap<string, PlacedSheet> {
  return new Map(
    units.map((unit, index) => [
      unit,
      place(scoringSheet({ sheet: `Đơn vị ${index + 1}'`.slice(0, -1), set: deepSet, office, year: 2021, unit })),
    ]),
  );
}

describe("the score table", () => {
  it("is as reviewed, filled in by people or from the scoring sheets", () => {
    expectGolden("score-table-entry", build(flatSet, ["Sở A", "Sở B"]));
    expectGolden("score-table-floors", build(floorSet, ["Xã A", "Xã B"], { entryColumns: ["appraisal"] }));
    const sheets = scoringSheets(["Xã A"]);
    const origin = { kind: "scoringSheets", sheetOf: (unit: string) => sheets.get(unit)?.book ?? null } as const;
    expectGolden("score-table-sheets", build(deepSet, ["Xã A", "Xã B"], { origin }));
  });

  it("unlocks the pairs that people fill in, and keeps what is there as it stands", () => {
    const entered = new Map<string, EntryValue>([
      ["self:I", "12,5"],
      ["appraisal:II", 0],
    ]);
    const entries = new Map([["Sở B", entered]]);
    const both = build(flatSet, ["Sở A", "Sở B"], { origin: entryOrigin(entries) });
    expect(both.unlocked.map(rangeText)).toEqual(["E4:I4", "C10:F11", "A19:I19"]);
    expect(both.cells[10]?.slice(2, 6)).toEqual([
      { kind: "text", text: "12,5" },
      null,
      null,
      { kind: "number", value: 0 },
    ]);
    const one = build(flatSet, ["Sở A", "Sở B"], { origin: entryOrigin(entries), entryColumns: ["self"] });
    expect(one.unlocked.map(rangeText)).toEqual(["E4:I4", "C10:C11", "E10:E11", "A19:I19"]);
    expect(one.cells[10]?.slice(2, 6)).toEqual(both.cells[10]?.slice(2, 6));
  });
});

describe("a score table being filled in", () => {
  it("[R13] gives totals, order and status only to what is complete and valid", async () => {
    const units = ["A", "B", "C", "D", "E"];
    const sheet = build(flatSet, units);
    const open = await calculate([sheet]);
    const fill = (unit: number, self: readonly unknown[], appraisal: readonly unknown[]) =>
      ["I", "II"].flatMap((code, at) => [
        { row: `unit:${unit}`, column: `self:${code}`, value: (self[at] ?? null) as number | string | null },
        { row: `unit:${unit}`, column: `appraisal:${code}`, value: (appraisal[at] ?? null) as number | string | null },
      ]);
    await open.type(sheet, [
      ...fill(0, [10, 5], [10, 5]),
      ...fill(1, [12.5, null], [12.5, 7.5]),
      ...fill(2, [10, 5], [12.5, 7.51]), // above the maximum of 7,5
      ...fill(3, [0, 0], [7.5, 7.5]),
      ...fill(4, [1, 1], [12.5, "7,5"]), // a text
    ]);
    const column = (role: string): Promise<readonly unknown[]> =>
      Promise.all(units.map((_, index) => open.value(sheet, `unit:${index}`, role)));
    expect(await column("appraisal")).toEqual([15, 20, "", 15, ""]);
    expect(await column("self")).toEqual([15, "", 15, 0, 2]);
    expect(await column("order")).toEqual([2, 1, 4, 3, 5]);
    expect(await column("status")).toEqual(["Đủ điểm", "Thiếu 1 TĐG", "Thiếu 1 TĐ", "Đủ điểm", "Thiếu 1 TĐ"]);
    // [R50] II: the valid scores are 5, 7,5 and 7,5; the average is 20/3 and its share of 7,5 is 88,89 %.
    expect(await open.value(sheet, "average", "appraisal:II")).toBeCloseTo(20 / 3, 12);
    expect(await open.value(sheet, "averagePercent", "appraisal:II")).toBeCloseTo(88.888888888889, 10);
    // Totals: (15 + 20 + 15) / 3.
    expect(await open.value(sheet, "average", "appraisal")).toBeCloseTo(50 / 3, 12);
  });

  it("shows nothing but places while nothing is entered", async () => {
    const sheet = build(flatSet, ["A", "B"]);
    const open = await calculate([sheet]);
    expect([await open.value(sheet, "unit:0", "order"), await open.value(sheet, "unit:1", "order")]).toEqual([1, 2]);
    expect([
      await open.value(sheet, "average", "appraisal:I"),
      await open.value(sheet, "average", "appraisal"),
    ]).toEqual(["", ""]);
  });

  it("takes a field from the scoring sheet once all of it is scored", async () => {
    const sheets = scoringSheets(["Xã A"]);
    const scoring = sheets.get("Xã A");
    if (scoring === undefined) throw new Error("no sheet");
    const origin = { kind: "scoringSheets", sheetOf: () => scoring.book } as const;
    const table = build(deepSet, ["Xã A"], { origin });
    const open = await calculate([scoring, table]);
    const score = (code: string, value: number) => ({ row: `node:${code}`, column: "appraisal", value });
    await open.type(scoring, [
      score("1.1.1", 1),
      score("1.1.2", 1.5),
      score("1.2", 0.5),
      score("2.1", 1),
      score("2.2", 2),
    ]);
    expect(await open.value(table, "unit:0", "appraisal:I")).toBe("");
    expect(await open.value(table, "unit:0", "appraisal:II")).toBe(3);
    await open.type(scoring, [score("1.3.1", 0)]);
    // 1 + 1,5 + 0,5 + 0 = 3; total 3 + 3.
    expect(await open.value(table, "unit:0", "appraisal:I")).toBe(3);
    expect(await open.value(table, "unit:0", "appraisal")).toBe(6);
  });
});

describe("a score table read back", () => {
  const sheet = build(flatSet, ["Sở A", "Sở B"]);
  const typed = [
    { row: "unit:0", column: "self:I", value: 12.5 },
    { row: "unit:0", column: "appraisal:I", value: 12.51 },
    { row: "unit:1", column: "appraisal:II", value: 7.25 },
  ];

  it("gives units, entries, scores and faults", () => {
    const read = readScoreTable(readingOf(sheet, typed), flatSet);
    expect(read).toMatchObject({ year: 2021, source: "entry", set: "small", units: ["Sở A", "Sở B"] });
    expect(read?.entries.get("Sở A")).toEqual(
      new Map([
        ["self:I", 12.5],
        ["appraisal:I", 12.51],
      ]),
    );
    expect(read?.scores[0]?.fields["I"]).toEqual({
      self: { kind: "scored", points: points(1250) },
      appraisal: { kind: "unscored" },
    });
    expect(read?.scores[1]?.fields["II"]?.appraisal).toEqual({ kind: "scored", points: points(725) });
    expect(read?.findings).toMatchObject([
      { code: "score-above-maximum", at: { sheet: "Bảng điểm", address: "D10", unit: "Sở A", code: "I" } },
    ]);
  });

  it("follows moved rows and columns", () => {
    const reading = readingOf(sheet, typed);
    const rows = reading.values.map((_, index) => index);
    const columns = (reading.values[0] ?? []).map((_, index) => index).filter((column) => column !== 3);
    const changed = moved(
      reading,
      [...rows.slice(0, 9), 10, 9, ...rows.slice(11)],
      [...columns.slice(0, 2), 3, ...columns.slice(2)],
    );
    const read = readScoreTable(changed, flatSet);
    expect(read?.units).toEqual(["Sở B", "Sở A"]);
    expect(read?.entries.get("Sở A")).toEqual(
      new Map([
        ["self:I", 12.5],
        ["appraisal:I", 12.51],
      ]),
    );
    expect(read?.book.cell("unit:0", "appraisal:I")).toBe("C11");
  });

  it("leaves results of formulas out of what was entered", () => {
    const sheets = scoringSheets(["Xã A"]);
    const origin = { kind: "scoringSheets", sheetOf: (unit: string) => sheets.get(unit)?.book ?? null } as const;
    const reading = readingOf(build(deepSet, ["Xã A"], { origin }), [
      { row: "unit:0", column: "appraisal:II", value: 3 },
    ]);
    const read = readScoreTable(reading, deepSet);
    expect(read?.entries.get("Xã A")).toEqual(new Map());
    expect(read?.scores[0]?.fields["II"]?.appraisal).toEqual({ kind: "scored", points: points(300) });
  });
});
