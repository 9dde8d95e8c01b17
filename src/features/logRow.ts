/** One line of the log (nhật ký), as the workbook keeps it: plain words, so that it can be read and filtered anywhere. */
import type { LogEntry } from "../domain/appraisal/log";
import type { Role } from "../domain/appraisal/assignment";
import { writeValue, type CellValue } from "../domain/checking/cellValue";
import type { IssuedSheet } from "../domain/checking/entrySheet";
import { word } from "../sheets/words";

export type LogKind =
  | "changed"
  | "rowRemoved"
  | "rowAdded"
  | "fixed"
  | "undone"
  | "roleChosen"
  | "setAside"
  | "appliedAgain"
  | "lateAdmitted";

export interface LogRow {
  /** ISO instant. */
  readonly when: string;
  readonly role: Role;
  readonly unit: string;
  readonly sheet: string;
  readonly code: string;
  /** Heading of the column; "" for whole rows. */
  readonly column: string;
  readonly kind: LogKind;
  readonly from: string;
  readonly to: string;
}

/** Changes found by comparing two readings (domain/appraisal/log). */
export function rowsOfEntries(issued: IssuedSheet, entries: readonly LogEntry[], kind?: "fixed" | "undone"): LogRow[] {
  const labels = new Map(issued.columns.map(({ role, label }) => [role, label]));
  return entries.map((entry) => ({
    when: entry.when,
    role: entry.role,
    unit: entry.unit,
    sheet: entry.sheet,
    code: entry.code,
    column: entry.column === "" ? "" : (labels.get(entry.column) ?? entry.column),
    kind: entry.kind === "changed" ? (kind ?? "changed") : entry.kind,
    from: written(entry.from),
    to: written(entry.to),
  }));
}

/** As people of the place write it; an empty cell is "". */
export function written(value: CellValue): string {
  return writeValue(value, ",");
}

export function roleName(role: Role): string {
  return word(`role-${role.kind}`);
}
