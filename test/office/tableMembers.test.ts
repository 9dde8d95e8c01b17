/** The score table of fields with members, recalculated by LibreOffice: every final score is the domain's. */
import { fieldLevelAppraisal } from "../../src/domain/appraisal/fieldLevel";
import type { Agreement, ChairDecision, MemberScore } from "../../src/domain/appraisal/disagreement";
import { readOver, writeOver } from "../../src/domain/appraisal/decisionScores";
import { finalScore, type FinalScore } from "../../src/domain/appraisal/finalScore";
import { findShippedSet } from "../../src/criteria/catalogue";
import type { CriteriaSet } from "../../src/domain/criteria";
import { points, toDecimal } from "../../src/domain/points";
import { scored, unscored } from "../../src/domain/scores";
import { fieldsOf, knownMaximum } from "../../src/domain/setTree";
import { assignAppraisers } from "../../src/features/assignAppraisers";
import { openWorkbook } from "../../src/features/openWorkbook";
import { run, type Year } from "../features/year";
import { done, startWorkbench, type Workbench } from "../features/workbench";
import { formulaResults } from "./formulaResults";
import { recalculate } from "./libreOffice";

const sheet = "Phân công thẩm định";
const table = "Bảng điểm";

/** What one field of one unit holds: hundredths by member, and the chair's decision. */
interface Case {
  readonly scores: readonly (number | null)[];
  readonly decision?: {
    readonly points: number;
    readonly reason: string;
    readonly over: "present" | "before" | "none";
  };
}

/**
 * Cases by turns, at a step of 0,25 and a tolerance of 0,50. One member: as it is. Two: 1,00 and 1,25 → 1,125 → 1,25;
 * 1,00 and 1,50 lie on the tolerance → 1,25; 1,00 and 1,75 wait; with a decision over these scores 1,50 counts, over
 * others or over none it does not, nor without a reason, nor above the maximum; a missing score waits.
 */
const cases: readonly Case[] = [
  { scores: [100, 125] },
  { scores: [100, 150] },
  { scores: [100, 175] },
  { scores: [125, 125] },
  { scores: [100, 175], decision: { points: 150, reason: "Theo hồ sơ", over: "present" } },
  { scores: [100, 175], decision: { points: 150, reason: "Theo hồ sơ", over: "before" } },
  { scores: [100, 175], decision: { points: 150, reason: "Theo hồ sơ", over: "none" } },
  { scores: [100, 175], decision: { points: 150, reason: "", over: "present" } },
  { scores: [100, null], decision: { points: 150, reason: "Theo hồ sơ", over: "before" } },
  { scores: [0, 25] },
  { scores: [null, null] },
  // Within the tolerance nobody waits for the chair.
  { scores: [100, 125], decision: { points: 200, reason: "Theo hồ sơ", over: "present" } },
];

const units = cases.map((_, index) => `Sở ${String(index + 1).padStart(2, "0")}`);

function quarterSet(): CriteriaSet {
  const set = findShippedSet("thanh-hoa-4606-2019-department")?.set;
  if (set === undefined) throw new Error("no such set");
  return { ...set, id: "quarter-steps", step: points(25) };
}

/** Member 1 on every field, member 2 on every other: shared and single fields side by side. */
async function appraisedTable(set: CriteriaSet, rule: Agreement["rule"]): Promise<Workbench> {
  const year: Year = { set, units, source: "entry" };
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], year);
  done(await assignAppraisers(bench.port));
  bench.type(sheet, "head", "member:1", "Nguyễn Thị Hạnh");
  bench.type(sheet, "head", "member:2", "Trần Văn Bình");
  bench.type(sheet, "setting:tolerance", "covered", 0.5);
  bench.type(sheet, "setting:rule", "covered", rule === "equal" ? "Bắt buộc bằng nhau" : "Trung bình làm tròn");
  for (const [index, { code }] of fieldsOf(set).entries()) {
    bench.type(sheet, `node:${code}`, "member:1", "x");
    if (index % 2 === 0) bench.type(sheet, `node:${code}`, "member:2", "x");
  }
  await run(bench, ["table"], year);
  for (const [row, each] of cases.entries())
    for (const [index, { code }] of fieldsOf(set).entries()) fillIn(bench, `unit:${row}`, code, index % 2 === 0, each);
  await run(bench, ["ranking"], year);
  return bench;
}

