import fc from "fast-check";
import type { CriteriaSet } from "../../src/domain/criteria";
import type { TieRule } from "../../src/domain/rank";
import { rankUnits } from "../../src/domain/rankUnits";
import { place } from "../../src/sheets/place";
import type { PlacedSheet } from "../../src/sheets/placed";
import { rankingSheet } from "../../src/sheets/rankingSheet";
import { readRankingSheet } from "../../src/sheets/readRankingSheet";
import { readScoreTable } from "../../src/sheets/readScoreTable";
import { scoreTable } from "../../src/sheets/scoreTable";
import type { UnitEntries } from "../../src/sheets/scoreTableFields";
import { calculate } from "./calculate";
import { expectGolden } from "./golden";
import { office } from "./offices";
import { readingOf } from "./readingOf";
import { deepSet, flatSet, floorSet } from "./smallSets";

/** Score table and ranking of units whose appraisal and self scores are given per field. */
function build(
  set: CriteriaSet,
  scores: Readonly<Record<string, Readonly<Record<string, number | string | null>>>>,
  ties: TieRule = "dense",
): { readonly table: PlacedSheet; readonly ranking: PlacedSheet } {
  const units = Object.keys(scores);
  const entries = new Map<string, UnitEntries>(
    units.map((unit) => [unit, new Map(Object.entries(scores[unit] ?? {}))]),
  );
  const table = place(
    scoreTable({ sheet: "Bảng điểm", set, office, year: 2021, units, origin: { kind: "entry", entries } }),
  );
  const ranking = place(
    rankingSheet({ sheet: "Xếp hạng", set, office, year: 2021, ties, table: table.book, units: units.length }),
  );
  return { table, ranking };
}

const appraised = (
  first: number | string | null,
  second: number | string | null,
): Readonly<Record<string, number | string | null>> => ({
  "self:I": 10,
  "appraisal:I": first,
  "self:II": 5,
  "appraisal:II": second,
});

async function shown(
  sheets: { readonly table: PlacedSheet; readonly ranking: PlacedSheet },
  roles: readonly string[],
): Promise<readonly (readonly unknown[])[]> {
  const open = await calculate([sheets.table, sheets.ranking]);
  const { values } = await open.read(sheets.ranking);
  const { book } = sheets.ranking;
  const rows: (readonly unknown[])[] = [];
  for (let index = 0; book.hasRow(`unit:${index}`); index += 1) {
    rows.push(roles.map((role) => values[book.row(`unit:${index}`)]?.[book.column(role)] ?? null));
  }
  return rows;
}

