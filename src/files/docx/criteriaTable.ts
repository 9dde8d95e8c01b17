/** The criteria in which a unit lost points, below their fields, with the appraisers' reasons. */
import type { LostPoint } from "../../domain/appraisal/lostPoints";
import type { CriteriaSet } from "../../domain/criteria";
import { sum } from "../../domain/points";
import { fieldsOf } from "../../domain/setTree";
import { word as sheetWord } from "../../sheets/words";
import { cell, type Table, type TableCell } from "./blocks";
import { word, written } from "./words";
import { packWord } from "./yearChange";

export function criteriaTable(set: CriteriaSet, lost: readonly LostPoint[]): Table {
  return {
    kind: "table",
    size: 11,
    columns: [
      { width: 14, align: "center" },
      { width: 76, align: "left" },
      { width: 16, align: "center" },
      { width: 18, align: "center" },
      { width: 16, align: "center" },
      { width: 46, align: "left" },
    ],
    head: [
      [
        cell(sheetWord("column-code")),
        cell(packWord("column-criterion")),
        cell(sheetWord("column-maximum")),
        cell(sheetWord("column-appraisal")),
        cell(word("column-lost")),
        cell(packWord("column-reason")),
      ],
    ],
    rows: fieldsOf(set).flatMap(({ code, name }): (readonly TableCell[])[] => {
      const own = lost.filter(({ field }) => field === code);
      if (own.length === 0) return [];
      const total = written(sum(own.map((each) => each.lost)));
      return [
        [
          cell(code, { bold: true }),
          cell(name, { columns: 3, bold: true, align: "left" }),
          cell(total, { bold: true }),
          cell(""),
        ],
        ...own.map((each) => [
          cell(each.code),
          cell(each.name),
          cell(written(each.maximum)),
          cell(written(each.score)),
          cell(written(each.lost)),
          cell(reasonOf(each)),
        ]),
      ];
    }),
  };
}

/** The coded reason, and the appraiser's words where there are any. */
function reasonOf({ reason, cause }: LostPoint): string {
  const coded = reason === null ? "" : sheetWord(`reason-${reason}`);
  if (coded !== "" && cause !== "") return packWord("letter-reason", { reason: coded, text: cause });
  return coded + cause === "" ? word("no-score") : coded + cause;
}
