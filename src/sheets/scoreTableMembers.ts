/**
 * The score table where members appraise whole fields: a column for each of a field's members and for the chair, and the
 * field's appraisal score by formula from them. Without an assignment the table is as it always is.
 */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { Role } from "../domain/appraisal/assignment";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { toDecimal } from "../domain/points";
import { fieldsOf, knownMaximum } from "../domain/setTree";
import {
  chairColumn,
  chairReasonColumn,
  decidedOverColumn,
  membersLine,
  presentColumn,
  forAppraisal,
} from "./appraisalColumns";
import { memberColumn } from "./assignmentSheet";
import {
  contentCell,
  emptyCell,
  entryCell,
  formulaCell,
  numberCell,
  textCell,
  textHeight,
  wideCell,
  widthOf,
  type EntryValue,
} from "./cells";
import type { AddressBook, Cell, Column, ColumnRole, ConditionalFormat, Row, RowKey, SheetDocument } from "./document";
import { disagreesFormula, finalFormula, presentFormula, type FinalCells } from "./finalScoreFormulas";
import type { ForAppraisal } from "./identity";
import { fieldColumn, unitRow } from "./rowKeys";
import { countValid, scoreValidation } from "./scoreRules";
import { maximumOver, type ScoreOrigin } from "./scoreTableFields";
import { colors } from "./styles";
import {
  isScore,
  tableAppraisal,
  tableColumn,
  tableColumns,
  type TableAppraisal,
  type TableColumn,
} from "./tableColumns";
import { word } from "./words";

export interface TableMembersInput {
  readonly set: CriteriaSet;
  readonly units: readonly string[];
  readonly origin: ScoreOrigin;
  readonly role?: Role;
  /** Who appraises; every field has a member. Absent: one appraisal column a field. Only for the origin "entry". */
  readonly appraisal?: Appraisal;
}

/** As the table's identity carries it. */
export function forMembers({ origin, appraisal }: Pick<TableMembersInput, "origin" | "appraisal">): ForAppraisal {
  return origin.kind === "entry" ? forAppraisal(appraisal) : {};
}

const disagreesColumn = "disagrees";
const memberWidth = 46;

/** The mark of a valid score of any score column of the table. */
function validOf(role: ColumnRole): ColumnRole {
  return `valid:${role}`;
}

/** The finished table with the members' columns; the same document without an assignment. */
export function withMembers(document: SheetDocument, input: TableMembersInput): SheetDocument {
  const appraisal = forMembers(input).appraisal;
  if (appraisal === undefined) return document;
  const table = tableAppraisal(input.set, appraisal);
  const added = tableColumns(input.set, appraisal, input.role).filter(
    ({ kind }) => kind !== "self" && kind !== "appraisal",
  );
  const units = new Map(input.units.map((unit, index) => [unitRow(index), unit]));
  const columns = columnsWith(document.columns, added);
  return {
    ...document,
    columns,
    rows: document.rows.flatMap((row): readonly Row[] => {
      const unit = units.get(row.key);
      if (unit !== undefined) return [unitWith(row, input, table, added, unit)];
      if (row.key === "reference") return [row, ...memberRow(appraisal, columns)];
      return [rowWith(row, input.set, table, added)];
    }),
    conditionalFormats: [...(document.conditionalFormats ?? []), ...formats(added, input.units.length)],
  };
}

function ofField(added: readonly TableColumn[], code: string): readonly TableColumn[] {
  return added.filter((column) => column.code === code);
}

