/** Scores as they stand in the cells of the score table. */
import { toDecimal } from "../domain/points";
import type { UnitScores } from "../domain/scores";
import { fieldColumn, scoreColumns } from "../sheets/rowKeys";
import type { UnitEntries } from "../sheets/scoreTableFields";

/** By column role; a missing score has no entry (it is not zero). */
export function entriesOf({ fields }: UnitScores): UnitEntries {
  const entries = new Map<string, number>();
  for (const [code, pair] of Object.entries(fields))
    for (const column of scoreColumns) {
      const score = pair[column];
      if (score.kind === "scored") entries.set(fieldColumn(column, code), toDecimal(score.points));
    }
  return entries;
}
