/** The survey's results read back: counts per unit and group, and the points the sheet shows. */
import type { GroupBallots, UnitBallots } from "../../domain/analysis/surveyBallots";
import type { SurveyDesign } from "../../domain/analysis/surveyDesign";
import { addressOf, quotedSheet } from "../addressBook";
import type { EntryValue } from "../cells";
import type { ColumnRole, RowKey } from "../document";
import { openSheet, type OwnCells, type SheetReading } from "../reading";
import { countColumn, countPrefix, pointsColumn, returnedColumn, surveyGroupRow, surveyUnitRow } from "./resultRows";

export interface ReadResults {
  readonly sheet: string;
  readonly fingerprint: string;
  readonly cells: OwnCells;
  /** Names of the units that have a row, as they stand there. */
  readonly units: readonly string[];
  /** Every cell for counts that holds anything, also of units, groups and questions the design no longer has. */
  readonly typed: readonly TypedCount[];
  readonly entryAt: (row: RowKey, column: ColumnRole) => EntryValue;
}

export interface TypedCount {
  readonly row: RowKey;
  readonly column: ColumnRole;
  readonly value: EntryValue;
  readonly address: string | null;
}

/** Null when it is no results sheet of ours. */
export function readResults(reading: SheetReading): ReadResults | null {
  const sheet = openSheet(reading, "surveyResults");
  if (sheet === null) return null;
  const counted = sheet.roles.filter((role) => role === returnedColumn || role.startsWith(countPrefix));
  const rows = sheet.keys.filter((key) => key.startsWith("group:"));
  return {
    sheet: sheet.name,
    fingerprint: sheet.identity.fingerprint,
    cells: sheet,
    units: sheet.keys.filter((key) => key.startsWith("unit:")).map((key) => sheet.text(key, "unit")),
    typed: rows.flatMap((row) =>
      counted.flatMap((column): TypedCount[] => {
        const value = sheet.value(row, column);
        return value === null ? [] : [{ row, column, value, address: sheet.address(row, column) }];
      }),
    ),
    entryAt: (row, column) => sheet.value(row, column),
  };
}

/** One unit's counts as the domain takes them; what is no number is NaN, which the domain finds. */
export function ballotsIn({ cells }: ReadResults, design: SurveyDesign, unit: string): UnitBallots {
  const groups = design.groups.flatMap(({ code }): [string, GroupBallots][] => {
    const row = surveyGroupRow(unit, code);
    const count = (column: ColumnRole): number | null => {
      const value = cells.value(row, column);
      return value === null ? null : typeof value === "number" ? value : NaN;
    };
    const counts = Object.fromEntries(
      design.questions.map((question) => [
        question.code,
        Object.fromEntries(
          design.answers.flatMap((answer) => {
            const found = count(countColumn(question.code, answer.code));
            return found === null ? [] : [[answer.code, found]];
          }),
        ),
      ]),
    );
    const returned = count(returnedColumn);
    const isBlank = returned === null && Object.values(counts).every((each) => Object.keys(each).length === 0);
    return isBlank ? [] : [[code, { returned: returned ?? 0, counts }]];
  });
  return { unit, groups: Object.fromEntries(groups) };
}

/** What the sheet's formula gives: null while the criterion's points are pending. */
export function shownPoints({ cells }: ReadResults, unit: string, criterion: string): EntryValue {
  return cells.value(surveyUnitRow(unit), pointsColumn(criterion));
}

/** The cells a link onto the unit's points of the criterion names; null when the sheet has none. */
export function linkPlaces({ cells, sheet }: ReadResults, unit: string, criterion: string) {
  const row = surveyUnitRow(unit);
  const column = pointsColumn(criterion);
  if (!cells.book.hasRow(row) || !cells.hasColumn(column)) return null;
  const fixed = (address: string): string => `${quotedSheet(sheet)}!${address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2")}`;
  return {
    role: fixed(addressOf(cells.roleRow, cells.book.column(column))),
    unitName: cells.book.foreign(row, "unit"),
    points: cells.book.foreign(row, column),
  };
}
