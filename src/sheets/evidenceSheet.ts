/** The evidence (Tài liệu kiểm chứng): one document per row, for one scored item of one unit; and what is read back of it. */
import type { EvidenceEntry } from "../domain/appraisal/evidence";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding, type Place } from "../domain/finding";
import { entryCell, numberCell, textCell, type EntryValue } from "./cells";
import type { Cell, Column, ColumnRole, Row, RowKey, SheetDocument, Validation } from "./document";
import { administrativePage, centredLines, type HeadingColumns } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import { openSheet, type OwnCells, type SheetReading } from "./reading";
import type { KnownStyle } from "./styles";
import { word } from "./words";

/** Columns that people fill in, with the look of their cells. */
const entered = {
  unit: { width: 120, style: "textEntry" },
  code: { width: 62, style: "textEntry" },
  docNumber: { width: 100, style: "textEntry" },
  date: { width: 74, style: "dateEntry" },
  agency: { width: 110, style: "textEntry" },
  subject: { width: 210, style: "textEntry" },
  file: { width: 130, style: "textEntry" },
  signed: { width: 44, style: "scoreEntry" },
  state: { width: 74, style: "textEntry" },
} as const satisfies Readonly<Record<string, { readonly width: number; readonly style: KnownStyle }>>;
export type EvidenceColumn = keyof typeof entered;
const enteredColumns = Object.keys(entered) as readonly EvidenceColumn[];

const columns: readonly Column[] = [
  { role: "number", width: 34 },
  ...enteredColumns.map((role) => ({ role, width: entered[role].width })),
];
const at: HeadingColumns = { first: "number", leftEnd: "unit", rightStart: "subject", last: "state" };
const labels: Readonly<Record<EvidenceColumn, string>> = {
  unit: word("evidence-unit"),
  code: word("evidence-code"),
  docNumber: word("evidence-number"),
  date: word("evidence-date"),
  agency: word("evidence-agency"),
  subject: word("evidence-subject"),
  file: word("evidence-file"),
  signed: word("evidence-signed"),
  state: word("evidence-state"),
};
/** The heading over a column that people fill in. */
export function evidenceLabel(column: EvidenceColumn): string {
  return labels[column];
}

const states = ["listed", "sufficient", "insufficient"] as const;

/** Room for a new sheet, and below what is filled in. */
const leastRows = 300;
const spareRows = 100;

export interface EvidenceSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly year: number;
  /** How many rows are filled in, the last of them counting; and what stands in them, kept exactly. */
  readonly filled: number;
  readonly entryAt?: (row: RowKey, column: ColumnRole) => EntryValue;
}

function documentRow(index: number): RowKey {
  return `document:${index}`;
}

