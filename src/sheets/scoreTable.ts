/**
 * The score table (Bảng điểm): units × fields, a TĐG/TĐ pair each, totals and averages: the hub between the scoring
 * sheets and the ranking. Form: results report of Thanh Hóa 2020, field table.
 */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { Role } from "../domain/appraisal/assignment";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { fieldsOf } from "../domain/setTree";
import { emptyCell, formulaCell, numberCell, textCell, wideCell } from "./cells";
import { hasFloors, lowestExpression } from "./classTable";
import type { AddressBook, Cell, Column, Row, SheetDocument } from "./document";
import { administrativePage, centredLines, decisionLine, heading, type HeadingColumns, type Office } from "./heading";
import { forRole } from "./entryRoles";
import { fingerprintOf, writeIdentity } from "./identity";
import { tablePages } from "./printPages";
import { fieldColumn, scoreColumns, unitRow, validColumn, type ScoreColumn } from "./rowKeys";
import { headRows } from "./scoreTableHead";
import { fieldCell, maximumOver, type ScoreOrigin } from "./scoreTableFields";
import { countValid } from "./scoreRules";
import { forMembers, withMembers } from "./scoreTableMembers";
import { forApplicable, withSetAside, type CodesOf } from "./scoreTableSetAside";
import { signature } from "./signature";
import { colors, type KnownStyle } from "./styles";
import { quoted, word } from "./words";

export interface ScoreTableInput {
  readonly sheet: string;
  /** All maxima are known. */
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  /** At least one. */
  readonly units: readonly string[];
  readonly origin: ScoreOrigin;
  /** Pairs that people fill in; those of the role when absent. Only for the origin "entry". */
  readonly entryColumns?: readonly ScoreColumn[];
  /** Whose cells are unlocked; stands in the identity. Absent: the organizer's, which is all of them. */
  readonly role?: Role;
  /** What does not apply to a unit: codes of leaves. Absent: everything applies to everybody. */
  readonly setAside?: CodesOf;
  /** Who appraises whole fields. Absent: one appraisal column a field. Only for the origin "entry". */
  readonly appraisal?: Appraisal;
}

export function scoreTable(input: ScoreTableInput): SheetDocument {
  const document = withSetAside(withMembers(plainTable(input), input), input);
  return tablePages(document, unitRow(input.units.length - 1));
}

