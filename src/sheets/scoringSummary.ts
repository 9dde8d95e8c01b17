/** Below a scoring sheet's total: progress, share of the maximum, class for both scores, and the table of classes they follow. */
import type { CriteriaSet } from "../domain/criteria";
import { fieldsOf } from "../domain/setTree";
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
import type { KnownStyle } from "./styles";
import { quoted, word } from "./words";

const columns: ClassColumns = { name: "name", threshold: "maximum", floor: "self" };

/**
 * Rows count, percent, (lowest,) class, (classRemark,) then the class table. `leaves`: how many nodes are scored;
 * `width` of a score column in points.
 */
export function summaryRows(set: CriteriaSet, leaves: number, width: number): readonly Row[] {
  const floors = hasFloors(set);
  // Rows don't fit themselves to what formulas bring: this one is as high as the longest class.
  const names = [word("incomplete"), ...set.classification.classes.map((each) => each.name)];
  const classHeight = Math.max(...names.map((name) => textHeight(name, width, 12)));
  return [
    line("count", numberCell(leaves, "number"), "number", (book, column) => {
      const done = column === "self" ? "selfDone" : "appraisalDone";
      return `=${book.cell("total", done)}&"/"&$${book.cell("count", "maximum")}`;
    }),
    line("percent", emptyCell("number"), "decimal", (book, column) =>
      percentFormula(book.cell("total", column), `$${book.cell("total", "maximum")}`),
    ),
    ...(floors ? [lowestLine(set)] : []),
    {
      ...line("class", emptyCell("number"), "centeredStrong", (book, column) => {
        const unit = { total: book.cell("total", column), lowest: floors ? book.cell("lowest", column) : "" };
        return `=IF(${isIncomplete(book, column)},${incompleteText},${classExpression(set, book, columns, unit)})`;
      }),
      height: classHeight,
    },
    ...(floors ? [{ ...remarkLine(set), height: textHeight(word("council-decides"), width, 12) }] : []),
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
): Row {
  return {
    key,
    cells: {
      code: wideCell(word(labels[key]), "labelStrong", "name"),
      maximum,
      self: formulaCell((book) => formula(book, "self"), style),
      appraisal: formulaCell((book) => formula(book, "appraisal"), style),
    },
  };
}

/** Fewer valid scores than leaves. */
function isIncomplete(book: AddressBook, column: ScoreColumn): string {
  const done = column === "self" ? "selfDone" : "appraisalDone";
  return `${book.cell("total", done)}<$${book.cell("count", "maximum")}`;
}

function lowestLine(set: CriteriaSet): Row {
  return line("lowest", emptyCell("number"), "decimal", (book, column) => {
    // A field without points asks for nothing.
    const pairs = fieldsOf(set)
      .filter((field) => field.maximum !== 0)
      .map((field) => ({
        score: book.cell(nodeRow(field.code), column),
        maximum: `$${book.cell(nodeRow(field.code), "maximum")}`,
      }));
    return `=IF(${isIncomplete(book, column)},"",${lowestExpression(pairs)})`;
  });
}

function remarkLine(set: CriteriaSet): Row {
  return line("classRemark", emptyCell("number"), "centered", (book, column) => {
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
