/** The score table as an annex: units in the order of the ranking, no helper columns, nothing to fill in. */
import type { CriteriaSet } from "../../domain/criteria";
import { fieldsOf } from "../../domain/setTree";
import { createTexts } from "../../texts/texts";
import { formulaCell, numberCell, textCell, wideCell } from "../cells";
import { lowestExpression } from "../classTable";
import type { AddressBook, Cell, Row, SheetDocument } from "../document";
import type { Office } from "../heading";
import { fieldColumn, scoreColumns, unitRow } from "../rowKeys";
import { scoreTable } from "../scoreTable";
import { maximumOver } from "../scoreTableFields";
import { footOf, type PublicationMark } from "./mark";

const texts = createTexts("vi");

export interface PublishedSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  /** In the order of the ranking: name and points by column role ("self:I"), null where nothing is scored. */
  readonly units: readonly {
    readonly unit: string;
    readonly scores: Readonly<Record<string, number | null>>;
  }[];
  readonly mark: PublicationMark;
}

export function publishedScores(input: PublishedSheetInput): SheetDocument {
  const { sheet, set, office, year, units } = input;
  const working = scoreTable({
    sheet,
    set,
    office,
    year,
    units: units.map(({ unit }) => unit),
    origin: { kind: "entry", entries: new Map() },
  });
  const fields = fieldsOf(set).map(({ code }) => code);
  const kept = new Set([
    "number",
    "unit",
    ...fields.flatMap((code) => scoreColumns.map((each) => fieldColumn(each, code))),
    "self",
    "appraisal",
  ]);
  const columns = working.columns.filter(({ role }) => kept.has(role));
  const last = unitRow(units.length - 1);
  const remark = texts.say("publication.pack-remark");
  return {
    ...working,
    columns,
    rows: [
      ...working.rows.map((row) => {
        const index = row.key.startsWith("unit:") ? Number(row.key.slice(5)) : -1;
        const unit = units[index];
        if (unit !== undefined) return unitCells(unit, fields, index);
        const cells = keptCells(row, kept);
        if (row.key === "remark") return { ...row, cells: { number: wideCell(remark, "remark", "appraisal") } };
        return { ...row, cells: row.key === "average" ? averages(cells, last) : cells };
      }),
      ...footOf(input.mark, columns),
    ],
    conditionalFormats: [],
    print: { ...working.print, lastColumn: "appraisal", footer: input.mark.footer },
    isProtected: false,
  };
}

/** The last column is the total now: what reached to the column of statuses ends there. */
function keptCells(row: Row, kept: ReadonlySet<string>): Row["cells"] {
  return Object.fromEntries(
    Object.entries(row.cells).flatMap(([role, cell]): [string, Cell][] => {
      if (cell === undefined || !kept.has(role)) return [];
      return [[role, cell.mergeTo === "status" ? { ...cell, mergeTo: "appraisal" } : cell]];
    }),
  );
}

function unitCells(
  { unit, scores }: PublishedSheetInput["units"][number],
  fields: readonly string[],
  index: number,
): Row {
  const key = unitRow(index);
  const cells: Record<string, Cell> = { number: numberCell(index + 1, "number"), unit: textCell(unit, "name") };
  for (const each of scoreColumns) {
    for (const code of fields) {
      const points = scores[fieldColumn(each, code)] ?? null;
      cells[fieldColumn(each, code)] = points === null ? { style: "number" } : numberCell(points, "number");
    }
    // R13 in the sheet: a total only when all fields are scored.
    cells[each] = formulaCell((book) => {
      const list = fields.map((code) => book.cell(key, fieldColumn(each, code))).join(",");
      return `=IF(COUNT(${list})=${fields.length},ROUND(SUM(${list}),2),"")`;
    }, "decimalStrong");
  }
  return { key, cells };
}

/** R50 in the sheet: over the units that have the score. */
function averages(cells: Row["cells"], last: string): Row["cells"] {
  return Object.fromEntries(
    Object.entries(cells).map(([role, cell]) => [
      role,
      cell?.content?.kind === "formula"
        ? formulaCell((book) => {
            const span = book.span(unitRow(0), last, role);
            return `=IF(COUNT(${span})=0,"",AVERAGE(${span}))`;
          }, "decimalTotal")
        : cell,
    ]),
  );
}

/** The lowest achievement of a unit's fields in percent, as a formula over the published table; for rules with floors. */
export function lowestFormula(set: CriteriaSet, table: AddressBook, index: number): string {
  const pairs = fieldsOf(set)
    .filter(({ maximum }) => maximum !== 0)
    .map(({ code }) => {
      const role = fieldColumn("appraisal", code);
      const sheet = table.foreign("maximum", role).split("!")[0] ?? "";
      return { score: table.foreign(unitRow(index), role), maximum: `${sheet}!${maximumOver(table, role)}` };
    });
  return `=IF(${table.foreign(unitRow(index), "appraisal")}="","",${lowestExpression(pairs)})`;
}
