/** The letter to a unit names what it lost criterion by criterion, and why. */
import { readCriteriaLost } from "../../src/features/readCriteriaLost";
import { readPublishedYear } from "../../src/features/publishYear";
import { resultLetters } from "../../src/files/docx/resultLetter";
import { writeWord } from "../../src/files/docx/writeWord";
import { reasonLabels } from "../../src/sheets/appraisalColumns";
import { leavesOf } from "../../src/domain/setTree";
import { toDecimal, points } from "../../src/domain/points";
import { paragraphsOf } from "../files/docx/unzip";
import { deepSet } from "../sheets/smallSets";
import { allSteps, run } from "./year";
import { startWorkbench } from "./workbench";

it("lists criteria below their fields, with points lost and reason; nothing for a unit that lost nothing", async () => {
  const bench = await startWorkbench();
  await run(bench, allSteps, { set: deepSet, units: ["Xã A", "Xã B"], source: "scoringSheets" });
  const [first] = leavesOf(deepSet);
  for (const unit of ["Xã A", "Xã B"])
    for (const { code, maximum } of leavesOf(deepSet))
      for (const column of ["self", "appraisal"])
        bench.type(unit, `node:${code}`, column, toDecimal(maximum ?? points(0)));
  if (first?.maximum === undefined || first.maximum === null) throw new Error("no leaf");
  // Half a point less than the maximum.
  const row = `node:${first.code}`;
  expect(bench.type("Xã A", row, "appraisal", toDecimal(first.maximum) - 0.5)).toBeNull();
  expect(bench.type("Xã A", row, "reasonCode", reasonLabels[1] ?? "")).toBeNull();
  expect(bench.type("Xã A", row, "reason", "nộp ngày 05/01")).toBeNull();
  const year = await readPublishedYear(bench.port);
  if (!year.ok) throw new Error(JSON.stringify(year.failure));
  const lost = await readCriteriaLost(bench.port, deepSet);
  expect([...lost].map(([unit, rows]) => [unit, rows.map(({ code, lost: gone }) => [code, gone])])).toEqual([
    ["xã a", [[first.code, 50]]],
    ["xã b", []],
  ]);
  const letterTo = async (unit: string): Promise<readonly string[]> => {
    const rows = year.value.ranking.rows.filter((each) => each.unit === unit);
    return paragraphsOf(await writeWord(resultLetters(year.value, rows, lost)));
  };
  const paragraphs = await letterTo("Xã A");
  const start = paragraphs.indexOf("Các tiêu chí mất điểm");
  expect(start).toBeGreaterThan(0);
  const table = paragraphs.slice(start);
  expect(table.slice(table.indexOf(first.code), table.indexOf(first.code) + 6)).toEqual([
    first.code,
    first.name,
    String(toDecimal(first.maximum)).replace(".", ","),
    String(toDecimal(first.maximum) - 0.5).replace(".", ","),
    "0,5",
    `${reasonLabels[1] ?? ""}: nộp ngày 05/01`,
  ]);
  expect(await letterTo("Xã B")).not.toContain("Các tiêu chí mất điểm");
}, 120_000);
