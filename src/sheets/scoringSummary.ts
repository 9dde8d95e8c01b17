/** Below a scoring sheet's total: progress, share of the maximum, class for both scores, and the table of classes they follow. */
import type { CriteriaSet } from "../domain/criteria";
import { emptyCell, formulaCell, gapRow, numberCell, textCell, textHeight, wideCell } from "./cells";
import {
  classExpression,
  classRow,
  councilCondition,
  floorValue,
  hasFloors,
  incompleteText,
  lowestExpression,
  thresholdContent,
  type ClassColumns,
} from "./classTable";
import type { AddressBook, Cell, Row } from "./document";
import { percentFormula } from "./references";
import { nodeRow, type ScoreColumn } from "./rowKeys";
import type { SummarySetAside } from "./setAsideCells";
import type { KnownStyle } from "./styles";
import { quoted, word } from "./words";

const columns: ClassColumns = { name: "name", threshold: "maximum", floor: "self" };

/**
 * Rows count, percent, (lowest,) class, (classRemark,) then the class table. `leaves`: how many nodes are scored;
 * `width` of a score column in points. Where something is set aside for the unit, it counts
 * neither as scored nor as to be scored, and the share is that of what applies.
 */
export function summaryRows(set: CriteriaSet, leaves: number, width: number, aside: SummarySetAside): readonly Row[] {
  const floors = hasFloors(set);
  // Rows don't fit themselves to what formulas bring: this one is as high as the longest class.
  const names = [word("incomplete"), ...set.classification.classes.map((each) => each.name)];
  const classHeight = Math.max(...names.map((name) => textHeight(name, width, 12)));
  return [
    line(
      "count",
      numberCell(leaves - aside.count, "number"),
      "number",
      (book, column) => countFormula(book, column, aside),
      aside.count === 0 ? word("count-scored") : word("count-scored-set-aside", { number: aside.count }),
    ),
    percentLine(aside),
    ...(floors ? [lowestLine(aside)] : []),
    {
      ...line(
        "class",
        emptyCell("number"),
        "centeredStrong",
        (book, column) => {
          const unit = { total: book.cell("total", column), lowest: floors ? book.cell("lowest", column) : "" };
          const found = aside.isEverything ? quoted(word("not-applicable")) : classExpression(set, book, columns, unit);
          return `=IF(${isIncomplete(book, column, aside)},${incompleteText},${found})`;
        },
        word(aside.count > 0 ? "class-of-points" : "class"),
      ),
      height: classHeight,
    },
    ...(floors ? [{ ...remarkLine(set, aside), height: textHeight(word("council-decides"), width, 12) }] : []),
    gapRow("class.gap", 10),
    classHead(floors),
    ...set.classification.classes.map((each, index): Row => {
      const floor = floorValue(each);
      return {
        key: classRow(index),
        cells: {
          name: textCell(each.name, "name"),
          maximum: { content: thresholdContent(set, each, (book) => book.fixed("total", "maximum")), style: "number" },
          ...(!floors ? {} : { self: floor === null ? emptyCell("number") : numberCell(floor, "number") }),
        },
      };
    }),
  ];
}

const labels = {
  count: "count-scored",
  percent: "percent-of-maximum",
  lowest: "lowest-field",
  class: "class",
  classRemark: "class-remark",
} as const;

function line(
  key: keyof typeof labels,
  maximum: Cell,
  style: KnownStyle,
  formula: (book: AddressBook, column: ScoreColumn) => string,
  label: string = word(labels[key]),
): Row {
  return {
    key,
    cells: {
      code: wideCell(label, "labelStrong", "name"),
      maximum,
      self: formulaCell((book) => formula(book, "self"), style),
      appraisal: formulaCell((book) => formula(book, "appraisal"), style),
    },
  };
}

function doneCell(book: AddressBook, column: ScoreColumn): string {
  return book.cell("total", column === "self" ? "selfDone" : "appraisalDone");
}

/** "22/24": of what is to be scored. */
function countFormula(book: AddressBook, column: ScoreColumn, { count }: SummarySetAside): string {
  const scored = count === 0 ? doneCell(book, column) : `${doneCell(book, column)}-${count}`;
  return `=${scored}&"/"&$${book.cell("count", "maximum")}`;
}

/** Fewer valid scores than leaves; those set aside are settled as long as their marks stand. */
function isIncomplete(book: AddressBook, column: ScoreColumn, { count }: SummarySetAside): string {
  const all = `$${book.cell("count", "maximum")}`;
  return `${doneCell(book, column)}<${count === 0 ? all : `${all}+${count}`}`;
}

function percentLine(aside: SummarySetAside): Row {
  const isWhole = aside.count === 0;
  return line(
    "percent",
    isWhole ? emptyCell("number") : formulaCell(aside.applicable, "number"),
    "decimal",
    (book, column) =>
      percentFormula(book.cell("total", column), `$${book.cell(isWhole ? "total" : "percent", "maximum")}`),
    word(isWhole ? "percent-of-maximum" : "percent-of-applicable"),
  );
}

function lowestLine(aside: SummarySetAside): Row {
  return line("lowest", emptyCell("number"), "decimal", (book, column) => {
    // A field without points asks for nothing, nor does one that does not apply.
    const pairs = aside.fields
      .filter((field) => field.maximum !== 0)
      .map((field) => ({
        score: book.cell(nodeRow(field.code), column),
        maximum: `$${book.cell(nodeRow(field.code), "maximum")}`,
      }));
    if (pairs.length === 0) return `=""`;
    return `=IF(${isIncomplete(book, column, aside)},"",${lowestExpression(pairs)})`;
  });
}

function remarkLine(set: CriteriaSet, { isEverything }: SummarySetAside): Row {
  return line("classRemark", emptyCell("number"), "centered", (book, column) => {
    if (isEverything) return `=""`;
    const unit = { total: book.cell("total", column), class: book.cell("class", column) };
    return `=IF(${councilCondition(set, book, columns, unit)},${quoted(word("council-decides"))},"")`;
  });
}

function classHead(floors: boolean): Row {
  return {
    key: "class.head",
    height: 34,
    cells: {
      name: textCell(word("class-table"), "head"),
      maximum: textCell(word("class-from-points"), "head"),
      ...(floors ? { self: textCell(word("class-floor"), "head") } : {}),
    },
  };
}
