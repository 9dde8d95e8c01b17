/**
 * The lines over a scoring sheet's table. On an issued sheet the line under the title says by formula whether the deadline
 * has passed, also where no add-in is: only IF, TODAY and DATE: every spreadsheet program knows them, and works them out anew when the file is opened.
 */
import type { CriteriaSet } from "../domain/criteria";
import { dateFormula, quotedPieces } from "./calendarDates";
import { formulaCell } from "./cells";
import type { ConditionalFormat, Row } from "./document";
import { centredLines, decisionLine } from "./heading";
import { colors } from "./styles";
import { word, writtenDate } from "./words";

/** Title, basis and members; the line of the basis has room for the longer of the deadline's two texts. */
export function titleLines(
  { set, year, deadline }: { readonly set: CriteriaSet; readonly year: number; readonly deadline?: string },
  members: string | null,
): Parameters<typeof centredLines>[0] {
  const basis = deadline === undefined ? decisionLine(set) : `${decisionLine(set)}${dueWords(deadline).past}`;
  return [
    { key: "title", text: word("scoring-title", { year: String(year) }), style: "title", size: 14 },
    { key: "reference", text: basis, style: "reference", size: 12 },
    ...(members === null ? [] : [{ key: "members", text: members, style: "reference", size: 12 } as const]),
  ];
}

/** The lines under the title with the one that says the deadline as a formula. @param deadline ISO date; absent: none */
export function withDue(set: CriteriaSet, deadline: string | undefined, lines: readonly Row[]): readonly Row[] {
  if (deadline === undefined) return lines;
  return lines.map((row) => (row.key === "reference" ? dueRow(row, set, deadline) : row));
}

function dueRow(row: Row, set: CriteriaSet, deadline: string): Row {
  const { open, past } = dueWords(deadline);
  const choice = `IF(TODAY()>${dateFormula(deadline)},${quotedPieces(past)},${quotedPieces(open)})`;
  const { content } = formulaCell(() => `=${quotedPieces(decisionLine(set))}&${choice}`, "reference");
  return {
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([role, cell]) => [
        role,
        cell === undefined || content === undefined ? cell : { ...cell, content },
      ]),
    ),
  };
}

/** The line stands out once the deadline has passed. */
export function dueMark(deadline: string, from: string, to: string): ConditionalFormat {
  return {
    from: { row: "reference", column: from },
    to: { row: "reference", column: to },
    formula: () => `=TODAY()>${dateFormula(deadline)}`,
    fill: colors.invalidFill,
    font: colors.invalidText,
  };
}

function dueWords(deadline: string): { readonly open: string; readonly past: string } {
  const date = writtenDate(deadline);
  return { open: word("due-open", { date }), past: word("due-past", { date }) };
}
