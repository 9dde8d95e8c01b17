/**
 * What the appraisal adds to a scoring sheet: the reasons for deductions, and with an assignment a column for every
 * member, the chair's decision, and the appraisal score by formula from them.
 */
import type { Appraisal } from "../domain/appraisal/appraisal";
import {
  coverageOf,
  mayFill,
  type Assignment,
  type Coverage,
  type EntryPlace,
  type Role,
} from "../domain/appraisal/assignment";
import { deductionReasons } from "../domain/appraisal/deductions";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { memberColumn } from "./assignmentSheet";
import { contentCell, emptyCell, entryCell, formulaCell, textCell, type EntryValue } from "./cells";
import type { AddressBook, Cell, Column, ColumnRole, ConditionalFormat, Row, RowKey, Validation } from "./document";
import { entryColumnsOf, organizer, type EntryColumn } from "./entryRoles";
import { disagreesFormula, finalFormula, presentFormula, type FinalCells } from "./finalScoreFormulas";
import type { ForAppraisal } from "./identity";
import { countValid, scoreValidation } from "./scoreRules";
import { colors, type KnownStyle } from "./styles";
import { linkCell, type ScoreLinks } from "./survey/keptLinks";
import { word } from "./words";

/** What stands in the cells of one leaf, by column role. */
export type AppraisalEntries = ReadonlyMap<ColumnRole, EntryValue>;

export const chairColumn = "chair";
export const chairReasonColumn = "chairReason";
export const reasonCodeColumn = "reasonCode";
export const reasonColumn = "reason";
/** The scores the chair decided on: filled in with the decision, see `finalScoreFormulas`. */
export const decidedOverColumn = "chairOver";
/** The scores that stand there now, as one text. */
export const presentColumn = "memberScores";
const disagreesColumn = "disagrees";

/** The mark of a valid score: "selfDone", "member:1Done". */
export function doneColumn(role: ColumnRole): ColumnRole {
  return `${role}Done`;
}

/** The wording of the coded reasons, as it stands in the cells. */
export const reasonLabels: readonly string[] = deductionReasons.map((reason) => word(`reason-${reason}`));

/** Members with something to score in this set; the others have no column. */
export function appraisersOf(set: CriteriaSet, { assignment }: Appraisal): Assignment {
  const { membersOf } = coverageOf(set, assignment);
  const busy = new Set([...membersOf.values()].flat());
  return assignment.filter(({ id }) => busy.has(id));
}

/** The appraisal as an identity carries it. */
export function forAppraisal(appraisal: Appraisal | null | undefined): ForAppraisal {
  if (appraisal === null || appraisal === undefined) return {};
  return { appraisal: { assignment: appraisal.assignment, agreement: appraisal.agreement } };
}

/** The columns of a scoring sheet, from column A on. Narrower where members take room, so that it can still be read in print. */
export function scoringColumnsFor(set: CriteriaSet | null, appraisal: Appraisal | undefined): readonly Column[] {
  const members =
    appraisal === undefined || set === null ? [] : appraisersOf(set, appraisal).map(({ id }) => memberColumn(id));
  const withMembers = members.length > 0;
  const scores = ["self", ...(withMembers ? [...members, chairColumn] : []), "appraisal"];
  return [
    { role: "code", width: 38 },
    { role: "name", width: withMembers ? 210 : 230 },
    { role: "maximum", width: 46 },
    ...scores.map((role) => ({ role, width: role === "self" || role === "appraisal" ? 52 : 48 })),
    { role: "percent", width: 56 },
    { role: "evidence", width: withMembers ? 100 : 112 },
    { role: "explanation", width: withMembers ? 84 : 96 },
    { role: reasonCodeColumn, width: 72 },
    { role: reasonColumn, width: 84 },
    ...(withMembers ? [{ role: chairReasonColumn, width: 76 }] : []),
    { role: "note", width: 60 },
    // In the order of the scores: the marks of invalid ones look as many columns to the right (see scoringSheet).
    ...scores.map((role) => ({ role: doneColumn(role), width: role === "self" ? 40 : 46 })),
    ...(withMembers
      ? [
          { role: disagreesColumn, width: 46 },
          { role: presentColumn, width: 80 },
          { role: decidedOverColumn, width: 80 },
        ]
      : []),
  ];
}

