/** Whether the sheet's own results follow from its scores. */
import { isBlank, writeValue } from "./cellValue";
import type { CheckContext } from "./checkContext";
import { hasCell, report, valueAt, type Inspection } from "./inspection";
import { points } from "../points";

/** What a column's cells come to, by issued row. */
interface Sums {
  /** In points, as Excel adds them: numbers count, texts and blanks don't. */
  readonly total: Float64Array;
  /** 1 where a leaf below has no score (yet). */
  readonly isOpen: Uint8Array;
  /** 1 where a leaf below holds something that is no score: its finding says enough, the sum is not judged. */
  readonly isFaulty: Uint8Array;
}

/** One column of leaves for `checkSums`: what `readEntry` gave, by position in `context.leaves`. */
export interface LeafColumn {
  readonly column: number;
  readonly read: readonly number[];
}

/**
 * R130: a parent equals the sum of its parts and the total the sum of its fields, in every score column. A blank result
 * is right as long as a score is missing below; a partial sum is right as well, a wrong one never.
 */
export function checkSums(inspection: Inspection, { column, read }: LeafColumn): void {
  const { context } = inspection;
  if (column === -1 || (inspection.columns[column] ?? -1) === -1) return;
  const role = context.issued.columns[column]?.role ?? "";
  const sums = sumUp(inspection, read);
  for (const { index, isTotal } of context.sums) {
    if (context.issued.rows[index]?.cells[role]?.kind !== "formula" || !hasCell(inspection, index, column)) continue;
    if (sums.isFaulty[index] === 1) continue;
    const present = valueAt(inspection, index, column);
    const expected = sums.total[index] ?? 0;
    // Doubles of exact hundredths: far below half a hundredth.
    const isRight =
      typeof present === "number" ? Math.abs(present - expected) < 1e-6 : isBlank(present) && sums.isOpen[index] === 1;
    if (isRight) continue;
    report(inspection, isTotal ? "sheet-total-differs" : "sheet-sum-differs", index, column, {
      details: {
        found: writeValue(present, context.habits.decimalMark),
        expected: { points: points(Math.round(expected * 100)) },
      },
    });
  }
}

function sumUp({ context }: Inspection, read: readonly number[]): Sums {
  const sums = emptySums(context);
  const { total, isOpen, isFaulty } = sums;
  for (const [position, { index }] of context.leaves.entries()) {
    const value = read[position] ?? -1;
    if (value >= 0) total[index] = value / 100;
    else if (value === -1) isOpen[index] = 1;
    else isFaulty[index] = 1;
  }
  for (const { index, parts } of context.sums)
    for (const part of parts) {
      total[index] = (total[index] ?? 0) + (total[part] ?? 0);
      isOpen[index] = (isOpen[index] ?? 0) | (isOpen[part] ?? 0);
      isFaulty[index] = (isFaulty[index] ?? 0) | (isFaulty[part] ?? 0);
    }
  return sums;
}

/** The same arrays for every column of every sheet, emptied: none is kept beyond its column. */
function emptySums(context: CheckContext): Sums {
  const known = usedSums.get(context);
  if (known !== undefined) {
    known.total.fill(0);
    known.isOpen.fill(0);
    known.isFaulty.fill(0);
    return known;
  }
  const size = context.issued.rows.length;
  const made = { total: new Float64Array(size), isOpen: new Uint8Array(size), isFaulty: new Uint8Array(size) };
  usedSums.set(context, made);
  return made;
}

const usedSums = new WeakMap<CheckContext, Sums>();
