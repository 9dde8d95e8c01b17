/** The board of returns (Thu nhận phiếu): every unit's standing, and what the workbook remembers of the return it holds. */
import { standings, type Standing } from "../domain/collection/board";
import type { CriteriaSet } from "../domain/criteria";
import { unitKey } from "../domain/unitName";
import { contentCell, entryCell, numberCell, textCell, type EntryValue } from "./cells";
import type { Cell, Column, SheetDocument } from "./document";
import { administrativePage, centredLines, type HeadingColumns } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import { openSheet, type SheetReading } from "./reading";
import { unitRow } from "./rowKeys";
import { word, writtenDate } from "./words";

/** What a line remembers; kept as text in a hidden column. */
export interface ReturnRecord {
  readonly standing: Exclude<Standing, "notRecognised">;
  readonly file: string;
  /** ISO date. */
  readonly received: string;
  readonly savedAt: string | null;
  /** Fingerprint of the entries taken over into the scoring sheet; null: none were. */
  readonly digest: string | null;
  readonly isAccepted: boolean;
  readonly missing: number;
  readonly errors: number;
  readonly isLate: boolean;
}

export interface ReturnLine {
  readonly unit: string;
  /** Null: nothing came yet. */
  readonly record: ReturnRecord | null;
  /** As it stands in the cell that the chair fills in. */
  readonly admitted: EntryValue;
}

export interface ReturnsSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly year: number;
  /** ISO date. */
  readonly deadline: string | null;
  readonly lines: readonly ReturnLine[];
}

const columns: readonly Column[] = [
  { role: "number", width: 34 },
  { role: "unit", width: 190 },
  { role: "status", width: 96 },
  { role: "received", width: 70 },
  { role: "saved", width: 92 },
  { role: "missing", width: 58 },
  { role: "errors", width: 40 },
  { role: "late", width: 62 },
  { role: "admitted", width: 150 },
  { role: "file", width: 190 },
  { role: "record", width: 40, hidden: true },
];
const at: HeadingColumns = { first: "number", leftEnd: "unit", rightStart: "status", last: "file" };
const heads = {
  number: "column-ordinal",
  unit: "column-unit-name",
  status: "returns-status",
  received: "returns-received",
  saved: "returns-saved",
  missing: "returns-missing",
  errors: "returns-errors",
  late: "returns-late",
  admitted: "returns-admitted",
  file: "returns-file",
  record: "returns-record",
} as const;

export function returnsSheet({ sheet, set, year, deadline, lines }: ReturnsSheetInput): SheetDocument {
  const due =
    deadline === null ? word("returns-no-deadline") : word("returns-deadline", { deadline: writtenDate(deadline) });
  return {
    name: sheet,
    identity: writeIdentity(
      { kind: "returns", set: set.id, fingerprint: fingerprintOf(set), ...(deadline === null ? {} : { deadline }) },
      "number",
    ),
    columns,
    rows: [
      ...centredLines(
        [
          { key: "title", text: word("returns-title", { year: String(year) }), style: "title", size: 14 },
          { key: "deadline", text: due, style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      {
        key: "head",
        height: 34,
        cells: Object.fromEntries(Object.entries(heads).map(([role, head]) => [role, textCell(word(head), "head")])),
      },
      ...lines.map((line, index) => ({ key: unitRow(index), cells: cellsOf(line, index) })),
    ],
    freezeBelow: "head",
    freezeRightOf: "unit",
    print: {
      orientation: "landscape",
      titleRows: { from: "head", to: "head" },
      lastColumn: "file",
      ...administrativePage,
    },
    isProtected: true,
  };
}

function cellsOf({ unit, record, admitted }: ReturnLine, index: number): Readonly<Record<string, Cell>> {
  const text = (value: string | undefined): Cell => contentCell(value ?? null, "name");
  return {
    number: numberCell(index + 1, "number"),
    unit: text(unit),
    status: textCell(word(`standing-${record?.standing ?? "missing"}`), "centered"),
    received: contentCell(record === null ? null : writtenDate(record.received), "code"),
    saved: contentCell(record?.savedAt?.slice(0, 16).replace("T", " ") ?? null, "code"),
    missing: contentCell(record?.missing ?? null, "number"),
    errors: contentCell(record?.errors ?? null, "number"),
    late: contentCell(record?.isLate === true ? word("returns-late-mark") : null, "code"),
    admitted: entryCell(admitted, "textEntry"),
    file: text(record?.file),
    record: contentCell(record === null ? null : JSON.stringify(record), "helperText"),
  };
}

export interface ReadReturns {
  readonly sheet: string;
  readonly deadline: string | null;
  /** By unitKey. */
  readonly lines: ReadonlyMap<string, ReturnLine>;
}

/** Null when it is no board of ours. */
export function readReturnsSheet(reading: SheetReading): ReadReturns | null {
  const sheet = openSheet(reading, "returns");
  if (sheet === null) return null;
  return {
    sheet: sheet.name,
    deadline: sheet.identity.deadline ?? null,
    lines: new Map(
      sheet.keys
        .filter((key) => key.startsWith("unit:"))
        .map((key) => {
          const unit = sheet.text(key, "unit");
          return [
            unitKey(unit),
            { unit, record: readRecord(sheet.text(key, "record")), admitted: sheet.value(key, "admitted") },
          ];
        }),
    ),
  };
}

function readRecord(text: string): ReturnRecord | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof raw !== "object" || raw === null) return null;
  const { standing, file, received, savedAt, digest, isAccepted, missing, errors, isLate } = raw as Record<
    string,
    unknown
  >;
  const known = standings.find((each) => each === standing);
  if (known === undefined || known === "notRecognised") return null;
  if (typeof file !== "string" || typeof received !== "string") return null;
  return {
    standing: known,
    file,
    received,
    savedAt: typeof savedAt === "string" ? savedAt : null,
    digest: typeof digest === "string" ? digest : null,
    isAccepted: isAccepted === true,
    missing: typeof missing === "number" ? missing : 0,
    errors: typeof errors === "number" ? errors : 0,
    isLate: isLate === true,
  };
}
