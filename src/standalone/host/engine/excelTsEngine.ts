/** The engine over ExcelTS's formula module. */
import { calculateFormulas, type CellLike } from "@cj-tech-master/excelts/formula";
import { isFormulaCell, readContent } from "../model/cells";
import { MAX_COLUMNS, MAX_ROWS, wholeSheet, type Rect } from "../model/rect";
import { isError, type Scalar } from "../model/scalar";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { inPortions, mostAtOnce } from "./calculationOrder";
import { ColumnLookups, indexedPrefix } from "./columnLookups";
import { ColumnSpans } from "./columnSpans";
import { Dependencies, type FormulaNode, type Precedent } from "./dependencies";
import type { Engine } from "./engine";
import { ownFunctions } from "./rounding";
import { limited, View, type FormulaCell } from "./view";

/** Where expressions are evaluated that stand in no cell: from the last cell of the sheet upwards, which nothing refers to. */
const SCRATCH = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 };

function resultOf(result: CellLike["result"]): Scalar {
  if (result === undefined) return null;
  if (isError(result)) return { error: result.error };
  return result instanceof Date ? null : result;
}

function same(a: Scalar, b: Scalar): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}

/** A formula that reads an empty cell gives 0, never nothing. */
function settled(value: Scalar): Exclude<Scalar, null> {
  return value ?? 0;
}

/** Formulas between two turns of others: a few hundredths of a second. */
const atOnceInTurns = 300;

function toTheEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export class ExcelTsEngine implements Engine {
  private dependencies: Dependencies | undefined;
  private changed: Precedent[] = [];
  private everything = false;

  constructor(private readonly model: WorkbookModel) {}

  contentsChanged(sheet: SheetModel, area: Rect): void {
    this.dependencies?.update(sheet, area);
    this.changed.push({ sheet, area });
  }

  structureChanged(): void {
    this.dependencies = undefined;
    this.everything = true;
  }

  forget(): void {
    this.dependencies = undefined;
  }

  recalculate(): ReadonlySet<SheetModel> {
    return toTheEnd(this.changing(mostAtOnce));
  }

  recalculating(): Generator<void, ReadonlySet<SheetModel>> {
    return this.changing(atOnceInTurns);
  }

  private *changing(most: number): Generator<void, ReadonlySet<SheetModel>> {
    const changed = this.changed;
    this.changed = [];
    if (this.everything) return yield* this.calculatingAll(most);
    this.dependencies ??= new Dependencies(this.model);
    if (this.dependencies.unviewable > 0) return yield* this.calculatingAll(most);
    const closure = this.dependencies.closure(changed);
    if (closure.size === 0) return new Set();
    if ([...closure].some(({ restless }) => restless === "anywhere")) return yield* this.calculatingAll(most);
    return yield* this.calculating(closure, most);
  }

  /** @param everywhere formulas may read any cell, not only those written in them */
  private *calculating(
    closure: ReadonlySet<FormulaNode>,
    most: number,
    everywhere = false,
  ): Generator<void, ReadonlySet<SheetModel>> {
    const touched = new Set<SheetModel>();
    for (const portion of inPortions(closure, most)) {
      this.calculatePortion(portion, everywhere, touched);
      yield;
    }
    return touched;
  }

  private calculatePortion(portion: readonly FormulaNode[], everywhere: boolean, touched: Set<SheetModel>): void {
    const lookups = everywhere ? null : this.lookupsFor(portion);
    let cells = this.results(portion, everywhere, lookups);
    if (lookups?.isRefused === true) cells = this.results(portion, everywhere, null);
    for (const [node, cell] of cells) {
      const value = settled(resultOf(cell.answer));
      if (same(readContent(node.cell).value, value)) continue;
      node.cell.result = value as never;
      touched.add(node.sheet);
    }
  }

  private results(
    portion: readonly FormulaNode[],
    everywhere: boolean,
    lookups: ColumnLookups | null,
  ): ReadonlyMap<FormulaNode, FormulaCell> {
    const view = new View(this.model, lookups);
    const cells = new Map<FormulaNode, FormulaCell>();
    for (const node of portion) {
      const cell = view.putNode(node);
      if (cell !== undefined) cells.set(node, cell);
    }
    const done = new Set<string>();
    if (everywhere) for (const sheet of this.model.sheets) view.putValues({ sheet, area: wholeSheet() }, done);
    else for (const read of this.readsOf(cells)) view.putValues(read, done);
    calculateFormulas(view);
    return cells;
  }

  /** What the formulas read as they were put: columns that were asked about otherwise are not copied. */
  private *readsOf(cells: ReadonlyMap<FormulaNode, FormulaCell>): Generator<Precedent> {
    for (const [node, { formula }] of cells) {
      const isAsWritten = !formula.includes(indexedPrefix);
      yield* isAsWritten ? node.reads : (this.dependencies?.readsOf(node.sheet, formula).reads ?? node.reads);
    }
  }

  private lookupsFor(portion: readonly FormulaNode[]): ColumnLookups {
    const spans = new ColumnSpans();
    for (const node of portion) spans.add(node.sheet, node.row, node.column);
    return new ColumnLookups({
      findSheet: (name) => this.model.findSheet(name),
      isSettled: (sheet, area) => !spans.meets(sheet, area),
    });
  }

  recalculateAll(): ReadonlySet<SheetModel> {
    return toTheEnd(this.calculatingAll(mostAtOnce));
  }

  private *calculatingAll(most: number): Generator<void, ReadonlySet<SheetModel>> {
    this.changed = [];
    this.everything = false;
    this.dependencies ??= new Dependencies(this.model);
    const all = this.dependencies.all();
    if (this.dependencies.unviewable > 0) return this.calculateWholeBook();
    return yield* this.calculating(
      all,
      most,
      [...all].some(({ restless }) => restless === "anywhere"),
    );
  }

  /** Array formulas write into other cells, tables are known to the workbook only. */
  private calculateWholeBook(): ReadonlySet<SheetModel> {
    const before = new Map<object, Scalar>();
    const formulas = (visit: (sheet: SheetModel, cell: object, value: Scalar) => void): void => {
      for (const sheet of this.model.sheets) {
        sheet.forEachCell(wholeSheet(), (cell) => {
          if (isFormulaCell(cell)) visit(sheet, cell, readContent(cell).value);
        });
      }
    };
    formulas((_sheet, cell, value) => before.set(cell, value));
    for (const [name, { invoke, ...arity }] of ownFunctions) this.model.book.registerFunction(name, invoke, arity);
    calculateFormulas(this.model.book as never);
    const touched = new Set<SheetModel>();
    formulas((sheet, cell, value) => {
      if (!same(before.get(cell) ?? null, value)) touched.add(sheet);
    });
    return touched;
  }

  evaluate(sheet: SheetModel, formula: string): Scalar | readonly Scalar[] {
    this.model.calculate();
    this.dependencies ??= new Dependencies(this.model);
    const { reads } = this.dependencies.readsOf(sheet, formula);
    const [only] = reads;
    if (
      only !== undefined &&
      reads.length === 1 &&
      /^[^(]*$/.test(formula) &&
      (only.area.rows > 1 || only.area.columns > 1)
    ) {
      return valuesOf(only);
    }
    return this.evaluateAll(sheet, [formula])[0] ?? null;
  }

  evaluateAll(sheet: SheetModel, formulas: readonly string[]): readonly Scalar[] {
    this.model.calculate();
    this.dependencies ??= new Dependencies(this.model);
    const results: Scalar[] = [];
    for (let start = 0; start < formulas.length; start += mostAtOnce)
      results.push(...this.expressions(sheet, formulas.slice(start, start + mostAtOnce), this.dependencies));
    return results;
  }

  private expressions(sheet: SheetModel, formulas: readonly string[], dependencies: Dependencies): readonly Scalar[] {
    const view = new View(this.model);
    // A rule may read the very cell it stands on, so the expressions themselves stand in the sheet's last cells.
    const at = formulas.map((formula, index) => view.putFormula(sheet, SCRATCH.row - index, SCRATCH.column, formula));
    const done = new Set<string>();
    for (const formula of formulas)
      for (const read of dependencies.readsOf(sheet, formula).reads) view.putValues(read, done);
    calculateFormulas(view);
    return at.map(({ answer }) => resultOf(answer));
  }
}

/** A block's values in reading order. */
function valuesOf({ sheet, area }: Precedent): readonly Scalar[] {
  const block = limited(sheet, area);
  if (block === null) return [];
  const values: Scalar[] = [];
  for (let row = block.row; row < block.row + block.rows; row++) {
    for (let column = block.column; column < block.column + block.columns; column++) {
      values.push(sheet.content(row, column).value);
    }
  }
  return values;
}
