/** Whole years recalculated from scratch by LibreOffice: the host, LibreOffice and the pure domain say the same. */
import type { Workbook } from "@cj-tech-master/excelts";
import type { CriteriaSet } from "../../src/domain/criteria";
import { points } from "../../src/domain/points";
import { scored, unscored, type Score, type UnitScores } from "../../src/domain/scores";
import { fieldsOf, knownMaximum, leavesOf } from "../../src/domain/setTree";
import { buildYear } from "../../src/features/buildYear";
import { quietWork } from "../../src/features/work";
import type { TieRule } from "../../src/domain/rank";
import { cchc } from "../cli/fakeConsole";
import { sampleScores } from "../cli/sampleScores";
import { done, startWorkbench } from "../features/workbench";
import { allSteps, office, run, type Year } from "../features/year";
import { recalculate, toPdf } from "./libreOffice";
import {
  chartReferences,
  eachCell,
  expectedRanking,
  fieldScores,
  formulaCells,
  ownRows,
  randomScore,
  read,
  rowsOf,
  seeded,
  shipped,
  shownRanking,
  typed,
} from "./yearBooks";

jest.setTimeout(300_000);

interface Seen {
  readonly before: Workbook;
  readonly after: Workbook;
}

/** Every formula cell has the same value after LibreOffice calculated it anew, and none is an error. */
async function agreed(bytes: Uint8Array): Promise<Seen> {
  const before = await read(bytes);
  const after = await read(await recalculate(bytes));
  const own = formulaCells(before);
  expect(own.size).toBeGreaterThan(0);
  expect(Object.fromEntries(formulaCells(after))).toEqual(Object.fromEntries(own));
  for (const value of own.values()) expect(typeof value === "number" || typeof value === "string").toBe(true);
  return { before, after };
}

async function year(set: CriteriaSet, units: readonly UnitScores[], ties: TieRule): Promise<Uint8Array> {
  const bench = await startWorkbench();
  done(await buildYear(bench.port, { set, office, year: 2025, ties, units }, quietWork));
  return bench.save();
}

describe("the workbook of `rank`", () => {
  it("shows the published year in every formula cell; the charts look at the ranking's cells", async () => {
    const argv = ["rank", "--set", "thanh-hoa-4606-2019-department", "--scores", "s.tsv", "--out", "x.xlsx"];
    const ran = await cchc(argv, { "s.tsv": sampleScores() });
    const bytes = ran.written.get("x.xlsx") ?? new Uint8Array();
    const { before, after } = await agreed(bytes);
    const at = ownRows(after, "Xếp hạng");
    expect([at("unit:0", "unit"), at("unit:0", "appraisal"), at("unit:19", "rank")]).toEqual([
      "Sở Thông tin & TT",
      92,
      18,
    ]);
    // 1700,5 / 20 = 85,025
    expect(ownRows(after, "Bảng điểm")("average", "appraisal")).toBeCloseTo(85.025, 10);
    // Units and their appraisal totals; fields' names and their averages in percent. Rows as they stand in this file.
    const rows = rowsOf(after, "Xếp hạng");
    const span = (column: string, from: string, to: string): string =>
      `Xếp hạng!${column}${rows.get(from) ?? ""}:${column}${rows.get(to) ?? ""}`;
    const expected = [
      [span("B", "unit:0", "unit:19"), span("D", "unit:0", "unit:19")],
      [span("B", "node:I", "node:VII"), span("E", "node:I", "node:VII")],
    ];
    expect(chartReferences(before, "Xếp hạng")).toEqual(expected);
    expect(chartReferences(after, "Xếp hạng")).toEqual(expected);
  });
});

