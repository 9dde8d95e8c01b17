/**
 * The score table where something is set aside for a unit: marks instead of the scores of whole fields, the maximum that
 * applies, and what the ranking needs to go by rescaled points. Without anything set aside the table is as it always is.
 */
import { isWhollySetAside, mark } from "../domain/appraisal/setAside";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { fieldsOf, leavesUnder } from "../domain/setTree";
import { formulaCell, numberCell, textCell, emptyCell, wideCell } from "./cells";
import { hasFloors, lowestExpression } from "./classTable";
import type { AddressBook, Cell, Column, Row, SheetDocument } from "./document";
import {
  applicableColumn,
  fieldColumn,
  nodeRow,
  scoreColumns,
  unitRow,
  validColumn,
  type ScoreColumn,
} from "./rowKeys";
import { maximumOver, type ScoreOrigin } from "./scoreTableFields";
import { markCell } from "./setAsideCells";
import { setAsideMark, type ForApplicable } from "./setAsideIdentity";
import { quoted, word } from "./words";

/** Codes of the leaves set aside for a unit, approved ones only. */
export type CodesOf = (unit: string) => ReadonlySet<string>;

export interface TableSetAsideInput {
  readonly set: CriteriaSet;
  readonly units: readonly string[];
  readonly origin: ScoreOrigin;
  /** Absent: nothing is set aside. */
  readonly setAside?: CodesOf;
}

/** As the table's identity carries it: the columns are there when it does. */
export function forApplicable({ units, setAside }: Pick<TableSetAsideInput, "units" | "setAside">): ForApplicable {
  const applicable = setAside === undefined ? "" : setAsideMark(units, setAside);
  return applicable === "" ? {} : { applicable };
}

/** The finished table with the marks and columns; the same document when nothing is set aside for any of its units. */
export function withSetAside(document: SheetDocument, input: TableSetAsideInput): SheetDocument {
  if (forApplicable(input).applicable === undefined) return document;
  const { set, units } = input;
  const fields = fieldsOf(set);
  const rows = new Map(units.map((unit, index) => [unitRow(index), unit]));
  return {
    ...document,
    columns: columnsWith(document.columns, set, fields),
    rows: document.rows.map((row) => {
      const unit = rows.get(row.key);
      if (unit !== undefined) return unitWith(row, input, fields, unit);
      return rowWith(row, input, fields);
    }),
  };
}

function columnsWith(columns: readonly Column[], set: CriteriaSet, fields: readonly CriteriaNode[]): readonly Column[] {
  return [
    ...columns.flatMap((column) => (column.role === "status" ? [{ role: "applicable", width: 48 }, column] : [column])),
    ...fields.map(({ code }) => ({ role: applicableColumn(code), width: 40 })),
    { role: "share", width: 56 },
    { role: "shareOrder", width: 44 },
    ...(hasFloors(set) ? [{ role: "lowestShare", width: 56 }] : []),
  ];
}

function rowWith(row: Row, { set, units }: TableSetAsideInput, fields: readonly CriteriaNode[]): Row {
  const helper = (text: string): Cell => ({ ...textCell(text, "helperHead"), mergeRows: 2 });
  switch (row.key) {
    case "head.1":
      return withCells(row, {
        applicable: { ...textCell(word("column-applicable"), "head"), mergeRows: 2 },
        ...Object.fromEntries(
          fields.map(({ code }) => [applicableColumn(code), helper(word("column-applicable-field", { code }))]),
        ),
        share: helper(word("column-share-exact")),
        shareOrder: helper(word("column-share-order")),
        ...(hasFloors(set) ? { lowestShare: helper(word("column-lowest-share")) } : {}),
      });
    case "maximum":
      return withCells(row, {
        applicable: formulaCell((book) => `=${book.cell("maximum", "appraisal")}`, "headLight"),
      });
    case "average":
      return withCells(row, { applicable: emptyCell("labelTotal") });
    case "averagePercent":
      return withCells(row, averagePercent(units.length, fields));
    default:
      return row;
  }
}

