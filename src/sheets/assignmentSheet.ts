/**
 * The assignment (Phân công thẩm định): members as columns, fields and criteria as rows, an "x" where a member appraises;
 * above them how several members' scores become one.
 */
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { entryCell, formulaCell, gapRow, textCell, wideCell, type EntryValue } from "./cells";
import type { AddressBook, Cell, Column, ColumnRole, Row, RowKey, SheetDocument, Validation } from "./document";
import { administrativePage, centredLines, decisionLine, type HeadingColumns } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import { listOf } from "./references";
import { nodeRow } from "./rowKeys";
import { colors, type KnownStyle } from "./styles";
import { word } from "./words";

/** A council's working team; more members than this would not fit a printed scoring sheet. */
export const memberIds: readonly string[] = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** The column of a member, here and in the scoring sheets: "member:3". */
export function memberColumn(id: string): ColumnRole {
  return `member:${id}`;
}

export interface AssignmentSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  /** What already stands in a cell to be filled in; kept exactly. Absent: a new sheet. */
  readonly entryAt?: (row: RowKey, column: ColumnRole) => EntryValue;
}

/** Column of the settings' values, and of how many members appraise a row. */
export const coveredColumn = "covered";
export const ruleRow = "setting:rule";
export const toleranceRow = "setting:tolerance";
export const namesRow = "head";
export const agreementRules = ["mean", "equal"] as const;

const firstMember = memberColumn(memberIds[0] ?? "");
const lastMember = memberColumn(memberIds[memberIds.length - 1] ?? "");
const columns: readonly Column[] = [
  { role: "code", width: 44 },
  { role: "name", width: 250 },
  { role: coveredColumn, width: 56 },
  ...memberIds.map((id) => ({ role: memberColumn(id), width: 62 })),
];
const at: HeadingColumns = { first: "code", leftEnd: "name", rightStart: coveredColumn, last: lastMember };

/** Members are assigned fields and criteria: what stands below goes with its criterion. */
export function assignableNodes(set: CriteriaSet): readonly CriteriaNode[] {
  return set.nodes.filter((node) => node.level <= 2);
}

export function assignmentSheet({ sheet, set, entryAt }: AssignmentSheetInput): SheetDocument {
  const entered = entryAt ?? (() => null);
  const nodes = assignableNodes(set).map((node) => nodeRow(node.code));
  const first = nodes[0] ?? namesRow;
  const last = nodes[nodes.length - 1] ?? namesRow;
  return {
    name: sheet,
    identity: writeIdentity({ kind: "assignment", set: set.id, fingerprint: fingerprintOf(set) }, "code"),
    columns,
    rows: [
      ...centredLines(
        [
          { key: "title", text: word("assignment-title"), style: "title", size: 14 },
          { key: "reference", text: decisionLine(set), style: "reference", size: 12 },
          { key: "hint", text: word("assignment-hint"), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      setting(ruleRow, "assignment-rule", entered(ruleRow, coveredColumn) ?? word("assignment-rule-mean"), {
        rule: { kind: "list", items: agreementRules.map((rule) => word(`assignment-rule-${rule}`)) },
        title: word("assignment-title"),
        message: word("assignment-rule-prompt"),
      }),
      setting(toleranceRow, "assignment-tolerance", entered(toleranceRow, coveredColumn) ?? 0, {
        rule: { kind: "decimal", least: 0, most: 100 },
        title: word("assignment-title"),
        message: word("assignment-tolerance-prompt"),
      }),
      gapRow("gap", 10),
      {
        key: namesRow,
        height: 62,
        cells: {
          code: textCell(word("column-code"), "head"),
          name: textCell(word("assignment-field"), "head"),
          [coveredColumn]: textCell(word("assignment-covered"), "head"),
          ...memberCells((role) => ({
            ...entryCell(entered(namesRow, role), "textEntry"),
            validation: prompt(word("assignment-name-prompt"), { kind: "custom", formula: () => "=TRUE" }),
          })),
        },
      },
      ...assignableNodes(set).map((node) => nodeLine(set, node, entered)),
      { key: "remark", cells: { code: wideCell(word("assignment-remark"), "remark", lastMember) }, height: 18 },
    ],
    freezeBelow: namesRow,
    freezeRightOf: "name",
    conditionalFormats: [
      {
        from: { row: first, column: coveredColumn },
        to: { row: last, column: coveredColumn },
        formula: (book) => `=${book.cell(first, coveredColumn)}=0`,
        fill: colors.invalidFill,
        font: colors.invalidText,
      },
    ],
    print: { orientation: "landscape", titleRows: { from: namesRow, to: namesRow }, ...administrativePage },
    isProtected: true,
  };
}

function memberCells(cellOf: (role: ColumnRole) => Cell): Readonly<Record<ColumnRole, Cell>> {
  return Object.fromEntries(memberIds.map((id) => [memberColumn(id), cellOf(memberColumn(id))]));
}

function prompt(message: string, rule: Validation["rule"]): Validation {
  return { rule, title: word("assignment-title"), message };
}

function setting(
  key: RowKey,
  label: "assignment-rule" | "assignment-tolerance",
  value: EntryValue,
  validation: Validation,
): Row {
  return {
    key,
    height: 20,
    cells: {
      code: wideCell(word(label), "label", "name"),
      [coveredColumn]: { ...entryCell(value, "numberLeftEntry"), mergeTo: memberColumn("2"), validation },
    },
  };
}

function nodeLine(set: CriteriaSet, node: CriteriaNode, entered: (row: RowKey, column: ColumnRole) => EntryValue): Row {
  const key = nodeRow(node.code);
  const isField = node.parent === null;
  const style = (base: "code" | "name" | "number"): KnownStyle => (isField ? `${base}Field` : base);
  const mark: Validation = prompt(word("assignment-mark-prompt"), { kind: "list", items: ["x"] });
  return {
    key,
    outline: node.level - 1,
    cells: {
      code: textCell(node.code, style("code")),
      name: textCell(node.name, style("name")),
      [coveredColumn]: formulaCell((book) => coveredFormula(book, set, node), style("number")),
      ...memberCells((role) => ({ ...entryCell(entered(key, role), "scoreEntry"), validation: mark })),
    },
  };
}

/** R141 in the sheet: how many members appraise the row; of a field with criteria, the least of them. */
function coveredFormula(book: AddressBook, set: CriteriaSet, node: CriteriaNode): string {
  const marks = (key: RowKey): string => `${book.cell(key, firstMember)}:${book.cell(key, lastMember)}`;
  const key = nodeRow(node.code);
  const parent = node.parent === null ? undefined : set.nodes[node.parent];
  if (parent !== undefined) return `=SUMPRODUCT((((${marks(key)}="x")+(${marks(nodeRow(parent.code))}="x"))>0)*1)`;
  const children = node.children.flatMap((index) => set.nodes[index]?.code ?? []).map(nodeRow);
  return children.length === 0 ? `=COUNTIF(${marks(key)},"x")` : `=MIN(${listOf(book, children, coveredColumn)})`;
}
