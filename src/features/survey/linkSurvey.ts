/**
 * The survey's points into the scoring sheets, and out of them again: only when asked. The cells hold a locked formula onto
 * the survey's results; typed scores give way only when that is asked, too, and stand in the log from then on.
 */
import { flowStep } from "../../domain/analysis/surveyFlow";
import { isSurveyLink } from "../../domain/analysis/surveyLink";
import type { SurveyDesign } from "../../domain/analysis/surveyDesign";
import { errorAt, noteAt, warningAt, type Finding } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import { unitKey } from "../../domain/unitName";
import { readResults, type ReadResults } from "../../sheets/survey/readResults";
import { colors, styleOf } from "../../sheets/styles";
import type { CriteriaSet } from "../../domain/criteria";
import { logAmendment, openLog } from "../keepLog";
import { written, type LogRow } from "../logRow";
import { organizer } from "../../sheets/entryRoles";
import { findLog } from "../logText";
import type { OpenWorkbook } from "../openWorkbook";
import type { Done, Outcome, Sentence } from "../outcome";
import { scoringReadings } from "../scoringSheetsOf";
import type { Work } from "../work";
import type { Amendment, AmendedCell, WorkbookPort } from "../workbookPort";
import { linkedCellsIn, surveyCellsIn, type SurveyCell } from "./surveyCells";
import { openCountedSurvey, type CountedSurvey } from "./surveyWorkbook";
import { fedCriteria } from "../../sheets/survey/resultRows";
import { differingPoints } from "./checkSurvey";
import { enterPoints, tableOf, takePointsBack } from "./enterPoints";
import { replacedBySurvey, restored } from "./restoredScore";

export interface LinkSurveyInput {
  /** The person has seen which typed scores give way. */
  readonly replaceTyped: boolean;
  readonly now: Date;
}

/** A sheet's cells are some 10 objects; the log goes with them, so that a batch is written and logged, or neither. */
const sheetsPerBatch = 12;

/** Reading all scoring sheets (24 a round trip), then two round trips for every 12. Throws WorkbookError. */
export async function linkSurvey(port: WorkbookPort, input: LinkSurveyInput, work: Work): Promise<Outcome<Done>> {
  const survey = await openCountedSurvey(port);
  if (!survey.ok) return survey;
  const { open, set, design, results } = survey.value;
  const differing = differingPoints(survey.value);
  if (differing.length > 0) return fail(differing);
  const table = tableOf(survey.value);
  if (table !== null) return enterPoints(port, survey.value, table, input);
  if (open.scoringSheets.length === 0) return fail([errorAt("no-scoring-sheets", {})]);
  const cells: SurveyCell[] = [];
  for await (const reading of scoringReadings(port, open))
    cells.push(...(surveyCellsIn(reading, set, design.design, results) ?? []));
  const refused = cells.filter((cell) => stepOf(cell, input.replaceTyped) === "refuse");
  if (refused.length > 0)
    return fail([errorAt("survey-typed-scores", {}, { number: refused.length }), ...refused.map(typedScore)]);
  const changed = cells.filter((cell) => ["link", "replace"].includes(stepOf(cell, input.replaceTyped)));
  // Empty cells are logged, too: taking the link off has to find them empty again.
  const logged = changed.filter(({ formula }) => !isSurveyLink(formula));
  const sheets = await writeCells(
    port,
    changed.map((cell) => ({ cell, content: { kind: "formula", formula: cell.link ?? "" }, isLocked: true })),
    logged.map((cell) => lineFor(cell, cell.formula ?? written(cell.value), cell.link ?? "", input.now)),
    input.now,
    work,
  );
  const isDone = ({ sheet }: SurveyCell): boolean => sheets.includes(sheet);
  const did: Sentence[] = [
    changed.length === 0
      ? { key: "survey.did-link-same" }
      : { key: "survey.did-link", details: { number: changed.filter(isDone).length, units: sheets.length } },
  ];
  const replaced = logged.filter((cell) => isDone(cell) && written(cell.value) !== "").length;
  if (replaced > 0) did.push({ key: "survey.did-log", details: { number: replaced } });
  return succeed({
    did,
    sheets,
    findings: [...pendingUnits(cells), ...apart(open, results.units), ...setAside(survey.value)],
    ...(work.isCancelled() ? { stopped: true } : {}),
  });
}

