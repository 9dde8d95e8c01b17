/** The ranking as an annex: its rows look at the published score table, which stands in the same order; no helper columns. */
import { formulaCell, textCell } from "../cells";
import { hasFloors } from "../classTable";
import type { AddressBook, Cell, Row, SheetDocument } from "../document";
import { rankingSheet } from "../rankingSheet";
import { unitRow } from "../rowKeys";
import type { TieRule } from "../../domain/rank";
import { footOf } from "./mark";
import { lowestFormula, type PublishedSheetInput } from "./publishedScores";

export interface PublishedRankingInput extends PublishedSheetInput {
  readonly ties: TieRule;
  /** Where the published score table stands. */
  readonly table: AddressBook;
  /** The line "Ban hành kèm theo Quyết định …"; null: dotted. */
  readonly decision: string | null;
}

export function publishedRanking(input: PublishedRankingInput): SheetDocument {
  const { sheet, set, office, year, ties, table, units, decision } = input;
  const longestUnit = units.reduce((longest, { unit }) => (unit.length > longest.length ? unit : longest), "");
  const working = rankingSheet({ sheet, set, office, year, ties, table, units: units.length, decision, longestUnit });
  // The lowest field decides where a rule has floors: then it is published, too.
  const lastColumn = hasFloors(set) ? "lowest" : "note";
  const columns = working.columns.filter(({ role }) => role !== "position");
  return {
    ...working,
    columns,
    rows: [
      ...working.rows.map((row) => {
        const { position: _position, ...cells } = row.cells;
        const index = row.key.startsWith("unit:") ? Number(row.key.slice(5)) : -1;
        if (units[index] === undefined) return { ...row, cells: shown(cells) };
        return { ...row, cells: unitCells(input, cells, index) };
      }),
      ...footOf(input.mark, columns),
    ],
    print: { ...working.print, lastColumn, footer: input.mark.footer },
    isProtected: false,
  };
}

/** Helper heads become heads. */
function shown(cells: Row["cells"]): Row["cells"] {
  const { lowest, ...others } = cells;
  return lowest === undefined ? others : { ...others, lowest: { ...lowest, style: "head" } };
}

function unitCells({ set, table, units }: PublishedRankingInput, cells: Row["cells"], index: number): Row["cells"] {
  const link = (role: string, style: "decimal" | "decimalStrong"): Cell =>
    formulaCell(() => `=${table.foreign(unitRow(index), role)}`, style);
  return {
    ...cells,
    unit: textCell(units[index]?.unit ?? "", "name"),
    self: link("self", "decimal"),
    appraisal: link("appraisal", "decimalStrong"),
    ...(hasFloors(set) ? { lowest: formulaCell(() => lowestFormula(set, table, index), "decimal") } : {}),
  };
}
