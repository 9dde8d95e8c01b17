/** Counts from a file into the survey's results: other counts that stand there give way only when that is asked. */
import { ballotsOf, type UnitBallots } from "../../domain/analysis/surveyBallots";
import { errorAt, warningAt, type Finding } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import { organizer } from "../../sheets/entryRoles";
import type { ReadResults } from "../../sheets/survey/readResults";
import { countColumn, returnedColumn, surveyGroupRow } from "../../sheets/survey/resultRows";
import { word } from "../../sheets/words";
import { logAmendment, openLog } from "../keepLog";
import { written, type LogRow } from "../logRow";
import type { Done, Outcome } from "../outcome";
import type { WorkbookPort } from "../workbookPort";
import { prepareSurvey } from "./prepareSurvey";
import { openCountedSurvey } from "./surveyWorkbook";

export interface EnterCountsInput {
  /** Only units and groups that are in it are touched. */
  readonly counts: readonly UnitBallots[];
  readonly replaceTyped: boolean;
  readonly now: Date;
}

interface CountCell {
  readonly unit: string;
  readonly group: string;
  /** "C1_A", or the word for ballots returned. */
  readonly column: string;
  readonly address: string | null;
  readonly before: ReturnType<ReadResults["entryAt"]>;
  readonly after: number;
}

/** Throws WorkbookError. What is replaced is logged once it has been replaced. */
export async function enterCounts(port: WorkbookPort, input: EnterCountsInput): Promise<Outcome<Done>> {
  const survey = await openCountedSurvey(port);
  if (!survey.ok) return survey;
  const { results } = survey.value;
  const present = input.counts.flatMap((each) => cellsOf(each, results));
  const replaced = present.filter(({ before, after }) => before !== null && before !== after);
  if (replaced.length > 0 && !input.replaceTyped)
    return fail([
      errorAt("survey-counts-present", { sheet: results.sheet }, { number: replaced.length }),
      ...replaced.slice(0, mostShown).map((cell) => differs(cell, results.sheet)),
    ]);
  const prepared = await prepareSurvey(port, { counts: input.counts });
  if (!prepared.ok) return prepared;
  const ballots = input.counts.reduce((sum, each) => sum + ballotsOf(each), 0);
  const did: Done["did"][number][] = [
    { key: "survey.did-import", details: { ballots, number: input.counts.filter(hasBallots).length } },
  ];
  if (replaced.length > 0) {
    const log = await openLog(port);
    const rows = replaced.map((cell) => lineFor(cell, results.sheet, input.now));
    await port.amend([logAmendment(log, rows, { zoneOffset: input.now.getTimezoneOffset() })]);
    did.push({ key: "survey.did-log", details: { number: rows.length } });
  }
  return succeed({ ...prepared.value, did });
}

/** The rest is told by its number. */
const mostShown = 20;

function hasBallots({ groups }: UnitBallots): boolean {
  return Object.keys(groups).length > 0;
}

function cellsOf({ unit, groups }: UnitBallots, results: ReadResults): readonly CountCell[] {
  return Object.entries(groups).flatMap(([group, { returned, counts }]) => {
    const row = surveyGroupRow(unit, group);
    const at = (role: string, column: string, after: number): CountCell => ({
      unit,
      group,
      column,
      address: results.cells.address(row, role),
      before: results.entryAt(row, role),
      after,
    });
    return [
      at(returnedColumn, word("survey-returned"), returned),
      ...Object.entries(counts).flatMap(([question, answers]) =>
        Object.entries(answers).map(([answer, count]) =>
          at(countColumn(question, answer), `${question}_${answer}`, count),
        ),
      ),
    ];
  });
}

function differs({ unit, group, column, address, before, after }: CountCell, sheet: string): Finding {
  const item = `${group}, ${column}`;
  return warningAt(
    "survey-count-differs",
    { sheet, unit, ...(address === null ? {} : { address }) },
    { item, found: written(before), expected: after },
  );
}

function lineFor({ unit, group, column, before, after }: CountCell, sheet: string, now: Date): LogRow {
  const [from, to] = [written(before), String(after)];
  return { when: now.toISOString(), role: organizer, unit, sheet, code: group, column, kind: "changed", from, to };
}
