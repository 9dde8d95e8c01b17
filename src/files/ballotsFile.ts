/** A file of ballots: one row per ballot, or counts per unit and group; the columns decide. */
import { countBallots, type Ballot } from "../domain/analysis/surveyCount";
import { mostBallots, type GroupBallots, type UnitBallots } from "../domain/analysis/surveyBallots";
import type { SurveyDesign } from "../domain/analysis/surveyDesign";
import { errorAt, hasErrors, type Finding, type Place } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { tidyName, unitKey } from "../domain/unitName";
import { textOf, type Grid, type GridCell, type GridRow } from "./grid";
import { findColumns, type WantedColumn } from "./headings";
import { unitColumn } from "./scoresFile";

export interface BallotsTable {
  /** In the order of the list of units; units without ballots have no groups. */
  readonly units: readonly UnitBallots[];
  readonly findings: readonly Finding[];
}

const groupColumn: WantedColumn = {
  key: "group",
  names: ["group", "đối tượng", "nhóm", "đối tượng điều tra", "nhóm đối tượng"],
};
const returnedNames = ["ballots", "số phiếu", "số phiếu thu về"];

/**
 * Columns: unit, group; for counts also ballots, and "<question>_<answer>" for every answer that was given; for single
 * ballots "<question>", in it the answer's code, its words or its place in the list. A survey of one group needs no group
 * column. Fails with everything that cannot be read; nothing is left out in silence.
 */
export function readBallots(
  grid: Grid,
  design: SurveyDesign,
  units: readonly string[],
): Result<BallotsTable, readonly Finding[]> {
  const [head, ...rows] = grid.rows;
  if (head === undefined) return fail([errorAt("empty-file", grid.at)]);
  const place = { ...grid.at, row: head.row };
  const wanted = design.groups.length === 1 ? [unitColumn] : [unitColumn, groupColumn];
  const found = findColumns(head.cells, wanted, place);
  if (found.findings.length > 0) return fail(found.findings);
  const returned = findColumns(head.cells, [{ key: "ballots", names: returnedNames }], place).columns.get("ballots");
  const reader: Reader = {
    design,
    units: new Map(units.map((unit) => [unitKey(unit), unit])),
    at: grid.at,
    findings: [],
  };
  const placed = rows.flatMap((row) => placeRow(row, found.columns, reader));
  const read =
    returned === undefined
      ? readSingle(head.cells, placed, units, reader)
      : readCounts(head.cells, placed, returned, units, reader);
  const findings = [...reader.findings, ...read.findings];
  return hasErrors(findings) ? fail(findings) : succeed({ units: read.units, findings });
}

interface Reader {
  readonly design: SurveyDesign;
  /** By key; the name as listed. */
  readonly units: ReadonlyMap<string, string>;
  readonly at: Place;
  readonly findings: Finding[];
}

interface PlacedRow {
  readonly row: GridRow;
  readonly unit: string;
  readonly group: string;
}

function placeRow(row: GridRow, columns: ReadonlyMap<string, number>, reader: Reader): readonly PlacedRow[] {
  const at = { ...reader.at, row: row.row };
  const text = (key: string): string => tidyName(textOf(row.cells[columns.get(key) ?? -1]) ?? "");
  const unit = reader.units.get(unitKey(text("unit")));
  if (unit === undefined) {
    reader.findings.push(
      text("unit") === "" ? errorAt("unit-name-missing", at) : errorAt("survey-file-unit", at, { unit: text("unit") }),
    );
    return [];
  }
  const said = text("group");
  const { groups } = reader.design;
  const group = columns.has("group") ? groups.find((each) => isNamed(each, said)) : groups[0];
  if (group === undefined) {
    reader.findings.push(errorAt("survey-unknown-group", { ...at, unit }, { group: said }));
    return [];
  }
  return [{ row, unit, group: group.code }];
}

function isNamed({ code, name }: { readonly code: string; readonly name: string }, said: string): boolean {
  return unitKey(code) === unitKey(said) || unitKey(name) === unitKey(said);
}

function readSingle(
  head: readonly GridCell[],
  rows: readonly PlacedRow[],
  units: readonly string[],
  reader: Reader,
): BallotsTable {
  const { questions, answers } = reader.design;
  const columns = questions.flatMap(({ code }): [string, number][] => {
    const index = head.findIndex((cell) => unitKey(textOf(cell) ?? "") === unitKey(code));
    return index < 0 ? [] : [[code, index]];
  });
  if (columns.length === 0) return nothing(reader);
  const ballots = rows.map(({ row, unit, group }): Ballot => {
    const given = columns.flatMap(([question, index]): [string, string][] => {
      const said = tidyName(textOf(row.cells[index]) ?? "");
      if (said === "") return [];
      const answer = answers.find((each) => isNamed(each, said)) ?? answers[placeIn(said, answers.length)];
      if (answer !== undefined) return [[question, answer.code]];
      const details = { group, question, answer: said.slice(0, 40) };
      reader.findings.push(errorAt("survey-unknown-answer", { ...reader.at, row: row.row, unit }, details));
      return [];
    });
    return { unit, group, answers: Object.fromEntries(given), row: row.row };
  });
  return countBallots(reader.design, units, ballots);
}

/** "1" is the first answer; −1 for what is no place. */
function placeIn(said: string, most: number): number {
  const place = /^\d{1,3}$/.test(said) ? Number(said) : 0;
  return place <= most ? place - 1 : -1;
}

function readCounts(
  head: readonly GridCell[],
  rows: readonly PlacedRow[],
  returnedAt: number,
  units: readonly string[],
  reader: Reader,
): BallotsTable {
  const { questions, answers } = reader.design;
  const columns = questions.flatMap(({ code: question }) =>
    answers.flatMap(({ code: answer }) => {
      const index = head.findIndex((cell) => unitKey(textOf(cell) ?? "") === unitKey(`${question}_${answer}`));
      return index < 0 ? [] : [{ question, answer, index }];
    }),
  );
  if (columns.length === 0) return nothing(reader);
  const byUnit = new Map(units.map((unit) => [unit, new Map<string, GroupBallots>()]));
  const firstRows = new Map<string, number>();
  for (const { row, unit, group } of rows) {
    const at = { ...reader.at, row: row.row, unit };
    const key = `${unit}\t${group}`;
    const firstRow = firstRows.get(key);
    if (firstRow !== undefined) {
      reader.findings.push(errorAt("survey-file-row-twice", at, { firstRow }));
      continue;
    }
    firstRows.set(key, row.row);
    const count = (index: number, item: string): number => readCount(row.cells[index], { group, item }, at, reader);
    const counts: Record<string, Record<string, number>> = {};
    for (const { question, answer, index } of columns)
      (counts[question] ??= {})[answer] = count(index, `${question}_${answer}`);
    byUnit.get(unit)?.set(group, { returned: count(returnedAt, group), counts });
  }
  return {
    units: units.map((unit) => ({ unit, groups: Object.fromEntries(byUnit.get(unit) ?? []) })),
    findings: [],
  };
}

/** A whole number; an empty cell is 0. */
function readCount(
  cell: GridCell | undefined,
  named: { readonly group: string; readonly item: string },
  at: Place,
  reader: Reader,
): number {
  const text = textOf(cell) ?? "0";
  const value = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
  if (value <= mostBallots) return value;
  reader.findings.push(errorAt("survey-not-a-count", at, { ...named, found: text.slice(0, 40) }));
  return 0;
}

function nothing(reader: Reader): BallotsTable {
  reader.findings.push(errorAt("survey-file-no-questions", reader.at));
  return { units: [], findings: [] };
}
