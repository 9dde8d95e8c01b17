/** The head of the score table: fields over their TĐG/TĐ pairs, and the row of maxima that scores are held against. */
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { toDecimal } from "../domain/points";
import { knownMaximum } from "../domain/setTree";
import { formulaCell, numberCell, textCell, textHeight, wideCell, widthOf } from "./cells";
import { hasFloors } from "./classTable";
import type { Cell, Column, Row } from "./document";
import { fieldColumn, scoreColumns, validColumn, type ScoreColumn } from "./rowKeys";
import { word } from "./words";

/** Rows head.1, head.2 (TĐG/TĐ), maximum. */
export function headRows(
  set: CriteriaSet,
  fields: readonly CriteriaNode[],
  columns: readonly Column[],
): readonly Row[] {
  const tall = (text: string): Cell => ({ ...textCell(text, "head"), mergeRows: 2 });
  const helper = (text: string): Cell => ({ ...textCell(text, "helperHead"), mergeRows: 2 });
  const names = new Map(
    fields.map((field) => [field.code, word("field-heading", { code: field.code, name: field.name })]),
  );
  const height = Math.max(
    30,
    ...fields.map((field) => {
      const width = widthOf(columns, fieldColumn("self", field.code), fieldColumn("appraisal", field.code));
      return textHeight(names.get(field.code) ?? "", width, 11);
    }),
  );
  const short = { self: word("short-self"), appraisal: word("short-appraisal") };
  const pairs = [
    ...fields.map((field) => (score: ScoreColumn) => fieldColumn(score, field.code)),
    (score: ScoreColumn) => score,
  ];
  return [
    {
      key: "head.1",
      height,
      cells: {
        number: tall(word("column-code")),
        unit: tall(word("column-unit")),
        ...Object.fromEntries(
          fields.map((field) => [
            fieldColumn("self", field.code),
            wideCell(names.get(field.code) ?? "", "head", fieldColumn("appraisal", field.code)),
          ]),
        ),
        self: wideCell(word("column-total"), "head", "appraisal"),
        status: tall(word("column-status")),
        selfCount: helper(word("column-self-count")),
        appraisalCount: helper(word("column-appraisal-count")),
        order: helper(word("column-order")),
        ...(hasFloors(set) ? { lowest: helper(word("column-lowest")) } : {}),
        ...Object.fromEntries(
          fields.map((field) => [
            validColumn("self", field.code),
            wideCell(word("column-valid", { code: field.code }), "helperHead", validColumn("appraisal", field.code)),
          ]),
        ),
      },
    },
    {
      key: "head.2",
      height: 18,
      cells: Object.fromEntries([
        ...pairs.flatMap((role) => scoreColumns.map((score) => [role(score), textCell(short[score], "head")] as const)),
        ...fields.flatMap((field) =>
          scoreColumns.map((score) => [validColumn(score, field.code), textCell(short[score], "helperHead")] as const),
        ),
      ]),
    },
    {
      key: "maximum",
      height: 18,
      cells: {
        number: wideCell(word("column-maximum"), "headLight", "unit"),
        ...Object.fromEntries(
          fields.flatMap((field) =>
            scoreColumns.map((score) => [
              fieldColumn(score, field.code),
              numberCell(toDecimal(knownMaximum(field)), "headLight"),
            ]),
          ),
        ),
        ...Object.fromEntries(
          scoreColumns.map((score) => [
            score,
            formulaCell((book) => {
              const list = fields.map((field) => book.cell("maximum", fieldColumn(score, field.code))).join(",");
              return `=ROUND(SUM(${list}),2)`;
            }, "headLight"),
          ]),
        ),
        status: textCell("", "headLight"),
        selfCount: numberCell(fields.length, "helper"),
        appraisalCount: numberCell(fields.length, "helper"),
      },
    },
  ];
}