/** A field's scores stand together, the appraisal score last; the marks of valid ones in the same order. */
function columnsWith(columns: readonly Column[], added: readonly TableColumn[]): readonly Column[] {
  const shared = added.filter(({ kind }) => kind === "chair");
  const scores = (code: string): readonly TableColumn[] => ofField(added, code).filter(isScore);
  return [
    ...columns.flatMap((column): readonly Column[] => {
      const [kind, , code] = /^(valid:)?appraisal:(.+)$/.exec(column.role) ?? [];
      if (kind === undefined || code === undefined) {
        if (column.role !== "status") return [column];
        return [column, ...shared.map((each) => ({ role: tableColumn(chairReasonColumn, each.code), width: 110 }))];
      }
      const isMark = column.role.startsWith("valid:");
      return [
        ...scores(code).map(({ role }) => (isMark ? { role: validOf(role), width: 30 } : { role, width: memberWidth })),
        column,
      ];
    }),
    ...shared.flatMap(({ code }) => [
      { role: tableColumn(disagreesColumn, code), width: 46 },
      { role: tableColumn(presentColumn, code), width: 80 },
      { role: tableColumn(decidedOverColumn, code), width: 80 },
    ]),
  ];
}

/** How the appraisal scores come about, below the title. */
function memberRow(appraisal: Appraisal, columns: readonly Column[]): readonly Row[] {
  const text = membersLine(appraisal) ?? "";
  const height = textHeight(text, widthOf(columns, "number", "status"), 12);
  return [{ key: "members", height, cells: { number: wideCell(text, "reference", "status") } }];
}

function rowWith(row: Row, set: CriteriaSet, table: TableAppraisal, added: readonly TableColumn[]): Row {
  const fields = new Map(fieldsOf(set).map((field) => [field.code, field]));
  const scores = added.filter(isScore);
  const shared = added.filter(({ kind }) => kind === "chair");
  const tall = (text: string, style: "head" | "helperHead"): Cell => ({ ...textCell(text, style), mergeRows: 2 });
  const forEach = (columns: readonly TableColumn[], cellOf: (column: TableColumn) => Row["cells"]): Row["cells"] =>
    Object.assign({}, ...columns.map(cellOf)) as Row["cells"];
  switch (row.key) {
    case "head.1":
      return withCells(
        row,
        forEach(shared, ({ code }) => ({
          [tableColumn(chairReasonColumn, code)]: tall(word("column-chair-reason-field", { code }), "head"),
          [tableColumn(disagreesColumn, code)]: tall(word("column-disagrees-field", { code }), "helperHead"),
          [tableColumn(presentColumn, code)]: tall(word("column-member-scores-field", { code }), "helperHead"),
          [tableColumn(decidedOverColumn, code)]: tall(word("column-decided-over-field", { code }), "helperHead"),
        })),
      );
    case "head.2": {
      const names = forEach(scores, ({ role, code, member }) => {
        const name = table.membersOf(code).find(({ id }) => id === member)?.name ?? word("short-chair");
        return { [role]: textCell(name, "head"), [validOf(role)]: textCell(name, "helperHead") };
      });
      const heights = table.appraisal.assignment.map(({ name }) => textHeight(name, memberWidth, 11));
      return { ...withCells(row, names), height: Math.max(row.height ?? 0, ...heights) };
    }
    case "maximum":
      return withCells(row, {
        ...forEach(scores, ({ role, code }) => {
          const field = fields.get(code);
          return field === undefined ? {} : { [role]: numberCell(toDecimal(knownMaximum(field)), "headLight") };
        }),
        ...forEach(shared, ({ code }) => ({ [tableColumn(chairReasonColumn, code)]: textCell("", "headLight") })),
      });
    case "average":
    case "averagePercent":
      return withCells(row, {
        ...forEach(scores, ({ role }) => ({ [role]: emptyCell("decimalTotal") })),
        ...forEach(shared, ({ code }) => ({ [tableColumn(chairReasonColumn, code)]: emptyCell("labelTotal") })),
      });
    default:
      return row;
  }
}

function withCells(row: Row, cells: Row["cells"]): Row {
  return { ...row, cells: { ...row.cells, ...cells } };
}

