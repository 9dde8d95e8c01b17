/**
 * The survey's results (Kết quả điều tra): per unit and group the ballots returned and the answers counted, which are typed
 * in; per unit their sums, whether they are enough, and the points of every criterion the survey feeds, by formula.
 */
import { emptyCell, entryCell, formulaCell, numberCell, textCell, wideCell, type EntryValue } from "../cells";
import type { RespondentGroup } from "../../domain/analysis/surveyDesign";
import type { Cell, ColumnRole, ConditionalFormat, Row, RowKey, SheetDocument, Validation } from "../document";
import { administrativePage, centredLines, decisionLine, heading, type HeadingColumns, type Office } from "../heading";
import { fingerprintOf, writeIdentity } from "../identity";
import { signature } from "../signature";
import { colors, type KnownStyle } from "../styles";
import { quoted, word } from "../words";
import { ResultFormulas, type FormulaGround } from "./resultFormulas";
import { columnsFor, headRows, isHelper } from "./resultsHead";
import {
  countColumn,
  fedCriteria,
  helperColumn,
  pointsColumn,
  returnedColumn,
  shareColumn,
  surveyGroupRow,
  surveyUnitRow,
  type FedCriterion,
} from "./resultRows";

export interface SurveyResultsSheetInput extends FormulaGround {
  readonly sheet: string;
  readonly office: Office;
  readonly year: number;
  /** At least one; each once. */
  readonly units: readonly string[];
  /** What stands in the cells to be filled in, kept exactly. */
  readonly entryAt?: (row: RowKey, column: ColumnRole) => EntryValue;
}

