/** Lost points (Nội dung mất điểm): per unit, the largest first, with cause and remedy to fill in (QĐ 4308, Thanh Hóa city). */
import type { LostPoint } from "../domain/appraisal/lostPoints";
import type { CriteriaSet } from "../domain/criteria";
import { toDecimal } from "../domain/points";
import { unitKey } from "../domain/unitName";
import { emptyCell, entryCell, formulaCell, numberCell, textCell, wideCell, type EntryValue } from "./cells";
import type { Column, Row, RowKey, SheetDocument } from "./document";
import { countOfFreshnessRows, freshnessColumn, freshnessRows, withFreshness, type ThenAndNow } from "./freshness";
import { administrativePage, centredLines, decisionLine, heading, type HeadingColumns, type Office } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import { openSheet, type SheetReading } from "./reading";
import { signature } from "./signature";
import { word } from "./words";

/** What the unit wrote beside a lost point, as it stands in the cells. */
export interface WrittenRemark {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly cause: EntryValue;
  readonly remedy: EntryValue;
}

export interface LostPointsOfUnit {
  readonly unit: string;
  readonly rows: readonly LostPoint[];
  /** Where its scores stand; a list in which one unit has none does not tell whether it is old. */
  readonly figures?: readonly ThenAndNow[];
}

export interface LostPointsSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly basis: "self" | "appraisal";
  readonly units: readonly LostPointsOfUnit[];
  /** Kept exactly, also where nothing is lost any more. */
  readonly remarks: readonly WrittenRemark[];
}

const columns: readonly Column[] = [
  { role: "number", width: 34 },
  { role: "code", width: 50 },
  { role: "name", width: 230 },
  { role: "maximum", width: 50 },
  { role: "score", width: 50 },
  { role: "lost", width: 50 },
  { role: "reason", width: 100 },
  { role: "cause", width: 150 },
  { role: "remedy", width: 150 },
];
const at: HeadingColumns = { first: "number", leftEnd: "name", rightStart: "reason", last: "remedy" };

/** The row of a leaf of a unit: units by name, so that a list in another order is read back right. */
function lostRow(unit: string, code: string): RowKey {
  return `lost:${code}:${unitKey(unit)}`;
}

export function lostPointsSheet(input: LostPointsSheetInput): SheetDocument {
  const { sheet, set, office, year, basis, units } = input;
  const figures = units.map((unit) => unit.figures ?? []);
  const tellsState = figures.length > 0 && figures.every((each) => each.length > 0);
  const rows: readonly Row[] = [
    ...heading(office, columns, at),
    ...centredLines(
      [
        { key: "title", text: word("lost-title", { year: String(year) }), style: "title", size: 14 },
        { key: "basis", text: word(`lost-basis-${basis}`), style: "reference", size: 12 },
        { key: "reference", text: decisionLine(set), style: "reference", size: 12 },
      ],
      columns,
      at,
    ),
    headRow,
    ...unitsWithRemarks(input).flatMap((unit) => unitRows(unit, input.remarks)),
    { key: "remark", cells: { number: wideCell(word("lost-remark"), "remark", "remedy") }, height: 32 },
    ...signature([
      { title: word("signer-clerk"), hint: word("signer-hint"), from: "number", to: "name" },
      { title: word("signer-agency"), hint: word("signer-hint-stamp"), from: "reason", to: "remedy" },
    ]),
    ...(tellsState ? freshnessRows(figures) : []),
  ];
  return {
    name: sheet,
    identity: writeIdentity({ kind: "lostPoints", set: set.id, fingerprint: fingerprintOf(set) }, "number"),
    columns: tellsState ? [...columns, freshnessColumn] : columns,
    rows: tellsState
      ? withFreshness(
          rows,
          { below: "reference", from: at.first, to: at.last, choice: basis },
          countOfFreshnessRows(figures.length),
        )
      : rows,
    freezeBelow: "head",
    print: {
      orientation: "landscape",
      titleRows: { from: "head", to: "head" },
      lastColumn: at.last,
      ...administrativePage,
    },
    isProtected: true,
  };
}

