/** What people changed in the score cells of a score table, between two readings. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { LogAuthor } from "../domain/appraisal/log";
import type { CriteriaSet } from "../domain/criteria";
import { fieldsOf } from "../domain/setTree";
import { openSheet, type OwnCells, type SheetReading } from "../sheets/reading";
import { fieldColumn } from "../sheets/rowKeys";
import { tableColumns, type TableColumn } from "../sheets/tableColumns";
import { word } from "../sheets/words";
import { unitRows } from "./checkTableEntries";
import { written, type LogRow } from "./logRow";

/** R180 for the score table: by unit and column; results of formulas that stayed the same are not logged. */
export function tableChanges(
  before: SheetReading,
  after: SheetReading,
  set: CriteriaSet,
  { when, role }: LogAuthor,
  kind: LogRow["kind"] = "changed",
): readonly LogRow[] {
  const old = openSheet(before, "scoreTable");
  const now = openSheet(after, "scoreTable");
  if (old === null || now === null) return [];
  const columns = loggedColumns(set, now.identity.appraisal);
  const oldRows = new Map(unitRows(old).map((row) => [old.text(row, "unit"), row]));
  return unitRows(now).flatMap((row) => {
    const unit = now.text(row, "unit");
    const oldRow = oldRows.get(unit);
    if (oldRow === undefined) return [];
    return columns.flatMap(({ role: column, code, label }): LogRow[] => {
      const from = contentOf(old, oldRow, column);
      const to = contentOf(now, row, column);
      return from === to ? [] : [{ when, role, unit, sheet: now.name, code, column: label, kind, from, to }];
    });
  });
}

/** What people fill in; with members also the appraisal scores, whose formulas may have been typed over. */
function loggedColumns(set: CriteriaSet, appraisal: Appraisal | undefined): readonly LoggedColumn[] {
  const filled = tableColumns(set, appraisal);
  if (appraisal === undefined) return filled;
  const finals = fieldsOf(set).map(({ code }) => ({
    role: fieldColumn("appraisal", code),
    code,
    label: `${code} ${word("short-appraisal")}`,
  }));
  return [...filled, ...finals];
}

type LoggedColumn = Pick<TableColumn, "role" | "code" | "label">;

function contentOf(sheet: OwnCells, row: string, column: string): string {
  return sheet.formula(row, column) ?? written(sheet.value(row, column));
}
