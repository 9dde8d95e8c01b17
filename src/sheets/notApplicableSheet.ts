/**
 * The list of items set aside (Danh mục nội dung không áp dụng): unit, item, approver, reason, and the scores that stood
 * in the cells before. All of it is written by the two actions, nothing by hand.
 */
import type { KeptScores } from "../domain/appraisal/setAside";
import type { CriteriaSet } from "../domain/criteria";
import { toDecimal } from "../domain/points";
import { knownMaximum } from "../domain/setTree";
import { contentCell, emptyCell, numberCell, textCell, wideCell } from "./cells";
import type { Column, Row, SheetDocument } from "./document";
import { administrativePage, centredLines, decisionLine, heading, type HeadingColumns, type Office } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import type { SetAsideLine } from "./readNotApplicable";
import { signature } from "./signature";
import { word, writtenDate } from "./words";

export interface NotApplicableSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly lines: readonly SetAsideLine[];
}

const columns: readonly Column[] = [
  { role: "number", width: 30 },
  { role: "unit", width: 130 },
  { role: "code", width: 46 },
  { role: "name", width: 190 },
  { role: "maximum", width: 48 },
  { role: "approver", width: 110 },
  { role: "reason", width: 150 },
  { role: "date", width: 66 },
  { role: "kept", width: 90 },
  { role: "keptData", width: 90 },
];
const at: HeadingColumns = { first: "number", leftEnd: "name", rightStart: "maximum", last: "kept" };

function lineRow(index: number): string {
  return `aside:${index}`;
}

export function notApplicableSheet({ sheet, set, office, year, lines }: NotApplicableSheetInput): SheetDocument {
  const nodes = new Map(set.nodes.map((node) => [node.code, node]));
  return {
    name: sheet,
    identity: writeIdentity({ kind: "notApplicable", set: set.id, fingerprint: fingerprintOf(set) }, "number"),
    columns,
    rows: [
      ...heading(office, columns, at),
      ...centredLines(
        [
          { key: "title", text: word("not-applicable-title", { year: String(year) }), style: "title", size: 14 },
          { key: "reference", text: decisionLine(set), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      headRow(),
      ...lines.map((line, index): Row => {
        const node = nodes.get(line.code);
        return {
          key: lineRow(index),
          cells: {
            number: numberCell(index + 1, "number"),
            unit: textCell(line.unit, "name"),
            code: textCell(line.code, "code"),
            name: textCell(node?.name ?? "", "name"),
            maximum: node === undefined ? emptyCell("number") : numberCell(toDecimal(knownMaximum(node)), "number"),
            approver: contentCell(line.approver, "name"),
            reason: contentCell(line.reason, "name"),
            date: contentCell(writtenDate(line.date), "code"),
            kept: contentCell(keptText(line.kept), "name"),
            keptData: textCell(JSON.stringify(line.kept), "helperText"),
          },
        };
      }),
      { key: "remark", cells: { number: wideCell(word("not-applicable-remark"), "remark", "kept") }, height: 50 },
      ...signature([
        { title: word("signer-clerk"), hint: word("signer-hint"), from: "number", to: "code" },
        { title: word("signer-council"), hint: word("signer-hint"), from: "approver", to: "kept" },
      ]),
    ],
    freezeBelow: "head",
    print: {
      orientation: "landscape",
      titleRows: { from: "head", to: "head" },
      lastColumn: "kept",
      ...administrativePage,
    },
    isProtected: true,
  };
}

function headRow(): Row {
  const head = (key: Parameters<typeof word>[0]) => textCell(word(key), "head");
  return {
    key: "head",
    height: 34,
    cells: {
      number: head("column-number"),
      unit: head("column-unit"),
      code: head("log-code"),
      name: head("column-criterion-short"),
      maximum: head("column-maximum"),
      approver: head("column-approver"),
      reason: head("column-set-aside-reason"),
      date: head("column-set-aside-date"),
      kept: head("column-kept"),
      keptData: textCell(word("column-kept-data"), "helperHead"),
    },
  };
}

/** "TĐG 1,5; TĐ 1": as people read it; exactly as it stood is in the column beside. */
export function keptText(kept: KeptScores): string {
  return Object.entries(kept)
    .flatMap(([column, value]) => {
      const label = keptLabel(column);
      return label === null || value === null ? [] : [`${label} ${String(value).replace(".", ",")}`];
    })
    .join("; ");
}

/** The column as people call it; null for those that only go with another. */
function keptLabel(column: string): string | null {
  const [kind, number] = column.split(":");
  if (kind === "self" || kind === "appraisal") return word(`kept-${kind}`);
  if (kind === "chair") return word("kept-chair");
  const member = kind === "member" ? number : undefined;
  return member === undefined ? null : word("kept-member", { number: member });
}
