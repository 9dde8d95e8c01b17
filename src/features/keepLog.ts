/**
 * The log (nhật ký) on its sheet. Changes are found by comparing readings and kept in memory; they are written here, on an
 * explicit command only: writing from an event handler would clear the person's undo history (excel-facts, protection)
 * and would run once for every co-author.
 */
import { succeed } from "../domain/result";
import { logArea, logColumns, logSheet, logStyles, type ReadLog } from "../sheets/logSheet";
import { place } from "../sheets/place";
import { sheetNameFor } from "../sheets/sheetName";
import { word } from "../sheets/words";
import type { EntryChecks } from "./checkEntries";
import { roleName, type LogRow } from "./logRow";
import { findLog, serialOf } from "./logText";
import type { Done, Outcome } from "./outcome";
import type { Amendment, CellValue, WorkbookPort } from "./workbookPort";

export interface KeepLogInput {
  /** Opens the log where it is protected with a password. */
  readonly password?: string;
  /** Minutes to add to local time to get UTC (Date.getTimezoneOffset). */
  readonly zoneOffset: number;
}

/** Writes the changes seen so far below the log; makes the sheet when there is none. Throws WorkbookError; then nothing is lost. */
export async function keepLog(port: WorkbookPort, checks: EntryChecks, input: KeepLogInput): Promise<Outcome<Done>> {
  const rows = checks.takeChanges();
  if (rows.length === 0) return succeed({ did: [{ key: "check.log-nothing-new" }], sheets: [], findings: [] });
  try {
    const log = await openLog(port);
    await append(port, log, rows, input);
    return succeed({
      did: [{ key: "check.log-written", details: { number: rows.length, sheet: log.sheet } }],
      sheets: [log.sheet],
      findings: [],
    });
  } catch (error) {
    checks.addChanges(rows);
    throw error;
  }
}

/** The workbook's log; made when there is none yet. */
export async function openLog(port: WorkbookPort): Promise<ReadLog> {
  return (await findLog(port)) ?? (await createLog(port));
}

async function createLog(port: WorkbookPort): Promise<ReadLog> {
  const { sheets } = await port.survey([]);
  const sheet = sheetNameFor(
    word("name-log"),
    sheets.map(({ name }) => name),
  );
  const placed = place(logSheet({ sheet }));
  await port.change({ create: [placed] });
  const headRow = placed.book.row("head");
  return { sheet, lines: [], headRow, nextRow: headRow + 1, firstColumn: placed.book.column("when") };
}

/** Excel takes a request of 5 MB on the web; a line is some 200 bytes. */
const linesPerBlock = 5000;

async function append(port: WorkbookPort, log: ReadLog, rows: readonly LogRow[], input: KeepLogInput): Promise<void> {
  for (let start = 0; start < rows.length; start += linesPerBlock)
    await port.amend([
      logAmendment({ ...log, nextRow: log.nextRow + start }, rows.slice(start, start + linesPerBlock), input),
    ]);
}

/** Writes the rows below the log: for steps that log what they change in the same breath. */
export function logAmendment(log: ReadLog, rows: readonly LogRow[], input: KeepLogInput): Amendment {
  const { firstColumn, nextRow: row } = log;
  const values = rows.map((each) => cellsOf(each, input.zoneOffset));
  return {
    sheet: log.sheet,
    protection: "protect",
    styles: logStyles(row, values.length, firstColumn),
    blocks: [{ row, column: firstColumn, rows: values.length, columns: logColumns.length, values }],
    filter: logArea(log, row + values.length - 1),
    ...(input.password === undefined ? {} : { password: input.password }),
  };
}

function cellsOf(row: LogRow, zoneOffset: number): readonly CellValue[] {
  return [
    serialOf(row.when, zoneOffset),
    roleName(row.role),
    row.unit,
    row.sheet,
    row.code,
    row.column,
    word(`log-${row.kind}`),
    row.from,
    row.to,
  ];
}
