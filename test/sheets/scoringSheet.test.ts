import { findShippedSet } from "../../src/criteria/catalogue";
import type { CriteriaSet } from "../../src/domain/criteria";
import { points } from "../../src/domain/points";
import { leavesOf } from "../../src/domain/setTree";
import { place } from "../../src/sheets/place";
import { readScoringSheet } from "../../src/sheets/readScoringSheet";
import { scoringSheet, type LeafEntry, type ScoringSheetInput } from "../../src/sheets/scoringSheet";
import { calculate, type Calculated } from "./calculate";
import { rangeText } from "./dump";
import { expectGolden } from "./golden";
import { office } from "./offices";
import { moved, readingOf } from "./readingOf";
import { deepSet, floorSet } from "./smallSets";

function build(set: CriteriaSet, change: Partial<ScoringSheetInput> = {}): ReturnType<typeof place> {
  return place(scoringSheet({ sheet: "Xã A", set, office, year: 2021, unit: "UBND xã A", ...change }));
}

const nothing: LeafEntry = { self: null, appraisal: null, evidence: null, explanation: null, note: null };

describe("the scoring sheet", () => {
  it("is as reviewed", () => {
    expectGolden("scoring-deep", build(deepSet));
    expectGolden("scoring-floors", build(floorSet, { entryColumns: ["appraisal"] }));
  });

  it("prints in type that can be read: 8 points at least, on A4 across", () => {
    const { print, columnWidths } = build(deepSet);
    const inPrint = columnWidths.filter(({ column }) => column < print.area.columns);
    const width = inPrint.reduce(
      (sum, each) => sum + each.width * Math.min(each.columns, print.area.columns - each.column),
      0,
    );
    // A4 is 297 mm = 842 points wide; the sheet is fitted to what the margins leave, its type is 11 points.
    const scale = Math.min(1, (842 - print.margins.left - print.margins.right) / width);
    expect(11 * scale).toBeGreaterThanOrEqual(8);
  });

  it("has every node of a real set, and unlocks the entry cells of the leaves only", () => {
    const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
    if (set === undefined) throw new Error("no such set");
    const placed = build(set);
    const codes = placed.cells.flatMap((row) => (row[0]?.kind === "text" ? [row[0].text] : []));
    expect(set.nodes.filter((node) => !codes.includes(node.code))).toEqual([]);
    expect(set.nodes).toHaveLength(155);
    const open = placed.unlocked.reduce((sum, each) => sum + each.rows * each.columns, 0);
    // Self, appraisal, evidence, explanation, coded reason, reason, note in each of the 119 leaves; the date line (6 merged
    // cells) and the line of names under the signatures (11 columns).
    expect(open).toBe(119 * 7 + 6 + 11);
    // The number of rectangles is the number of objects sent to Excel.
    expect(placed.styles.length + placed.unlocked.length + placed.validations.length).toBeLessThan(260);
  });

  it("unlocks only the columns asked for, and keeps in the others what was entered", () => {
    const entries = new Map([["2.1", { ...nothing, self: 1, note: "xem lại" }]]);
    const placed = build(deepSet, { entryColumns: ["appraisal"], entries });
    expect(placed.unlocked.map(rangeText)).toEqual([
      "F4:K4",
      "E11:E13",
      "I11:J13",
      "E15",
      "I15:J15",
      "E17:E18",
      "I17:J18",
      "A32:K32",
    ]);
    expect(placed.cells[placed.book.row("node:2.1")]?.[placed.book.column("self")]).toEqual({
      kind: "number",
      value: 1,
    });
    expect(placed.cells[placed.book.row("node:2.1")]?.[placed.book.column("note")]).toEqual({
      kind: "text",
      text: "xem lại",
    });
  });

  it("never makes a formula of what people wrote", () => {
    const unit = '=HYPERLINK("http://x")';
    const entries = new Map([["2.1", { ...nothing, evidence: "=1+1", self: "-1", explanation: "+84" }]]);
    const placed = build(deepSet, { unit, entries });
    const formulas = placed.cells.flat().filter((cell) => cell?.kind === "formula");
    expect(formulas.filter((cell) => /HYPERLINK|1\+1|84/.test(cell.formula))).toEqual([]);
    expect(placed.cells[placed.book.row("node:2.1")]?.[placed.book.column("evidence")]).toEqual({
      kind: "text",
      text: "=1+1",
    });
  });
});

