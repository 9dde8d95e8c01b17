/** Analysis, charts and explained ranking in a workbook, over the real road. */
import { chartPictures } from "../../src/excel/chartPictures";
import { buildReportExplanation } from "../../src/features/buildReportExplanation";
import { buildReportTables } from "../../src/features/buildReportTables";
import { compareLastYear } from "../../src/features/compareLastYear";
import { explainRanking } from "../../src/features/explainRanking";
import { readLastYear } from "../../src/files/lastYearFile";
import { deepSet, flatSet, floorSet } from "../sheets/smallSets";
import { done, refusal, startWorkbench, type Workbench } from "./workbench";
import { entrySteps, allSteps, names, run, type Year } from "./year";

const now = new Date(2026, 0, 5, 8, 30);
const units = ["Xã A", "Xã B", "Xã C"];
const flat: Year = { set: flatSet, units, source: "entry" };

async function scoredYear(year: Year, scores: readonly (readonly (number | null)[])[]): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, entrySteps, year);
  scores.forEach((row, index) => {
    ["I", "II"].forEach((code, field) => {
      const score = row[field];
      if (typeof score === "number") {
        expect(bench.type(names.table, `unit:${index}`, `self:${code}`, score)).toBeNull();
        expect(bench.type(names.table, `unit:${index}`, `appraisal:${code}`, score)).toBeNull();
      }
    });
  });
  return bench;
}

/** What the cells of a sheet of the report show, by what stands in the hidden column of keys. */
function shown(bench: Workbench, sheet: string, key: string): readonly unknown[] {
  const model = bench.sheet(sheet);
  for (let row = 1; row < 400; row += 1) {
    const cells = Array.from({ length: 60 }, (_, column) => model.content(row, column).value);
    if (cells.includes(key)) return cells.slice(0, cells.indexOf(key));
  }
  throw new Error(`no row ${key}`);
}

describe("tables and charts", () => {
  it("are built, follow the scores, and are written over in place the second time", async () => {
    const bench = await scoredYear(flat, [
      [10, 5],
      [12.5, 7.5],
      [3, 1],
    ]);
    const built = done(await buildReportTables(bench.port));
    expect(built.sheets).toEqual(["Phân tích", "Biểu đồ"]);
    expect(shown(bench, "Phân tích", "general.best").slice(2, 4)).toEqual([20, "Xã B"]);
    // (10 + 5) + 20 + 4 = 39 of 3 units
    expect(shown(bench, "Phân tích", "general.average")[2]).toBe(13);
    bench.type(names.table, "unit:2", "appraisal:II", 7.5);
    expect(shown(bench, "Phân tích", "general.average")[2]).toBeCloseTo(45.5 / 3, 9);
    const before = bench.sheetNames();
    bench.rename("Phân tích", "Phân tích 2025");
    expect(done(await buildReportTables(bench.port)).sheets).toEqual(["Phân tích 2025", "Biểu đồ"]);
    expect(bench.sheetNames()).toHaveLength(before.length);
    // index, averages, two fields, pairs, losses
    expect(bench.sheet("Biểu đồ").charts).toHaveLength(6);
  });

  it("need a ranking", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units", "table"], flat);
    expect(refusal(await buildReportTables(bench.port))).toEqual(["no-ranking"]);
  });
});

describe("the explained ranking", () => {
  it("says why, states ties, and notices a score that changed since", async () => {
    const bench = await scoredYear(flat, [
      [10, 5],
      [9, 6],
      [3, 1],
    ]);
    const built = done(await buildReportExplanation(bench.port, { now }));
    const [sheet = ""] = built.sheets;
    expect(shown(bench, sheet, "read")).toContain(
      "Lập theo điểm đọc lúc 08:30 ngày 05/01/2026. Phần lời và các khoảng hạng không tự thay đổi theo điểm.",
    );
    // classes from 8 (Tốt), 5 (Khá) points: 4 points are 1 short of Khá
    expect(shown(bench, sheet, "unit:2").slice(0, 8)).toEqual([
      3,
      "Xã C",
      4,
      2,
      "Yếu",
      "Đạt 4 điểm, xếp loại Yếu. Chưa vào loại Khá vì tổng điểm dưới 5 điểm. Còn thiếu ít nhất 1 điểm để vào loại Khá.",
      "Khá",
      1,
    ]);
    expect(shown(bench, sheet, "unit:0")[5]).toContain("Đồng hạng 1 với: Xã B.");
    // without field I: B 6, A 5, C 1; without II: A 10, B 9, C 3
    expect(shown(bench, sheet, "unit:1").slice(8, 10)).toEqual([1, 2]);
    expect(shown(bench, sheet, "state")[0]).toBe("Điểm hiện nay khớp với lúc lập.");
    bench.type(names.table, "unit:1", "appraisal:I", 12);
    expect(shown(bench, sheet, "unit:1")[13]).toBe("Đã thay đổi");
    expect(shown(bench, sheet, "unit:0")[13]).toBe("");
    expect(shown(bench, sheet, "state")[0]).toMatch(/ĐIỂM ĐÃ THAY ĐỔI.*: 1$/);
  });

  it("[R80] [R83] [R84] ranks provisionally, tells what is awaited, and lists the unscored apart", async () => {
    const bench = await scoredYear({ ...flat, set: floorSet }, [[54, null], [60, 40], []]);
    bench.type(names.table, "unit:0", "self:II", 30);
    const built = done(await buildReportExplanation(bench.port, { now }));
    const [sheet = ""] = built.sheets;
    // A: 54 to 94; C: 0 to 100 can be first. 94 % with both floors is the best class, 54 with II at 0 the lowest.
    expect(shown(bench, sheet, "provisional:1").slice(1, 9)).toEqual([
      "Xã A",
      54,
      94,
      "Xuất sắc",
      "chưa thẩm định: 01 mục (II)",
      "Không hoàn thành",
      2,
      3,
    ]);
    expect(shown(bench, sheet, "apart:0").slice(1, 6)).toEqual([
      "Xã C",
      0,
      100,
      "Xuất sắc",
      "đơn vị chưa gửi: 02 mục (I, II)",
    ]);
  });

  it("reckons with every leaf where there are scoring sheets", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, { set: deepSet, units: ["Xã A", "Xã B"], source: "scoringSheets" });
    bench.type("Xã A", "node:1.1.1", "self", 1);
    bench.type("Xã A", "node:1.1.1", "appraisal", 0.5);
    const found = await explainRanking(bench.port);
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    const { provisional, level } = found.value.explained;
    expect(level).toBe("leaves");
    // 10 points, 0,5 of them lost for good
    expect(provisional?.rows.map(({ unit, least, most }) => [unit, least, most])).toEqual([["Xã A", 50, 950]]);
    expect(provisional?.apart.map(({ unit, pending }) => [unit, pending.notReturned.length])).toEqual([["Xã B", 6]]);
  });
});

