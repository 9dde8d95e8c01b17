/** The log (nhật ký): what changed in the scoring sheets, from what to what, when and in which role. */
import { findingFor, type CheckFinding } from "../checking/checkFinding";
import { textOf, type CellValue } from "../checking/cellValue";
import type { EntrySheet, IssuedColumn, IssuedSheet } from "../checking/entrySheet";
import { mayFill, type Coverage, type EntryPlace, type Role } from "./assignment";

export interface LogEntry {
  /** ISO instant; given by the caller. */
  readonly when: string;
  readonly role: Role;
  /** The person, where the host says who it is. */
  readonly who: string | null;
  readonly sheet: string;
  readonly unit: string;
  readonly kind: "changed" | "rowRemoved" | "rowAdded";
  /** Code of the row. */
  readonly code: string;
  /** Role of the column; "" for whole rows. */
  readonly column: string;
  /** Values; a typed formula stands as its text. Null: empty. */
  readonly from: CellValue;
  readonly to: CellValue;
}

export type LogAuthor = Pick<LogEntry, "when" | "role" | "who">;

/**
 * R180: two readings of one sheet differ by exactly these entries: values and formulas of the issued columns in the
 * rows of the set's codes, found by code and column role, so that moving a row is no change. Results of a formula that
 * stayed the same are not logged: nobody typed them. "" and empty are the same.
 */
export function diffReadings(
  issued: IssuedSheet,
  before: EntrySheet,
  after: EntrySheet,
  author: LogAuthor,
): readonly LogEntry[] {
  if (before.values === after.values && before.formulas === after.formulas) return [];
  const entry = (kind: LogEntry["kind"], code: string, column: string, from: CellValue, to: CellValue): LogEntry => ({
    ...author,
    sheet: after.sheet,
    unit: after.unit,
    kind,
    code,
    column,
    from,
    to,
  });
  const oldRows = rowsByCode(issued, before);
  const newRows = rowsByCode(issued, after);
  const entries: LogEntry[] = [];
  for (const { kind, code } of issued.rows) {
    if (kind !== "node") continue;
    const [old, now] = [oldRows.get(code), newRows.get(code)];
    if (old === undefined && now === undefined) continue;
    if (now === undefined) entries.push(entry("rowRemoved", code, "", code, null));
    if (old === undefined) entries.push(entry("rowAdded", code, "", null, code));
    for (const { role, kind: columnKind } of issued.columns) {
      // The code column is what rows go by: it changes by removing and adding.
      if (columnKind === "code") continue;
      const change = changeOf(cellOf(before, old, role), cellOf(after, now, role));
      if (change !== null) entries.push(entry("changed", code, role, change.from, change.to));
    }
  }
  return entries;
}

interface LoggedCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

function changeOf(old: LoggedCell, now: LoggedCell): { readonly from: CellValue; readonly to: CellValue } | null {
  // A formula stands for its results.
  const from = old.formula ?? old.value;
  const to = now.formula ?? now.value;
  return from === to ? null : { from, to };
}

function cellOf(sheet: EntrySheet, row: number | undefined, role: string): LoggedCell {
  const column = sheet.columns.get(role);
  if (row === undefined || column === undefined) return { value: null, formula: null };
  const value = sheet.values[row]?.[column] ?? null;
  return { value: value === "" ? null : value, formula: sheet.formulas[row]?.[column] ?? null };
}

/** Grid row of every code, its first one. */
function rowsByCode(issued: IssuedSheet, sheet: EntrySheet): ReadonlyMap<string, number> {
  const role = issued.columns.find((column) => column.kind === "code")?.role ?? "";
  const column = sheet.columns.get(role) ?? -1;
  const rows = new Map<string, number>();
  for (const [row, cells] of sheet.values.entries()) {
    const code = textOf(cells[column]);
    if (code !== "" && !rows.has(code)) rows.set(code, row);
  }
  return rows;
}

/** R181: a change of a cell that the author's role does not fill in is stated; protection only prevents accidents. */
export function checkRoles(
  issued: IssuedSheet,
  coverage: Coverage,
  entries: readonly LogEntry[],
): readonly CheckFinding[] {
  const columns = new Map(issued.columns.map((column) => [column.role, column]));
  return entries.flatMap(({ sheet, unit, code, column, role }) => {
    const issuedColumn = columns.get(column);
    // A row that came or went has no column: that is a finding of the sheet's structure.
    if (issuedColumn === undefined) return [];
    const place = placeOf(issuedColumn, code);
    if (place === null || mayFill(role, place, coverage)) return [];
    const finding = findingFor("entry-outside-role", { sheet, unit, code, column: issuedColumn.label }, { line: code });
    return [{ ...finding, role: column }];
  });
}

/** Null for columns that nobody fills in: their changes are findings of the sheet's structure. */
function placeOf({ kind, member }: IssuedColumn, code: string): EntryPlace | null {
  switch (kind) {
    case "self":
    case "evidence":
    case "explanation":
    case "appraisal":
    case "member":
    case "reasonCode":
    case "reason":
    case "note":
      return { kind, code, ...(member === undefined ? {} : { member }) };
    default:
      return null;
  }
}
