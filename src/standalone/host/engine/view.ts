/**
 * A small workbook for ExcelTS's engine: only the formulas to be calculated are formulas, what they read is plain
 * values, everything else is absent. The engine's cost then follows the edit, not the workbook.
 */
import type { Cell } from "@cj-tech-master/excelts";
import type { CellLike, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import { readContent } from "../model/cells";
import { intersect, type Rect } from "../model/rect";
import type { Scalar } from "../model/scalar";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import type { FormulaNode, Precedent } from "./dependencies";
import type { ColumnLookups, OwnFunction } from "./columnLookups";
import { withRangeArguments } from "./rangeArguments";
import { ownFunctions } from "./rounding";

/** The engine's cell type numbers (dist/types/modules/formula/materialize/types.d.ts). */
const VALUE = 2;
const FORMULA = 6;

type Result = CellLike["result"];

class ValueCell implements CellLike {
  readonly type = VALUE;
  readonly model = {};
  result: Result = undefined;

  constructor(
    readonly row: number,
    readonly col: number,
    public value: unknown,
  ) {}
}

export class FormulaCell implements CellLike {
  readonly type = FORMULA;
  readonly model = {};
  value: unknown = null;
  private calculated: { readonly result: Result } | undefined;

  constructor(
    readonly row: number,
    readonly col: number,
    readonly formula: string,
    private readonly before: Result,
  ) {}

  get result(): Result {
    return this.calculated === undefined ? this.before : this.calculated.result;
  }

  set result(result: Result) {
    this.calculated = { result };
  }

  /** What the engine passes over in silence (a text it cannot parse) is no number, neither 0 nor the one before. */
  get answer(): Result {
    return this.calculated === undefined ? { error: "#NAME?" } : this.calculated.result;
  }
}

class ViewSheet implements WorksheetLike {
  readonly rows = new Map<number, Map<number, CellLike>>();
  /** Something in it is calculated or read: only then anybody asks how large it is, which takes a look at every row. */
  isAsked = false;

  constructor(
    readonly id: number,
    private readonly sheet: SheetModel,
  ) {}

  get name(): string {
    return this.sheet.name;
  }

  get dimensions(): { top: number; left: number; bottom: number; right: number } | null {
    if (!this.isAsked) return null;
    const { rowCount, columnCount } = this.sheet.worksheet;
    return rowCount === 0 ? null : { top: 1, left: 1, bottom: rowCount, right: Math.max(1, columnCount) };
  }

  has(row: number, column: number): boolean {
    return this.rows.get(row)?.has(column) === true;
  }

  put(cell: CellLike): void {
    const row = this.rows.get(cell.row) ?? new Map<number, CellLike>();
    this.rows.set(cell.row, row);
    row.set(cell.col, cell);
  }

  eachRow(callback: (row: RowLike, rowNumber: number) => void): void;
  eachRow(options: { includeEmpty?: boolean }, callback: (row: RowLike, rowNumber: number) => void): void;
  eachRow(
    first: { includeEmpty?: boolean } | ((row: RowLike, rowNumber: number) => void),
    second?: (row: RowLike, rowNumber: number) => void,
  ): void {
    const callback = typeof first === "function" ? first : second;
    for (const [number, cells] of this.rows) callback?.(new ViewRow(cells, this.sheet, number), number);
  }

  findCell(row: number, col: number): CellLike | undefined {
    return this.rows.get(row)?.get(col);
  }

  getCell(row: number, col: number): CellLike {
    const found = this.findCell(row, col);
    if (found !== undefined) return found;
    const made = new ValueCell(row, col, null);
    this.put(made);
    return made;
  }
}

class ViewRow implements RowLike {
  constructor(
    private readonly cells: ReadonlyMap<number, CellLike>,
    private readonly sheet: SheetModel,
    private readonly number: number,
  ) {}

  get hidden(): boolean {
    return this.sheet.worksheet.findRow(this.number)?.hidden === true;
  }

  eachCell(callback: (cell: CellLike, colNumber: number) => void): void;
  eachCell(options: { includeEmpty?: boolean }, callback: (cell: CellLike, colNumber: number) => void): void;
  eachCell(
    first: { includeEmpty?: boolean } | ((cell: CellLike, colNumber: number) => void),
    second?: (cell: CellLike, colNumber: number) => void,
  ): void {
    const callback = typeof first === "function" ? first : second;
    for (const [column, cell] of this.cells) callback?.(cell, column);
  }
}

export class View implements WorkbookLike {
  readonly worksheets: ViewSheet[];
  readonly userFunctions: ReadonlyMap<string, OwnFunction>;
  private readonly bySheet = new Map<SheetModel, ViewSheet>();

  /** @param lookups absent: every formula is calculated as it is written */
  constructor(
    private readonly model: WorkbookModel,
    private readonly lookups: ColumnLookups | null = null,
  ) {
    this.userFunctions = lookups === null ? ownFunctions : new Map([...ownFunctions, ...lookups.functions]);
    this.worksheets = model.sheets.map((sheet, index) => {
      const view = new ViewSheet(index + 1, sheet);
      this.bySheet.set(sheet, view);
      return view;
    });
  }

  get definedNames(): NonNullable<WorkbookLike["definedNames"]> {
    return this.model.book.definedNames;
  }

  get calcProperties(): NonNullable<WorkbookLike["calcProperties"]> {
    return this.model.book.calcProperties;
  }

  get properties(): { date1904?: boolean } {
    return this.model.book.properties;
  }

  getWorksheet(id?: number | string): WorksheetLike | undefined {
    return this.worksheets.find((sheet) => sheet.id === id || sheet.name === id);
  }

  private of(sheet: SheetModel): ViewSheet {
    const view = this.bySheet.get(sheet);
    if (view === undefined) throw new Error(`The sheet "${sheet.name}" is not part of the workbook.`);
    view.isAsked = true;
    return view;
  }

  putFormula(sheet: SheetModel, row: number, column: number, formula: string, result?: Scalar): FormulaCell {
    const cell = new FormulaCell(row + 1, column + 1, withRangeArguments(formula), result ?? undefined);
    this.of(sheet).put(cell);
    return cell;
  }

  putNode(node: FormulaNode): FormulaCell | undefined {
    const { value, formula } = readContent(node.cell);
    if (formula === undefined) return undefined;
    const asked = this.lookups?.rewrite(node.sheet, formula) ?? formula;
    return this.putFormula(node.sheet, node.row, node.column, asked, value);
  }

  /** Adds what a formula reads, as plain values; formulas already put stay formulas. */
  putValues({ sheet, area }: Precedent, done: Set<string>): void {
    const key = `${sheet.id}${area.row},${area.column},${area.rows},${area.columns}`;
    if (done.has(key)) return;
    done.add(key);
    const view = this.of(sheet);
    const put = (cell: Cell, row: number, column: number): void => {
      if (view.has(row + 1, column + 1)) return;
      const { value } = readContent(cell);
      if (value !== null) view.put(new ValueCell(row + 1, column + 1, value));
    };
    const single = area.rows === 1 && area.columns === 1 ? sheet.findCell(area.row, area.column) : undefined;
    if (single !== undefined) put(single, area.row, area.column);
    else if (area.rows > 1 || area.columns > 1) sheet.forEachCell(area, put);
  }
}

/** The part of an area that can hold anything. */
export function limited(sheet: SheetModel, area: Rect): Rect | null {
  const { rowCount, columnCount } = sheet.worksheet;
  return rowCount === 0 || columnCount === 0
    ? null
    : intersect(area, { row: 0, column: 0, rows: rowCount, columns: columnCount });
}
