/** The score table read back: units, what was entered, and the scores that can stand. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { Role } from "../domain/appraisal/assignment";
import { isMark } from "../domain/appraisal/setAside";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import type { Finding, Place } from "../domain/finding";
import type { Points } from "../domain/points";
import { unscored, type Score, type ScorePair, type UnitScores } from "../domain/scores";
import { fieldsOf } from "../domain/setTree";
import type { EntryValue } from "./cells";
import type { AddressBook, ColumnRole, RowKey } from "./document";
import type { ScoreSource } from "./identity";
import { organizer } from "./entryRoles";
import { readCellScore } from "./readCellScore";
import { openSheet, type OwnCells, type SheetReading } from "./reading";
import { applicableColumn, fieldColumn, type ScoreColumn } from "./rowKeys";
import type { UnitEntries } from "./scoreTableFields";
import { tableColumns } from "./tableColumns";

export interface ReadScoreTable {
  readonly sheet: string;
  readonly set: string;
  readonly fingerprint: string;
  readonly year: number;
  readonly source: ScoreSource;
  readonly role: Role;
  /** Whose columns the table has; null: one appraisal column a field. */
  readonly appraisal: Appraisal | null;
  /** What was set aside when the table was written (see `setAsideMark`); "": nothing, then it has no column for it. */
  readonly applicable: string;
  /** Where rows and columns stand now; the ranking's formulas are written with it. */
  readonly book: AddressBook;
  /** From top to bottom as the rows stand now. */
  readonly units: readonly string[];
  /** Keys of their rows, in the same order. */
  readonly rows: readonly RowKey[];
  /** By unit: what stands in the score cells; formulas count only where people fill the table in (they typed them). */
  readonly entries: ReadonlyMap<string, UnitEntries>;
  /** In the order of `units`: the scores that can stand; faulty or missing ones are unscored. */
  readonly scores: readonly UnitScores[];
  /** Faults of scores (domain/checkScore), with sheet, address, unit and code. */
  readonly findings: readonly Finding[];
}

/** Reads the table against a set of known maxima; null when it is no score table of ours. */
export function readScoreTable(reading: SheetReading, set: CriteriaSet): ReadScoreTable | null {
  const sheet = openSheet(reading, "scoreTable");
  if (sheet === null) return null;
  const rows = sheet.keys.filter((key) => key.startsWith("unit:") && sheet.text(key, "unit") !== "");
  const findings: Finding[] = [];
  const { appraisal = null } = sheet.identity;
  const columns = columnsToRead(set, appraisal, sheet.identity.source === "entry");
  const entries = new Map<string, UnitEntries>();
  const fields = fieldsOf(set);
  const scores = rows.map((row): UnitScores => {
    const unit = sheet.text(row, "unit");
    entries.set(unit, entriesOf(sheet, row, columns));
    const pairs = fields.map((field): [string, ScorePair] => [
      field.code,
      {
        self: scoreOf(sheet, row, field, "self", set.step, findings),
        appraisal: scoreOf(sheet, row, field, "appraisal", set.step, findings),
      },
    ]);
    return { unit, fields: Object.fromEntries(pairs) };
  });
  const { set: setId, fingerprint, year, source } = sheet.identity;
  return {
    sheet: sheet.name,
    set: setId,
    fingerprint,
    year,
    source,
    role: sheet.identity.role ?? organizer,
    appraisal,
    applicable: sheet.identity.applicable ?? "",
    book: sheet.book,
    units: scores.map(({ unit }) => unit),
    rows,
    entries,
    scores,
    findings,
  };
}

function scoreOf(
  sheet: OwnCells,
  row: RowKey,
  { code, maximum }: CriteriaNode,
  column: ScoreColumn,
  step: Points,
  findings: Finding[],
): Score {
  const role = fieldColumn(column, code);
  const value = sheet.value(row, role);
  // Most cells of a table are blank or to be read without a fault: no place is made for them.
  if (value === null) return unscored;
  const aside = isAside(sheet, row, code) ? { reason: "" } : null;
  const at = placeOf(sheet, row, role, sheet.text(row, "unit"), code);
  return readCellScore(value, { maximum, step }, at, findings, aside);
}

/** R187 in the sheet: nothing of the field applies to the unit. A field without points has its 0 by formula. */
export function isAside(sheet: OwnCells, row: RowKey, code: string): boolean {
  const column = applicableColumn(code);
  return sheet.value(row, column) === 0 && sheet.formula(row, column) === null;
}

interface ColumnToRead {
  readonly role: ColumnRole;
  readonly code: string;
  /** People typed them where they fill the table in; else they are ours. */
  readonly withFormulas: boolean;
}

/** With members the appraisal score is our formula; what was typed over it is read all the same. */
function columnsToRead(set: CriteriaSet, appraisal: Appraisal | null, isEntry: boolean): readonly ColumnToRead[] {
  const filled = tableColumns(set, appraisal).map(({ role, code }) => ({ role, code, withFormulas: isEntry }));
  if (appraisal === null) return filled;
  const finals = fieldsOf(set).map(({ code }) => ({ role: fieldColumn("appraisal", code), code, withFormulas: false }));
  return [...filled, ...finals];
}

function entriesOf(sheet: OwnCells, row: string, columns: readonly ColumnToRead[]): UnitEntries {
  const entered = new Map<string, EntryValue>();
  for (const { role, code, withFormulas } of columns) {
    const value = sheet.value(row, role);
    if (isMark(value) && isAside(sheet, row, code)) continue;
    if (value !== null && (withFormulas || sheet.formula(row, role) === null)) entered.set(role, value);
  }
  return entered;
}

function placeOf(sheet: OwnCells, row: string, column: string, unit: string, code: string): Place {
  const address = sheet.address(row, column);
  return { sheet: sheet.name, unit, code, column, ...(address === null ? {} : { address }) };
}
