/**
 * A unit's scoring sheet (phiếu chấm điểm): every node of the set with its maximum, the two scores, achievement, evidence,
 * explanation and note; subtotals, total, progress and class by formula. It stands for itself: copied into another
 * workbook it goes on working. Columns: QĐ 4203/QĐ-UBND Thái Nguyên 2021, annex I.
 */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { Role } from "../domain/appraisal/assignment";
import type { SetAside } from "../domain/appraisal/notApplicable";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { toDecimal } from "../domain/points";
import { fieldsOf, knownMaximum, leavesOf } from "../domain/setTree";
import {
  contentCell,
  emptyCell,
  entryCell,
  formulaCell,
  numberCell,
  textCell,
  wideCell,
  widthOf,
  type EntryValue,
} from "./cells";
import {
  appraisalAccess,
  appraisalBlanks,
  appraisalHead,
  appraisalLeafCells,
  forAppraisal,
  membersLine,
  scoringColumnsFor,
  waitingFormat,
  type AppraisalEntries,
} from "./appraisalColumns";
import type { AddressBook, Cell, Column, Row, SheetDocument } from "./document";
import { administrativePage, centredLines, heading, type HeadingColumns, type Office } from "./heading";
import { entryColumnsOf, forRole, type EntryColumn } from "./entryRoles";
import { fingerprintOf, writeIdentity } from "./identity";
import { percentFormula, sumFormula, listOf } from "./references";
import { nodeRow, type ScoreColumn } from "./rowKeys";
import { countValid, scoreValidation } from "./scoreRules";
import { summaryRows } from "./scoringSummary";
import { dueMark, titleLines, withDue } from "./scoringTitle";
import { setAsideLeaf, summaryOf } from "./setAsideCells";
import { forSetAside } from "./setAsideIdentity";
import { signature } from "./signature";
import { colors, type KnownStyle } from "./styles";
import { linkCell, type ScoreLinks } from "./survey/keptLinks";
import { word } from "./words";

/** What was entered for one leaf, as it stands in the cells. */
export type LeafEntry = Readonly<Record<EntryColumn, EntryValue>>;

export interface ScoringSheetInput {
  readonly sheet: string;
  /** All maxima are known. */
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly unit: string;
  /** Columns unlocked in the rows of the leaves; those of the role when absent. */
  readonly entryColumns?: readonly EntryColumn[];
  /** Whose cells are unlocked; stands in the identity. Absent: the organizer's, which is all of them. */
  readonly role?: Role;
  /** What already stands in the cells, by leaf code; kept exactly. */
  readonly entries?: ReadonlyMap<string, LeafEntry>;
  /** Scores that follow the survey, by leaf code and column; they stay formulas, and locked. */
  readonly links?: ScoreLinks;
  /** Who appraises; at least one member, and every leaf has one. Absent: one appraisal column that is filled in. */
  readonly appraisal?: Appraisal;
  /** What stands in the members', the chair's and the reasons' cells, by leaf code. */
  readonly appraisalEntries?: ReadonlyMap<string, AppraisalEntries>;
  /** What does not apply to the unit; entries of these leaves' score cells are the caller's to keep. */
  readonly setAside?: readonly SetAside[];
  /** ISO date until which the sheet is to be returned; stands in the identity. */
  readonly deadline?: string;
}

const at: HeadingColumns = { first: "code", leftEnd: "name", rightStart: "percent", last: "note" };

type Access = ReturnType<typeof appraisalAccess> & { readonly setAside: ReadonlySet<string> };