describe("a scoring sheet being filled in", () => {
  const sheet = build(deepSet);
  let open: Calculated;
  beforeEach(async () => {
    open = await calculate([sheet]);
  });
  const shown = (row: string, column: string): Promise<unknown> => open.value(sheet, row, column);
  const type = (column: string, scores: Readonly<Record<string, string | number | null>>): Promise<void> =>
    open.type(
      sheet,
      Object.entries(scores).map(([code, value]) => ({ row: `node:${code}`, column, value })),
    );

  it("[R11] shows nothing for nothing, and zero for zero", async () => {
    expect([await shown("node:I", "self"), await shown("total", "self")]).toEqual(["", ""]);
    expect([await shown("count", "self"), await shown("class", "self")]).toEqual(["0/6", "Chưa đủ điểm"]);
    await type("self", { "1.1.1": 0 });
    expect([await shown("node:1.1", "self"), await shown("node:I", "self"), await shown("count", "self")]).toEqual([
      0,
      0,
      "1/6",
    ]);
  });

  it("[R10] adds up what is there, and gives a class only to what is complete", async () => {
    await type("appraisal", { "1.1.1": 0.25, "1.1.2": 1.5, "1.2": 1, "2.1": 1.5, "2.2": 2.25 });
    // 1.1 = 0,25 + 1,5; I = 1,75 + 1; II = 1,5 + 2,25; total = 2,75 + 3,75.
    expect(await shown("node:1.1", "appraisal")).toBe(1.75);
    expect(await shown("node:I", "appraisal")).toBe(2.75);
    expect(await shown("total", "appraisal")).toBe(6.5);
    expect(await shown("node:1.1", "percent")).toBe(58.33); // 1,75 / 3
    expect([await shown("count", "appraisal"), await shown("class", "appraisal")]).toEqual(["5/6", "Chưa đủ điểm"]);
    await type("appraisal", { "1.3.1": 1.5 });
    // 6,5 + 1,5 = 8: exactly the threshold of the best class.
    expect([await shown("total", "appraisal"), await shown("class", "appraisal")]).toEqual([8, "Tốt"]);
    expect(await shown("percent", "appraisal")).toBe(80);
    await type("appraisal", { "1.3.1": 1.49 });
    expect([await shown("total", "appraisal"), await shown("class", "appraisal")]).toEqual([7.99, "Khá"]);
  });

  it("[R14] counts no score that can't stand", async () => {
    const full = { "1.1.1": 1, "1.1.2": 2, "1.2": 1, "1.3.1": 2, "2.1": 1.5, "2.2": 2.5 };
    await type("self", full);
    expect([await shown("count", "self"), await shown("class", "self")]).toEqual(["6/6", "Tốt"]);
    for (const wrong of [1.01, -0.25, 0.333, "0,25", "đủ"]) {
      await type("self", { "1.1.1": wrong });
      expect([wrong, await shown("node:1.1.1", "selfDone"), await shown("class", "self")]).toEqual([
        wrong,
        0,
        "Chưa đủ điểm",
      ]);
    }
    await type("self", { "1.1.1": 0.07 });
    expect([await shown("node:1.1.1", "selfDone"), await shown("total", "self")]).toEqual([1, 9.07]);
  });
});

describe("a scoring sheet with field floors", () => {
  const sheet = build(floorSet);

  // I of 60, II of 40; the maximum is 100, so the total is its own percentage.
  it.each([
    [58, 32, "Xuất sắc", ""], // 90 %, II at 80 %: threshold and floor just met
    [58.01, 31.99, "Tốt", ""], // 90 %, II at 79,975 %: floor just missed
    [57.99, 32, "Tốt", ""], // 89,99 %: threshold just missed
    [52, 28, "Tốt", ""], // 80 %, II at 70 %
    [52.01, 27.99, "Hoàn thành", ""], // 80 %, II at 69,975 %
    [45, 20, "Hoàn thành", ""], // 65 %, II at 50 %
    [44.99, 20, "Không hoàn thành", ""], // 64,99 %
    [45.01, 19.99, "Không hoàn thành", "Hội đồng quyết định"], // 65 %, II at 49,975 %: the gap of the rule
    [60, 0, "Không hoàn thành", ""], // 60 %
  ])("[R32] [R33] I = %d, II = %d: %s %s", async (first, second, name, remark) => {
    const open = await calculate([sheet]);
    await open.type(sheet, [
      { row: "node:I", column: "appraisal", value: first },
      { row: "node:II", column: "appraisal", value: second },
    ]);
    const shown = [await open.value(sheet, "class", "appraisal"), await open.value(sheet, "classRemark", "appraisal")];
    expect(shown).toEqual([name, remark]);
  });
});

