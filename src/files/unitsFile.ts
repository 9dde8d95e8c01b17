/** The list of units that workbooks are issued to, from a table. */
import { longestUnitName, type IssuedUnit, type PlacedUnit } from "../domain/collection/unitList";
import { errorAt, type Finding } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { tidyName } from "../domain/unitName";
import { textOf, type Grid, type GridRow } from "./grid";
import { findColumns, type WantedColumn } from "./headings";
import { mostUnits } from "./scoresFile";

const columns: readonly WantedColumn[] = [
  { key: "name", names: ["name", "unit", "tên đơn vị", "đơn vị", "tên"] },
  { key: "kind", names: ["kind", "loại", "loại đơn vị"] },
  { key: "shortName", names: ["short name", "tên ngắn", "tên viết tắt"] },
  { key: "code", names: ["code", "mã", "mã đơn vị"] },
  { key: "predecessors", names: ["predecessor units", "predecessors", "đơn vị tiền thân", "đơn vị cũ"] },
];

/**
 * Reads the columns name, kind, short name, code and predecessor units (several parted by semicolons); only the name must
 * be there. A table of one column without a heading is a list of names. Findings: missing-column, duplicate-column,
 * too-many-units; what is wrong with the units themselves is checkUnitList's question.
 */
export function readUnits(grid: Grid): Result<readonly PlacedUnit[], readonly Finding[]> {
  const [head, ...below] = grid.rows;
  if (head === undefined) return fail([errorAt("empty-file", grid.at)]);
  if (grid.rows.length > mostUnits)
    return fail([errorAt("too-many-units", grid.at, { found: grid.rows.length, most: mostUnits })]);
  const found = findColumns(head.cells, columns, { ...grid.at, row: head.row });
  const hasName = found.columns.has("name");
  if (!hasName && head.cells.length === 1)
    return succeed(grid.rows.map((row) => unitOf(grid, row, new Map([["name", 0]]))));
  const faults = found.findings.filter(
    ({ code, at }) => code === "duplicate-column" || at.column === columns[0]?.names[0],
  );
  if (faults.length > 0) return fail(faults);
  return succeed(below.map((row) => unitOf(grid, row, found.columns)));
}

function unitOf(grid: Grid, { row, cells }: GridRow, found: ReadonlyMap<string, number>): PlacedUnit {
  const text = (key: string): string => {
    const column = found.get(key);
    return column === undefined ? "" : tidyName(textOf(cells[column]) ?? "");
  };
  const unit: IssuedUnit = {
    // What is longer is refused by its length alone.
    name: text("name").slice(0, longestUnitName + 1),
    kind: text("kind"),
    shortName: text("shortName"),
    code: text("code"),
    predecessors: text("predecessors")
      .split(";")
      .map(tidyName)
      .filter((name) => name !== ""),
  };
  return { unit, at: { ...grid.at, row } };
}