/** The design must be without errors (checkSurveyDesign), with at least one group, answer and question. */
export function surveyResultsSheet(input: SurveyResultsSheetInput): SheetDocument {
  const { set, design, sheet, year, units } = input;
  const fed = fedCriteria(set, design);
  const columns = columnsFor(input, fed);
  const printed = columns.filter(({ role }) => !isHelper(role));
  const last = printed.at(-1)?.role ?? "state";
  const countsStart = countColumn(design.questions[0]?.code ?? "", design.answers[0]?.code ?? "");
  const at: HeadingColumns = { first: "number", leftEnd: "short", rightStart: "state", last };
  const firstRow = surveyUnitRow(units[0] ?? "");
  const lastRow = surveyGroupRow(units.at(-1) ?? "", design.groups.at(-1)?.code ?? "");
  return {
    name: sheet,
    identity: writeIdentity({ kind: "surveyResults", set: set.id, fingerprint: fingerprintOf(set) }, "number"),
    columns,
    rows: [
      ...heading(input.office, columns, at),
      ...centredLines(
        [
          { key: "title", text: word("survey-results-title", { year: String(year) }), style: "title", size: 14 },
          { key: "reference", text: decisionLine(set), style: "reference", size: 12 },
          { key: "hint", text: word("survey-results-hint"), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      ...headRows(input, fed),
      ...units.flatMap((unit, index) => [
        unitLine(input, fed, unit, index),
        ...design.groups.map((group) => groupLine(input, fed, unit, group)),
      ]),
      {
        key: "remark",
        height: 34,
        cells: { number: wideCell(word("survey-remark", { sheet: input.designBook.sheet }), "remark", last) },
      },
      ...signature([
        { title: word("signer-survey"), hint: word("signer-hint"), from: "number", to: "short" },
        { title: word("signer-council"), hint: word("signer-hint"), from: countsStart, to: last },
      ]),
    ],
    freezeBelow: "weights",
    freezeRightOf: "unit",
    conditionalFormats: formats(input, firstRow, lastRow),
    print: {
      orientation: "landscape",
      titleRows: { from: "head.1", to: "weights" },
      lastColumn: last,
      ...administrativePage,
    },
    isProtected: true,
  };
}

type Formula = (formulas: ResultFormulas) => string;

function unitLine(input: SurveyResultsSheetInput, fed: readonly FedCriterion[], unit: string, index: number): Row {
  const { design } = input;
  const cell = (formula: Formula, style: KnownStyle): Cell =>
    formulaCell((book) => formula(new ResultFormulas(input, book)), style);
  const sum = (column: ColumnRole, style: KnownStyle): readonly [ColumnRole, Cell] => [
    column,
    cell((formulas) => formulas.sumOfGroups(unit, column), style),
  ];
  return {
    key: surveyUnitRow(unit),
    height: 20,
    cells: {
      number: numberCell(index + 1, "numberField"),
      unit: textCell(unit, "nameField"),
      ...Object.fromEntries([
        sum(returnedColumn, "numberField"),
        sum("ok", "helper"),
        ...design.questions.flatMap(({ code }) =>
          design.answers.map((answer) => sum(countColumn(code, answer.code), "numberField")),
        ),
        ...fed.flatMap(({ node: { code } }) => [
          sum(helperColumn("weighed", code), "helper"),
          sum(helperColumn("counted", code), "helper"),
        ]),
      ]),
      short: cell((formulas) => formulas.unitShort(surveyUnitRow(unit)), "numberField"),
      state: cell((formulas) => formulas.unitState(unit), "labelField"),
      ready: cell((formulas) => formulas.unitReady(unit), "helper"),
      ...Object.fromEntries(
        fed.flatMap((each) => [
          [shareColumn(each.node.code), cell((formulas) => formulas.unitShare(unit, each), "decimalField")],
          [pointsColumn(each.node.code), cell((formulas) => formulas.points(unit, each), "numberField")],
          [helperColumn("mean", each.node.code), cell((formulas) => formulas.unitMean(unit, each), "helper")],
          [helperColumn("exact", each.node.code), cell((formulas) => formulas.exact(unit, each), "helper")],
        ]),
      ),
    },
  };
}

function groupLine(
  input: SurveyResultsSheetInput,
  fed: readonly FedCriterion[],
  unit: string,
  { code, name }: RespondentGroup,
): Row {
  const { design } = input;
  const key = surveyGroupRow(unit, code);
  const cell = (formula: Formula, style: KnownStyle): Cell =>
    formulaCell((book) => formula(new ResultFormulas(input, book)), style);
  const entry = (column: ColumnRole): Cell => ({
    ...entryCell(input.entryAt?.(key, column), "scoreEntry"),
    validation: wholeNumber(key, column),
  });
  return {
    key,
    outline: 1,
    height: 18,
    cells: {
      number: emptyCell("number"),
      unit: textCell(name, "name"),
      [returnedColumn]: entry(returnedColumn),
      short: cell((formulas) => formulas.groupShort(key, code), "number"),
      state: cell((formulas) => formulas.groupState(key), "label"),
      ...Object.fromEntries(
        design.questions.flatMap((question) =>
          design.answers.map((answer) => {
            const column = countColumn(question.code, answer.code);
            return [column, entry(column)];
          }),
        ),
      ),
      groupWeight: cell((formulas) => formulas.groupWeight(code), "helper"),
      ok: cell((formulas) => formulas.groupOk(key), "helper"),
      ...Object.fromEntries(
        fed.flatMap((each) => [
          [shareColumn(each.node.code), cell((formulas) => formulas.groupShare(key, each), "decimal")],
          [pointsColumn(each.node.code), emptyCell("number")],
          [helperColumn("weighed", each.node.code), cell((formulas) => formulas.weighed(key, each), "helper")],
          [helperColumn("counted", each.node.code), cell((formulas) => formulas.counted(key, each), "helper")],
          [helperColumn("mean", each.node.code), cell((formulas) => formulas.groupMean(key, each), "helper")],
        ]),
      ),
    },
  };
}

function wholeNumber(row: RowKey, column: ColumnRole): Validation {
  return {
    rule: {
      kind: "custom",
      formula: (book) => {
        const cell = book.cell(row, column);
        return `=IF(COUNT(${cell})=0,FALSE,AND(${cell}>=0,${cell}<=1000000,ROUND(${cell},0)=${cell}))`;
      },
    },
    title: word("survey-returned"),
    message: word("survey-whole-prompt"),
  };
}

/** Too few ballots and counts that do not add up, each in its own row; units not begun yet are grey. */
function formats(input: SurveyResultsSheetInput, from: RowKey, to: RowKey): readonly ConditionalFormat[] {
  const { questions, answers } = input.design;
  const states = { from: { row: from, column: returnedColumn }, to: { row: to, column: "state" } };
  const isState = (state: "mismatch" | "none" | "few"): ConditionalFormat["formula"] => {
    return (book) => `=$${book.cell(from, "state")}=${quoted(word(`survey-state-${state}`))}`;
  };
  return [
    { ...states, formula: isState("mismatch"), fill: colors.invalidFill, font: colors.invalidText },
    { ...states, formula: isState("few"), fill: colors.invalidFill, font: colors.invalidText },
    { ...states, formula: isState("none"), font: colors.waitingText },
    ...questions.map(({ code }): ConditionalFormat => ({
      from: { row: from, column: countColumn(code, answers[0]?.code ?? "") },
      to: { row: to, column: countColumn(code, answers.at(-1)?.code ?? "") },
      formula: (book) => new ResultFormulas(input, book).questionDiffers(from, code),
      fill: colors.invalidFill,
      font: colors.invalidText,
    })),
  ];
}