const headRow: Row = {
  key: "head",
  height: 34,
  cells: {
    number: textCell(word("column-ordinal"), "head"),
    code: textCell(word("column-code"), "head"),
    name: textCell(word("column-criterion-short"), "head"),
    maximum: textCell(word("column-maximum"), "head"),
    score: textCell(word("column-score"), "head"),
    lost: textCell(word("column-lost"), "head"),
    reason: textCell(word("column-reason-code"), "head"),
    cause: textCell(word("column-cause"), "head"),
    remedy: textCell(word("column-remedy"), "head"),
  },
};

/** Units of the list, then those that only remarks are left of. */
function unitsWithRemarks({ units, remarks }: LostPointsSheetInput): readonly LostPointsOfUnit[] {
  const listed = new Set(units.map(({ unit }) => unitKey(unit)));
  const others = new Map(
    remarks.filter(({ unit }) => !listed.has(unitKey(unit))).map(({ unit }) => [unitKey(unit), unit]),
  );
  return [...units, ...[...others.values()].map((unit) => ({ unit, rows: [] }))];
}

function unitRows({ unit, rows }: LostPointsOfUnit, remarks: readonly WrittenRemark[]): readonly Row[] {
  const own = new Map(remarks.filter((each) => unitKey(each.unit) === unitKey(unit)).map((each) => [each.code, each]));
  const lost = new Set(rows.map(({ code }) => code));
  const left = [...own.values()].filter(({ code }) => !lost.has(code));
  const all = [...rows.map(({ code }) => code), ...left.map(({ code }) => code)].map((code) => lostRow(unit, code));
  const [first] = all;
  const last = all[all.length - 1];
  if (first === undefined || last === undefined) return [];
  const head: Row = {
    key: `lostUnit:${unitKey(unit)}`,
    cells: {
      number: wideCell(unit, "nameField", "score"),
      lost: formulaCell((book) => `=ROUND(SUM(${book.span(first, last, "lost")}),2)`, "numberField"),
      reason: emptyCell("nameField"),
      cause: emptyCell("nameField"),
      remedy: emptyCell("nameField"),
    },
  };
  return [
    head,
    ...rows.map((row, index) => lostLine(unit, row, index + 1, own.get(row.code))),
    ...left.map((remark): Row => ({
      key: lostRow(unit, remark.code),
      cells: {
        number: emptyCell("number"),
        code: textCell(remark.code, "code"),
        name: textCell(remark.name, "name"),
        maximum: emptyCell("number"),
        score: emptyCell("number"),
        lost: numberCell(0, "number"),
        reason: emptyCell("label"),
        cause: entryCell(remark.cause, "textEntry"),
        remedy: entryCell(remark.remedy, "textEntry"),
      },
    })),
  ];
}

/** R163 in the sheet. Until the unit writes its own, the appraiser's words are the cause known. */
function lostLine(unit: string, row: LostPoint, number: number, remark: WrittenRemark | undefined): Row {
  const key = lostRow(unit, row.code);
  return {
    key,
    cells: {
      number: numberCell(number, "number"),
      code: textCell(row.code, "code"),
      name: textCell(row.name, "name"),
      maximum: numberCell(toDecimal(row.maximum), "number"),
      score: numberCell(toDecimal(row.score), "number"),
      lost: formulaCell((book) => `=ROUND(${book.cell(key, "maximum")}-${book.cell(key, "score")},2)`, "numberStrong"),
      reason: textCell(row.reason === null ? "" : word(`reason-${row.reason}`), "label"),
      cause: entryCell(remark?.cause ?? row.cause, "textEntry"),
      remedy: entryCell(remark?.remedy ?? row.remedy, "textEntry"),
    },
  };
}

/** The remarks on a sheet of ours: of rows where something was written. */
export function readRemarks(reading: SheetReading): readonly WrittenRemark[] {
  const sheet = openSheet(reading, "lostPoints");
  if (sheet === null) return [];
  let unit = "";
  return sheet.keys.flatMap((key): WrittenRemark[] => {
    if (key.startsWith("lostUnit:")) unit = sheet.text(key, "number");
    if (!key.startsWith("lost:")) return [];
    const [cause, remedy] = [sheet.value(key, "cause"), sheet.value(key, "remedy")];
    if (cause === null && remedy === null) return [];
    return [{ unit, code: sheet.text(key, "code"), name: sheet.text(key, "name"), cause, remedy }];
  });
}
