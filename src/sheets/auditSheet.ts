/** The results of an audit (Kết quả kiểm tra) as a sheet: a snapshot, locked, one line per finding. */
import { numberCell, textCell, textHeight, wideCell, widthOf } from "./cells";
import { createTexts } from "../texts/texts";
import type { auditPane } from "../texts/vi/auditPane";
import type { Detail } from "../domain/finding";
import type { Cell, Column, Row, SheetDocument } from "./document";
import { administrativePage } from "./heading";

/** One finding in the words of the sheet. */
export interface AuditLine {
  readonly severity: string;
  readonly unit: string;
  /** "Trang Bảng 1, ô E12" */
  readonly place: string;
  readonly found: string | number | null;
  readonly expected: string | number | null;
  readonly message: string;
  /** What it follows from; "" when it stands for itself. */
  readonly follows: string;
}

export interface AuditLineGroup {
  readonly title: string;
  readonly lines: readonly AuditLine[];
}

export interface AuditSheetInput {
  readonly sheet: string;
  /** Lines under the title: when and by which set, which tables, how the ranks fit, what was left out. */
  readonly remarks: readonly string[];
  readonly groups: readonly AuditLineGroup[];
  /** Findings that found no room. */
  readonly cut: number;
}

const texts = createTexts("vi");

export function auditWord(key: keyof typeof auditPane, details: Readonly<Record<string, Detail>> = {}): string {
  return texts.say(`auditPane.${key}`, details);
}

export const auditColumns = ["number", "severity", "unit", "place", "found", "expected", "message", "follows"] as const;
type AuditColumn = (typeof auditColumns)[number];

const widths: Readonly<Record<AuditColumn, number>> = {
  number: 34,
  severity: 56,
  unit: 130,
  place: 110,
  found: 64,
  expected: 64,
  message: 250,
  follows: 150,
};
const columns: readonly Column[] = auditColumns.map((role) => ({ role, width: widths[role] }));
const width = widthOf(columns, "number", "follows");

/** The sheet is only ever written anew, never read back: its identity says what it is, nothing more. */
const identity = JSON.stringify({ cchc: 1, kind: "audit", column: "number" });

export function isAuditIdentity(text: string | null): boolean {
  return text === identity;
}

export function auditSheet(input: AuditSheetInput): SheetDocument {
  const remarks = [
    ...input.remarks,
    ...(input.groups.length === 0 ? [auditWord("sheet-clean")] : []),
    ...(input.cut > 0 ? [auditWord("sheet-cut", { number: input.cut })] : []),
  ];
  let number = 0;
  return {
    name: input.sheet,
    identity,
    columns,
    rows: [
      { key: "title", height: 24, cells: { number: wideCell(auditWord("sheet-title"), "title", "follows") } },
      ...remarks.map((text, index): Row => ({
        key: `remark.${index}`,
        height: Math.min(409, textHeight(text, width, 11)),
        cells: { number: wideCell(text, "remark", "follows") },
      })),
      {
        key: "head",
        height: 20,
        cells: Object.fromEntries(auditColumns.map((role) => [role, textCell(auditWord(`sheet-${role}`), "head")])),
      },
      ...input.groups.flatMap(({ title, lines }, group): readonly Row[] => [
        { key: `group:${group}`, cells: { number: wideCell(title, "nameField", "follows") } },
        ...lines.map((line): Row => {
          number += 1;
          return lineRow(line, number);
        }),
      ]),
    ],
    freezeBelow: "head",
    print: { orientation: "landscape", titleRows: { from: "head", to: "head" }, ...administrativePage },
    isProtected: true,
  };
}

function lineRow(line: AuditLine, number: number): Row {
  const height = Math.max(
    ...(["unit", "place", "message", "follows"] as const).map((role) => textHeight(line[role], widths[role], 11)),
  );
  return {
    key: `finding:${number}`,
    height: Math.min(409, Math.max(18, height)),
    cells: {
      number: numberCell(number, "number"),
      severity: textCell(line.severity, "centered"),
      unit: textCell(line.unit, "name"),
      place: textCell(line.place, "name"),
      found: valueCell(line.found),
      expected: valueCell(line.expected),
      message: textCell(line.message, "name"),
      follows: textCell(line.follows, "name"),
    },
  };
}

function valueCell(value: string | number | null): Cell {
  return typeof value === "number" ? numberCell(value, "number") : textCell(value ?? "", "code");
}
