import fc from "fast-check";
import { cover, runs } from "../../src/sheets/rectangles";
import { paint } from "../../src/sheets/paint";
import type { Style } from "../../src/sheets/placed";

describe("covering cells by rectangles", () => {
  it("takes one rectangle for a block and reaches over cells that are painted later", () => {
    const size = { rows: 4, columns: 3 };
    expect(cover(size, () => true)).toEqual([{ row: 0, column: 0, rows: 4, columns: 3 }]);
    // Rows 0, 1 and 3 are wanted, row 2 will be painted over: one rectangle instead of two.
    expect(
      cover(
        size,
        (row) => row !== 2,
        () => true,
      ),
    ).toEqual([{ row: 0, column: 0, rows: 4, columns: 3 }]);
    expect(cover(size, (row) => row !== 2)).toHaveLength(2);
    expect(cover(size, () => false)).toEqual([]);
  });

  it("covers every wanted cell and nothing that is not allowed", () => {
    const grids = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(grids, (grid) => {
        const at = (row: number, column: number): number => grid[row]?.[column] ?? 0;
        const covered = new Set<string>();
        const size = { rows: grid.length, columns: 5 };
        for (const each of cover(
          size,
          (r, c) => at(r, c) === 2,
          (r, c) => at(r, c) >= 1,
        )) {
          for (let r = each.row; r < each.row + each.rows; r += 1) {
            for (let c = each.column; c < each.column + each.columns; c += 1) {
              expect(at(r, c)).toBeGreaterThan(0);
              covered.add(`${r},${c}`);
            }
          }
        }
        grid.forEach((row, r) => row.forEach((value, c) => value === 2 && expect(covered).toContain(`${r},${c}`)));
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  it("finds runs of equal values", () => {
    expect(runs([undefined, 5, 5, 7, undefined, 7])).toEqual([
      { start: 1, length: 2, value: 5 },
      { start: 3, length: 1, value: 7 },
      { start: 5, length: 1, value: 7 },
    ]);
  });
});

describe("painting styles", () => {
  const styles: readonly (Style | undefined)[] = [
    undefined,
    { font: { name: "T", bold: true }, fill: "#111111" },
    { font: { name: "T" }, fill: "#222222", horizontal: "Center" },
    { font: { name: "T", size: 9 }, horizontal: "Left", wrap: true },
  ];

  /** What the cell looks like after everything was painted in order. */
  function look(painted: ReturnType<typeof paint>, row: number, column: number): Style {
    let style: Style = {};
    for (const each of painted) {
      if (row < each.row || row >= each.row + each.rows || column < each.column || column >= each.column + each.columns)
        continue;
      const font = { ...style.font, ...each.style.font };
      style = { ...style, ...each.style, ...(Object.keys(font).length === 0 ? {} : { font }) };
    }
    return style;
  }

  it("gives every cell exactly its style, and cells without one nothing", () => {
    const grids = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), { maxLength: 7 });
    fc.assert(
      fc.property(grids, (numbers) => {
        const grid = numbers.map((row) => row.map((number) => styles[number]));
        const painted = paint(grid);
        grid.forEach((row, r) => row.forEach((style, c) => expect(look(painted, r, c)).toEqual(style ?? {})));
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  it("paints a table with exceptional rows as one base and the exceptions", () => {
    const plain: Style = { fill: "#FFFFFF" };
    const field: Style = { fill: "#EEEEEE" };
    const grid = Array.from({ length: 50 }, (_, row) =>
      Array.from({ length: 9 }, () => (row % 10 === 0 ? field : plain)),
    );
    expect(paint(grid)).toHaveLength(1 + 5);
  });
});