export function scoringSheet(input: ScoringSheetInput): SheetDocument {
  const { set, office, year, unit } = input;
  const columns = scoringColumnsFor(set, input.appraisal);
  const aside = summaryOf(set, input.setAside);
  const access = { ...appraisalAccess(input), setAside: aside.codes };
  const nodes = set.nodes.map((node) => nodeRow(node.code));
  const from = nodes[0] ?? "total";
  const to = nodes[nodes.length - 1] ?? "total";
  return {
    name: input.sheet,
    identity: writeIdentity(
      {
        kind: "scoring",
        set: set.id,
        fingerprint: fingerprintOf(set),
        unit,
        year,
        ...forRole(input.role),
        ...forAppraisal(input.appraisal),
        ...forSetAside(input.setAside),
        ...(input.deadline === undefined ? {} : { deadline: input.deadline }),
      },
      "code",
    ),
    columns,
    rows: [
      ...scoringHeading(office, unit, columns),
      ...withDue(set, input.deadline, centredLines(titleLines(input, membersLine(input.appraisal)), columns, at)),
      ...headRows(input),
      ...set.nodes.map((node) => nodeRowOf(input, access, node)),
      totalRow(input),
      ...summaryRows(set, leavesOf(set).length, widthOf(columns, "self", "self"), aside),
      ...signature([
        { title: word("signer-clerk"), hint: word("signer-hint"), from: "code", to: "name" },
        { title: word("signer-unit"), hint: word("signer-hint-stamp"), from: "maximum", to: "percent" },
        { title: word("signer-council"), hint: word("signer-hint"), from: "evidence", to: "note" },
      ]),
    ],
    freezeBelow: "head.2",
    freezeRightOf: "name",
    conditionalFormats: [
      {
        from: { row: from, column: "self" },
        to: { row: to, column: "appraisal" },
        formula: (book) => `=AND(${book.cell(from, "self")}<>"",${book.cell(from, "selfDone")}=0)`,
        fill: colors.invalidFill,
        font: colors.invalidText,
      },
      ...waitingFormat(input.appraisal, from, to),
      ...(input.deadline === undefined ? [] : [dueMark(input.deadline, at.first, at.last)]),
    ],
    print: {
      orientation: "landscape",
      titleRows: { from: "head.1", to: "head.2" },
      lastColumn: "note",
      ...administrativePage,
    },
    isProtected: true,
  };
}

/** All of a scoring sheet that depends on its unit, beside its identity. */
export function scoringHeading(office: Office, unit: string, columns: readonly Column[]): readonly Row[] {
  return heading({ ...office, agency: unit }, columns, at);
}

const head = (text: string): Cell => ({ ...textCell(text, "head"), mergeRows: 2 });
const helperHead = (text: string): Cell => ({ ...textCell(text, "helperHead"), mergeRows: 2 });

function headRows(input: ScoringSheetInput): readonly Row[] {
  const more = appraisalHead(input);
  return [
    {
      key: "head.1",
      height: 18,
      cells: {
        code: head(word("column-code")),
        name: head(word("column-criterion")),
        maximum: wideCell(word("column-scores"), "head", "percent"),
        evidence: head(word("column-evidence")),
        explanation: head(word("column-explanation")),
        note: head(word("column-note")),
        ...more.upper,
        selfDone: helperHead(word("column-self-done")),
        appraisalDone: helperHead(word("column-appraisal-done")),
      },
    },
    {
      key: "head.2",
      height: 46,
      cells: {
        maximum: textCell(word("column-maximum"), "head"),
        self: textCell(word("column-self"), "head"),
        appraisal: textCell(word("column-appraisal"), "head"),
        percent: textCell(word("column-percent"), "head"),
        ...more.lower,
      },
    },
  ];
}

function nodeRowOf(input: ScoringSheetInput, access: Access, node: CriteriaNode): Row {
  const isLeaf = node.children.length === 0;
  const suffix = node.level === 1 ? "Field" : isLeaf ? "" : "Strong";
  const style = (base: "code" | "name" | "number" | "decimal"): KnownStyle => `${base}${suffix}`;
  const maximum = toDecimal(knownMaximum(node));
  const key = nodeRow(node.code);
  const cells: Row["cells"] = {
    code: textCell(node.code, style("code")),
    name: textCell(node.name, style("name")),
    maximum: numberCell(maximum, style("number")),
    percent:
      maximum === 0
        ? emptyCell(style("decimal"))
        : formulaCell(
            (book) => percentFormula(book.cell(key, "appraisal"), book.cell(key, "maximum")),
            style("decimal"),
          ),
    ...(isLeaf ? leafCells(input, access, node, key) : parentCells(input, node, style("number"), style("name"))),
  };
  const coverage = input.appraisal === undefined ? null : access.coverage;
  return {
    key,
    outline: node.level - 1,
    cells: access.setAside.has(node.code) ? setAsideLeaf(cells, node, key, coverage) : cells,
  };
}