function unitWith(
  row: Row,
  input: TableMembersInput,
  table: TableAppraisal,
  added: readonly TableColumn[],
  unit: string,
): Row {
  const entries = input.origin.kind === "entry" ? input.origin.entries.get(unit) : undefined;
  const cells: Record<ColumnRole, Cell> = {};
  for (const column of added) {
    cells[column.role] = entryOf(column, entries?.get(column.role), input.set, row.key);
    if (isScore(column))
      cells[validOf(column.role)] = formulaCell(
        (book) => countValid(book.cell(row.key, column.role), maximumOver(book, column.role), input.set.step),
        "helper",
      );
  }
  for (const field of fieldsOf(input.set)) Object.assign(cells, finalOf(field, row.key, input.set, table));
  return withCells(row, cells);
}

function entryOf(column: TableColumn, entered: EntryValue | undefined, set: CriteriaSet, key: RowKey): Cell {
  if (!isScore(column)) return column.isOpen ? entryCell(entered, "textEntry") : contentCell(entered, "name");
  if (!column.isOpen) return contentCell(entered, "number");
  return {
    ...entryCell(entered, "scoreEntry"),
    validation: scoreValidation(
      (book) => ({ score: book.cell(key, column.role), maximum: maximumOver(book, column.role) }),
      set.step,
      "table-score-prompt",
    ),
  };
}

/** R145, R146 in the table: the same formulas as on a scoring sheet. */
function finalOf({ code }: CriteriaNode, key: RowKey, { step }: CriteriaSet, table: TableAppraisal): Row["cells"] {
  const own = table.membersOf(code);
  const { agreement } = table.appraisal;
  const members = (book: AddressBook): FinalCells["members"] =>
    own.map(({ id }) => {
      const role = tableColumn(memberColumn(id), code);
      return { id, score: book.cell(key, role), done: book.cell(key, validOf(role)) };
    });
  const cells = (book: AddressBook): FinalCells => {
    const cell = (role: ColumnRole): string => book.cell(key, tableColumn(role, code));
    return {
      members: members(book),
      disagrees: cell(disagreesColumn),
      present: cell(presentColumn),
      chair: cell(chairColumn),
      chairDone: book.cell(key, validOf(tableColumn(chairColumn, code))),
      chairReason: cell(chairReasonColumn),
      decidedOver: cell(decidedOverColumn),
    };
  };
  return {
    ...(own.length < 2
      ? {}
      : {
          [tableColumn(disagreesColumn, code)]: formulaCell(
            (book) => disagreesFormula({ members: members(book) }, agreement),
            "helper",
          ),
          [tableColumn(presentColumn, code)]: formulaCell(
            (book) => presentFormula({ members: members(book) }),
            "helper",
          ),
        }),
    [fieldColumn("appraisal", code)]: formulaCell(
      (book) => finalFormula(members(book), () => cells(book), step),
      "number",
    ),
  };
}

/** Marks where the chair's word is waited for, or was given over other scores than those that stand there now. */
function formats(added: readonly TableColumn[], units: number): readonly ConditionalFormat[] {
  const [first, last] = [unitRow(0), unitRow(units - 1)];
  const mark = (column: ColumnRole, formula: ConditionalFormat["formula"]): ConditionalFormat => ({
    from: { row: first, column },
    to: { row: last, column },
    formula,
    fill: colors.invalidFill,
    font: colors.invalidText,
  });
  return added
    .filter(({ kind }) => kind === "chair")
    .flatMap(({ role, code }) => {
      const disagrees = (book: AddressBook): string => `${book.cell(first, tableColumn(disagreesColumn, code))}=1`;
      const over = tableColumn(decidedOverColumn, code);
      return [
        mark(role, (book) => `=AND(${disagrees(book)},${book.cell(first, fieldColumn("appraisal", code))}="")`),
        mark(
          over,
          (book) =>
            `=AND(${disagrees(book)},${book.cell(first, role)}<>"",${book.cell(first, over)}<>${book.cell(first, tableColumn(presentColumn, code))})`,
        ),
      ];
    });
}
