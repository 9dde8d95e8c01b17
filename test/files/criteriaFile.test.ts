import { findShippedSet } from "../../src/criteria/catalogue";
import { gridOfValues } from "../../src/files/grid";
import { readCriteriaSet, readCriteriaTable } from "../../src/files/criteriaFile";
import { readTable } from "../../src/files/tableFile";
import { header } from "../domain/exampleSets";
import { briefly, utf8, xlsx } from "./bytes";

const grid = async (bytes: Uint8Array) => {
  const read = await readTable(bytes, "bo.tsv");
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
};
const readText = async (text: string) => readCriteriaSet(await grid(utf8(text)), header);

describe("a criteria set from a table", () => {
  const shipped = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  const lines = (shipped?.nodes ?? []).map(({ code, name, maximum }) => [code, name, (maximum ?? 0) / 100] as const);

  it("is the same from a TSV with commas, from an xlsx and from a selected range", async () => {
    const tsv = [
      ["STT", "Tiêu chí", "Điểm tối đa"],
      ...lines.map(([code, name, max]) => [code, name, String(max).replace(".", ",")]),
    ];
    const fromText = await readText(tsv.map((cells) => cells.join("\t")).join("\r\n"));
    const fromFile = readCriteriaSet(await grid(await xlsx({ Bộ: [["code", "name", "max"], ...lines] })), header);
    const values = [["Mã", "Nội dung", "Điểm chuẩn"], ...lines];
    const fromRange = readCriteriaSet(gridOfValues(values, { sheet: "Trang1" }, 4), header);
    for (const set of [fromText, fromFile, fromRange]) expect(set.ok && set.value.nodes).toEqual(shipped?.nodes);
  });

  it("finds its heading under titles, in two rows, among other columns", () => {
    const values = [
      ["UBND TỈNH", null, null, null],
      ["STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm số", null],
      [null, null, "Điểm tối đa", "Điểm tự đánh giá"],
      ["I", "Chỉ đạo", 10, 9],
    ];
    const table = readCriteriaTable(gridOfValues(values, {}, 1));
    expect(table.ok && table.value.rows).toEqual([{ row: 4, code: "I", name: "Chỉ đạo", maximum: 10 }]);
  });

  it("takes the row of the total as the declared total", async () => {
    const text = (total: string): string => `code\tname\tmax\nI\tA\t60\nII\tB\t40\n\tTổng cộng\t${total}\n`;
    expect(briefly(await readText(text("100")))).toEqual([]);
    expect(briefly(await readText(text("99")))).toEqual(["- total-mismatch"]);
    expect(briefly(await readText("code\tname\tmax\nI\tTổng\t60"))).toEqual([]);
  });

  it("lists the faults of all rows with file and row", async () => {
    const result = await readText("code\tname\tmax\nI\tA\t3\n1.1\tB\t1\n1.1\tC\t2\n\tD\t1\n2.1\t\tx\n");
    expect(briefly(result)).toEqual([
      "4 duplicate-code",
      "5 missing-code",
      "6 missing-name",
      "6 maximum-not-a-number",
      "6 child-without-parent",
    ]);
    expect(result.ok ? {} : result.failure[0]?.at).toMatchObject({ file: "bo.tsv", row: 4, code: "1.1" });
  });

  it("says which columns are missing or there twice", async () => {
    const missing = await readText("mã\tđiểm\nI\t3\n");
    expect(missing.ok ? [] : missing.failure).toMatchObject([
      { code: "missing-column", at: { row: 1, column: "name" } },
    ]);
    expect(briefly(await readText("code\tname\tmax\tMax\nI\tA\t1\t1"))).toEqual(["1 duplicate-column"]);
  });

  it("prefers the code to the number of the row", () => {
    const table = readCriteriaTable(
      gridOfValues(
        [
          ["STT", "Mã", "Tên", "Điểm"],
          [1, "I", "A", 5],
        ],
        {},
        1,
      ),
    );
    expect(table.ok && table.value.rows[0]?.code).toBe("I");
  });

  it("tells codes and maxima that became dates", async () => {
    const date = new Date(Date.UTC(2024, 0, 1));
    const read = readCriteriaTable(
      await grid(
        await xlsx({
          Bộ: [
            ["code", "name", "max"],
            ["I", "A", date],
            [date, "B", 1],
          ],
        }),
      ),
    );
    expect(briefly(read)).toEqual(["2 maximum-is-date", "3 code-is-date"]);
  });

  it("needs something to read", () => {
    expect(briefly(readCriteriaTable(gridOfValues([], {}, 1)))).toEqual(["- empty-file"]);
    expect(briefly(readCriteriaSet(gridOfValues([["code", "name", "max"]], {}, 1), header))).toEqual(["- no-criteria"]);
  });
});
