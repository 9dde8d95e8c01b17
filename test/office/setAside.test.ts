/** Items set aside, recalculated from scratch by LibreOffice: marks, maxima that apply, both ranks, classes. */
import { classRescaled, shareOf } from "../../src/domain/appraisal/setAside";
import { rankBothWays } from "../../src/domain/appraisal/notApplicable";
import { points, toDecimal } from "../../src/domain/points";
import type { TieRule } from "../../src/domain/rank";
import type { RankBasis } from "../../src/domain/appraisal/setAside";
import { rollUp, type NodeTotal, type RollUp } from "../../src/domain/rollUp";
import { scored, type Score } from "../../src/domain/scores";
import { fieldsOf, leavesOf } from "../../src/domain/setTree";
import { buildDeductions } from "../../src/features/buildDeductions";
import { buildRanking } from "../../src/features/buildRanking";
import { setAsideItem } from "../../src/features/setAside";
import type { CriteriaSet } from "../../src/domain/criteria";
import { run, type Year } from "../features/year";
import { done, startWorkbench, type Workbench } from "../features/workbench";
import { buildCriteriaSet } from "../../src/domain/buildCriteriaSet";
import { percent } from "../../src/domain/points";
import { formulaResults } from "./formulaResults";
import { recalculate } from "./libreOffice";
import { ownRows, read } from "./yearBooks";

const rows: readonly (readonly [string, string, number])[] = [
  ["I", "Chỉ đạo", 6],
  ["1.1", "Kế hoạch", 3],
  ["1.2", "Báo cáo", 1],
  ["1.3", "Kiểm tra", 2],
  ["II", "Thủ tục", 4],
  ["2.1", "Niêm yết", 1.5],
  ["2.2", "Giải quyết", 2.5],
  ["III", "Tài chính", 2.34],
];

function setOf(): CriteriaSet {
  const built = buildCriteriaSet(
    rows.map(([code, name, maximum], index) => ({ row: index + 1, code, name, maximum })),
    {
      id: "set-aside",
      title: "Bộ tiêu chí thử",
      decision: { number: "1/QĐ-UBND", date: "2024-12-30", issuer: "UBND tỉnh Thử Nghiệm" },
      level: "commune",
      language: "vi-VN",
      step: points(1),
      classification: {
        basis: "percent",
        classes: [
          { name: "Tốt", atLeast: 8000, fieldFloor: percent(5000) },
          { name: "Khá", atLeast: 5000, fieldFloor: null },
          { name: "Yếu", atLeast: 0, fieldFloor: null },
        ],
      },
      maxima: "given",
    },
  );
  if (!built.ok) throw new Error(JSON.stringify(built.failure));
  return built.value;
}

const set = setOf();
const units = ["Xã A", "Xã B", "Xã C", "Xã D", "Xã E", "Xã F", "Xã G"];
/** Lost at a leaf, and codes set aside. C and F: 2/3 of what applies; C, D: a whole field; E: everything; G: not finished. */
const years: readonly { readonly lost: Readonly<Record<string, number>>; readonly aside: readonly string[] }[] = [
  { lost: { "1.1": 1.5 }, aside: [] },
  { lost: { "1.1": 1, "1.3": 0.5, "2.1": 0.5, III: 0.78 }, aside: ["2.2", "1.2"] },
  { lost: { "1.1": 2, "1.3": 0.78 }, aside: ["II"] },
  { lost: { "1.3": 0.25, "2.1": 0.01 }, aside: ["III"] },
  { lost: {}, aside: ["I", "II", "III"] },
  { lost: { "1.1": 3, III: 0.78 }, aside: ["1.2"] },
  { lost: {}, aside: ["2.1"] },
];

function leafScores(index: number): Readonly<Record<string, Score>> {
  const { lost, aside } = years[index] ?? { lost: {}, aside: [] };
  const isUnder = (code: string): boolean =>
    aside.some(
      (each) => each === code || (each === "I" && code.startsWith("1.")) || (each === "II" && code.startsWith("2.")),
    );
  return Object.fromEntries(
    leavesOf(set).flatMap(({ code, maximum }): [string, Score][] => {
      if (isUnder(code)) return [[code, { kind: "notApplicable", reason: "Không có" }]];
      // The last unit has one score missing.
      if (index === units.length - 1 && code === "1.3") return [];
      return [[code, scored(points((maximum ?? 0) - Math.round((lost[code] ?? 0) * 100)))]];
    }),
  );
}

