/**
 * Turning a grid of styles into few painted rectangles. Every property of a style (bold, fill, alignment …) is painted
 * for itself: the commonest value first over everything that later values will paint over anyway, exceptions after it.
 * Properties that happen to share a rectangle are painted together.
 */
import type { Rectangle, Style, StyledRectangle } from "./placed";
import { cover } from "./rectangles";

type Property = { readonly [Key in string]: string | number | boolean };

/** A style flattened: "font.bold" → true. */
function flatten(style: Style): Property {
  const { font, ...rest } = style;
  const flat: Record<string, string | number | boolean> = { ...rest };
  for (const [key, value] of Object.entries(font ?? {})) flat[`font.${key}`] = value;
  return flat;
}

function unflatten(flat: Property): Style {
  const style: Record<string, unknown> = {};
  const font: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(flat)) {
    if (key.startsWith("font.")) font[key.slice(5)] = value;
    else style[key] = value;
  }
  return Object.keys(font).length === 0 ? style : { ...style, font };
}

/** Rectangles to paint in this order; `grid` is rows × columns, undefined where a cell has no style. */
export function paint(grid: readonly (readonly (Style | undefined)[])[]): readonly StyledRectangle[] {
  const flatOf = new Map<Style, Property>();
  const flatGrid = grid.map((row) =>
    row.map((style) => {
      if (style === undefined) return undefined;
      const known = flatOf.get(style);
      if (known !== undefined) return known;
      const flat = flatten(style);
      flatOf.set(style, flat);
      return flat;
    }),
  );
  const keys = new Set([...flatOf.values()].flatMap((flat) => Object.keys(flat)));
  const size = { rows: grid.length, columns: Math.max(0, ...grid.map((row) => row.length)) };
  // Layers keep the order within a property; rectangles of one layer with the same bounds are one object.
  const layers: Map<string, { at: Rectangle; flat: Record<string, string | number | boolean> }>[] = [];
  for (const key of keys) {
    const valueAt = (row: number, column: number): string | number | boolean | undefined =>
      flatGrid[row]?.[column]?.[key];
    const values = valuesByCount(size, valueAt);
    values.forEach((value, order) => {
      const later = new Set(values.slice(order));
      const rectangles = cover(
        size,
        (row, column) => valueAt(row, column) === value,
        (row, column) => {
          const there = valueAt(row, column);
          return there !== undefined && later.has(there);
        },
      );
      const layer = (layers[order] ??= new Map());
      for (const at of rectangles) {
        const name = `${at.row},${at.column},${at.rows},${at.columns}`;
        const known = layer.get(name);
        if (known === undefined) layer.set(name, { at, flat: { [key]: value } });
        else known.flat[key] = value;
      }
    });
  }
  return layers.flatMap((layer) => [...layer.values()].map(({ at, flat }) => ({ ...at, style: unflatten(flat) })));
}

/** Distinct values, the commonest first. */
function valuesByCount(
  size: { readonly rows: number; readonly columns: number },
  valueAt: (row: number, column: number) => string | number | boolean | undefined,
): readonly (string | number | boolean)[] {
  const counts = new Map<string | number | boolean, number>();
  for (let row = 0; row < size.rows; row += 1) {
    for (let column = 0; column < size.columns; column += 1) {
      const value = valueAt(row, column);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort((left, right) => right[1] - left[1]).map(([value]) => value);
}