describe("the workbook of `sheet`", () => {
  it("Thái Nguyên: 155 rows, entry cells unlocked and nothing else, a rule on every score cell, A4", async () => {
    const set = shipped("thai-nguyen-4203-2021-commune");
    const argv = ["sheet", "--set", set.id, "--unit", "Xã A", "--year", "2025", "--out", "x.xlsx"];
    const bytes = (await cchc(argv)).written.get("x.xlsx") ?? new Uint8Array();
    const { before } = await agreed(bytes);
    const sheet = before.getWorksheet("Xã A");
    if (sheet === undefined) throw new Error("no sheet");
    const keys = new Map([...rowsOf(before, "Xã A")].map(([key, row]) => [row, key]));
    expect([...keys.values()].filter((key) => key.startsWith("node:"))).toHaveLength(155);
    const leaves = new Set(leavesOf(set).map((leaf) => `node:${leaf.code}`));
    expect(leaves.size).toBe(119);
    const unlocked: string[] = [];
    const ruled: string[] = [];
    eachCell(sheet, (cell) => {
      const at = `${keys.get(cell.row) ?? ""} ${cell.address.replace(/\d+/, "")}`;
      if (cell.protection?.locked === false) unlocked.push(at);
      if (cell.dataValidation !== undefined) ruled.push(at);
    });
    // D self, E appraisal, G evidence, H explanation, I coded reason, J reason, K note
    const expected = (columns: readonly string[]): string[] =>
      [...leaves].flatMap((key) => columns.map((column) => `${key} ${column}`)).sort();
    const isLine = (at: string): boolean => at.startsWith("heading.3 ") || at.startsWith("signature.name ");
    expect(unlocked.filter((at) => !isLine(at)).sort()).toEqual(expected(["D", "E", "G", "H", "I", "J", "K"]));
    expect(unlocked.filter(isLine).length).toBeGreaterThan(2);
    expect(ruled.sort()).toEqual(expected(["D", "E", "I"]));
    expect(sheet.sheetProtection?.sheet).toBe(true);
    const pdf = Buffer.from(await toPdf(bytes)).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    // Seven since the two columns for reasons came (eight before): the type is a little smaller for them, which
    // test/sheets/scoringSheet.test.ts holds to 8 points at least.
    expect(pages).toBeGreaterThanOrEqual(7);
    expect(pages).toBeLessThanOrEqual(8);
    // A4 across: 842 × 595 points
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 84[12](\.\d+)? 59[56]/);
  });
});

describe("scoring sheets that a generator filled in", () => {
  it("five communes, some leaves missing: sheets, table and ranking as the domain computes them", async () => {
    const set = shipped("thai-nguyen-4203-2021-commune");
    const names = ["Xã Một", "Xã 'Hai'", "Phường Ba", "Xã Bốn", "Xã Năm"];
    const bench = await startWorkbench();
    const plan: Year = { set, units: names, source: "scoringSheets" };
    await run(bench, allSteps, plan);
    const random = seeded(4203);
    const units: UnitScores[] = [];
    for (const [index, unit] of names.entries()) {
      const scores = new Map(
        leavesOf(set).map((leaf) => {
          const missing = index === 3 ? 0.02 : 0;
          const self = randomScore(knownMaximum(leaf), random, missing);
          return [leaf.code, { self, appraisal: randomScore(knownMaximum(leaf), random, missing) }] as const;
        }),
      );
      const sheet = bench.sheetNames()[3 + index] ?? "";
      await enter(bench, sheet, scores);
      units.push({ unit, fields: fieldScores(set, scores) });
    }
    const { after } = await agreed(await bench.save());
    expect(shownRanking(after, 5)).toEqual(expectedRanking(set, units, "dense"));
    expect(units[3]?.fields["I"]).toBeDefined();
  });
});

async function enter(
  bench: Awaited<ReturnType<typeof startWorkbench>>,
  sheet: string,
  scores: ReadonlyMap<string, { readonly self: Score; readonly appraisal: Score }>,
): Promise<void> {
  const { book } = bench.own(sheet);
  await bench.port.change({
    write: [...scores].map(([code, { self, appraisal }]) => ({
      sheet,
      at: { row: book.row(`node:${code}`), column: book.column("self"), rows: 1, columns: 2 },
      values: [[typed(self), typed(appraisal)]],
    })),
  });
}