function fillIn(bench: Workbench, row: string, code: string, isShared: boolean, { scores, decision }: Case): void {
  const type = (column: string, value: string | number): void =>
    expect(bench.type(table, row, `${column}:${code}`, value)).toBeNull();
  for (const [index, score] of scores.entries())
    if (score !== null && (isShared || index === 0)) type(`member:${index + 1}`, score / 100);
  if (!isShared || decision === undefined) return;
  type("chair", decision.points / 100);
  if (decision.reason !== "") type("chairReason", decision.reason);
  const text = overText({ scores, decision });
  if (text !== "") type("chairOver", text);
}

const membersOf = (scores: Case["scores"]): MemberScore[] =>
  scores.map((score, index) => ({
    member: String(index + 1),
    score: score === null ? unscored : scored(points(score)),
  }));

function overText({ scores, decision }: Case): string {
  if (decision === undefined || decision.over === "none") return "";
  return decision.over === "before" ? "1:100;2:200" : (writeOver(membersOf(scores)) ?? "");
}

function expected(set: CriteriaSet, agreement: Agreement, each: Case, isShared: boolean, code: string): FinalScore {
  const field = fieldsOf(set).find((node) => node.code === code);
  const limits = { maximum: field === undefined ? null : knownMaximum(field), step: set.step };
  const { decision } = each;
  const made: ChairDecision[] =
    decision === undefined
      ? []
      : [{ code, points: points(decision.points), reason: decision.reason, over: readOver(overText(each)) }];
  return finalScore(membersOf(each.scores.slice(0, isShared ? 2 : 1)), agreement, limits, made);
}

describe.each(["mean", "equal"] as const)("members on the score table under the rule %s", (rule) => {
  it("[R145] [R146] [R197] come to the domain's final scores in LibreOffice, cell by cell", async () => {
    const set = quarterSet();
    const bench = await appraisedTable(set, rule);
    const open = await openWorkbook(bench.port);
    expect(open.table?.appraisal).not.toBeNull();
    expect(
      fieldLevelAppraisal(set, open.table?.appraisal ?? { assignment: [], agreement: { rule, tolerance: points(0) } })
        .assignment,
    ).toHaveLength(2);
    const agreement: Agreement = { rule, tolerance: points(50) };
    const written = await bench.save();
    const [before, after] = await Promise.all([formulaResults(written), recalculate(written).then(formulaResults)]);
    expect([...after].filter(([address, value]) => before.get(address) !== value)).toEqual([]);
    expect([...after.values()].filter((value) => String(value).startsWith("#"))).toEqual([]);
    const { book } = bench.own(table);
    const shared: unknown[] = [];
    for (const [row, each] of cases.entries())
      for (const [index, { code }] of fieldsOf(set).entries()) {
        const final = expected(set, agreement, each, index % 2 === 0, code);
        const value = after.get(`${table}!${book.cell(`unit:${row}`, `appraisal:${code}`)}`);
        expect([units[row], code, value]).toEqual([
          units[row],
          code,
          final.kind === "final" ? toDecimal(final.points) : "",
        ]);
        if (index === 0) shared.push(value);
      }
    // By hand, for the first field, which both appraise.
    const mean = [1.25, 1.25, "", 1.25, 1.5, "", "", "", "", 0.25, "", 1.25];
    const equal = ["", "", "", 1.25, 1.5, "", "", "", "", "", "", 2];
    expect(shared).toEqual(rule === "mean" ? mean : equal);
  }, 300_000);
});
