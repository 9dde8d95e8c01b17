/**
 * R181 in the live checks: cells that were changed by somebody whose role does not fill them in. Protection only prevents
 * accidents: on a sheet without it anybody can type anywhere. What is seen between two readings is said until the cell holds
 * again what stood there, or the sheets get another role.
 */
import { coverageOf } from "../domain/appraisal/assignment";
import { checkRoles, type LogEntry } from "../domain/appraisal/log";
import type { CellValue } from "../domain/checking/cellValue";
import type { CheckFinding } from "../domain/checking/checkFinding";
import { nodeRow } from "../sheets/rowKeys";
import type { CheckGround } from "./checkedWorkbook";
import type { KnownSheet } from "./knownSheet";

interface OutsideChange {
  /** What stood there before. */
  readonly before: CellValue;
  readonly finding: CheckFinding;
}

/** Of one sheet, by cell: code and column role. */
export type OutsideChanges = ReadonlyMap<string, OutsideChange>;

/** What is known of the sheet once these changes were seen. */
export function outsideAfter(
  known: OutsideChanges | undefined,
  entries: readonly LogEntry[],
  { context, set }: CheckGround,
): OutsideChanges {
  const changes = new Map(known);
  if (entries.length === 0) return changes;
  const coverage = coverageOf(set, context.assignment);
  for (const entry of entries) {
    const key = `${entry.code}\t${entry.column}`;
    const last = changes.get(key);
    const before = last === undefined ? entry.from : last.before;
    // Without an assignment who appraises fills in what the organizer does (see CheckGround).
    const [finding] = checkRoles(context.issued, coverage, [{ ...entry, role: context.role }]);
    if (entry.to === before || (finding === undefined && last === undefined)) changes.delete(key);
    else if (finding !== undefined) changes.set(key, { before, finding });
  }
  return changes;
}

/** The findings, each with the place where its cell stands now. */
export function outsideFindings(changes: OutsideChanges | undefined, { own }: KnownSheet): readonly CheckFinding[] {
  return [...(changes ?? new Map<string, OutsideChange>()).values()].map(({ finding }) => {
    const row = nodeRow(finding.at.code ?? "");
    const column = finding.role ?? "";
    if (!own.book.hasRow(row) || !own.hasColumn(column)) return finding;
    const cell = { row: own.book.row(row), column: own.book.column(column) };
    return { ...finding, at: { ...finding.at, sheet: own.name, row: cell.row + 1 }, cell };
  });
}
