/** The fill handle: what goes into the cells beside a block. Pure. */
import { offsetFormula } from "../../host/model/formulaText";
import { intersect, type Rect } from "../../host/model/rect";
import type { CellInput } from "./cellEntry";

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/**
 * Two or more numbers with one step are continued; everything else is repeated, formulas with their relative references
 * moved along.
 * @param inputOf content of a source cell as it would be typed
 * @param target may include the source; source cells stay as they are
 */
export function fillCells(
  source: Rect,
  target: Rect,
  inputOf: (row: number, column: number) => CellInput,
): readonly FilledCell[] {
  const isAcross = target.row === source.row && target.rows === source.rows;
  const filled: FilledCell[] = [];
  for (let row = target.row; row < target.row + target.rows; row++) {
    for (let column = target.column; column < target.column + target.columns; column++) {
      if (intersect(source, { row, column, rows: 1, columns: 1 }) !== null) continue;
      const step = isAcross ? column - source.column : row - source.row;
      const lane = isAcross ? row : column;
      filled.push({ row, column, input: next(source, isAcross, lane, step, inputOf) });
    }
  }
  return filled;
}

/** What stands `step` cells after the first source cell of the lane (before it when negative). */
function next(
  source: Rect,
  isAcross: boolean,
  lane: number,
  step: number,
  inputOf: (row: number, column: number) => CellInput,
): CellInput {
  const length = isAcross ? source.columns : source.rows;
  const at = (index: number): readonly [row: number, column: number] =>
    isAcross ? [lane, source.column + index] : [source.row + index, lane];
  const inputs = Array.from({ length }, (_, index) => inputOf(...at(index)));
  const series = arithmetic(inputs);
  if (series !== null) return Number((series.first + series.step * step).toPrecision(15));
  const index = ((step % length) + length) % length;
  const input = inputs[index] ?? "";
  if (typeof input !== "string" || !input.startsWith("=")) return input;
  const moved = step - index;
  return `=${offsetFormula(input.slice(1), isAcross ? 0 : moved, isAcross ? moved : 0)}`;
}

function arithmetic(inputs: readonly CellInput[]): { readonly first: number; readonly step: number } | null {
  const [first, second] = inputs;
  if (typeof first !== "number" || typeof second !== "number") return null;
  const step = second - first;
  const isEven = inputs.every(
    (input, index) => typeof input === "number" && Math.abs(input - (first + step * index)) < 1e-9,
  );
  return isEven ? { first, step } : null;
}