describe("a scoring sheet read back", () => {
  const typed = [
    { row: "node:1.1.1", column: "self", value: 0.5 },
    { row: "node:1.1.1", column: "evidence", value: "QĐ số 1" },
    { row: "node:1.2", column: "self", value: "0,75" },
    { row: "node:2.1", column: "appraisal", value: 2 },
    { row: "node:2.2", column: "appraisal", value: "abc" },
  ];

  it("gives what was typed, the scores that can stand, and the faults with their place", () => {
    const read = readScoringSheet(readingOf(build(deepSet), typed), deepSet);
    expect(read).toMatchObject({ unit: "UBND xã A", year: 2021, set: "small", missing: [], repeated: [] });
    expect(read?.entries.get("1.1.1")).toEqual({ ...nothing, self: 0.5, evidence: "QĐ số 1" });
    expect(read?.scores.get("1.1.1")).toEqual({
      self: { kind: "scored", points: points(50) },
      appraisal: { kind: "unscored" },
    });
    expect(read?.scores.get("1.2")?.self).toEqual({ kind: "unscored" });
    expect(read?.findings).toMatchObject([
      { code: "score-as-text", at: { address: "D13", code: "1.2" }, details: { found: "0,75" } },
      { code: "score-above-maximum", at: { sheet: "Xã A", address: "E17", unit: "UBND xã A", code: "2.1" } },
      { code: "score-not-a-number", at: { address: "E18", code: "2.2" } },
    ]);
  });

  it("finds rows and columns where they were moved to, and misses what was deleted", () => {
    const reading = readingOf(build(deepSet), typed);
    const rows = reading.values.map((_, index) => index);
    const columns = (reading.values[0] ?? []).map((_, index) => index);
    const [first = 0, ...others] = columns;
    const row = build(deepSet).book.row("node:2.1");
    const changed = moved(reading, [...rows.filter((each) => each !== row && each !== 0), 0].reverse(), [
      ...others.reverse(),
      first,
    ]);
    const read = readScoringSheet(changed, deepSet);
    expect(read?.missing).toEqual(["2.1"]);
    expect(read?.entries.has("2.1")).toBe(false);
    expect(read?.entries.get("1.1.1")).toEqual({ ...nothing, self: 0.5, evidence: "QĐ số 1" });
  });

  it("says which rows stand twice", () => {
    const reading = readingOf(build(deepSet), typed);
    const rows = reading.values.map((_, index) => index);
    const twice = moved(
      reading,
      [...rows, build(deepSet).book.row("node:1.2")],
      (reading.values[0] ?? []).map((_, index) => index),
    );
    expect(readScoringSheet(twice, deepSet)?.repeated).toEqual(["1.2"]);
  });

  it("is nothing but a scoring sheet", () => {
    const reading = readingOf(build(deepSet));
    const stranger = {
      ...reading,
      values: reading.values.map((row) =>
        row.map((value) => (typeof value === "string" && value.startsWith("{") ? "x" : value)),
      ),
    };
    expect(readScoringSheet(stranger, deepSet)).toBeNull();
    expect(readScoringSheet({ name: "Trống", row: 0, column: 0, values: [], formulas: [] }, deepSet)).toBeNull();
  });

  it("builds again into the same sheet", () => {
    const first = build(deepSet, {
      entries: new Map(
        leavesOf(deepSet).map((leaf, index) => [leaf.code, { ...nothing, self: index / 4, note: `=${index}` }]),
      ),
    });
    const read = readScoringSheet(readingOf(first), deepSet);
    expect(build(deepSet, { entries: read?.entries ?? new Map() }).cells).toEqual(first.cells);
  });
});
