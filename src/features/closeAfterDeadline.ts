/**
 * After the deadline the unit's score cells of an issued workbook are locked when it is opened with the add-in. The lock
 * prevents accidents and is no safe; what counts for being late is the day on which the sheet is received (R218).
 */
import { isClosed } from "../domain/collection/calendar";
import { readIdentity, writeIdentity } from "../sheets/identity";
import type { Rectangle } from "../sheets/placed";
import { openSheet, type OwnSheet, type SheetReading } from "../sheets/reading";
import { nodeRow } from "../sheets/rowKeys";
import { styleOf } from "../sheets/styles";
import { openWorkbook } from "./openWorkbook";
import type { Amendment, WorkbookPort } from "./workbookPort";

/** What the scores rest on; notes stay open. */
const closedColumns = ["self", "evidence", "explanation"] as const;
const closedFill = styleOf("name").fill ?? "#FFFFFF";

/**
 * Four round trips, one where there is nothing to lock. Gives the sheets locked now. Throws WorkbookError ("protected" where
 * the sheet has a password: then nothing has changed).
 * @param today ISO date
 */
export async function closeAfterDeadline(port: WorkbookPort, today: string): Promise<readonly string[]> {
  const open = await openWorkbook(port);
  const due = open.scoringSheets.filter(
    ({ role, deadline, isClosed: isDone }) => role.kind === "unit" && !isDone && isClosed(deadline, today),
  );
  if (due.length === 0) return [];
  const { readings } = await port.survey(due.map(({ sheet }) => sheet));
  const amendments = readings.flatMap((reading) => {
    const own = openSheet(reading, "scoring");
    return own === null ? [] : [amendmentFor(own, reading)];
  });
  await port.amend(amendments);
  return amendments.map(({ sheet }) => sheet);
}

function amendmentFor(own: OwnSheet<"scoring">, reading: SheetReading): Amendment {
  const cells = closedColumns.filter((column) => own.hasColumn(column)).flatMap((column) => cellsOf(own, column));
  return {
    sheet: own.name,
    protection: "protect",
    locks: cells.map((at) => ({ ...at, isLocked: true })),
    styles: cells.map((at) => ({ ...at, style: { fill: closedFill } })),
    cells: markOf(own, reading),
  };
}

/** The scored rows of a column; rows that follow each other are one rectangle. Nodes above others hold formulas. */
function cellsOf(own: OwnSheet<"scoring">, role: string): readonly Rectangle[] {
  const rows = own.keys
    .filter((key) => key.startsWith(nodeRow("")) && own.formula(key, "self") === null)
    .map((key) => own.book.row(key))
    .sort((left, right) => left - right);
  const runs: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs.map((run) => ({ ...run, column: own.book.column(role), columns: 1 }));
}

/** The identity says that the sheet is closed, so that it is not locked again each time it is opened. */
function markOf({ identity }: OwnSheet<"scoring">, reading: SheetReading): NonNullable<Amendment["cells"]> {
  for (const [r, row] of reading.values.slice(0, 10).entries())
    for (const [c, value] of row.entries()) {
      const carried = readIdentity(value);
      if (carried === null) continue;
      const text = writeIdentity({ ...identity, closed: true }, carried.firstColumn);
      return [{ row: r + reading.row, column: c + reading.column, content: { kind: "value", value: text } }];
    }
  return [];
}
