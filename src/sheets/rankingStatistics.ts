/** Below the ranking: units per class (the table the classes are looked up in), and the fields' averages. */
import type { CriteriaSet } from "../domain/criteria";
import { fieldsOf } from "../domain/setTree";
import { emptyCell, formulaCell, gapRow, numberCell, textCell, wideCell } from "./cells";
import { classRow, floorValue, hasFloors, thresholdContent, type ClassColumns } from "./classTable";
import { distributionRows, mostCharted } from "./distribution";
import type { AddressBook, Row } from "./document";
import { fieldColumn, nodeRow, unitRow } from "./rowKeys";
import { word } from "./words";

/** Rows class:0 …, then node:I …; the class table's columns are the ones given, count and share stand beside them. */
export function rankingStatistics(
  set: CriteriaSet,
  table: AddressBook,
  units: number,
  columns: ClassColumns,
): readonly Row[] {
  return [
    { key: "class.title", height: 20, cells: { number: wideCell(word("class-statistics"), "sectionTitle", "note") } },
    ...classRows(set, table, units, columns),
    gapRow("field.gap", 8),
    { key: "field.title", height: 20, cells: { number: wideCell(word("field-averages"), "sectionTitle", "note") } },
    ...fieldRows(set, table),
    ...(units > mostCharted
      ? [
          gapRow("share.gap", 8),
          ...distributionRows(units, { first: "number", label: "unit", count: "appraisal", last: "note" }, (book) =>
            book.fixedSpan(unitRow(0), unitRow(units - 1), "percent"),
          ),
        ]
      : []),
  ];
}

function classRows(set: CriteriaSet, table: AddressBook, units: number, columns: ClassColumns): readonly Row[] {
  const floors = hasFloors(set);
  // Count and share stand right of the last column that the rule needs.
  const [count, share] = floors ? (["difference", "percent"] as const) : (["appraisal", "difference"] as const);
  const classes = (book: AddressBook): string => book.fixedSpan(unitRow(0), unitRow(units - 1), "class");
  return [
    {
      key: "class.head",
      height: 32,
      cells: {
        number: textCell(word("column-code"), "head"),
        [columns.name]: textCell(word("class"), "head"),
        [columns.threshold]: textCell(word("class-from-points"), "head"),
        ...(floors ? { [columns.floor]: textCell(word("class-floor"), "head") } : {}),
        [count]: textCell(word("column-count"), "head"),
        [share]: textCell(word("column-share"), "head"),
      },
    },
    ...set.classification.classes.map((each, index): Row => {
      const key = classRow(index);
      const floor = floorValue(each);
      return {
        key,
        cells: {
          number: numberCell(index + 1, "number"),
          [columns.name]: textCell(each.name, "name"),
          [columns.threshold]: {
            content: thresholdContent(set, each, () => table.foreign("maximum", "appraisal")),
            style: "number",
          },
          ...(!floors ? {} : { [columns.floor]: floor === null ? emptyCell("number") : numberCell(floor, "number") }),
          [count]: formulaCell((book) => `=COUNTIF(${classes(book)},${book.cell(key, columns.name)})`, "number"),
          [share]: formulaCell((book) => {
            const ranked = book.fixed("class.total", count);
            return `=IF(${ranked}=0,"",${book.cell(key, count)}/${ranked}*100)`;
          }, "decimal"),
        },
      };
    }),
    {
      key: "class.total",
      height: 20,
      cells: {
        number: wideCell(word("ranked-units"), "labelTotal", floors ? columns.floor : columns.threshold),
        [count]: formulaCell(
          (book) => `=COUNT(${book.fixedSpan(unitRow(0), unitRow(units - 1), "rank")})`,
          "numberTotal",
        ),
        [share]: emptyCell("numberTotal"),
      },
    },
  ];
}

function fieldRows(set: CriteriaSet, table: AddressBook): readonly Row[] {
  return [
    {
      key: "field.head",
      height: 46,
      cells: {
        number: textCell(word("column-code"), "head"),
        unit: textCell(word("column-field"), "head"),
        self: textCell(word("column-maximum"), "head"),
        appraisal: textCell(word("column-average"), "head"),
        difference: textCell(word("column-average-percent"), "head"),
      },
    },
    ...fieldsOf(set).map((field): Row => {
      const role = fieldColumn("appraisal", field.code);
      return {
        key: nodeRow(field.code),
        cells: {
          number: textCell(field.code, "code"),
          unit: textCell(field.name, "name"),
          self: formulaCell(() => `=${table.foreign("maximum", role)}`, "number"),
          appraisal: formulaCell(() => `=${table.foreign("average", role)}`, "decimal"),
          difference: formulaCell(() => `=${table.foreign("averagePercent", role)}`, "decimal"),
        },
      };
    }),
  ];
}
