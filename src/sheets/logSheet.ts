/** The log (nhật ký): a locked list that grows downwards, one line per change, filterable by every column. */
import type { Column, Row, SheetDocument } from "./document";
import { textCell, textHeight, wideCell, widthOf } from "./cells";
import { administrativePage } from "./heading";
import { writeIdentity } from "./identity";
import type { Rectangle, StyledRectangle } from "./placed";
import { openSheet, type OwnCells, type SheetReading } from "./reading";
import { styleOf } from "./styles";
import { word } from "./words";

/** One line as it stands in the cells. */
export interface LogLine {
  /** Date and time as Excel's serial number (1900 date system), in the person's own time zone. */
  readonly when: number;
  readonly role: string;
  readonly unit: string;
  readonly sheet: string;
  readonly code: string;
  readonly column: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

export const logColumns = ["when", "role", "unit", "sheet", "code", "column", "what", "from", "to"] as const;
type LogColumn = (typeof logColumns)[number];

const widths: Readonly<Record<LogColumn, number>> = {
  when: 92,
  role: 104,
  unit: 130,
  sheet: 110,
  code: 48,
  column: 104,
  what: 90,
  from: 96,
  to: 96,
};

const columns: readonly Column[] = logColumns.map((role) => ({ role, width: widths[role] }));

const whenFormat = "dd/mm/yyyy hh:mm:ss";
const bodyStyle = styleOf("name");
const whenStyle = { ...styleOf("centered"), numberFormat: whenFormat };

/** An empty log; lines are written below its head, so that a long log is never written again. */
export function logSheet({ sheet }: { readonly sheet: string }): SheetDocument {
  const width = widthOf(columns, "when", "to");
  const line = (key: string, text: string, style: "title" | "remark", size: number): Row => ({
    key,
    height: textHeight(text, width, size) + 2,
    cells: { when: wideCell(text, style, "to") },
  });
  return {
    name: sheet,
    identity: writeIdentity({ kind: "log" }, "when"),
    columns,
    rows: [
      line("title", word("log-title"), "title", 14),
      line("hint", word("log-hint"), "remark", 11),
      {
        key: "head",
        height: 20,
        cells: Object.fromEntries(logColumns.map((role) => [role, textCell(word(`log-${role}`), "head")])),
      },
    ],
    freezeBelow: "head",
    print: {
      orientation: "landscape",
      titleRows: { from: "head", to: "head" },
      lastColumn: "to",
      ...administrativePage,
    },
    isProtected: true,
  };
}

export interface ReadLog {
  readonly sheet: string;
  readonly lines: readonly LogLine[];
  /** 0-based: the head, and the first free row below everything. */
  readonly headRow: number;
  readonly nextRow: number;
  readonly firstColumn: number;
}

/** Reads the log back; null when the sheet is no log of ours or its head is gone. */
export function readLogSheet(reading: SheetReading): ReadLog | null {
  const sheet = openSheet(reading, "log");
  if (sheet === null || !sheet.book.hasRow("head") || logColumns.some((role) => !sheet.hasColumn(role))) return null;
  const headRow = sheet.book.row("head");
  return {
    sheet: sheet.name,
    lines: reading.values.slice(headRow - reading.row + 1).flatMap((row) => lineOf(sheet, reading, row)),
    headRow,
    nextRow: Math.max(reading.row + reading.values.length, headRow + 1),
    firstColumn: sheet.book.column("when"),
  };
}

function lineOf(sheet: OwnCells, reading: SheetReading, row: SheetReading["values"][number]): readonly LogLine[] {
  const at = (role: LogColumn) => row[sheet.book.column(role) - reading.column] ?? null;
  const when = at("when");
  if (typeof when !== "number") return [];
  const text = (role: LogColumn): string => String(at(role) ?? "");
  return [
    {
      when,
      role: text("role"),
      unit: text("unit"),
      sheet: text("sheet"),
      code: text("code"),
      column: text("column"),
      what: text("what"),
      from: text("from"),
      to: text("to"),
    },
  ];
}

/** How lines from `row` on look, the moment apart from the texts. */
export function logStyles(row: number, rows: number, firstColumn: number): readonly StyledRectangle[] {
  return [
    { row, rows, column: firstColumn, columns: 1, style: whenStyle },
    { row, rows, column: firstColumn + 1, columns: logColumns.length - 1, style: bodyStyle },
  ];
}

/** Head and lines: what the filter stands on. */
export function logArea({ headRow, firstColumn }: ReadLog, lastRow: number): Rectangle {
  return { row: headRow, column: firstColumn, rows: lastRow - headRow + 1, columns: logColumns.length };
}