describe("the comparison with last year", () => {
  const scores = [
    [10, 5],
    [12.5, 7.5],
    [3, 1],
  ] as const;

  /** Last year's workbook as a file: the same units with these scores, in 2024. */
  async function lastYearFile(): Promise<Uint8Array> {
    const bench = await scoredYear({ ...flat, year: 2024, units: ["Xã A", "Xã B", "Xã Cũ"] }, [
      [8, 5],
      [12.5, 7.5],
      [5, 5],
    ]);
    return bench.save();
  }

  it("reads last year's workbook, follows mergers as written down, and stays live", async () => {
    const bytes = await lastYearFile();
    const bench = await scoredYear(flat, scores);
    const last = await readLastYear(bytes, "2024.xlsx", { set: flatSet, year: null });
    if (!last.ok) throw new Error(JSON.stringify(last.failure));
    const lastYear = last.value.scores;
    expect([lastYear.year, lastYear.units.length]).toEqual(["2024", 3]);
    const input = { lastYear, source: "2024.xlsx", crosswalk: "" };
    const built = done(await compareLastYear(bench.port, { ...input, mergers: "Xã C\txã cũ\t30\nXã C\tXã A\t10" }));
    const [sheet = ""] = built.sheets;
    // (5 + 5) × 30 + (8 + 5) × 10 = 430 over 40 = 10,75; this year 4
    expect(shown(bench, sheet, "unit:2").slice(1, 7)).toEqual([
      "Xã C",
      "Suy ra (hợp nhất)",
      "Xã Cũ; Xã A",
      10.75,
      4,
      -6.75,
    ]);
    // 15 against 13 of 20 points: 10 percentage points; rank 2 in both years
    expect(shown(bench, sheet, "unit:0").slice(4, 13)).toEqual([13, 15, 2, 65, 75, 10, 2, 2, 0]);
    expect(built.findings.map(({ code }) => code)).toEqual(["predecessor-shared"]);
    bench.type(names.table, "unit:0", "appraisal:I", 12.5);
    expect(shown(bench, sheet, "unit:0")[6]).toBe(4.5);
    expect(bench.sheet(sheet).charts).toHaveLength(1);
  });

  it("takes a plain table by this year's set, and needs to be told its year", async () => {
    const text = "unit\tI_self\tI_appraisal\tII_self\tII_appraisal\nXã A\t1\t2\t3\t4\n";
    const bytes = new TextEncoder().encode(text);
    const unknown = await readLastYear(bytes, "a.tsv", { set: flatSet, year: null });
    expect(unknown.ok ? [] : unknown.failure.map(({ code }) => code)).toEqual(["last-year-without-year"]);
    const known = await readLastYear(bytes, "a.tsv", { set: flatSet, year: 2023 });
    expect(known.ok && known.value.scores.units[0]?.scores["II"]).toEqual({ kind: "scored", points: 400 });
  });

  it("says every line it does not understand, and refuses the same year", async () => {
    const last = await readLastYear(await lastYearFile(), "2024.xlsx", { set: flatSet, year: null });
    if (!last.ok) throw new Error(JSON.stringify(last.failure));
    const bench = await scoredYear({ ...flat, year: 2024 }, scores);
    expect(
      refusal(
        await compareLastYear(bench.port, {
          lastYear: last.value.scores,
          source: "2024.xlsx",
          mergers: "Xã A\n\nXã B\tXã A\tmột",
          crosswalk: "I+X\tII",
        }),
      ),
    ).toEqual(["same-year", "merger-line", "merger-line", "crosswalk-unknown-code"]);
  });
});

describe("pictures of the charts", () => {
  it("come from top to bottom, each small enough for one answer", async () => {
    const bench = await scoredYear(flat, [[10, 5]]);
    done(await buildReportTables(bench.port));
    const { charts } = bench.sheet("Biểu đồ");
    expect(charts).toHaveLength(6);
    // A picture takes a second here. The later of the two is drawn first: the order is the page's, not the sheet's.
    charts.splice(0, charts.length, ...charts.slice(1, 3).reverse());
    const pictures = await chartPictures("Biểu đồ");
    expect(pictures.map(({ title }) => title.slice(0, 10))).toEqual(["Biểu đồ 2.", "Biểu đồ 3."]);
    // "iVBORw0KGgo" are the first bytes of every PNG (PNG specification, 5.2)
    expect(pictures.every(({ png }) => png.startsWith("iVBORw0KGgo") && png.length < 5_000_000)).toBe(true);
  });
});