function stepOf(cell: SurveyCell, mayReplace: boolean): ReturnType<typeof flowStep> {
  if (cell.link === null) return "as-is";
  return flowStep({ ...cell, link: cell.link }, isSurveyLink(cell.formula), mayReplace);
}

/** Old and new, for the person to decide. */
function typedScore({ sheet, unit, code, address, value, formula, points }: SurveyCell): Finding {
  const found = formula ?? written(value);
  const expected = points === null ? "…" : written(points);
  return warningAt("survey-typed-score", { sheet, unit, code, address }, { found: found.slice(0, 60), expected });
}

function pendingUnits(cells: readonly SurveyCell[]): readonly Finding[] {
  return cells
    .filter(({ points, link }) => link !== null && points === null)
    .map(({ sheet, unit, code, address }) => noteAt("survey-pending", { sheet, unit, code, address }));
}

/** Criteria that the survey feeds but that do not apply to a unit: their mark stays. */
function setAside({ open, set, design }: CountedSurvey): readonly Finding[] {
  const fed = new Set(fedCriteria(set, design.design).map(({ node }) => node.code));
  return open.scoringSheets.flatMap(({ unit, sheet, setAside: aside }) =>
    aside
      .filter(({ code }) => fed.has(code))
      .map(({ code }) => warningAt("survey-of-not-applicable", { unit, sheet, code })),
  );
}

/** Units whose points stand in the survey's table only, and sheets of units the table does not have. */
function apart({ scoringSheets }: OpenWorkbook, surveyed: readonly string[]): readonly Finding[] {
  const withSheet = new Set(scoringSheets.map(({ unit }) => unitKey(unit)));
  const withRow = new Set(surveyed.map(unitKey));
  return [
    ...surveyed
      .filter((unit) => !withSheet.has(unitKey(unit)))
      .map((unit) => noteAt("survey-no-sheet-of-unit", { unit })),
    ...scoringSheets
      .filter(({ unit }) => !withRow.has(unitKey(unit)))
      .map(({ unit, sheet }) => warningAt("survey-unit-missing", { unit, sheet })),
  ];
}

/**
 * Links that are there already are written anew after the results' table was; typed scores are not touched. Gives their
 * number. Until then they are empty rather than wrong (R208).
 */
export async function relinkSurvey(
  port: WorkbookPort,
  { open, set }: { readonly open: OpenWorkbook; readonly set: CriteriaSet },
  design: SurveyDesign,
  resultsSheet: string,
): Promise<number> {
  if (open.scoringSheets.length === 0) return 0;
  const stale: SurveyCell[] = [];
  let results: ReadResults | null = null;
  for await (const reading of scoringReadings(port, open)) {
    if (linkedCellsIn(reading, set).length === 0) continue;
    results ??= await readResultsOf(port, resultsSheet);
    if (results === null) return 0;
    const cells = surveyCellsIn(reading, set, design, results) ?? [];
    stale.push(...cells.filter(({ formula, link }) => link !== null && isSurveyLink(formula) && formula !== link));
  }
  const writes = stale.map((cell): CellWrite => ({
    cell,
    content: { kind: "formula", formula: cell.link ?? "" },
    isLocked: true,
  }));
  await writeCells(port, writes, [], null, { report: () => undefined, isCancelled: () => false });
  return stale.length;
}

async function readResultsOf(port: WorkbookPort, sheet: string): Promise<ReadResults | null> {
  const [reading] = (await port.survey([sheet])).readings;
  return reading === undefined ? null : readResults(reading);
}

