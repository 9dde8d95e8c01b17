import { matchUnits } from "../../../src/domain/audit/matchUnits";
import type { FieldTableRow, RankingTableRow } from "../../../src/domain/audit/publishedTables";
import { points } from "../../../src/domain/points";

const ranked = (unit: string, row: number, appraisal: number): RankingTableRow => ({
  row,
  unit,
  self: null,
  appraisal: points(appraisal),
  rank: null,
  class: null,
});
const detailed = (unit: string, row: number, total: number): FieldTableRow => ({
  row,
  unit,
  fields: {},
  total: points(total),
  class: null,
});
const match = (left: RankingTableRow[], right: FieldTableRow[]) =>
  matchUnits({ at: { file: "r" }, rows: left, averages: [] }, { at: { file: "f" }, rows: right, averages: [] });
const pairs = (...given: Parameters<typeof match>) =>
  match(...given).units.map(({ ranking, fields }) => `${ranking?.unit ?? "–"} = ${fields?.unit ?? "–"}`);

describe("matching the rows of two tables", () => {
  it("[R63] goes by name whatever its case and blanks, without a finding", () => {
    const { units, findings } = match([ranked("Sở Công thương", 2, 1)], [detailed("SỞ  CÔNG THƯƠNG", 2, 2)]);
    expect(units).toHaveLength(1);
    expect(findings).toEqual([]);
  });

  it("[R63] takes equal scores as evidence where names are alike only in part", () => {
    // weights: Xã 0,3, Hà 1, Long 1: (1,3 + 1,3)/(1,3 + 2,3) = 0,72
    expect(pairs([ranked("Xã Hà", 2, 8000)], [detailed("Xã Hà Long", 2, 8000)])).toEqual(["Xã Hà = Xã Hà Long"]);
    expect(pairs([ranked("Xã Hà", 2, 8000)], [detailed("Xã Hà Long", 2, 7000)])).toEqual([
      "Xã Hà = –",
      "– = Xã Hà Long",
    ]);
    expect(pairs([ranked("Xã Hà", 2, 8000)], [detailed("Phường Tân", 2, 8000)])).toEqual([
      "Xã Hà = –",
      "– = Phường Tân",
    ]);
  });

  it("[R63] pairs the likest first, each row once", () => {
    const left = [ranked("Xã Tân Phú Thượng", 2, 1), ranked("Xã Tân Phú Trung", 3, 2)];
    const right = [detailed("Xã Tân Phú Trug", 2, 3), detailed("Xã Tân Phú Thượg", 3, 4)];
    expect(pairs(left, right)).toEqual(["Xã Tân Phú Thượng = Xã Tân Phú Thượg", "Xã Tân Phú Trung = Xã Tân Phú Trug"]);
  });

  it("says of a unit in one table only where it stands", () => {
    const { findings } = match([ranked("Xã Một Mình", 7, 1)], [detailed("Phường Lẻ Loi", 9, 2)]);
    expect(findings.map(({ code, at }) => [code, at.file, at.row])).toEqual([
      ["unit-missing", "r", 7],
      ["unit-missing", "f", 9],
    ]);
  });

  it("names the first row of a duplicate, in either table", () => {
    const { findings, units } = match(
      [ranked("A", 2, 1), ranked("a ", 5, 1)],
      [detailed("A", 2, 1), detailed("A", 3, 1)],
    );
    expect(findings.map(({ code, at, details }) => [code, at.file, at.row, details["firstRow"]])).toEqual([
      ["duplicate-unit", "r", 5, 2],
      ["duplicate-unit", "f", 3, 2],
    ]);
    expect(units).toHaveLength(1);
  });

  it("stays quick when two tables have nothing in common", () => {
    const left = Array.from({ length: 400 }, (_, index) => ranked(`Xã An ${index}`, index, index));
    const right = Array.from({ length: 400 }, (_, index) => detailed(`Phường Bình ${index}`, index, index + 10_000));
    expect(match(left, right).findings).toHaveLength(800);
    const same = match(
      left.map((row) => ({ ...row, unit: `Xã An Khê ${row.row}` })),
      right.map((row) => ({ ...row, unit: `Xã An Khe ${row.row}`, total: points(row.row) })),
    );
    expect(same.findings.every(({ code }) => code === "name-variant")).toBe(true);
  });
});