/** R14 in the sheet: a leaf's scores are entered, and count as given only when they are valid. */
function leafCells(input: ScoringSheetInput, access: Access, node: CriteriaNode, key: string): Row["cells"] {
  const entries = input.entries?.get(node.code);
  const columns = input.entryColumns ?? entryColumnsOf(input.role);
  const open = (column: EntryColumn): boolean => columns.includes(column);
  const text = (column: EntryColumn): Cell =>
    open(column) ? entryCell(entries?.[column], "textEntry") : contentCell(entries?.[column], "name");
  const score = (column: ScoreColumn): Cell =>
    linkCell(input.links, node.code, column) ??
    (open(column)
      ? {
          ...entryCell(entries?.[column], "scoreEntry"),
          validation: scoreValidation((book) => addresses(book, key, column), input.set.step, "score-prompt"),
        }
      : contentCell(entries?.[column], "number"));
  const done = (column: ScoreColumn): Cell =>
    formulaCell((book) => {
      const { score: given, maximum } = addresses(book, key, column);
      return countValid(given, maximum, input.set.step);
    }, "helper");
  return {
    self: score("self"),
    appraisal: score("appraisal"),
    evidence: text("evidence"),
    explanation: text("explanation"),
    note: text("note"),
    selfDone: done("self"),
    appraisalDone: done("appraisal"),
    ...appraisalLeafCells(input, access, node, key),
  };
}

/** Score and maximum of a row, the maximum's column fixed so that both score columns read it. */
function addresses(book: AddressBook, key: string, column: ScoreColumn): { score: string; maximum: string } {
  return { score: book.cell(key, column), maximum: `$${book.cell(key, "maximum")}` };
}

/** R10 in the sheet: a parent scores the sum of its children. */
function parentCells(input: ScoringSheetInput, node: CriteriaNode, number: KnownStyle, text: KnownStyle): Row["cells"] {
  const { set } = input;
  const children = node.children.flatMap((index) => {
    const child = set.nodes[index];
    return child === undefined ? [] : [nodeRow(child.code)];
  });
  return {
    self: formulaCell((book) => sumFormula(listOf(book, children, "self")), number),
    appraisal: formulaCell((book) => sumFormula(listOf(book, children, "appraisal")), number),
    evidence: emptyCell(text),
    explanation: emptyCell(text),
    note: emptyCell(text),
    ...appraisalBlanks(input, number, text),
    selfDone: formulaCell((book) => `=SUM(${listOf(book, children, "selfDone")})`, "helper"),
    appraisalDone: formulaCell((book) => `=SUM(${listOf(book, children, "appraisalDone")})`, "helper"),
  };
}

function totalRow(input: ScoringSheetInput): Row {
  const { set } = input;
  const fields = fieldsOf(set).map((field) => nodeRow(field.code));
  const over = (column: string, formula: (list: string) => string, style: KnownStyle): Cell =>
    formulaCell((book) => formula(listOf(book, fields, column)), style);
  return {
    key: "total",
    height: 20,
    cells: {
      code: wideCell(word("total"), "labelTotal", "name"),
      maximum: over("maximum", (list) => `=ROUND(SUM(${list}),2)`, "numberTotal"),
      self: over("self", sumFormula, "numberTotal"),
      appraisal: over("appraisal", sumFormula, "numberTotal"),
      percent: formulaCell(
        (book) => percentFormula(book.cell("total", "appraisal"), book.cell("total", "maximum")),
        "decimalTotal",
      ),
      evidence: emptyCell("labelTotal"),
      explanation: emptyCell("labelTotal"),
      note: emptyCell("labelTotal"),
      ...appraisalBlanks(input, "numberTotal", "labelTotal"),
      selfDone: over("selfDone", (list) => `=SUM(${list})`, "helper"),
      appraisalDone: over("appraisalDone", (list) => `=SUM(${list})`, "helper"),
    },
  };
}