export function evidenceSheet({ sheet, set, year, filled, entryAt }: EvidenceSheetInput): SheetDocument {
  const present = entryAt ?? (() => null);
  return {
    name: sheet,
    identity: writeIdentity({ kind: "evidence", set: set.id, fingerprint: fingerprintOf(set) }, "number"),
    columns,
    rows: [
      ...centredLines(
        [
          { key: "title", text: word("evidence-title", { year: String(year) }), style: "title", size: 14 },
          { key: "hint", text: word("evidence-hint"), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      {
        key: "head",
        height: 34,
        cells: {
          number: textCell(word("column-ordinal"), "head"),
          ...Object.fromEntries(enteredColumns.map((role) => [role, textCell(labels[role], "head")])),
        },
      },
      ...Array.from({ length: Math.max(leastRows, filled + spareRows) }, (_, index): Row => {
        const key = documentRow(index);
        const cell = (role: EvidenceColumn): Cell => {
          const validation = validationOf(role);
          return {
            ...entryCell(present(key, role), entered[role].style),
            ...(validation === null ? {} : { validation: validation(key) }),
          };
        };
        return {
          key,
          cells: {
            number: numberCell(index + 1, "number"),
            ...Object.fromEntries(enteredColumns.map((role) => [role, cell(role)])),
          },
        };
      }),
    ],
    freezeBelow: "head",
    print: { orientation: "landscape", titleRows: { from: "head", to: "head" }, ...administrativePage },
    isProtected: true,
  };
}

function validationOf(role: EvidenceColumn): ((key: RowKey) => Validation) | null {
  switch (role) {
    case "date":
      return (key) => ({
        rule: { kind: "custom", formula: (book) => `=COUNT(${book.cell(key, "date")})=1` },
        title: labels.date,
        message: word("evidence-date-prompt"),
      });
    case "signed":
      return () => ({
        rule: { kind: "list", items: ["x"] },
        title: labels.signed,
        message: word("evidence-signed-prompt"),
      });
    case "state":
      return () => ({
        rule: { kind: "list", items: states.map((state) => word(`evidence-${state}`)) },
        title: labels.state,
        message: word("evidence-state-prompt"),
      });
    default:
      return null;
  }
}

export interface EvidenceRow {
  readonly unit: string;
  readonly entry: EvidenceEntry;
  readonly at: Place;
  readonly row: RowKey;
}

export interface ReadEvidence {
  readonly sheet: string;
  readonly filled: number;
  readonly entryAt: (row: RowKey, column: ColumnRole) => EntryValue;
  /** In the order of the sheet, with the unit as written and where the row stands. */
  readonly documents: readonly EvidenceRow[];
  /** Dates and states that cannot be read; the document is taken without them. */
  readonly findings: readonly Finding[];
}

/** Null when it is no evidence sheet of ours. */
export function readEvidence(reading: SheetReading): ReadEvidence | null {
  const sheet = openSheet(reading, "evidence");
  if (sheet === null) return null;
  const findings: Finding[] = [];
  const keys = sheet.keys.filter((key) => key.startsWith("document:"));
  const isFilled = (key: RowKey): boolean => enteredColumns.some((role) => sheet.text(key, role) !== "");
  return {
    sheet: sheet.name,
    filled: keys.reduce((count, key, index) => (isFilled(key) ? index + 1 : count), 0),
    entryAt: (row, column) => sheet.value(row, column),
    documents: keys.filter(isFilled).map((key) => ({
      unit: sheet.text(key, "unit").replace(/\s+/gu, " "),
      entry: {
        code: sheet.text(key, "code"),
        number: sheet.text(key, "docNumber"),
        date: readDate(sheet, key, findings),
        agency: sheet.text(key, "agency"),
        title: sheet.text(key, "subject"),
        file: sheet.text(key, "file"),
        isSigned: sheet.text(key, "signed").toLowerCase() === "x",
        judged: readState(sheet, key, findings),
      },
      at: placeOf(sheet, key, "code"),
      row: key,
    })),
    findings,
  };
}

/** A date's serial (days since 30/12/1899, excel-facts), or a text day/month/year as pasted. */
function readDate(sheet: OwnCells, key: RowKey, findings: Finding[]): string | null {
  const value = sheet.value(key, "date");
  if (value === null) return null;
  if (typeof value === "number" && value >= 1 && value < 2_958_466)
    return new Date(Math.floor(value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(String(value).trim()) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1)
      return date.toISOString().slice(0, 10);
  }
  findings.push(errorAt("evidence-date-unread", placeOf(sheet, key, "date"), { found: String(value).slice(0, 40) }));
  return null;
}

function readState(sheet: OwnCells, key: RowKey, findings: Finding[]): EvidenceEntry["judged"] {
  const said = sheet.text(key, "state").normalize("NFC");
  const state = states.find((each) => word(`evidence-${each}`) === said);
  if (said !== "" && state === undefined)
    findings.push(errorAt("evidence-state-unread", placeOf(sheet, key, "state"), { found: said.slice(0, 40) }));
  return state === "sufficient" || state === "insufficient" ? state : null;
}

function placeOf(sheet: OwnCells, key: RowKey, column: EvidenceColumn): Place {
  const address = sheet.address(key, column);
  return { sheet: sheet.name, ...(address === null ? {} : { address }) };
}
