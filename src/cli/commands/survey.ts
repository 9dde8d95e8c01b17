/** `survey`: from ballots to the workbook with the survey's sheets, and counts and points per unit as data. */
import { convertSurvey, type SurveyedUnit } from "../../domain/analysis/survey";
import { ballotsOf, type UnitBallots } from "../../domain/analysis/surveyBallots";
import type { SurveyDesign } from "../../domain/analysis/surveyDesign";
import type { CriteriaSet } from "../../domain/criteria";
import type { Finding } from "../../domain/finding";
import { maximumOf } from "../../domain/setTree";
import { applyCriteriaSet } from "../../features/applyCriteriaSet";
import type { Done, Outcome } from "../../features/outcome";
import { saveUnits } from "../../features/saveUnits";
import { differingPoints } from "../../features/survey/checkSurvey";
import { prepareSurvey } from "../../features/survey/prepareSurvey";
import { sheetDesign } from "../../features/survey/sheetDesign";
import { openCountedSurvey } from "../../features/survey/surveyWorkbook";
import { unitsFromText } from "../../features/unitsFromText";
import { readBallots } from "../../files/ballotsFile";
import { textOf, type Grid } from "../../files/grid";
import { findColumns } from "../../files/headings";
import { unitColumn } from "../../files/scoresFile";
import { surveyFromTable } from "../../files/surveyFromTable";
import { blankSurvey } from "../../sheets/survey/designSheet";
import { sayFinding } from "../../texts/sayFinding";
import { officeOf, officeOptions, writeResult, xlsxPathOf, yearOf } from "../arguments";
import { exitDone, printJson, tell, UsageError, valueOf, type Call, type Command, type Console } from "../console";
import { jsonFinding } from "../jsonFinding";
import { workbookEngine } from "../later";
import { loadSet, loadTable } from "../loadSet";
import { openMaxima } from "../openMaxima";

export const survey: Command = {
  name: "survey",
  usage: "survey --set ID|FILE --units FILE --ballots FILE --out FILE.xlsx [--design FILE.xlsx] [--year N] [--json]",
  values: ["set", "units", "ballots", "out", "design", "year", ...officeOptions],
  switches: ["json"],
  required: ["set", "units", "ballots", "out"],
  files: { least: 0, most: 0 },
  run: async (call, console) => {
    const file = xlsxPathOf(call, console);
    const set = await loadSet(valueOf(call, "set"), console);
    const units = await loadTable(valueOf(call, "units"), console);
    const table = await loadTable(valueOf(call, "ballots"), console);
    if (!set.ok || !units.ok || !table.ok)
      return tell(
        [set, units, table].flatMap((each) => (each.ok ? [] : each.failure)),
        console,
      );
    if (maximumOf(set.value) === null) return tell(openMaxima(set.value), console);
    const names = namesIn(units.value);
    const design = await designFor(call, table.value, set.value, console);
    if (!design.ok) return tell(design.failure, console);
    const ballots = readBallots(table.value, design.value, names);
    if (!ballots.ok) return tell(ballots.failure, console);
    const surveyed = convertSurvey(set.value, design.value, ballots.value.units);
    if (!surveyed.ok) return tell(surveyed.failure, console);

    const { openEmbeddedWorkbook } = workbookEngine();
    const workbook = await openEmbeddedWorkbook();
    const steps: readonly (() => Promise<Outcome<Done>>)[] = [
      () => applyCriteriaSet(workbook.port, { set: set.value, office: officeOf(call), year: yearOf(call, console) }),
      () => saveUnits(workbook.port, { names }),
      () => prepareSurvey(workbook.port, { design: design.value, counts: ballots.value.units }),
    ];
    for (const step of steps) {
      const done = await step();
      if (!done.ok) return tell(done.failure, console);
    }
    // The workbook's own results, as its engine works them out, have to be the method's.
    const counted = await openCountedSurvey(workbook.port);
    const differing = counted.ok ? differingPoints(counted.value) : counted.failure;
    if (differing.length > 0) return tell(differing, console);
    const findings = [...ballots.value.findings, ...surveyed.value.flatMap((unit) => unit.findings)];
    const exit = tell(findings, console);
    await writeResult(file, await workbook.save(), console);
    if (call.switches.has("json"))
      printJson(jsonOf(design.value, ballots.value.units, surveyed.value, findings, console), console);
    return exit === exitDone ? exitDone : exit;
  },
};

/** The design handed over as a workbook with our sheet, or the one that the table's headings say. */
async function designFor(call: Call, table: Grid, set: CriteriaSet, console: Console): Promise<Outcome<SurveyDesign>> {
  const path = call.values["design"];
  if (path === undefined) return { ok: true, value: surveyFromTable(table, set, blankSurvey()) };
  const bytes = await console.readFile(path);
  if (bytes === null) throw new UsageError(console.texts.say("cli.no-file", { file: path }));
  const { openEmbeddedWorkbook } = workbookEngine();
  const design = await sheetDesign((await openEmbeddedWorkbook(bytes)).port);
  if (design === null) throw new UsageError(console.texts.say("survey.cli-no-design", { file: path }));
  return design;
}

/** Names in the column of units; in a table without that heading, those of a plain list. */
function namesIn(grid: Grid): readonly string[] {
  const [head, ...rows] = grid.rows;
  if (head === undefined) return [];
  const column = findColumns(head.cells, [unitColumn], grid.at).columns.get("unit");
  if (column !== undefined) return unitsFromText(rows.map(({ cells }) => textOf(cells[column]) ?? "").join("\n"));
  return unitsFromText(grid.rows.map(({ cells }) => cells.map((cell) => textOf(cell) ?? "").join("\t")).join("\n"));
}

function jsonOf(
  design: SurveyDesign,
  ballots: readonly UnitBallots[],
  surveyed: readonly SurveyedUnit[],
  findings: readonly Finding[],
  { texts }: Console,
): unknown {
  return {
    leastBallots: design.leastBallots,
    units: surveyed.map(({ unit, criteria }, index) => {
      const counted = ballots[index] ?? { unit, groups: {} };
      return {
        unit,
        ballots: ballotsOf(counted),
        enough: ballotsOf(counted) >= design.leastBallots,
        groups: design.groups.map(({ code }) => ({
          group: code,
          ballots: counted.groups[code]?.returned ?? 0,
          counts: counted.groups[code]?.counts ?? {},
        })),
        criteria: criteria.map(({ code, share, score }) => ({
          code,
          share: share === null ? null : share / 100,
          points: score.kind === "scored" ? score.points / 100 : null,
        })),
      };
    }),
    findings: findings.map((finding) => jsonFinding(finding, sayFinding(texts, finding))),
  };
}
