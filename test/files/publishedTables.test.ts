import { readFieldTable, readRankingTable } from "../../src/files/publishedTables";
import { gridOfValues } from "../../src/files/grid";
import { readTable } from "../../src/files/tableFile";
import { auditPublished } from "../../src/domain/audit/auditPublished";
import { rowsOf, setOf } from "../domain/exampleSets";
import { briefly, utf8, xlsx } from "./bytes";

const set = setOf(rowsOf("I 40", "II 60"));
const rankingHead = ["unit", "self_score", "appraisal_score", "published_rank", "published_class"];
const fieldsHead = ["no", "unit", "I_self", "I_appraisal", "II_self", "II_appraisal", "total", "published_class"];
const rankingRows = [
  ["Xã A", 95, 90.5, 1, "Xuất sắc"],
  ["Xã B", 90, 80, 2, "Tốt"],
  ["Trung bình", 92.5, 85.25, null, null],
];
const fieldRows = [
  [1, "Xã A", 38, 36.5, 57, 54, 90.5, "Xuất sắc"],
  [2, "Xã B", 36, 32, 54, 48, 80, "Tốt"],
  [null, "Trung bình", 37, 34.25, 55.5, 51, 85.25, null],
];
type Cells = readonly (string | number | null)[];
const tsv = (rows: readonly Cells[]) =>
  utf8(rows.map((cells) => cells.map((cell) => cell ?? "").join("\t")).join("\n"));
const table = async (bytes: Uint8Array) => {
  const grid = await readTable(bytes, "bang");
  if (!grid.ok) throw new Error(JSON.stringify(grid.failure));
  return grid.value;
};
const ranking = (rows: readonly Cells[]) => readRankingTable(gridOfValues([rankingHead, ...rows], { file: "r" }, 1));
const fields = (rows: readonly Cells[]) => readFieldTable(gridOfValues([fieldsHead, ...rows], { file: "f" }, 1), set);

describe("published tables", () => {
  it.each(["tsv", "xlsx"])("are read from %s and come through the audit clean", async (kind) => {
    const bytes = async (rows: readonly Cells[]) => (kind === "tsv" ? tsv(rows) : xlsx({ Bảng: rows }));
    const first = readRankingTable(await table(await bytes([rankingHead, ...rankingRows])));
    const second = readFieldTable(await table(await bytes([fieldsHead, ...fieldRows])), set);
    if (!first.ok || !second.ok) throw new Error("not read");
    expect(first.value.rows[0]).toEqual({
      row: 2,
      unit: "Xã A",
      self: 9500,
      appraisal: 9050,
      rank: 1,
      class: "Xuất sắc",
    });
    expect(first.value.averages).toEqual([
      {
        row: 4,
        averages: { self_score: { digits: 925, decimals: 1 }, appraisal_score: { digits: 8525, decimals: 2 } },
      },
    ]);
    expect(second.value.rows).toHaveLength(2);
    expect(second.value.averages[0]?.averages["I_appraisal"]).toEqual({ digits: 3425, decimals: 2 });
    expect(auditPublished(set, first.value, second.value, true).findings).toEqual([]);
  });

  it("go by Vietnamese headings too, and need no self scores and classes", () => {
    const read = readRankingTable(
      gridOfValues(
        [
          ["TT", "Đơn vị", "Điểm thẩm định", "Xếp hạng", "Ghi chú"],
          [1, "Xã A", "90,5", 1, ""],
        ],
        {},
        5,
      ),
    );
    expect(read.ok && read.value.rows).toEqual([
      { row: 6, unit: "Xã A", self: null, appraisal: 9050, rank: 1, class: null },
    ]);
  });

  it("keep what the audit has to judge: doubles, scores above the maximum, blanks", () => {
    const read = fields([
      [1, "A", 99, 99, null, "", 198, "?"],
      [2, "A", 1, 1, 1, 1, 2, ""],
    ]);
    expect(read.ok && read.value.rows.map(({ unit, total, class: name }) => [unit, total, name])).toEqual([
      ["A", 19_800, "?"],
      ["A", 200, null],
    ]);
  });

  it("list what can't be read", () => {
    expect(
      briefly(
        ranking([
          ["", 1, 2, 3, ""],
          ["A", "x", 0.125, "5-6", ""],
          ["B", -1, 2, 1.5, ""],
          ["Trung bình", "?", 1, "", ""],
        ]),
      ),
    ).toEqual([
      "2 unit-name-missing",
      "3 score-not-a-number",
      "3 score-finer-than-step",
      "3 rank-not-a-number",
      "4 score-negative",
      "4 rank-not-a-number",
      "5 score-not-a-number",
    ]);
    expect(
      briefly(
        readRankingTable(
          gridOfValues(
            [
              ["unit", "hạng", "hạng"],
              ["A", 1, 1],
            ],
            {},
            1,
          ),
        ),
      ),
    ).toEqual(["1 missing-column", "1 duplicate-column"]);
    expect(briefly(readRankingTable(gridOfValues([], {}, 1)))).toEqual(["- empty-file"]);
    expect(briefly(fields([[1, "x".repeat(300), 1, 1, 1, 1, 1, ""]]))).toEqual(["2 unit-name-too-long"]);
  });
});