function plainTable(input: ScoreTableInput): SheetDocument {
  const { set, office, year, units } = input;
  const fields = fieldsOf(set);
  const columns = columnsFor(set, fields);
  const first = unitRow(0);
  const last = unitRow(units.length - 1);
  const firstScore = fieldColumn("self", fields[0]?.code ?? "");
  const lastScore = fieldColumn("appraisal", fields[fields.length - 1]?.code ?? "");
  const at: HeadingColumns = {
    first: "number",
    // With a single field its columns belong to the right half.
    leftEnd: fields.length > 1 ? fieldColumn("appraisal", fields[0]?.code ?? "") : "unit",
    rightStart: fieldColumn("self", fields[Math.floor(fields.length / 2)]?.code ?? ""),
    last: "status",
  };
  const signerAt = fieldColumn("self", fields[Math.floor(fields.length / 2)]?.code ?? "");
  return {
    name: input.sheet,
    identity: writeIdentity(
      {
        kind: "scoreTable",
        set: set.id,
        fingerprint: fingerprintOf(set),
        year,
        source: input.origin.kind,
        ...forRole(input.role),
        ...forMembers(input),
        ...forApplicable(input),
      },
      "number",
    ),
    columns,
    rows: [
      ...heading(office, columns, at),
      ...centredLines(
        [
          { key: "title", text: word("table-title", { year: String(year) }), style: "title", size: 14 },
          { key: "reference", text: decisionLine(set), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      ...headRows(set, fields, columns),
      ...units.map((unit, index) => unitCells(input, fields, unit, index)),
      averageRow(fields, first, last),
      averagePercentRow(fields),
      { key: "remark", cells: { number: wideCell(word("table-remark"), "remark", "status") }, height: 18 },
      ...signature([
        { title: word("signer-clerk"), hint: word("signer-hint"), from: "number", to: at.leftEnd },
        { title: word("signer-council"), hint: word("signer-hint"), from: signerAt, to: "status" },
      ]),
    ],
    freezeBelow: "maximum",
    freezeRightOf: "unit",
    conditionalFormats: [
      {
        from: { row: first, column: firstScore },
        to: { row: last, column: lastScore },
        formula: (book) => `=AND(${book.cell(first, firstScore)}<>"",${book.cell(first, `valid:${firstScore}`)}=0)`,
        fill: colors.invalidFill,
        font: colors.invalidText,
      },
    ],
    print: {
      orientation: "landscape",
      titleRows: { from: "head.1", to: "maximum" },
      lastColumn: "status",
      ...administrativePage,
    },
    isProtected: true,
  };
}

function columnsFor(set: CriteriaSet, fields: readonly CriteriaNode[]): readonly Column[] {
  return [
    { role: "number", width: 28 },
    { role: "unit", width: 140 },
    ...fields.flatMap((field) => scoreColumns.map((score) => ({ role: fieldColumn(score, field.code), width: 38 }))),
    { role: "self", width: 44 },
    { role: "appraisal", width: 44 },
    { role: "status", width: 66 },
    { role: "selfCount", width: 48 },
    { role: "appraisalCount", width: 48 },
    { role: "order", width: 40 },
    ...(hasFloors(set) ? [{ role: "lowest", width: 56 }] : []),
    ...fields.flatMap((field) => scoreColumns.map((score) => ({ role: validColumn(score, field.code), width: 30 }))),
  ];
}

function unitCells(input: ScoreTableInput, fields: readonly CriteriaNode[], unit: string, index: number): Row {
  const key = unitRow(index);
  const cells: Record<string, Cell> = {
    number: numberCell(index + 1, "number"),
    unit: textCell(unit, "name"),
  };
  for (const field of fields) {
    for (const score of scoreColumns) {
      const role = fieldColumn(score, field.code);
      cells[role] = fieldCell(input, field, unit, index, score);
      cells[validColumn(score, field.code)] = formulaCell(
        (book) => countValid(book.cell(key, role), maximumOver(book, role), input.set.step),
        "helper",
      );
    }
  }
  for (const score of scoreColumns) {
    cells[score] = formulaCell((book) => totalFormula(book, fields, key, score), "decimalStrong");
    cells[`${score}Count`] = formulaCell((book) => countFormula(book, fields, key, score), "helper");
  }
  cells["status"] = formulaCell((book) => statusFormula(book, key), "centered");
  cells["order"] = formulaCell((book) => orderFormula(book, key, input.units.length), "helper");
  if (hasFloors(input.set)) {
    cells["lowest"] = formulaCell((book) => lowestFormula(book, fields, key), "helper");
  }
  return { key, cells };
}

/** How many fields have a valid score. */
function countFormula(book: AddressBook, fields: readonly CriteriaNode[], key: string, score: ScoreColumn): string {
  return `=SUM(${fields.map((field) => book.cell(key, validColumn(score, field.code))).join(",")})`;
}

/** R13 in the sheet: a total only when all fields are scored. */
function totalFormula(book: AddressBook, fields: readonly CriteriaNode[], key: string, score: ScoreColumn): string {
  const count = `${score}Count`;
  const list = fields.map((field) => book.cell(key, fieldColumn(score, field.code))).join(",");
  return `=IF(${book.cell(key, count)}=${maximumOver(book, count)},ROUND(SUM(${list}),2),"")`;
}

/** "Thiếu 2 TĐ", "Thiếu 1 TĐG" or "Đủ điểm". */
function statusFormula(book: AddressBook, key: string): string {
  const lacks = (score: ScoreColumn, otherwise: string): string => {
    const given = book.cell(key, `${score}Count`);
    const all = maximumOver(book, `${score}Count`);
    const text = `${quoted(word("status-missing"))}&${all}-${given}&${quoted(word(`status-${score}`))}`;
    return `IF(${given}<${all},${text},${otherwise})`;
  };
  return `=${lacks("appraisal", lacks("self", quoted(word("status-complete"))))}`;
}

/** R40, R43, R44 in the sheet: the unit's place in the ranking: higher totals first, equal ones as they stand here, the rest at the end. */
function orderFormula(book: AddressBook, key: string, units: number): string {
  const total = book.cell(key, "appraisal");
  const all = book.fixedSpan(unitRow(0), unitRow(units - 1), "appraisal");
  const soFar = `${book.fixed(unitRow(0), "appraisal")}:${total}`;
  return `=IF(${total}="",COUNT(${all})+COUNTIF(${soFar},""),COUNTIF(${all},">"&${total})+COUNTIF(${soFar},${total}))`;
}

function lowestFormula(book: AddressBook, fields: readonly CriteriaNode[], key: string): string {
  const pairs = fields
    .filter((field) => field.maximum !== 0)
    .map((field) => {
      const role = fieldColumn("appraisal", field.code);
      return { score: book.cell(key, role), maximum: maximumOver(book, role) };
    });
  return `=IF(${book.cell(key, "appraisal")}="","",${lowestExpression(pairs)})`;
}

function scoredColumns(fields: readonly CriteriaNode[]): readonly string[] {
  return [...fields.flatMap((field) => scoreColumns.map((score) => fieldColumn(score, field.code))), ...scoreColumns];
}

/** R50 in the sheet: over the units that have the score; only valid scores count. */
function averageRow(fields: readonly CriteriaNode[], first: string, last: string): Row {
  return statisticsRow("average", fields, word("average"), "decimalTotal", (book, role) => {
    const span = book.span(first, last, role);
    if (role === "self" || role === "appraisal") return `=IF(COUNT(${span})=0,"",AVERAGE(${span}))`;
    const valid = book.span(first, last, `valid:${role}`);
    return `=IF(SUM(${valid})=0,"",SUMPRODUCT(${span},${valid})/SUM(${valid}))`;
  });
}

function averagePercentRow(fields: readonly CriteriaNode[]): Row {
  return statisticsRow("averagePercent", fields, word("average-percent"), "decimalTotal", (book, role) => {
    const average = book.cell("average", role);
    return `=IF(COUNT(${average})=0,"",${average}/${maximumOver(book, role)}*100)`;
  });
}

function statisticsRow(
  key: string,
  fields: readonly CriteriaNode[],
  label: string,
  style: KnownStyle,
  formula: (book: AddressBook, role: string) => string,
): Row {
  return {
    key,
    height: 30,
    cells: {
      number: wideCell(label, "labelTotal", "unit"),
      ...Object.fromEntries(
        scoredColumns(fields).map((role) => [role, formulaCell((book) => formula(book, role), style)]),
      ),
      status: emptyCell("labelTotal"),
    },
  };
}
