/** The bridge (Điểm bị trừ): from the self score to the appraisal score, per unit and over all units, by reason. */
import { deductionReasons, type Bridge } from "../domain/appraisal/deductions";
import type { CriteriaSet } from "../domain/criteria";
import { toDecimal } from "../domain/points";
import { formulaCell, numberCell, textCell, wideCell } from "./cells";
import type { AddressBook, Cell, Column, ColumnRole, Row, RowKey, SheetDocument } from "./document";
import { freshnessCell, freshnessColumn, withFreshness, type ThenAndNow } from "./freshness";
import { administrativePage, centredLines, decisionLine, heading, type HeadingColumns, type Office } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import { unitRow } from "./rowKeys";
import { signature } from "./signature";
import { word } from "./words";

export interface DeductionSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  /** At least one, in the order of the list of units. */
  readonly units: readonly DeductedUnit[];
}

interface DeductedUnit {
  readonly unit: string;
  readonly bridge: Bridge;
  /** Where its scores stand; a list in which one unit has none does not tell whether it is old. */
  readonly figures?: readonly ThenAndNow[];
}

const reasons = [...deductionReasons, "unstated"] as const;
const takenColumns = reasons.map((reason) => `taken:${reason}`);
const firstTaken = takenColumns[0] ?? "";
const lastTaken = takenColumns[takenColumns.length - 1] ?? "";
const later = ["raised", "pending", "unclaimed"] as const;
const columnsWith = (hasSetAside: boolean): readonly Column[] => [
  { role: "number", width: 34 },
  { role: "unit", width: 170 },
  { role: "self", width: 54 },
  ...(hasSetAside ? [{ role: "setAside", width: 56 }] : []),
  ...takenColumns.map((role) => ({ role, width: 60 })),
  { role: "taken", width: 52 },
  ...later.map((role) => ({ role, width: 56 })),
  { role: "appraisal", width: 56 },
];
const at: HeadingColumns = { first: "number", leftEnd: "self", rightStart: "taken:wrongSum", last: "appraisal" };
const summed: readonly ColumnRole[] = ["self", ...takenColumns, ...later];
/** Left out, with what it takes away, while nothing is set aside for any unit. */
const setAside = "setAside";

export function deductionSheet({ sheet, set, office, year, units }: DeductionSheetInput): SheetDocument {
  const tellsState = units.every(({ figures }) => figures !== undefined && figures.length > 0);
  const hasSetAside = units.some(({ bridge }) => bridge.setAside.count > 0);
  const columns = columnsWith(hasSetAside);
  const remark = word(hasSetAside ? "deductions-remark-set-aside" : "deductions-remark");
  const rows: readonly Row[] = [
    ...heading(office, columns, at),
    ...centredLines(
      [
        { key: "title", text: word("deductions-title", { year: String(year) }), style: "title", size: 14 },
        { key: "reference", text: decisionLine(set), style: "reference", size: 12 },
      ],
      columns,
      at,
    ),
    ...headRows(hasSetAside),
    ...units.map((unit, index) => unitLine(unit, index, { tellsState, hasSetAside })),
    totalLine(units.length, hasSetAside),
    { key: "remark", cells: { number: wideCell(remark, "remark", "appraisal") }, height: hasSetAside ? 64 : 48 },
    ...signature([
      { title: word("signer-clerk"), hint: word("signer-hint"), from: "number", to: "unit" },
      { title: word("signer-council"), hint: word("signer-hint"), from: "taken:wrongSum", to: "appraisal" },
    ]),
  ];
  const state = (book: AddressBook): string =>
    `SUM(${book.span(unitRow(0), unitRow(units.length - 1), freshnessColumn.role)})`;
  return {
    name: sheet,
    identity: writeIdentity({ kind: "deductions", set: set.id, fingerprint: fingerprintOf(set) }, "number"),
    columns: tellsState ? [...columns, freshnessColumn] : columns,
    rows: tellsState ? withFreshness(rows, { below: "reference", from: at.first, to: at.last }, state) : rows,
    freezeBelow: "head.2",
    freezeRightOf: "unit",
    print: {
      orientation: "landscape",
      titleRows: { from: "head.1", to: "head.2" },
      lastColumn: at.last,
      ...administrativePage,
    },
    isProtected: true,
  };
}

function headRows(hasSetAside: boolean): readonly Row[] {
  const tall = (text: string): Cell => ({ ...textCell(text, "head"), mergeRows: 2 });
  return [
    {
      key: "head.1",
      height: 18,
      cells: {
        number: tall(word("column-number")),
        unit: tall(word("column-unit")),
        self: tall(word("column-self")),
        ...(hasSetAside ? { [setAside]: tall(word("column-set-aside")) } : {}),
        [firstTaken]: wideCell(word("column-taken"), "head", "taken"),
        ...Object.fromEntries(later.map((role) => [role, tall(word(`column-${role}`))])),
        appraisal: tall(word("column-appraisal")),
      },
    },
    {
      key: "head.2",
      height: 48,
      cells: {
        ...Object.fromEntries(reasons.map((reason) => [`taken:${reason}`, textCell(word(`reason-${reason}`), "head")])),
        taken: textCell(word("column-taken-total"), "head"),
      },
    },
  ];
}

interface UnitLineLooks {
  readonly tellsState: boolean;
  readonly hasSetAside: boolean;
}

function unitLine(
  { unit, bridge, figures = [] }: DeductedUnit,
  index: number,
  { tellsState, hasSetAside }: UnitLineLooks,
): Row {
  const key = unitRow(index);
  const number = (value: Bridge["self"]): Cell => numberCell(toDecimal(value), "number");
  return {
    key,
    cells: {
      number: numberCell(index + 1, "number"),
      unit: textCell(unit, "name"),
      self: number(bridge.self),
      ...(hasSetAside ? { [setAside]: number(bridge.setAside.points) } : {}),
      ...Object.fromEntries(reasons.map((reason) => [`taken:${reason}`, number(bridge.taken[reason].points)])),
      ...Object.fromEntries(later.map((role) => [role, number(bridge[role].points)])),
      ...derived(key, "numberStrong", hasSetAside),
      ...(tellsState ? { [freshnessColumn.role]: freshnessCell(figures) } : {}),
    },
  };
}

/** R161 in the sheet: the bridge adds up to the appraisal score. */
function derived(key: RowKey, style: "numberStrong" | "numberTotal", hasSetAside: boolean): Row["cells"] {
  const at = (book: AddressBook, column: ColumnRole): string => book.cell(key, column);
  return {
    taken: formulaCell((book) => `=ROUND(SUM(${at(book, firstTaken)}:${at(book, lastTaken)}),2)`, style),
    appraisal: formulaCell(
      (book) =>
        `=ROUND(${at(book, "self")}${hasSetAside ? `-${at(book, setAside)}` : ""}-${at(book, "taken")}+${at(book, "raised")}-${at(book, "pending")}+${at(book, "unclaimed")},2)`,
      style,
    ),
  };
}

/** R162 in the sheet. */
function totalLine(units: number, hasSetAside: boolean): Row {
  const over = (column: ColumnRole): Cell =>
    formulaCell((book) => `=ROUND(SUM(${book.span(unitRow(0), unitRow(units - 1), column)}),2)`, "numberTotal");
  return {
    key: "total",
    height: 20,
    cells: {
      number: wideCell(word("total"), "labelTotal", "unit"),
      ...Object.fromEntries([...summed, ...(hasSetAside ? [setAside] : [])].map((column) => [column, over(column)])),
      ...derived("total", "numberTotal", hasSetAside),
    },
  };
}