async function filled(): Promise<Workbench> {
  const year: Year = { set, units, source: "scoringSheets" };
  const bench = await startWorkbench();
  await run(bench, ["set", "units", "sheets"], year);
  for (const [index, unit] of units.entries()) {
    // What is set aside has been scored before: the marks take the place of these.
    for (const { code, maximum } of leavesOf(set)) {
      const score = leafScores(index)[code];
      if (score === undefined) continue;
      const value = toDecimal(score.kind === "scored" ? score.points : (maximum ?? points(0)));
      for (const column of ["self", "appraisal"]) expect(bench.type(unit, `node:${code}`, column, value)).toBeNull();
    }
  }
  await run(bench, ["table", "ranking"], year);
  for (const [index, { aside }] of years.entries())
    for (const code of aside) {
      const item = { unit: units[index] ?? "", code, approver: "Giám đốc Sở", reason: "Không có" };
      done(await setAsideItem(bench.port, item, new Date(2025, 11, 1)));
    }
  done(await buildDeductions(bench.port));
  return bench;
}

function expected(ties: TieRule, basis: RankBasis): ReadonlyMap<string, unknown> {
  const rolled = units.map((unit, index) => ({ unit, rolled: rollUp(set, leafScores(index)) }));
  const both = rankBothWays(
    set,
    rolled.map(({ unit, rolled: { total } }) => ({ unit, total })),
    ties,
  );
  return new Map(
    both.map((row, index) => {
      const total = rolled[index]?.rolled;
      const name = total === undefined || basis === "points" ? undefined : classOf(total);
      return [
        row.unit,
        {
          appraisal: row.points === null ? null : toDecimal(row.points),
          applicable: toDecimal(row.applicable),
          rescaled: row.rescaled === null ? null : toDecimal(row.rescaled),
          rank: basis === "points" ? row.rawRank : row.rescaledRank,
          otherRank: basis === "points" ? row.rescaledRank : row.rawRank,
          ...(name === undefined ? {} : { class: name }),
        },
      ];
    }),
  );
}

function classOf({ nodes, total }: RollUp): string | null {
  const fields = fieldsOf(set).flatMap(({ code }) => {
    const node: NodeTotal | undefined = nodes[set.nodes.findIndex((each) => each.code === code)];
    return node === undefined ? [] : [{ code, total: node }];
  });
  return classRescaled(set, total, fields);
}

describe("items set aside, recalculated by LibreOffice", () => {
  it("[R171] [R185] give the same values as in the host and in the domain, on both bases and by both tie rules", async () => {
    const bench = await filled();
    const shares = units.map((_, index) => shareOf(rollUp(set, leafScores(index)).total));
    // C: 8,34 − 2,78; F: 11,34 − 3,78: a fraction that no decimal holds, so that only exact comparing finds the tie.
    expect([shares[2], shares[4], shares[5]]).toEqual([{ part: 556, whole: 834 }, null, { part: 756, whole: 1134 }]);
    for (const basis of ["points", "rescaled"] as const)
      for (const ties of ["dense", "standard"] as const) {
        done(await buildRanking(bench.port, { ties, basis }));
        const written = await bench.save();
        const recalculated = await recalculate(written);
        const [before, after] = await Promise.all([written, recalculated].map(formulaResults));
        expect(after?.size ?? 0).toBeGreaterThan(600);
        expect([...(after ?? [])].filter(([address, value]) => before?.get(address) !== value)).toEqual([]);
        expect(
          [...(after ?? new Map<string, unknown>()).values()].filter(
            (value) => typeof value === "object" || String(value).startsWith("#"),
          ),
        ).toEqual([]);
        const workbook = await read(recalculated);
        const at = ownRows(workbook, "Xếp hạng");
        const wanted = expected(ties, basis);
        const order = units.map((_, index) => String(at(`unit:${index}`, "unit")));
        for (const [index, unit] of order.entries()) {
          const values = wanted.get(unit) as Readonly<Record<string, unknown>>;
          const shown = Object.fromEntries(Object.keys(values).map((column) => [column, at(`unit:${index}`, column)]));
          expect({ unit, ...shown }).toEqual({ unit, ...values });
        }
        // Nothing applies to E, G is not finished: neither has a rank, and each says why.
        expect(order.slice(-2).map((unit, index) => [unit, at(`unit:${units.length - 2 + index}`, "note")])).toEqual([
          ["Xã E", "Không áp dụng"],
          ["Xã G", "Chưa đủ điểm"],
        ]);
      }
  }, 300_000);
});
