/** The index of evidence (Danh mục tài liệu kiểm chứng): per unit by field, criterion and sub-criterion. */
import type { IndexRow } from "../domain/appraisal/evidence";
import type { CriteriaSet } from "../domain/criteria";
import { emptyCell, numberCell, textCell, wideCell } from "./cells";
import type { Column, Row, SheetDocument } from "./document";
import { administrativePage, centredLines, decisionLine, heading, type HeadingColumns, type Office } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import { signature } from "./signature";
import { word, writtenDate } from "./words";

export interface EvidenceIndexInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly units: readonly { readonly unit: string; readonly rows: readonly IndexRow[] }[];
}

const columns: readonly Column[] = [
  { role: "number", width: 34 },
  { role: "docNumber", width: 110 },
  { role: "date", width: 74 },
  { role: "agency", width: 120 },
  { role: "subject", width: 240 },
  { role: "file", width: 140 },
  { role: "state", width: 80 },
];
const at: HeadingColumns = { first: "number", leftEnd: "agency", rightStart: "subject", last: "state" };

export function evidenceIndexSheet({ sheet, set, office, year, units }: EvidenceIndexInput): SheetDocument {
  return {
    name: sheet,
    identity: writeIdentity({ kind: "evidenceIndex", set: set.id, fingerprint: fingerprintOf(set) }, "number"),
    columns,
    rows: [
      ...heading(office, columns, at),
      ...centredLines(
        [
          { key: "title", text: word("evidence-index-title", { year: String(year) }), style: "title", size: 14 },
          { key: "reference", text: decisionLine(set), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      {
        key: "head",
        height: 34,
        cells: {
          number: textCell(word("column-ordinal"), "head"),
          docNumber: textCell(word("evidence-number"), "head"),
          date: textCell(word("evidence-date"), "head"),
          agency: textCell(word("evidence-agency"), "head"),
          subject: textCell(word("evidence-subject"), "head"),
          file: textCell(word("evidence-file"), "head"),
          state: textCell(word("evidence-state"), "head"),
        },
      },
      ...units.flatMap(({ unit, rows }, index) => [
        { key: `unit:${index}`, height: 18, cells: { number: wideCell(unit, "labelTotal", "state") } },
        ...rows.map((row) => line(row, index)),
      ]),
      ...signature([
        { title: word("signer-clerk"), hint: word("signer-hint"), from: "number", to: "agency" },
        { title: word("signer-unit"), hint: word("signer-hint-stamp"), from: "subject", to: "state" },
      ]),
    ],
    freezeBelow: "head",
    print: { orientation: "landscape", titleRows: { from: "head", to: "head" }, ...administrativePage },
    isProtected: true,
  };
}

function line(row: IndexRow, unit: number): Row {
  if (row.kind === "node")
    return {
      key: `node:${unit}:${row.code}`,
      cells: { number: wideCell(`${row.code} ${row.name}`, row.level === 1 ? "nameField" : "nameStrong", "state") },
    };
  const { entry, ordinal, isInside } = row;
  const state = !isInside ? "outside" : (entry.judged ?? "listed");
  return {
    key: `document:${unit}:${ordinal}`,
    cells: {
      number: numberCell(ordinal, "number"),
      docNumber: textCell(entry.number, "name"),
      date: entry.date === null ? emptyCell("code") : textCell(writtenDate(entry.date), "code"),
      agency: textCell(entry.agency, "name"),
      subject: textCell(entry.title, "name"),
      file: textCell(entry.file, "name"),
      state: textCell(word(`evidence-${state}`), "centered"),
    },
  };
}
