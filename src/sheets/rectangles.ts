/** Covering cells by few rectangles: every rectangle becomes an object sent to Excel, so their number is the cost. */
import type { Rectangle } from "./placed";

/** Whether a cell belongs to the set; 0-based. */
export type Mask = (row: number, column: number) => boolean;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Rectangles that together hold every cell of `wanted` and nothing outside `allowed` (which contains `wanted`). Cells
 * that are allowed but not wanted may be covered too: whoever paints afterwards paints over them.
 */
export function cover(size: Size, wanted: Mask, allowed: Mask = wanted): readonly Rectangle[] {
  const across = coverGreedily(size, wanted, allowed, "across");
  const down = coverGreedily(size, wanted, allowed, "down");
  return across.length <= down.length ? across : down;
}

function coverGreedily(size: Size, wanted: Mask, allowed: Mask, first: "across" | "down"): readonly Rectangle[] {
  const covered = new Uint8Array(size.rows * size.columns);
  const open = (row: number, column: number): boolean =>
    wanted(row, column) && covered[row * size.columns + column] === 0;
  const found: Rectangle[] = [];
  for (let row = 0; row < size.rows; row += 1) {
    for (let column = 0; column < size.columns; column += 1) {
      if (!open(row, column)) continue;
      const grown = grow(size, allowed, row, column, first);
      const fitted = shrink(grown, wanted);
      for (let r = fitted.row; r < fitted.row + fitted.rows; r += 1) {
        covered.fill(1, r * size.columns + fitted.column, r * size.columns + fitted.column + fitted.columns);
      }
      found.push(fitted);
    }
  }
  return found;
}

/** The rectangle from this corner to the right and downwards, as far as it stays inside the allowed cells. */
function grow(size: Size, allowed: Mask, row: number, column: number, first: "across" | "down"): Rectangle {
  let rows = 1;
  let columns = 1;
  const widen = (): void => {
    while (column + columns < size.columns && isInside(row, column + columns, rows, 1, allowed)) columns += 1;
  };
  const lengthen = (): void => {
    while (row + rows < size.rows && isInside(row + rows, column, 1, columns, allowed)) rows += 1;
  };
  if (first === "across") {
    widen();
    lengthen();
  } else {
    lengthen();
    widen();
  }
  return { row, column, rows, columns };
}

function isInside(row: number, column: number, rows: number, columns: number, allowed: Mask): boolean {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) if (!allowed(r, c)) return false;
  }
  return true;
}

/** Cuts off outer rows and columns at the far end that hold no wanted cell. */
function shrink(rectangle: Rectangle, wanted: Mask): Rectangle {
  const { row, column } = rectangle;
  const inside: [number, number][] = [];
  for (let r = row; r < row + rectangle.rows; r += 1) {
    for (let c = column; c < column + rectangle.columns; c += 1) if (wanted(r, c)) inside.push([r, c]);
  }
  const lastRow = inside.reduce((last, [r]) => Math.max(last, r), row);
  const lastColumn = inside.reduce((last, [, c]) => Math.max(last, c), column);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Runs of equal values in a list; undefined values make no run. */
export function runs<Value>(
  values: readonly (Value | undefined)[],
): readonly { readonly start: number; readonly length: number; readonly value: Value }[] {
  const found: { start: number; length: number; value: Value }[] = [];
  values.forEach((value, index) => {
    const last = found[found.length - 1];
    if (value === undefined) return;
    if (last !== undefined && last.value === value && last.start + last.length === index) last.length += 1;
    else found.push({ start: index, length: 1, value });
  });
  return found;
}
