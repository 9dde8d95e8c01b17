/** One worksheet of the live workbook, on an ExcelTS worksheet. Rows and columns are 0-based here. */
import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { readContent, type Content } from "./cells";
import { contains, intersect, isWholeColumns, isWholeRows, rect, type Rect } from "./rect";
import type { SheetChart } from "./chartParts";
import type { CellStyle } from "./cellStyle";
import type { Base, SheetValidation } from "./validationRule";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface ConditionalRule {
  readonly id: string;
  readonly areas: readonly Rect[];
  /** The cell the formula is written for. */
  readonly base: Base;
  /** As ExcelTS writes it. */
  readonly rule: Worksheet["conditionalFormattings"][number]["rules"][number];
}

export class SheetModel {
  /** Latest first, as Excel puts a new rule on top. */
  conditionalRules: ConditionalRule[] = [];
  validations: SheetValidation[] = [];
  /** Back to front. */
  charts: SheetChart[] = [];
  /** Texts entered with a leading apostrophe. */
  readonly quoted = new WeakSet<Cell>();
  /** Password of the protection while we know it (not for files opened with one). */
  password: string | undefined;
  selection: Rect = rect(0, 0);

  constructor(
    /** Stable while the workbook is open, like Worksheet.id. */
    readonly id: string,
    readonly worksheet: Worksheet,
  ) {}

  get name(): string {
    return this.worksheet.name;
  }

  get visibility(): Visibility {
    const state = this.worksheet.state;
    return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
  }

  get isProtected(): boolean {
    return this.worksheet.sheetProtection?.sheet === true;
  }

  findCell(row: number, column: number): Cell | undefined {
    return this.worksheet.findRow(row + 1)?.findCell(column + 1);
  }

  getCell(row: number, column: number): Cell {
    return this.worksheet.getRow(row + 1).getCell(column + 1);
  }

  content(row: number, column: number): Content {
    return readContent(this.findCell(row, column));
  }

  columnStyle(column: number): CellStyle {
    const count = this.worksheet.columns?.length ?? 0;
    return column < count ? this.worksheet.getColumn(column + 1).style : {};
  }

  /** Visits the cells that exist inside the block, row by row. */
  forEachCell(area: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    const lastRow = Math.min(area.row + area.rows, this.worksheet.rowCount);
    for (let row = area.row; row < lastRow; row++) {
      this.worksheet.findRow(row + 1)?.eachCell({ includeEmpty: true }, (cell, number) => {
        const column = number - 1;
        if (column >= area.column && column < area.column + area.columns) visit(cell, row, column);
      });
    }
  }

  /**
   * The smallest block holding all cells in use, or null on an empty sheet.
   * @param valuesOnly false counts formatted cells too (Worksheet.getUsedRange, docs)
   */
  usedArea(valuesOnly: boolean, within?: Rect): Rect | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.worksheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
      row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
        const used = valuesOnly
          ? readContent(cell).value !== null || cell.formula !== undefined
          : (cell.type as number) !== 0 || Object.keys(cell.style).length > 0;
        if (!used || (within !== undefined && !contains(within, rowNumber - 1, columnNumber - 1))) return;
        top = Math.min(top, rowNumber - 1);
        bottom = Math.max(bottom, rowNumber - 1);
        left = Math.min(left, columnNumber - 1);
        right = Math.max(right, columnNumber - 1);
      });
    });
    return bottom < 0 ? null : rect(top, left, bottom - top + 1, right - left + 1);
  }

  /** Whole rows and columns cut down to the part of the sheet that holds anything (at least one cell). */
  limitToUsed(area: Rect): Rect {
    if (!isWholeColumns(area) && !isWholeRows(area)) return area;
    const used = this.usedArea(false);
    return (used === null ? null : intersect(area, used)) ?? rect(area.row, area.column);
  }
}
