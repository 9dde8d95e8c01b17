import { matchUnits } from "../../../src/domain/audit/matchUnits";
import type { FieldTableRow, RankingTableRow } from "../../../src/domain/audit/publishedTables";
import { points } from "../../../src/domain/points";
import { scored, unscored } from "../../../src/domain/scores";

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

  it("[R63] takes no unit away from its own name for a name like it", () => {
    expect(pairs([ranked("Xã Hà Long", 2, 1)], [detailed("Xã Hà Long", 2, 2), detailed("Xã Hà Lonng", 3, 3)])).toEqual([
      "Xã Hà Long = Xã Hà Long",
      "– = Xã Hà Lonng",
    ]);
    expect(pairs([ranked("Xã Hà Long", 2, 1), ranked("Xã Hà Lonng", 3, 3)], [detailed("Xã Hà Long", 2, 2)])).toEqual([
      "Xã Hà Long = Xã Hà Long",
      "Xã Hà Lonng = –",
    ]);
  });

  it("[R63] needs four fifths in common, and half with equal scores", () => {
    // (2 + 2)/(2 + 3) and (1 + 1)/(1 + 3), just enough
    expect(pairs([ranked("Tân Phú", 2, 1)], [detailed("Tân Phú Thịnh", 2, 2)])).toEqual(["Tân Phú = Tân Phú Thịnh"]);
    expect(pairs([ranked("Hà", 2, 1)], [detailed("Hà Nam Ninh", 2, 1)])).toEqual(["Hà = Hà Nam Ninh"]);
  });

  it("[R63] takes the likest name first, equal scores before any name, and no row twice", () => {
    // Tân Thành Đông 4/5 = 0,8; Tân Thanhh (1 + 1 + 2 × 0,75)/4 = 0,875
    const one = ranked("Tân Thành", 2, 8000);
    const longer = (total: number) => detailed("Tân Thành Đông", 2, total);
    expect(pairs([one], [longer(1), detailed("Tân Thanhh", 3, 2)])).toEqual([
      "Tân Thành = Tân Thanhh",
      "– = Tân Thành Đông",
    ]);
    expect(pairs([one], [detailed("Tân Thanhh", 3, 2), longer(8000)])).toEqual([
      "Tân Thành = Tân Thành Đông",
      "– = Tân Thanhh",
    ]);
    expect(pairs([ranked("Tân Thanhh", 2, 1), ranked("Tân Thànhg", 3, 2)], [detailed("Tân Thành", 2, 3)])).toEqual([
      "Tân Thanhh = Tân Thành",
      "Tân Thànhg = –",
    ]);
  });

  it("[R63] takes scores for equal when they are in both tables, the total also where only its fields are printed", () => {
    const scores = (self: number, appraisal: number) => ({
      self: scored(points(self)),
      appraisal: scored(points(appraisal)),
    });
    const fields = { I: scores(5000, 4500), II: scores(4000, 3500) };
    const summed = { ...detailed("Xã Hà Long", 2, 0), total: null, fields };
    const named = (self: number | null, appraisal: number) => ({
      ...ranked("Xã Hà", 2, appraisal),
      self: self === null ? null : points(self),
    });
    const together = ["Xã Hà = Xã Hà Long"];
    const apart = ["Xã Hà = –", "– = Xã Hà Long"];
    // 45 + 35 = 80 and 50 + 40 = 90
    expect(pairs([named(9000, 8000)], [summed])).toEqual(together);
    expect(pairs([named(null, 8000)], [summed])).toEqual(together);
    expect(pairs([named(9100, 8000)], [summed])).toEqual(apart);
    expect(pairs([named(9000, 8100)], [summed])).toEqual(apart);
    expect(pairs([named(9000, 8000)], [{ ...summed, total: points(8100) }])).toEqual(apart);
    // no self score in the fields
    expect(pairs([named(9000, 8000)], [detailed("Xã Hà Long", 2, 8000)])).toEqual(together);
    const unknown = { ...summed, fields: { I: { self: unscored, appraisal: unscored } } };
    expect(pairs([{ ...named(null, 0), appraisal: null }], [unknown])).toEqual(apart);
  });

  it("[R63] compares names of up to 10.000 pairs whose scores differ", () => {
    const found = (left: number): number =>
      match(
        Array.from({ length: left }, (_, index) => ranked(`Xã An Khê ${index}`, index, 1)),
        Array.from({ length: 100 }, (_, index) => detailed(`Xã An Khe ${index}`, index, 2)),
      ).findings.filter(({ code }) => code === "name-variant").length;
    expect(found(100)).toBe(100);
    expect(found(101)).toBe(0);
  });
});