describe("the ranking", () => {
  it("is as reviewed", () => {
    expectGolden("ranking-points", build(flatSet, { "Sở A": {}, "Sở B": {} }).ranking);
    expectGolden("ranking-floors", build(floorSet, { "Xã A": {}, "Xã B": {} }, "standard").ranking);
  });

  it("[R41] [R43] [R44] sorts, ranks densely, states ties and puts the incomplete last", async () => {
    const sheets = build(flatSet, {
      Một: appraised(7.5, 2.5), // 10
      Hai: appraised(12.5, null),
      Ba: appraised(9, 6), // 15
      Bốn: appraised(10, 5), // 15
      Năm: appraised(2, 1), // 3
    });
    expect(await shown(sheets, ["unit", "appraisal", "rank", "class", "note", "difference", "percent"])).toEqual([
      ["Ba", 15, 1, "Tốt", "Đồng hạng", 0, 75],
      ["Bốn", 15, 1, "Tốt", "Đồng hạng", 0, 75],
      ["Một", 10, 2, "Tốt", "", -5, 50],
      ["Năm", 3, 3, "Yếu", "", -12, 15],
      ["Hai", "", "", "", "Chưa đủ điểm", "", ""],
    ]);
  });

  it("[R42] counts the units before it where ties take numbers", async () => {
    const sheets = build(
      flatSet,
      { A: appraised(5, 5), B: appraised(12, 5), C: appraised(10, 7), D: appraised(1, 1) },
      "standard",
    );
    expect(await shown(sheets, ["unit", "rank"])).toEqual([
      ["B", 1],
      ["C", 1],
      ["A", 3],
      ["D", 4],
    ]);
  });

  it("follows a change of a score by itself, in ranks, classes and counts", async () => {
    const sheets = build(flatSet, { A: appraised(12, 6), B: appraised(6, 3) });
    const open = await calculate([sheets.table, sheets.ranking]);
    const value = (row: string, column: string): Promise<unknown> => open.value(sheets.ranking, row, column);
    expect([await value("unit:0", "unit"), await value("class:0", "appraisal")]).toEqual(["A", 2]);
    await open.type(sheets.table, [{ row: "unit:0", column: "appraisal:I", value: 1 }]); // A: 1 + 6
    expect([await value("unit:0", "unit"), await value("unit:1", "appraisal")]).toEqual(["B", 7]);
    // B has 9, A 7: one Tốt (from 8), one Khá (from 5); shares of 2.
    expect([await value("class:0", "appraisal"), await value("class:1", "appraisal")]).toEqual([1, 1]);
    expect([await value("class:0", "difference"), await value("class.total", "appraisal")]).toEqual([50, 2]);
    // Average of I: (1 + 6) / 2 of 12,5 = 28 %.
    expect(await value("node:I", "appraisal")).toBe(3.5);
    expect(await value("node:I", "difference")).toBeCloseTo(28, 10);
  });

  it("[R33] says where the council decides", async () => {
    const sheets = build(floorSet, { A: appraised(60, 10), B: appraised(50, 20), C: appraised(10, 10) });
    expect(await shown(sheets, ["unit", "rank", "class", "note"])).toEqual([
      // A: 70 points, II at 25 %; B: 70 points, II at 50 %.
      ["A", 1, "Không hoàn thành", "Hội đồng quyết định; đồng hạng"],
      ["B", 1, "Hoàn thành", "Đồng hạng"],
      ["C", 2, "Không hoàn thành", ""],
    ]);
  });

  it("carries a unit's name as text, whatever it looks like", async () => {
    const sheets = build(flatSet, {
      '=HYPERLINK("x")': appraised(1, 1),
      "+84": appraised(2, 2),
      "1.1": appraised(3, 3),
    });
    expect(await shown(sheets, ["unit"])).toEqual([["1.1"], ["+84"], ['=HYPERLINK("x")']]);
  });

  it("agrees with the domain on any scores: order, totals, ranks, ties, classes, averages", async () => {
    // Quarters and hundredths, ties by a narrow range, gaps, zeros, and scores that can't stand.
    const score = fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 20, max: 40 }).map((quarters) => quarters / 4) },
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 750 }).map((hundredths) => hundredths / 100) },
      { weight: 1, arbitrary: fc.constantFrom(null, "x", "5", 99, -1, 1.005) },
    );
    const unit = fc.record({ "self:I": score, "appraisal:I": score, "self:II": score, "appraisal:II": score });
    const cases = fc.array(unit, { minLength: 1, maxLength: 24 });
    const wide = { flat: flatSet, floors: floorSet };
    await fc.assert(
      fc.asyncProperty(
        cases,
        fc.constantFrom<TieRule>("dense", "standard"),
        fc.constantFrom("flat", "floors"),
        async (all, ties, which) => {
          const set = wide[which];
          const stretch = (value: number | string | null): number | string | null =>
            which === "floors" && typeof value === "number" ? value * 4 : value;
          const scores = Object.fromEntries(
            all.map((each, index) => [
              `Đơn vị ${index}`,
              Object.fromEntries(Object.entries(each).map(([role, value]) => [role, stretch(value)])),
            ]),
          );
          const sheets = build(set, scores, ties);
          const read = readScoreTable(readingOf(sheets.table), set);
          const expected = rankUnits(set, read?.scores ?? [], ties);
          const points = (value: number | null): number | string => (value === null ? "" : value / 100);
          expect(await shown(sheets, ["unit", "self", "appraisal", "difference", "percent", "rank", "class"])).toEqual(
            expected.rows.map((row) => [
              row.unit,
              points(row.self),
              points(row.appraisal),
              points(row.difference),
              points(row.percent),
              row.rank ?? "",
              row.class?.name ?? "",
            ]),
          );
          const notes = await shown(sheets, ["note"]);
          expected.rows.forEach((row, index) =>
            expect(String(notes[index]?.[0]).toLowerCase().includes("đồng hạng")).toBe(row.tied),
          );
        },
      ),
      { seed: 2026, numRuns: 25 },
    );
  });
});

describe("a ranking read back", () => {
  it("gives its tie rule and the line people filled in", () => {
    const { table, ranking } = build(deepSet, { A: {} }, "standard");
    const typed = [{ row: "decision", column: "number", value: "(Kèm theo Quyết định số 5)" }];
    expect(readRankingSheet(readingOf(ranking, typed))).toMatchObject({
      ties: "standard",
      year: 2021,
      decision: "(Kèm theo Quyết định số 5)",
    });
    const again = place(
      rankingSheet({
        sheet: "Xếp hạng",
        set: deepSet,
        office,
        year: 2021,
        ties: "dense",
        table: table.book,
        units: 1,
        decision: "(Kèm 5)",
      }),
    );
    expect(again.cells[again.book.row("decision")]?.[0]).toEqual({ kind: "text", text: "(Kèm 5)" });
  });
});
