import { points } from "../../src/domain/points";
import { scored, unscored } from "../../src/domain/scores";
import { gridOfValues } from "../../src/files/grid";
import { mostUnits, readScores, scoreColumns } from "../../src/files/scoresFile";
import { rowsOf, setOf } from "../domain/exampleSets";
import { briefly, xlsx } from "./bytes";
import { readXlsxTable } from "../../src/files/xlsxTable";

const set = setOf(rowsOf("I 20", "II 80"), { step: points(25) });
const head = ["no", "unit", "I_self", "I_appraisal", "II_self", "II_appraisal", "total"];
type Value = string | number | null;
const row = (unit: Value, ...scores: Value[]): Value[] => [1, unit, ...scores, "không đọc"];
const read = (...rows: Value[][]) => readScores(gridOfValues([head, ...rows], { file: "diem.tsv" }, 1), set);

describe("a scores file", () => {
  it("is read by column names; an empty cell is a missing score, a zero is a zero", () => {
    const result = read(row("Xã  A ", "12,5", 11.25, "", null), row("Xã B", 0, "0", 80, "79.75"));
    expect(result.ok && result.value).toEqual({
      units: [
        {
          unit: "Xã A",
          fields: {
            I: { self: scored(points(1250)), appraisal: scored(points(1125)) },
            II: { self: unscored, appraisal: unscored },
          },
        },
        {
          unit: "Xã B",
          fields: {
            I: { self: scored(points(0)), appraisal: scored(points(0)) },
            II: { self: scored(points(8000)), appraisal: scored(points(7975)) },
          },
        },
      ],
      findings: [],
    });
  });

  it("names every missing column", () => {
    const result = readScores(
      gridOfValues(
        [
          ["đơn vị", "I_self", "II_appraisal"],
          ["A", 1, 1],
        ],
        {},
        1,
      ),
      set,
    );
    expect(result.ok ? [] : result.failure.map(({ at }) => at.column)).toEqual(["I_appraisal", "II_self"]);
    expect(scoreColumns(set).map(({ key }) => key)).toEqual(head.slice(2, 6));
  });

  it("lists all faults with row, unit and column", () => {
    const result = read(
      row("A", 20.25, -1, "đạt", "1.234,5"),
      row("B", 0.1, "0,125", 1, 1),
      row("", 1, 1, 1, 1),
      row("x".repeat(256), 1, 1, 1, 1),
    );
    expect(briefly(result).sort()).toEqual([
      "2 score-above-maximum",
      "2 score-ambiguous",
      "2 score-negative",
      "2 score-not-a-number",
      "3 score-finer-than-step",
      "3 score-finer-than-step",
      "4 unit-name-missing",
      "5 unit-name-too-long",
    ]);
    expect(result.ok ? [] : result.failure.find(({ code }) => code === "score-above-maximum")).toMatchObject({
      at: { file: "diem.tsv", row: 2, unit: "A", column: "I_self", code: "I" },
      details: { found: { points: 2025 }, maximum: { points: 2000 } },
    });
  });

  it.each([["XÃ hà"], ["Xã  Hà "], ["Xa\u0303 Ha\u0300"], ["Xã\u200b Hà\u200f"], ["Xã\u00a0Hà"]])(
    "finds the unit “Xã Hà” again under %j",
    (again) => {
      const result = read(row("Xã Hà", 1, 1, 1, 1), row(again, 1, 1, 1, 1));
      expect(result.ok ? [] : result.failure).toMatchObject([
        { code: "duplicate-unit", at: { row: 3 }, details: { firstRow: 2 } },
      ]);
    },
  );

  it("does not take other accents or words for the same unit", () => {
    expect(read(row("Xã Hà", 1, 1, 1, 1), row("Xã Hạ", 1, 1, 1, 1), row("Xã Hà 2", 1, 1, 1, 1)).ok).toBe(true);
  });

  it.each(['=HYPERLINK("http://x.invalid","A")', "+84", "@SUM(1)", "-A", " =1+1", "\u200b=1"])(
    "keeps the formula-like name %j as text, with a warning",
    (name) => {
      const result = read(row(name, 1, 1, 1, 1));
      expect(result.ok && result.value.findings).toMatchObject([
        { code: "formula-like-text", severity: "warning", at: { row: 2 } },
      ]);
      expect(result.ok && result.value.units[0]?.unit).toBe(name.trim());
    },
  );

  it("leaves out a row of published averages, and says so", () => {
    const result = read(row("A", 1, 1, 1, 1), row("Trung Bình", 1.123, 1, 1, 1));
    expect(result.ok && result.value.units.map(({ unit }) => unit)).toEqual(["A"]);
    expect(result.ok && result.value.findings).toMatchObject([{ code: "average-row-left-out", severity: "note" }]);
  });

  it("needs units, and bounds their number", () => {
    expect(briefly(read())).toEqual(["- no-units"]);
    expect(briefly(readScores(gridOfValues([], {}, 1), set))).toEqual(["- empty-file"]);
    const many = Array.from({ length: mostUnits + 1 }, (_, index) => row(`Xã ${index}`, 1, 1, 1, 1));
    expect(briefly(read(...many))).toEqual(["- too-many-units"]);
    expect(read(...many.slice(1)).ok).toBe(true);
  });

  it("tells a score that became a date in an xlsx", async () => {
    const bytes = await xlsx({ Điểm: [head, ["1", "A", new Date(Date.UTC(2024, 4, 1)), 1, 1, 1, 1]] });
    const grid = await readXlsxTable(bytes, {});
    const result = grid.ok ? readScores(grid.value, set) : grid;
    expect(result.ok ? [] : result.failure).toMatchObject([
      { code: "score-is-date", at: { row: 2, unit: "A", column: "I_self" }, details: { found: "2024-05-01" } },
    ]);
  });
});