describe("years by the fields' scores", () => {
  const flat = shipped("thanh-hoa-4606-2019-district");

  it.each(["dense", "standard"] as const)("168 units with ties and units without scores, %s", async (ties) => {
    const random = seeded(168);
    const units = Array.from({ length: 168 }, (_, index): UnitScores => {
      const fields = fieldsOf(flat).map((field) => {
        // Few distinct scores, so that many totals are equal.
        const score = (): Score =>
          index % 20 === 7 && random() < 0.3
            ? unscored
            : scored(points(Math.floor((knownMaximum(field) * (5 + Math.floor(random() * 2))) / 600) * 100));
        return [field.code, { self: score(), appraisal: score() }] as const;
      });
      return { unit: `Đơn vị ${index + 1}`, fields: index === 99 ? {} : Object.fromEntries(fields) };
    });
    const { after } = await agreed(await year(flat, units, ties));
    const expected = expectedRanking(flat, units, ties);
    expect(shownRanking(after, 168)).toEqual(expected);
    expect(expected).toContainEqual(expect.objectContaining({ unit: "Đơn vị 100", rank: null, class: null }));
  });

  it("floors: at, below and above every threshold and floor, and the gap that the rule leaves", async () => {
    const set: CriteriaSet = {
      ...shipped("hai-duong-2452-2019-commune"),
      nodes: shipped("hai-duong-2452-2019-commune").nodes.map((node) => ({ ...node, maximum: points(1250) })),
    };
    // Eight fields of 12,5: 100 points. Each case: seven fields alike and one that decides, in hundredths.
    const cases: readonly (readonly [string, number, number, string])[] = [
      // 7 × 11,43 + 9,99 = 90,00; 9,99 / 12,5 = 79,92 % < 80 %: not the first; the second asks 70 %
      ["đủ 90, sàn 79,92", 1143, 999, "Hoàn thành tốt nhiệm vụ"],
      // 7 × 11,43 + 10,00 = 90,01; 10 / 12,5 = 80 % exactly
      ["đủ 90, sàn 80", 1143, 1000, "Hoàn thành xuất sắc nhiệm vụ"],
      // 7 × 11,25 + 11,24 = 89,99 < 90
      ["thiếu 0,01", 1125, 1124, "Hoàn thành tốt nhiệm vụ"],
      // 8 × 11,25 = 90,00 exactly
      ["vừa đủ 90", 1125, 1125, "Hoàn thành xuất sắc nhiệm vụ"],
      // 7 × 10,18 + 8,74 = 80,00; 8,74 / 12,5 = 69,92 % < 70 %
      ["đủ 80, sàn 69,92", 1018, 874, "Hoàn thành nhiệm vụ"],
      // 7 × 10,18 + 8,75 = 80,01; 70 % exactly
      ["đủ 80, sàn 70", 1018, 875, "Hoàn thành tốt nhiệm vụ"],
      // 8 × 8,13 = 65,04; 65 % and every field above 50 %
      ["đủ 65", 813, 813, "Hoàn thành nhiệm vụ"],
      // 7 × 8,12 + 8,15 = 64,99 < 65
      ["thiếu 65", 812, 815, "Không hoàn thành nhiệm vụ"],
      // 7 × 12,5 + 6,24 = 93,74; 6,24 / 12,5 = 49,92 % < 50 %: no class fits, the council decides
      ["khoảng trống", 1250, 624, "Không hoàn thành nhiệm vụ"],
      // 7 × 12,5 + 6,25 = 93,75; 50 % exactly
      ["sàn 50", 1250, 625, "Hoàn thành nhiệm vụ"],
    ];
    const units = cases.map(([unit, most, one]): UnitScores => ({
      unit,
      fields: Object.fromEntries(
        fieldsOf(set).map((field, index) => {
          const score = scored(points(index === 4 ? one : most));
          return [field.code, { self: score, appraisal: score }];
        }),
      ),
    }));
    const { after } = await agreed(await year(set, units, "dense"));
    const shown = shownRanking(after, cases.length);
    expect(shown).toEqual(expectedRanking(set, units, "dense"));
    for (const [unit, , , name] of cases)
      expect(shown).toContainEqual(
        expect.objectContaining({ unit, class: name, isForCouncil: unit === "khoảng trống" }),
      );
  });
});
