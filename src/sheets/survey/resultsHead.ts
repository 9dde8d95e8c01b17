/** The columns of the survey's results and the rows above the units: questions, answers, weights, maxima. */
import { toDecimal } from "../../domain/points";
import { knownMaximum } from "../../domain/setTree";
import { emptyCell, formulaCell, numberCell, textCell, textHeight, wideCell } from "../cells";
import type { AddressBook, Cell, Column, ColumnRole, Row } from "../document";
import { word } from "../words";
import { countedRow, ResultFormulas, weightRow, type FormulaGround } from "./resultFormulas";
import {
  countColumn,
  helperColumn,
  helpers,
  pointsColumn,
  returnedColumn,
  shareColumn,
  type FedCriterion,
} from "./resultRows";

const countWidth = 44;
const helperRoles = ["groupWeight", "ok", "ready"] as const;

/** Columns outside the printed pages. */
export function isHelper(role: ColumnRole): boolean {
  return [...helperRoles, ...helpers.map((helper) => `${helper}:`)].some((start) => role.startsWith(start));
}

export function columnsFor({ design }: FormulaGround, fed: readonly FedCriterion[]): readonly Column[] {
  return [
    { role: "number", width: 30 },
    { role: "unit", width: 150 },
    { role: returnedColumn, width: 48 },
    { role: "short", width: 40 },
    { role: "state", width: 78 },
    ...design.questions.flatMap(({ code }) =>
      design.answers.map((answer) => ({ role: countColumn(code, answer.code), width: countWidth })),
    ),
    ...fed.flatMap(({ node }) => [
      { role: shareColumn(node.code), width: 48 },
      { role: pointsColumn(node.code), width: 44 },
    ]),
    ...helperRoles.map((role) => ({ role, width: 46 })),
    ...fed.flatMap(({ node }) => helpers.map((helper) => ({ role: helperColumn(helper, node.code), width: 56 }))),
  ];
}

export function headRows(input: FormulaGround, fed: readonly FedCriterion[]): readonly Row[] {
  const { design } = input;
  const { questions, answers } = design;
  const tall = (text: string): Cell => ({ ...textCell(text, "head"), mergeRows: 2 });
  const helperHead = (text: string): Cell => ({ ...textCell(text, "helperHead"), mergeRows: 2 });
  const titles = questions.map(({ code, text }) => (text === "" ? code : word("survey-question-head", { code, text })));
  const height = Math.max(34, ...titles.map((text) => textHeight(text, answers.length * countWidth, 11)));
  const everyCount = (cellOf: (question: string, answer: string) => Cell): Row["cells"] =>
    Object.fromEntries(
      questions.flatMap(({ code }) => answers.map((each) => [countColumn(code, each.code), cellOf(code, each.code)])),
    );
  const names = new Map(answers.map(({ code, name }) => [code, name]));
  const weightCell = (book: AddressBook, question: string, answer: string): string =>
    book.cell("weights", countColumn(question, answer));
  const formulas = (book: AddressBook): ResultFormulas => new ResultFormulas(input, book);
  return [
    {
      key: "head.1",
      height: Math.min(200, height),
      cells: {
        number: tall(word("column-number")),
        unit: tall(word("survey-unit-group")),
        [returnedColumn]: tall(word("survey-returned")),
        short: tall(word("survey-short")),
        state: tall(word("survey-state")),
        ...Object.fromEntries(
          questions.map(({ code }, index) => [
            countColumn(code, answers[0]?.code ?? ""),
            wideOrPlain(titles[index] ?? code, countColumn(code, answers.at(-1)?.code ?? ""), answers.length),
          ]),
        ),
        ...Object.fromEntries(
          fed.map(({ node }) => [
            shareColumn(node.code),
            wideCell(word("survey-criterion-head", { code: node.code }), "head", pointsColumn(node.code)),
          ]),
        ),
        groupWeight: helperHead(word("survey-helper-weight")),
        ok: helperHead(word("survey-helper-ok")),
        ready: helperHead(word("survey-helper-ready")),
        ...Object.fromEntries(
          fed.flatMap(({ node }) =>
            helpers.map((helper) => [
              helperColumn(helper, node.code),
              helperHead(word(`survey-helper-${helper}`, { code: node.code })),
            ]),
          ),
        ),
      },
    },
    {
      key: "head.2",
      height: 48,
      cells: {
        ...everyCount((_question, answer) => textCell(names.get(answer) ?? answer, "head")),
        ...Object.fromEntries(
          fed.flatMap(({ node }) => [
            [shareColumn(node.code), textCell(word("survey-share"), "head")],
            [pointsColumn(node.code), textCell(word("survey-points"), "head")],
          ]),
        ),
      },
    },
    {
      key: "weights",
      height: 20,
      cells: {
        number: wideCell(word("survey-weights"), "label", "state"),
        ...everyCount((_question, answer) => formulaCell((book) => formulas(book).weight(answer), "number")),
        ...Object.fromEntries(
          fed.flatMap(({ node }) => [
            [shareColumn(node.code), emptyCell("number")],
            [pointsColumn(node.code), numberCell(toDecimal(knownMaximum(node)), "number")],
          ]),
        ),
      },
    },
    {
      key: weightRow,
      hidden: true,
      cells: everyCount((question, answer) =>
        formulaCell((book) => formulas(book).hundredths(weightCell(book, question, answer)), "helper"),
      ),
    },
    {
      key: countedRow,
      hidden: true,
      cells: everyCount((question, answer) =>
        formulaCell((book) => formulas(book).isCounted(weightCell(book, question, answer)), "helper"),
      ),
    },
  ];
}

function wideOrPlain(text: string, mergeTo: ColumnRole, columns: number): Cell {
  return columns > 1 ? wideCell(text, "head", mergeTo) : textCell(text, "head");
}