/** Takes every link off; a score that was typed before it stands in the log and comes back. Throws WorkbookError. */
export async function unlinkSurvey(
  port: WorkbookPort,
  input: { readonly now: Date },
  work: Work,
): Promise<Outcome<Done>> {
  const survey = await openCountedSurvey(port);
  if (!survey.ok) return survey;
  const { open, set } = survey.value;
  const table = tableOf(survey.value);
  if (table !== null) return takePointsBack(port, survey.value, table, input.now);
  const cells: SurveyCell[] = [];
  for await (const reading of scoringReadings(port, open)) cells.push(...linkedCellsIn(reading, set));
  if (cells.length === 0) return fail([warningAt("survey-no-links", {})]);
  const lines = (await findLog(port))?.lines ?? [];
  const writes = cells.map((cell): CellWrite => ({
    cell,
    content: { kind: "value", value: restored(replacedBySurvey(cell, lines)) },
    isLocked: false,
  }));
  const sheets = await writeCells(
    port,
    writes,
    writes.map(({ cell, content }) =>
      lineFor(cell, cell.formula ?? "", content.kind === "value" ? written(content.value) : "", input.now),
    ),
    input.now,
    work,
  );
  const number = writes.filter(({ content }) => content.kind === "value" && content.value !== null).length;
  return succeed({
    did: [{ key: "survey.did-unlink", details: { number: cells.length, restored: number } }],
    sheets,
    findings: [],
    ...(work.isCancelled() ? { stopped: true } : {}),
  });
}

interface CellWrite {
  readonly cell: SurveyCell;
  readonly content: AmendedCell["content"];
  readonly isLocked: boolean;
}

/** Writes cells and log lines sheet by sheet; gives the sheets written. */
async function writeCells(
  port: WorkbookPort,
  writes: readonly CellWrite[],
  log: readonly LogRow[],
  now: Date | null,
  work: Work,
): Promise<readonly string[]> {
  const sheets = [...new Set(writes.map(({ cell }) => cell.sheet))];
  const opened = log.length === 0 ? null : await openLog(port);
  let nextRow = opened?.nextRow ?? 0;
  const done: string[] = [];
  for (let start = 0; start < sheets.length; start += sheetsPerBatch) {
    if (work.isCancelled()) break;
    const batch = sheets.slice(start, start + sheetsPerBatch);
    const lines = log.filter(({ sheet }) => batch.includes(sheet));
    await port.amend([
      ...batch.map((sheet) =>
        amendmentFor(
          sheet,
          writes.filter(({ cell }) => cell.sheet === sheet),
        ),
      ),
      ...(opened === null || lines.length === 0 || now === null
        ? []
        : [logAmendment({ ...opened, nextRow }, lines, { zoneOffset: now.getTimezoneOffset() })]),
    ]);
    nextRow += lines.length;
    done.push(...batch);
    work.report({ done: done.length, total: sheets.length });
  }
  return done;
}

function amendmentFor(sheet: string, writes: readonly CellWrite[]): Amendment {
  const area = ({ cell }: CellWrite) => ({ ...cell.at, rows: 1, columns: 1 });
  return {
    sheet,
    protection: "keep",
    cells: writes.map(({ cell, content }) => ({
      ...cell.at,
      content,
      numberFormat: styleOf("scoreEntry").numberFormat ?? "General",
    })),
    locks: writes.map((write) => ({ ...area(write), isLocked: write.isLocked })),
    styles: writes.map((write) => ({
      ...area(write),
      style: { fill: write.isLocked ? colors.fieldFill : colors.entryFill },
    })),
  };
}

function lineFor(cell: SurveyCell, from: string, to: string, now: Date): LogRow {
  const { unit, sheet, code, column } = cell;
  return { when: now.toISOString(), role: organizer, unit, sheet, code, column, kind: "changed", from, to };
}
