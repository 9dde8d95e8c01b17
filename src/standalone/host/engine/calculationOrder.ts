/** The order in which formulas can be calculated in portions: each after all that it reads. */
import { contains, type Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { leastRows } from "./columnLookups";
import { ColumnSpans } from "./columnSpans";
import type { FormulaNode } from "./dependencies";

/**
 * Formulas handed to ExcelTS at once. It keeps the parsed text of 10,000 formulas (AST_CACHE_MAX_ENTRIES in
 * formula/integration/calculate-formulas-impl.js) and leaves out, without a word, those it has forgotten when there are
 * more. It also draws an arrow from every formula of a block to every formula reading the block: apart from each other,
 * 3,000 totals and the 3,000 ranks over them cost nothing, and questions over a long column that is done are answered
 * from an index (columnLookups.ts).
 */
export const mostAtOnce = 4000;
/** Arrows that may at worst be drawn between what is already in a portion and what is to join it. */
const mostArrows = 100_000;

/**
 * All nodes, in portions: a portion reads only what stands in earlier ones, or in itself. Formulas in a circle, and those
 * that read them, come together in the last portion.
 * @param most formulas in a portion
 */
export function inPortions(nodes: ReadonlySet<FormulaNode>, most = mostAtOnce): readonly (readonly FormulaNode[])[] {
  if (nodes.size <= most) return [[...nodes]];
  const portions: FormulaNode[][] = [];
  let portion: FormulaNode[] = [];
  let spans = new ColumnSpans();
  const close = (): void => {
    if (portion.length > 0) portions.push(portion);
    portion = [];
    spans = new ColumnSpans();
  };
  for (const level of levelsOf(nodes)) {
    const isFull = portion.length + level.length > most || portion.length * level.length > mostArrows;
    if (isFull || level.some((node) => readsLongColumnIn(spans, node))) close();
    // Those of one level do not read each other; any part of them may go first.
    for (let start = 0; start < level.length; start += most) {
      const part = level.slice(start, start + most);
      if (portion.length + part.length > most) close();
      portion.push(...part);
      for (const { sheet, row, column } of part) spans.add(sheet, row, column);
    }
  }
  if (portion.length > 0) portions.push(portion);
  return portions;
}

function readsLongColumnIn(spans: ColumnSpans, { reads }: FormulaNode): boolean {
  return reads.some(({ sheet, area }) => area.rows >= leastRows && spans.meets(sheet, area));
}

/** A cell or block that is read: what has to be there before it is, and who waits for it. */
interface Block {
  /** Formulas inside that are not yet done. */
  waitsFor: number;
  readonly readers: FormulaNode[];
}

/** Kahn's algorithm over formulas and the blocks between them; the last level may hold circles. */
function levelsOf(nodes: ReadonlySet<FormulaNode>): readonly (readonly FormulaNode[])[] {
  const places = new Map<SheetModel, Places>();
  for (const node of nodes) {
    const known = places.get(node.sheet) ?? new Places();
    places.set(node.sheet, known);
    known.add(node);
  }
  const blocks = new Map<string, Block>();
  const around = new Map<FormulaNode, Block[]>();
  const waiting = new Map<FormulaNode, number>();
  for (const node of nodes) {
    let count = 0;
    for (const { sheet, area } of node.reads) {
      const key = `${sheet.id} ${area.row},${area.column},${area.rows},${area.columns}`;
      let block = blocks.get(key);
      if (block === undefined) {
        const inside = places.get(sheet)?.inside(area) ?? [];
        block = { waitsFor: inside.length, readers: [] };
        blocks.set(key, block);
        for (const each of inside) {
          const list = around.get(each);
          if (list === undefined) around.set(each, [block]);
          else list.push(block);
        }
      }
      if (block.waitsFor === 0) continue;
      block.readers.push(node);
      count += 1;
    }
    waiting.set(node, count);
  }
  const levels: FormulaNode[][] = [];
  let level = [...nodes].filter((node) => waiting.get(node) === 0);
  let left = nodes.size;
  while (level.length > 0) {
    levels.push(level);
    left -= level.length;
    const next: FormulaNode[] = [];
    for (const node of level) {
      waiting.delete(node);
      for (const block of around.get(node) ?? []) {
        block.waitsFor -= 1;
        if (block.waitsFor > 0) continue;
        for (const reader of block.readers) {
          const count = (waiting.get(reader) ?? 1) - 1;
          waiting.set(reader, count);
          if (count === 0) next.push(reader);
        }
      }
    }
    level = next;
  }
  if (left > 0) levels.push([...waiting.keys()]);
  return levels;
}

/** Formulas of one sheet by place. */
class Places {
  private readonly rows = new Map<number, Map<number, FormulaNode>>();
  private readonly nodes: FormulaNode[] = [];

  add(node: FormulaNode): void {
    this.nodes.push(node);
    const row = this.rows.get(node.row);
    if (row === undefined) this.rows.set(node.row, new Map([[node.column, node]]));
    else row.set(node.column, node);
  }

  /** The smaller search: over the block's cells, or over all formulas of the sheet. */
  inside(area: Rect): readonly FormulaNode[] {
    if (area.rows * area.columns > this.nodes.length)
      return this.nodes.filter(({ row, column }) => contains(area, row, column));
    const found: FormulaNode[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const ofRow = this.rows.get(row);
      if (ofRow === undefined) continue;
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const node = ofRow.get(column);
        if (node !== undefined) found.push(node);
      }
    }
    return found;
  }
}
