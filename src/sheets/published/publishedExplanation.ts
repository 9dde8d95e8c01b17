/** The explained ranking as an annex: what was found when it was frozen, without what tells of later changes. */
import type { Cell, SheetDocument } from "../document";
import { explanationColumns, type ExplanationInput } from "../report/explanationLayout";
import { explanationSheet } from "../report/explanationSheet";
import { footOf, type PublicationMark } from "./mark";

export function publishedExplanation(
  input: Omit<ExplanationInput, "provisional">,
  mark: PublicationMark,
): SheetDocument {
  // What is still pending is the office's own work, not a result.
  const working = explanationSheet({ ...input, provisional: null });
  // What is printed, but for the column that tells of scores changed since.
  const columns = explanationColumns.filter(({ role }) => role !== "state");
  const kept = new Set(columns.map(({ role }) => role));
  return {
    ...working,
    columns,
    rows: [
      ...working.rows
        .filter(({ key }) => key !== "state")
        .map((row) => ({
          ...row,
          cells: Object.fromEntries(
            Object.entries(row.cells).flatMap(([role, cell]): [string, Cell][] =>
              cell === undefined || !kept.has(role)
                ? []
                : [[role, cell.mergeTo === "state" ? { ...cell, mergeTo: "kept" } : cell]],
            ),
          ),
        })),
      ...footOf(mark, columns),
    ],
    print: { ...working.print, lastColumn: "kept", footer: mark.footer },
    isProtected: false,
  };
}