interface ColumnInput {
  readonly set: CriteriaSet;
  readonly appraisal?: Appraisal;
  readonly role?: Role;
  readonly entryColumns?: readonly EntryColumn[];
  readonly appraisalEntries?: ReadonlyMap<string, AppraisalEntries>;
  readonly links?: ScoreLinks;
}

/** The two head rows' cells for these columns. */
export function appraisalHead({ set, appraisal }: ColumnInput): {
  readonly upper: Row["cells"];
  readonly lower: Row["cells"];
} {
  const tall = (text: string, style: KnownStyle): Cell => ({ ...textCell(text, style), mergeRows: 2 });
  const reasons = {
    [reasonCodeColumn]: tall(word("column-reason-code"), "head"),
    [reasonColumn]: tall(word("column-reason"), "head"),
  };
  if (appraisal === undefined) return { upper: reasons, lower: {} };
  const members = appraisersOf(set, appraisal);
  return {
    upper: {
      ...reasons,
      [chairReasonColumn]: tall(word("column-chair-reason"), "head"),
      ...Object.fromEntries(
        members.map(({ id, name }) => [
          doneColumn(memberColumn(id)),
          tall(word("column-member-done", { member: name }), "helperHead"),
        ]),
      ),
      [doneColumn(chairColumn)]: tall(word("column-chair-done"), "helperHead"),
      [disagreesColumn]: tall(word("column-disagrees"), "helperHead"),
      [presentColumn]: tall(word("column-member-scores"), "helperHead"),
      [decidedOverColumn]: tall(word("column-decided-over"), "helperHead"),
    },
    lower: {
      ...Object.fromEntries(members.map(({ id, name }) => [memberColumn(id), textCell(name, "head")])),
      [chairColumn]: textCell(word("column-chair"), "head"),
    },
  };
}

/** Cells of a row without entries: parents and the total. */
export function appraisalBlanks(input: ColumnInput, number: KnownStyle, text: KnownStyle): Row["cells"] {
  const members = input.appraisal === undefined ? [] : appraisersOf(input.set, input.appraisal);
  return {
    [reasonCodeColumn]: emptyCell(text),
    [reasonColumn]: emptyCell(text),
    ...(members.length === 0 ? {} : { [chairColumn]: emptyCell(number), [chairReasonColumn]: emptyCell(text) }),
    ...Object.fromEntries(members.map(({ id }) => [memberColumn(id), emptyCell(number)])),
  };
}

/** Who may fill in what, worked out once for a sheet. */
export function appraisalAccess(input: ColumnInput): {
  readonly coverage: Coverage;
  readonly isOpen: (place: EntryPlace) => boolean;
} {
  const coverage = coverageOf(input.set, input.appraisal?.assignment ?? []);
  const columns = input.entryColumns ?? entryColumnsOf(input.role);
  const isOpen =
    input.appraisal === undefined
      ? () => columns.includes("appraisal")
      : (place: EntryPlace) => mayFill(input.role ?? organizer, place, coverage);
  return { coverage, isOpen };
}

