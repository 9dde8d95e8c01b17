/** A surveyed year for tests: two communes, three groups, two questions for 1.2 and 2.1 of the small deep set. */
import { prepareSurvey } from "../../../src/features/survey/prepareSurvey";
import type { SurveyDesign } from "../../../src/domain/analysis/surveyDesign";
import { percent } from "../../../src/domain/points";
import { deepSet } from "../../sheets/smallSets";
import { run, type Year } from "../year";
import { done, startWorkbench, type Workbench } from "../workbench";

export const designName = "Phiếu điều tra";
export const resultsName = "Kết quả điều tra";
export const surveyedYear: Year = { set: deepSet, units: ["Xã A", "Xã B"], source: "scoringSheets" };

export const threeGroups: SurveyDesign = {
  groups: [
    { code: "1", name: "Người dân", weight: 1 },
    { code: "2", name: "Doanh nghiệp", weight: 1 },
    { code: "3", name: "Cán bộ, công chức", weight: 2 },
  ],
  answers: [
    { code: "A", name: "Hài lòng", weight: percent(10_000) },
    { code: "B", name: "Bình thường", weight: percent(5_000) },
    { code: "C", name: "Không hài lòng", weight: percent(0) },
    { code: "D", name: "Không có ý kiến", weight: null },
  ],
  questions: [
    { code: "C1", text: "Ông/bà có hài lòng về việc niêm yết thủ tục không?", criterion: "2.1" },
    { code: "C2", text: "Ông/bà có hài lòng về báo cáo không?", criterion: "1.2" },
    { code: "C3", text: "Ông/bà có hài lòng về nơi niêm yết không?", criterion: "2.1" },
  ],
  leastBallots: 65,
  tooFew: "withhold",
  pooling: "ballots",
  rounding: "nearest",
};

/** Set, units, scoring sheets and the survey's two sheets. */
export async function surveyed(design = threeGroups, year = surveyedYear): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units", "sheets"], year);
  done(await prepareSurvey(bench.port, { design }));
  return bench;
}

/** Counts of one group: ballots returned, then A, B, C, D of every question. Empty cells stay empty. */
export function count(
  bench: Workbench,
  unit: string,
  group: string,
  returned: number,
  answers: Readonly<Record<string, readonly number[]>>,
): void {
  const row = `group:${unit.toLowerCase()}:${group}`;
  const put = (column: string, value: number): void => {
    const refusal = bench.type(resultsName, row, column, value);
    if (refusal !== null) throw new Error(`${row} ${column}: ${JSON.stringify(refusal)}`);
  };
  put("returned", returned);
  for (const [question, counts] of Object.entries(answers))
    for (const [index, value] of counts.entries())
      if (value !== 0) put(`count:${question}:${"ABCD"[index] ?? ""}`, value);
}

/** 66 ballots of which every question adds up; 2.1: C1 44·100 + 11·50 of 60, C3 33·100 + 22·50 of 66; 1.2: 48·100 of 66. */
export function countEnough(bench: Workbench, unit: string): void {
  count(bench, unit, "1", 22, { C1: [20, 0, 0, 2], C2: [16, 0, 6, 0], C3: [11, 11, 0, 0] });
  count(bench, unit, "2", 22, { C1: [12, 5, 3, 2], C2: [16, 0, 6, 0], C3: [11, 0, 11, 0] });
  count(bench, unit, "3", 22, { C1: [12, 6, 2, 2], C2: [16, 0, 6, 0], C3: [11, 11, 0, 0] });
}

/** What the results show for a unit. */
export function shown(bench: Workbench, unit: string, ...columns: readonly string[]): readonly unknown[] {
  return columns.map((column) => bench.value(resultsName, `unit:${unit.toLowerCase()}`, column));
}