function withCells(row: Row, cells: Row["cells"]): Row {
  return { ...row, cells: { ...row.cells, ...cells } };
}

function unitWith(row: Row, input: TableSetAsideInput, fields: readonly CriteriaNode[], unit: string): Row {
  const { set, units, setAside } = input;
  const { key } = row;
  const codes = setAside?.(unit) ?? new Set<string>();
  const whole = fields.filter((field) => isWhollySetAside(set, field, codes));
  const applying = fields.filter((field) => !whole.includes(field));
  const all = (book: AddressBook, role: string): string => book.fixedSpan(unitRow(0), unitRow(units.length - 1), role);
  const soFar = (book: AddressBook, role: string): string => `${book.fixed(unitRow(0), role)}:${book.cell(key, role)}`;
  return withCells(row, {
    ...Object.fromEntries(whole.flatMap((field) => closedEntries(row, field.code))),
    ...Object.fromEntries(
      whole.flatMap((field) => scoreColumns.flatMap((score) => wholeField(input, field, unit, key, score))),
    ),
    ...(whole.length === 0 ? {} : counts(fields, whole, key)),
    ...(applying.length > 0 ? {} : nothingApplies(fields, key)),
    ...(whole.length > 0 && hasFloors(set) ? { lowest: lowest(applying, key, maximumOver) } : {}),
    ...Object.fromEntries(
      fields.map((field) => [
        applicableColumn(field.code),
        applicableCell(input, field, unit, codes, whole.includes(field)),
      ]),
    ),
    applicable: formulaCell((book) => {
      const list = fields.map(({ code }) => book.cell(key, applicableColumn(code))).join(",");
      return `=ROUND(SUM(${list}),2)`;
    }, "decimal"),
    // R185 in the sheet: whole hundredths on both sides, so that equal fractions are equal numbers. Without a total: −1.
    share: formulaCell((book) => {
      const total = book.cell(key, "appraisal");
      return `=IF(${total}="",-1,ROUND(${total}*100,0)/ROUND(${book.cell(key, "applicable")}*100,0))`;
    }, "helper"),
    shareOrder: formulaCell((book) => {
      const share = book.cell(key, "share");
      return `=SUMPRODUCT((${all(book, "share")}>${share})*1)+SUMPRODUCT((${soFar(book, "share")}=${share})*1)`;
    }, "helper"),
    ...(hasFloors(set)
      ? { lowestShare: lowest(applying, key, (book, role) => book.cell(key, applicableColumn(codeOf(role)))) }
      : {}),
  });
}

/** What members would fill in for the field: nobody does. */
function closedEntries({ cells }: Row, code: string): (readonly [string, Cell])[] {
  return Object.entries(cells).flatMap(([role, cell]) =>
    cell?.entry === true && role.endsWith(`:${code}`) ? [[role, emptyCell("setAside")] as const] : [],
  );
}

/** "appraisal:I" → "I". */
function codeOf(role: string): string {
  return role.slice(role.indexOf(":") + 1);
}

/** R182, R187 in the sheet: the mark, and an empty text where others count 1: counted apart, and in no average. */
function wholeField(
  { set, origin }: TableSetAsideInput,
  field: CriteriaNode,
  unit: string,
  key: string,
  score: ScoreColumn,
): (readonly [string, Cell])[] {
  const role = fieldColumn(score, field.code);
  const sheet = origin.kind === "scoringSheets" ? origin.sheetOf(unit) : null;
  const leaves = leavesUnder(set, field).length;
  const marked =
    sheet === null
      ? markCell
      : formulaCell(
          () => `=IF(${sheet.foreign(nodeRow(field.code), `${score}Done`)}=${leaves},${quoted(mark)},"")`,
          "setAside",
        );
  const valid = formulaCell((book) => `=IF(${book.cell(key, role)}=${quoted(mark)},"",0)`, "helper");
  return [
    [role, marked],
    [validColumn(score, field.code), valid],
  ];
}

