/** Which formulas read which cells, so that an edit recalculates only what depends on it. */
import type { Cell } from "@cj-tech-master/excelts";
import { isArrayFormula, isFormulaCell } from "../model/cells";
import { scanFormula, type FormulaScan } from "../model/formulaText";
import { parseRectOrNull, splitSheetPrefix } from "../model/address";
import { readNames } from "../model/names";
import { contains, meets, wholeSheet, type Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";

export interface Precedent {
  readonly sheet: SheetModel;
  readonly area: Rect;
}

export class FormulaNode {
  constructor(
    private readonly dependencies: Dependencies,
    readonly sheet: SheetModel,
    readonly cell: Cell,
    readonly row: number,
    readonly column: number,
    private readonly formula: string,
    /** Its result depends on more than the references written in it: always recalculated. */
    readonly restless: Restlessness,
  ) {}

  /** Found anew whenever it is asked for: kept, this would be the larger part of what is known about 90,000 formulas. */
  get reads(): readonly Precedent[] {
    return this.dependencies.readsOf(this.sheet, this.formula).reads;
  }
}

/** "changing": by itself, reading nothing (NOW). "anywhere": reads cells only known while calculating (INDIRECT). */
export type Restlessness = "changing" | "anywhere" | null;

const READS_ANYWHERE = new Set(["INDIRECT", "OFFSET", "CELL", "INFO"]);
const CHANGING = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

function restlessnessOf(functions: readonly string[]): Restlessness {
  if (functions.some((name) => READS_ANYWHERE.has(name))) return "anywhere";
  return functions.some((name) => CHANGING.has(name)) ? "changing" : null;
}

function more(one: Restlessness, other: Restlessness): Restlessness {
  return one === "anywhere" || other === "anywhere" ? "anywhere" : (one ?? other);
}

/** Column count multiplier for cell keys: more than Excel has columns. */
const STRIDE = 16_384;

function keyOf(row: number, column: number): number {
  return row * STRIDE + column;
}

const fewReaders = 8;

interface Readers {
  /** Formulas reading exactly one cell, by that cell: mostly one, and a list of one is much smaller than a set. */
  readonly single: Map<number, FormulaNode[]>;
  /** Formulas reading a block, by the block: thousands may read the same column. */
  readonly blocks: Map<string, BlockReaders>;
}

interface BlockReaders {
  readonly area: Rect;
  readonly nodes: Set<FormulaNode>;
}

export class Dependencies {
  private readonly nodes = new Map<SheetModel, Map<number, FormulaNode>>();
  private readonly readers = new Map<SheetModel, Readers>();
  private readonly restless = new Set<FormulaNode>();
  private readonly scans = new Map<string, FormulaScan>();
  private names: ReadonlyMap<string, string>;
  /** Array formulas (they fill other cells) and references to tables: only the workbook itself can calculate them. */
  unviewable = 0;

  constructor(private readonly model: WorkbookModel) {
    this.names = new Map(readNames(model.book).map(({ name, formula }) => [name.toUpperCase(), formula]));
    for (const sheet of model.sheets) this.index(sheet, wholeSheet());
  }

  /** Looks at the cells of the block again. */
  update(sheet: SheetModel, area: Rect): void {
    const known = this.nodes.get(sheet);
    if (known !== undefined) {
      for (const node of [...known.values()]) if (contains(area, node.row, node.column)) this.remove(node);
    }
    this.index(sheet, area);
  }

  private index(sheet: SheetModel, area: Rect): void {
    sheet.forEachCell(area, (cell, row, column) => {
      if (!isFormulaCell(cell)) return;
      if (isArrayFormula(cell)) this.unviewable++;
      if (cell.formula !== undefined) this.add(sheet, cell, row, column, cell.formula);
    });
  }

  private scan(formula: string): FormulaScan {
    const known = this.scans.get(formula);
    if (known !== undefined) return known;
    const scan = scanFormula(formula);
    this.scans.set(formula, scan);
    return scan;
  }

  /** All cells an expression reads, through names too. */
  readsOf(
    sheet: SheetModel,
    formula: string,
  ): { readonly reads: readonly Precedent[]; readonly restless: Restlessness } {
    const reads: Precedent[] = [];
    const restless = this.collect(sheet, formula, reads, 0);
    return { reads, restless };
  }

  private collect(own: SheetModel, formula: string, reads: Precedent[], depth: number): Restlessness {
    const { references, names, functions } = this.scan(formula);
    for (const { sheet: name, lastSheet, area } of references) {
      const sheet = name === undefined ? own : this.model.findSheet(name);
      if (sheet === undefined) continue;
      const last = lastSheet === undefined ? sheet : this.model.findSheet(lastSheet);
      const from = this.model.sheets.indexOf(sheet);
      const to = last === undefined ? from : this.model.sheets.indexOf(last);
      const span = from === to ? [sheet] : this.model.sheets.slice(Math.min(from, to), Math.max(from, to) + 1);
      for (const one of span) reads.push({ sheet: one, area });
    }
    let restless = restlessnessOf(functions);
    for (const name of names) {
      const meaning = this.names.get(name);
      if (meaning === undefined) continue;
      const { sheet: prefix, address } = splitSheetPrefix(meaning);
      const area = parseRectOrNull(address);
      const sheet = prefix === undefined ? undefined : this.model.findSheet(prefix);
      if (area !== null && sheet !== undefined) reads.push({ sheet, area });
      else if (depth < 8) restless = more(restless, this.collect(own, meaning, reads, depth + 1));
    }
    return restless;
  }

  private readersOf(sheet: SheetModel): Readers {
    const known = this.readers.get(sheet);
    if (known !== undefined) return known;
    const made: Readers = { single: new Map(), blocks: new Map() };
    this.readers.set(sheet, made);
    return made;
  }

  private add(sheet: SheetModel, cell: Cell, row: number, column: number, formula: string): void {
    const { reads, restless } = this.readsOf(sheet, formula);
    if (this.scan(formula).structured) this.unviewable++;
    const node = new FormulaNode(this, sheet, cell, row, column, formula, restless);
    const ofSheet = this.nodes.get(sheet) ?? new Map<number, FormulaNode>();
    this.nodes.set(sheet, ofSheet);
    ofSheet.set(keyOf(row, column), node);
    if (restless !== null) this.restless.add(node);
    for (const { sheet: read, area } of reads) {
      const readers = this.readersOf(read);
      if (area.rows === 1 && area.columns === 1) {
        const key = keyOf(area.row, area.column);
        const nodes = readers.single.get(key);
        if (nodes === undefined) readers.single.set(key, [node]);
        // A formula's own reads come one after the other: it is the last one, if it is there.
        else if (nodes[nodes.length - 1] !== node) {
          // An array that grows makes room for many more.
          if (nodes.length < fewReaders) readers.single.set(key, [...nodes, node]);
          else nodes.push(node);
        }
      } else {
        const key = blockKey(area);
        const block = readers.blocks.get(key) ?? { area, nodes: new Set() };
        block.nodes.add(node);
        readers.blocks.set(key, block);
      }
    }
  }

  private remove(node: FormulaNode): void {
    this.nodes.get(node.sheet)?.delete(keyOf(node.row, node.column));
    this.restless.delete(node);
    for (const { sheet, area } of node.reads) {
      const readers = this.readersOf(sheet);
      const cell = keyOf(area.row, area.column);
      const others = readers.single.get(cell)?.filter((each) => each !== node) ?? [];
      if (others.length > 0) readers.single.set(cell, others);
      else readers.single.delete(cell);
      const key = blockKey(area);
      const block = readers.blocks.get(key);
      block?.nodes.delete(node);
      if (block?.nodes.size === 0) readers.blocks.delete(key);
    }
  }

  /** Every formula there is. */
  all(): Set<FormulaNode> {
    return new Set([...this.nodes.values()].flatMap((ofSheet) => [...ofSheet.values()]));
  }

  nodeAt(sheet: SheetModel, row: number, column: number): FormulaNode | undefined {
    return this.nodes.get(sheet)?.get(keyOf(row, column));
  }

  /** Formulas in the changed blocks and all that depend on them, directly or through others. */
  closure(changed: readonly Precedent[]): Set<FormulaNode> {
    const found = new Set<FormulaNode>(this.restless);
    const waiting: Precedent[] = [...changed, ...[...found].map(place)];
    const visit = (node: FormulaNode): void => {
      if (found.has(node)) return;
      found.add(node);
      waiting.push(place(node));
    };
    // Once a block's readers are found, nothing more can follow from it.
    const blocksLeft = new Map([...this.readers].map(([sheet, { blocks }]) => [sheet, new Set(blocks.values())]));
    for (const { sheet, area } of changed) this.inside(sheet, area, visit);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const readers = this.readers.get(next.sheet);
      if (readers === undefined) continue;
      this.singleReaders(readers, next.area, visit);
      const left = blocksLeft.get(next.sheet) ?? new Set();
      for (const block of left) {
        if (!meets(block.area, next.area)) continue;
        left.delete(block);
        for (const node of block.nodes) visit(node);
      }
    }
    return found;
  }

  private inside(sheet: SheetModel, area: Rect, visit: (node: FormulaNode) => void): void {
    for (const node of this.nodes.get(sheet)?.values() ?? []) if (contains(area, node.row, node.column)) visit(node);
  }

  private singleReaders({ single }: Readers, area: Rect, visit: (node: FormulaNode) => void): void {
    if (area.rows * area.columns <= single.size) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          for (const node of single.get(keyOf(row, column)) ?? []) visit(node);
        }
      }
      return;
    }
    for (const [key, nodes] of single) {
      if (contains(area, Math.floor(key / STRIDE), key % STRIDE)) for (const node of nodes) visit(node);
    }
  }
}

function blockKey({ row, column, rows, columns }: Rect): string {
  return `${row},${column},${rows},${columns}`;
}

function place({ sheet, row, column }: FormulaNode): Precedent {
  return { sheet, area: { row, column, rows: 1, columns: 1 } };
}
