/**
 * Choosing a role unlocks exactly that role's cells on every sheet of ours and locks all others. What stands in the cells
 * is not touched. Protection prevents accidents; it is no safe, with a password or without.
 */
import type { Role } from "../domain/appraisal/assignment";
import { isSurveyLink } from "../domain/analysis/surveyLink";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { entryCellsFor } from "../sheets/entryCells";
import { forRole } from "../sheets/entryRoles";
import { readIdentity, writeIdentity, type Identity } from "../sheets/identity";
import type { Rectangle, StyledRectangle } from "../sheets/placed";
import { isAside } from "../sheets/readScoreTable";
import { openSheet, type OwnCells, type OwnSheet, type SheetReading } from "../sheets/reading";
import { nodeRow } from "../sheets/rowKeys";
import { isKeptColumn } from "../sheets/setAsideCells";
import { colors, styleOf } from "../sheets/styles";
import { tableColumns } from "../sheets/tableColumns";
import type { CheckReport } from "./checkReport";
import type { EntryChecks } from "./checkEntries";
import { roleName } from "./logRow";
import { memberObstacle } from "./roleOfMember";
import type { Done, Outcome } from "./outcome";
import type { Work } from "./work";
import type { Amendment, WorkbookPort } from "./workbookPort";

export interface ChooseRoleInput {
  readonly role: Role;
  /** The one the sheets are protected with now; absent: none. */
  readonly password?: string;
  /** The one they shall be protected with; absent: none. */
  readonly newPassword?: string;
}

/** 150 rows and a handful of columns are some 60 objects a sheet; between two batches people see progress. */
const sheetsPerBatch = 12;

/**
 * Two round trips for every 12 sheets. A sheet's role is written last, so that one cannot be told of a role its cells do
 * not have. Throws WorkbookError ("protected" when the password is wrong: then nothing has changed).
 */
export async function chooseRole(
  port: WorkbookPort,
  checks: EntryChecks,
  report: CheckReport,
  input: ChooseRoleInput,
  now: Date,
  work: Work,
): Promise<Outcome<Done>> {
  const { set } = report;
  if (set === null) return fail([errorAt("no-set", {})]);
  const amendments = report.sheets.flatMap(({ id }): Amendment[] => {
    const reading = checks.readingOf(id);
    return reading === null ? [] : amendmentFor(reading, id, set, input);
  });
  if (amendments.length === 0) return fail([errorAt("no-scoring-sheets", {})]);
  const readings = report.sheets.flatMap(({ id }) => checks.readingOf(id) ?? []);
  const obstacle = await memberObstacle(port, input.role, readings, set);
  if (obstacle !== null) return fail([obstacle]);
  let done = 0;
  for (let start = 0; start < amendments.length; start += sheetsPerBatch) {
    if (work.isCancelled()) break;
    const batch = amendments.slice(start, start + sheetsPerBatch);
    await port.amend(batch);
    done += batch.length;
    work.report({ done, total: amendments.length });
  }
  const names = [report.role, input.role].map(roleName);
  checks.addChanges([
    {
      when: now.toISOString(),
      role: input.role,
      unit: "",
      sheet: "",
      code: "",
      column: "",
      kind: "roleChosen",
      from: names[0] ?? "",
      to: names[1] ?? "",
    },
  ]);
  return succeed({
    did: [{ key: "check.role-chosen", details: { role: roleName(input.role), number: done } }],
    sheets: [],
    findings: [],
    ...(done < amendments.length ? { stopped: true } : {}),
  });
}

/** One amendment for a sheet with entries, none for others. */
function amendmentFor(reading: SheetReading, id: string, set: CriteriaSet, input: ChooseRoleInput): Amendment[] {
  const scoring = openSheet(reading, "scoring");
  const table = openSheet(reading, "scoreTable");
  const cells =
    scoring !== null
      ? scoringCells(scoring, set, input.role)
      : table !== null && table.identity.source === "entry"
        ? tableCells(table, set, input.role)
        : null;
  const mark = identityCell(reading, input.role);
  if (cells === null || mark === null) return [];
  return [
    {
      sheet: id,
      protection: "protect",
      locks: cells.map(({ isOpen, ...at }) => ({ ...at, isLocked: !isOpen })),
      styles: cells.map(({ isOpen, ...at }): StyledRectangle => ({
        ...at,
        style: { fill: isOpen ? colors.entryFill : closedFill },
      })),
      cells: [mark],
      ...(input.password === undefined ? {} : { password: input.password }),
      newPassword: input.newPassword ?? "",
    },
  ];
}

const closedFill = styleOf("name").fill ?? "#FFFFFF";

type EntryCells = Rectangle & { readonly isOpen: boolean };

/** Scores that follow the survey, and marks of what is set aside, are nobody's to fill in. */
function scoringCells(sheet: OwnSheet<"scoring">, set: CriteriaSet, role: Role): readonly EntryCells[] {
  const aside = new Set(sheet.identity.setAside?.map(({ code }) => code));
  return entryCellsFor(set, sheet.identity.appraisal ?? null, role).flatMap(({ column, codes, isOpen }) =>
    columnCells(
      sheet,
      codes
        .filter((code) => !aside.has(code) || !isKeptColumn(column))
        .map(nodeRow)
        .filter((row) => !isSurveyLink(sheet.formula(row, column))),
      column,
      isOpen,
    ),
  );
}

function tableCells(sheet: OwnSheet<"scoreTable">, set: CriteriaSet, role: Role): readonly EntryCells[] {
  const rows = sheet.keys.filter((key) => key.startsWith("unit:"));
  return tableColumns(set, sheet.identity.appraisal, role).flatMap(({ role: column, code, isOpen }) =>
    columnCells(
      sheet,
      rows.filter((row) => !isAside(sheet, row, code)),
      column,
      isOpen,
    ),
  );
}

/** Rows that follow each other are one rectangle. Rows and columns that are gone have no cells. */
function columnCells(sheet: OwnCells, keys: readonly string[], column: string, isOpen: boolean): EntryCells[] {
  if (!sheet.hasColumn(column)) return [];
  const rows = keys
    .filter((key) => sheet.book.hasRow(key))
    .map((key) => sheet.book.row(key))
    .sort((left, right) => left - right);
  const found: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else found.push({ row, rows: 1 });
  }
  const at = sheet.book.column(column);
  return found.map((run) => ({ ...run, column: at, columns: 1, isOpen }));
}

/** Choosing a role opens its cells again, also on a sheet that was closed after its deadline. */
function withoutClosed<Carried extends Identity>(identity: Carried): Carried {
  return "closed" in identity ? { ...identity, closed: undefined } : identity;
}

/** The identity with the role in it, where it stands now. */
function identityCell(reading: SheetReading, role: Role): NonNullable<Amendment["cells"]>[number] | null {
  for (const [r, row] of reading.values.slice(0, 10).entries())
    for (const [c, value] of row.entries()) {
      const carried = readIdentity(value);
      if (carried === null || (carried.identity.kind !== "scoring" && carried.identity.kind !== "scoreTable")) continue;
      const { role: _before, ...identity } = withoutClosed(carried.identity);
      const text = writeIdentity({ ...identity, ...forRole(role) }, carried.firstColumn);
      return { row: r + reading.row, column: c + reading.column, content: { kind: "value", value: text } };
    }
  return null;
}