/** Fields that are settled: scored, or marked. */
function counts(fields: readonly CriteriaNode[], whole: readonly CriteriaNode[], key: string): Row["cells"] {
  return Object.fromEntries(
    scoreColumns.map((score) => [
      `${score}Count`,
      formulaCell((book) => {
        const valid = fields.map((field) => book.cell(key, validColumn(score, field.code))).join(",");
        const marks = whole.map((field) => `IF(${book.cell(key, fieldColumn(score, field.code))}=${quoted(mark)},1,0)`);
        return `=SUM(${valid})+${marks.join("+")}`;
      }, "helper"),
    ]),
  );
}

/** R187 in the sheet: no total, so no rank. */
function nothingApplies(fields: readonly CriteriaNode[], key: string): Row["cells"] {
  return {
    self: formulaCell(() => `=""`, "decimalStrong"),
    appraisal: formulaCell(() => `=""`, "decimalStrong"),
    status: formulaCell(
      (book) =>
        `=IF(${book.cell(key, "appraisalCount")}=${fields.length},${quoted(word("not-applicable"))},${quoted(word("incomplete"))})`,
      "centered",
    ),
  };
}

function lowest(
  fields: readonly CriteriaNode[],
  key: string,
  maximum: (book: AddressBook, role: string) => string,
): Cell {
  return formulaCell((book) => {
    const pairs = fields
      .filter((field) => field.maximum !== 0)
      .map((field) => {
        const role = fieldColumn("appraisal", field.code);
        return { score: book.cell(key, role), maximum: maximum(book, role) };
      });
    if (pairs.length === 0) return `=""`;
    return `=IF(${book.cell(key, "appraisal")}="","",${lowestExpression(pairs)})`;
  }, "helper");
}

/** R184 in the sheet: the maximum above, less the maxima of what the unit's sheet sets aside. */
function applicableCell(
  { set, origin }: TableSetAsideInput,
  field: CriteriaNode,
  unit: string,
  codes: ReadonlySet<string>,
  isWhole: boolean,
): Cell {
  if (isWhole) return numberCell(0, "helper");
  const role = fieldColumn("appraisal", field.code);
  const sheet = origin.kind === "scoringSheets" ? origin.sheetOf(unit) : null;
  const aside = leavesUnder(set, field).filter((leaf) => codes.has(leaf.code));
  return formulaCell((book) => {
    if (sheet === null || aside.length === 0) return `=${maximumOver(book, role)}`;
    const list = aside.map(({ code }) => sheet.foreign(nodeRow(code), "maximum")).join(",");
    return `=ROUND(${maximumOver(book, role)}-SUM(${list}),2)`;
  }, "helper");
}

/** R188 in the sheet: points of the units that have the score in part of what applies to them. */
function averagePercent(units: number, fields: readonly CriteriaNode[]): Row["cells"] {
  const span = (book: AddressBook, role: string): string => book.span(unitRow(0), unitRow(units - 1), role);
  const cell = (role: string, formula: (book: AddressBook) => string): readonly [string, Cell] => [
    role,
    formulaCell((book) => `=IF(COUNT(${book.cell("average", role)})=0,"",${formula(book)}*100)`, "decimalTotal"),
  ];
  const pairs = fields.flatMap(({ code }) => scoreColumns.map((score) => ({ code, score })));
  return {
    ...Object.fromEntries(
      pairs.map(({ code, score }) =>
        cell(fieldColumn(score, code), (book) => {
          const valid = span(book, validColumn(score, code));
          return `SUMPRODUCT(${span(book, fieldColumn(score, code))},${valid})/SUMPRODUCT(${span(book, applicableColumn(code))},${valid})`;
        }),
      ),
    ),
    ...Object.fromEntries(
      scoreColumns.map((score) =>
        cell(score, (book) => {
          const complete = `(${span(book, `${score}Count`)}=${fields.length})`;
          return `SUM(${span(book, score)})/SUMPRODUCT(${complete}*${span(book, "applicable")})`;
        }),
      ),
    ),
    number: wideCell(word("average-percent-applicable"), "labelTotal", "unit"),
    applicable: emptyCell("labelTotal"),
  };
}
