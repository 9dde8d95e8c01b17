/**
 * The survey's points where there are no scoring sheets and scores are typed into the score table (sets of fields only):
 * as values, their source stated in the log; typed scores give way only when that is asked.
 */
import { flowStep } from "../../domain/analysis/surveyFlow";
import { errorAt, noteAt, warningAt, type Finding } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import { unitKey } from "../../domain/unitName";
import type { EntryValue } from "../../sheets/cells";
import { addressOf } from "../../sheets/addressBook";
import { organizer } from "../../sheets/entryRoles";
import type { ReadScoreTable } from "../../sheets/readScoreTable";
import { fieldColumn } from "../../sheets/rowKeys";
import { shownPoints } from "../../sheets/survey/readResults";
import { fedCriteria } from "../../sheets/survey/resultRows";
import { styleOf } from "../../sheets/styles";
import { word } from "../../sheets/words";
import { logAmendment, openLog } from "../keepLog";
import { written, type LogRow } from "../logRow";
import { findLog } from "../logText";
import type { Done, Outcome, Sentence } from "../outcome";
import type { WorkbookPort } from "../workbookPort";
import { replacedBySurvey, restored } from "./restoredScore";
import type { CountedSurvey } from "./surveyWorkbook";

interface TableCell {
  readonly unit: string;
  readonly code: string;
  readonly column: string;
  readonly at: { readonly row: number; readonly column: number };
  readonly address: string;
  readonly present: EntryValue;
  /** Null: pending. */
  readonly points: number | null;
}

/** The score table that takes the points as values; null where scoring sheets take them as links. */
export function tableOf({ open }: CountedSurvey): ReadScoreTable | null {
  return open.scoringSheets.length === 0 && open.table?.source === "entry" ? open.table : null;
}

/** Three round trips besides those of making a log. Throws WorkbookError. */
export async function enterPoints(
  port: WorkbookPort,
  survey: CountedSurvey,
  table: ReadScoreTable,
  input: { readonly replaceTyped: boolean; readonly now: Date },
): Promise<Outcome<Done>> {
  const unfit = unfitCriteria(survey, table);
  if (unfit.length > 0) return fail(unfit);
  const cells = cellsOf(survey, table);
  const changed = cells.filter(({ points, present }) => points !== null && points !== present);
  const refused = changed.filter((cell) => stepOf(cell, input.replaceTyped) === "refuse");
  if (refused.length > 0)
    return fail([
      errorAt("survey-typed-scores", {}, { number: refused.length }),
      ...refused.map((cell) => typedScore(cell, table.sheet)),
    ]);
  const source = survey.results.sheet;
  await write(
    port,
    table.sheet,
    changed.map((cell) => ({
      cell,
      value: cell.points,
      from: written(cell.present),
      to: sourced(cell.points, source),
    })),
    input.now,
  );
  const did: Sentence[] = [
    changed.length === 0
      ? { key: "survey.did-link-same" }
      : { key: "survey.did-values", details: { number: changed.length, sheet: table.sheet } },
  ];
  const pending = cells
    .filter(({ points }) => points === null)
    .map(({ unit, code, address }) => noteAt("survey-pending", { sheet: table.sheet, unit, code, address }));
  return succeed({ did, sheets: [table.sheet], findings: pending });
}

/** Gives back what the points took the place of, in cells that still hold what was written. Throws WorkbookError. */
export async function takePointsBack(
  port: WorkbookPort,
  survey: CountedSurvey,
  table: ReadScoreTable,
  now: Date,
): Promise<Outcome<Done>> {
  const lines = (await findLog(port))?.lines ?? [];
  const source = survey.results.sheet;
  const changes = cellsOf(survey, table).flatMap((cell) => {
    const mark = sourced(cell.present, source);
    const line = cell.present === null ? null : replacedBySurvey(cell, lines, (text) => text === mark);
    const value = restored(line);
    return line === null ? [] : [{ cell, value, from: mark, to: written(value) }];
  });
  if (changes.length === 0) return fail([warningAt("survey-no-links", {})]);
  await write(port, table.sheet, changes, now);
  const number = changes.filter(({ value }) => value !== null).length;
  return succeed({
    did: [{ key: "survey.did-unlink", details: { number: changes.length, restored: number } }],
    sheets: [table.sheet],
    findings: [],
  });
}

function unfitCriteria({ set, design }: CountedSurvey, table: ReadScoreTable): readonly Finding[] {
  const unfit = fedCriteria(set, design.design).filter(({ node }) => node.parent !== null || table.appraisal !== null);
  const codes = { names: unfit.map(({ node }) => node.code) };
  return unfit.length === 0 ? [] : [errorAt("survey-table-unfit", { sheet: table.sheet }, { codes })];
}

function cellsOf({ set, design, results }: CountedSurvey, table: ReadScoreTable): readonly TableCell[] {
  return table.units.flatMap((unit, index) => {
    const row = table.rows[index];
    const listed = results.units.find((each) => unitKey(each) === unitKey(unit));
    if (row === undefined || listed === undefined) return [];
    return fedCriteria(set, design.design).map(({ node: { code } }): TableCell => {
      const role = fieldColumn("appraisal", code);
      const at = { row: table.book.row(row), column: table.book.column(role) };
      const points = shownPoints(results, listed, code);
      return {
        unit,
        code,
        column: `${code} ${word("short-appraisal")}`,
        at,
        address: addressOf(at.row, at.column),
        present: table.entries.get(unit)?.get(role) ?? null,
        points: typeof points === "number" ? points : null,
      };
    });
  });
}

function stepOf({ present }: TableCell, mayReplace: boolean): ReturnType<typeof flowStep> {
  return flowStep({ value: present, formula: null, link: "" }, false, mayReplace);
}

/** "1,11 (Kết quả điều tra)": a value with where it comes from. */
function sourced(value: EntryValue, source: string): string {
  return `${written(value)} (${source})`;
}

function typedScore({ unit, code, address, present, points }: TableCell, sheet: string): Finding {
  const details = { found: written(present).slice(0, 60), expected: written(points) };
  return warningAt("survey-typed-score", { sheet, unit, code, address }, details);
}

interface Change {
  readonly cell: TableCell;
  readonly value: EntryValue;
  readonly from: string;
  readonly to: string;
}

async function write(port: WorkbookPort, sheet: string, changes: readonly Change[], now: Date): Promise<void> {
  if (changes.length === 0) return;
  const log = await openLog(port);
  const numberFormat = styleOf("scoreEntry").numberFormat ?? "General";
  const rows = changes.map(({ cell: { unit, code, column }, from, to }): LogRow => {
    return { when: now.toISOString(), role: organizer, unit, sheet, code, column, kind: "changed", from, to };
  });
  await port.amend([
    {
      sheet,
      protection: "keep",
      cells: changes.map(({ cell, value }) => ({ ...cell.at, content: { kind: "value", value }, numberFormat })),
    },
    logAmendment(log, rows, { zoneOffset: now.getTimezoneOffset() }),
  ]);
}
