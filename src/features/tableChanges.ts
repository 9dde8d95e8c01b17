/** What people changed in the score cells of a score table, between two readings. */
import type { LogAuthor } from "../domain/appraisal/log";
import type { CriteriaSet } from "../domain/criteria";
import { fieldsOf } from "../domain/setTree";
import { openSheet, type OwnCells, type SheetReading } from "../sheets/reading";
import { fieldColumn, scoreColumns } from "../sheets/rowKeys";
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
  const oldRows = new Map(unitRows(old).map((row) => [old.text(row, "unit"), row]));
  return unitRows(now).flatMap((row) => {
    const unit = now.text(row, "unit");
    const oldRow = oldRows.get(unit);
    if (oldRow === undefined) return [];
    return fieldsOf(set).flatMap(({ code }) =>
      scoreColumns.flatMap((score): LogRow[] => {
        const column = fieldColumn(score, code);
        const from = contentOf(old, oldRow, column);
        const to = contentOf(now, row, column);
        if (from === to) return [];
        const label = `${code} ${word(score === "self" ? "short-self" : "short-appraisal")}`;
        return [{ when, role, unit, sheet: now.name, code, column: label, kind, from, to }];
      }),
    );
  });
}

function contentOf(sheet: OwnCells, row: string, column: string): string {
  return sheet.formula(row, column) ?? written(sheet.value(row, column));
}
