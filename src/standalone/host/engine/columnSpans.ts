/** Where formulas stand, column by column from the first to the last: enough to say that a block holds none of them. */
import type { Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";

interface Span {
  first: number;
  last: number;
}

export class ColumnSpans {
  private readonly spans = new Map<SheetModel, Map<number, Span>>();

  add(sheet: SheetModel, row: number, column: number): void {
    const columns = this.spans.get(sheet) ?? new Map<number, Span>();
    this.spans.set(sheet, columns);
    const span = columns.get(column);
    if (span === undefined) columns.set(column, { first: row, last: row });
    else {
      span.first = Math.min(span.first, row);
      span.last = Math.max(span.last, row);
    }
  }

  /** Whether a formula may stand in the area: it does, or two stand above and below. */
  meets(sheet: SheetModel, { row, column, rows, columns }: Rect): boolean {
    const spans = this.spans.get(sheet);
    if (spans === undefined) return false;
    for (let each = column; each < column + columns; each += 1) {
      const span = spans.get(each);
      if (span !== undefined && span.first < row + rows && span.last >= row) return true;
    }
    return false;
  }
}