/** The leaf's cells; with an assignment, the appraisal score by formula among them. */
export function appraisalLeafCells(
  input: ColumnInput,
  { coverage, isOpen }: ReturnType<typeof appraisalAccess>,
  { code }: CriteriaNode,
  key: RowKey,
): Row["cells"] {
  const entered = input.appraisalEntries?.get(code);
  const text = (column: ColumnRole, open: boolean, validation?: Validation): Cell =>
    open
      ? { ...entryCell(entered?.get(column), "textEntry"), ...(validation === undefined ? {} : { validation }) }
      : contentCell(entered?.get(column), "name");
  const score = (column: ColumnRole, open: boolean): Cell =>
    linkCell(input.links, code, column) ??
    (open
      ? {
          ...entryCell(entered?.get(column), "scoreEntry"),
          validation: scoreValidation((book) => addresses(book, key, column), input.set.step, "score-prompt"),
        }
      : contentCell(entered?.get(column), "number"));
  const done = (column: ColumnRole): Cell =>
    formulaCell((book) => {
      const { score: given, maximum } = addresses(book, key, column);
      return countValid(given, maximum, input.set.step);
    }, "helper");
  const reasons = {
    [reasonCodeColumn]: text(reasonCodeColumn, isOpen({ kind: "reasonCode", code }), {
      rule: { kind: "list", items: reasonLabels },
      title: word("column-reason-code"),
      message: word("reason-prompt"),
    }),
    [reasonColumn]: text(reasonColumn, isOpen({ kind: "reason", code })),
  };
  const { appraisal } = input;
  if (appraisal === undefined) return reasons;
  const own = coverage.membersOf.get(code) ?? [];
  const isShared = own.length > 1;
  const isChair = isShared && (input.role ?? organizer).kind === "organizer";
  return {
    ...reasons,
    ...Object.fromEntries(
      appraisersOf(input.set, appraisal).flatMap(({ id }): [string, Cell][] => {
        const column = memberColumn(id);
        if (!own.includes(id)) return [[column, contentCell(entered?.get(column), "number")]];
        return [
          [column, score(column, isOpen({ kind: "member", member: id, code }))],
          [doneColumn(column), done(column)],
        ];
      }),
    ),
    [chairColumn]: score(chairColumn, isChair),
    [chairReasonColumn]: text(chairReasonColumn, isChair),
    ...(isShared
      ? {
          [doneColumn(chairColumn)]: done(chairColumn),
          [disagreesColumn]: formulaCell(
            (book) => disagreesFormula({ members: memberCells(book, own, key) }, appraisal.agreement),
            "helper",
          ),
          [presentColumn]: formulaCell((book) => presentFormula({ members: memberCells(book, own, key) }), "helper"),
          [decidedOverColumn]: text(decidedOverColumn, isChair),
        }
      : {}),
    appraisal: formulaCell((book) => {
      const members = memberCells(book, own, key);
      return finalFormula(members, () => finalCells(book, members, key), input.set.step);
    }, "number"),
  };
}

function memberCells(book: AddressBook, own: readonly string[], key: RowKey): FinalCells["members"] {
  return own.map((id) => {
    const column = memberColumn(id);
    return { id, score: book.cell(key, column), done: book.cell(key, doneColumn(column)) };
  });
}

function finalCells(book: AddressBook, members: FinalCells["members"], key: RowKey): FinalCells {
  const cell = (column: ColumnRole): string => book.cell(key, column);
  return {
    members,
    disagrees: cell(disagreesColumn),
    present: cell(presentColumn),
    chair: cell(chairColumn),
    chairDone: cell(doneColumn(chairColumn)),
    chairReason: cell(chairReasonColumn),
    decidedOver: cell(decidedOverColumn),
  };
}

/** Score and maximum of a row, the maximum's column fixed so that all score columns read it. */
function addresses(book: AddressBook, key: RowKey, column: ColumnRole): { score: string; maximum: string } {
  return { score: book.cell(key, column), maximum: `$${book.cell(key, "maximum")}` };
}

/** Marks where the chair's word is waited for, or was given over other scores than those that stand there now. */
export function waitingFormat(
  appraisal: Appraisal | undefined,
  from: RowKey,
  to: RowKey,
): readonly ConditionalFormat[] {
  if (appraisal === undefined) return [];
  const mark = (column: ColumnRole, condition: (cell: (role: ColumnRole) => string) => string): ConditionalFormat => ({
    from: { row: from, column },
    to: { row: to, column },
    formula: (book) => `=AND(${book.cell(from, disagreesColumn)}=1,${condition((role) => book.cell(from, role))})`,
    fill: colors.invalidFill,
    font: colors.invalidText,
  });
  return [
    mark(chairColumn, (cell) => `${cell("appraisal")}=""`),
    mark(decidedOverColumn, (cell) => `${cell(chairColumn)}<>"",${cell(decidedOverColumn)}<>${cell(presentColumn)}`),
  ];
}

/** One line below the title that says how the appraisal score comes about; none without an assignment. */
export function membersLine(appraisal: Appraisal | undefined): string | null {
  if (appraisal === undefined) return null;
  const { rule, tolerance } = appraisal.agreement;
  return rule === "equal" ? word("members-equal") : word("members-mean", { tolerance: { points: tolerance } });
}
