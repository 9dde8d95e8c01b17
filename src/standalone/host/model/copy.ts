/** Copying blocks (Range.copyFrom). */
import { invalidArgument } from "../errors";
import { readContent, writeFormula, writeScalar } from "./cells";
import { change } from "./edit";
import { offsetFormula } from "./formulaText";
import { rect, type Rect } from "./rect";
import type { SheetModel } from "./sheetModel";
import { styleAt } from "./styles";
import type { WorkbookModel } from "./workbookModel";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

export interface CopyOptions {
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies onto the target; a target larger than the source repeats it when it is a whole multiple, one smaller grows
 * to the source's size (Range.copyFrom, docs).
 */
export function copyBlock(
  model: WorkbookModel,
  from: SheetModel,
  source: Rect,
  to: SheetModel,
  target: Rect,
  what: CopyWhat,
  options: CopyOptions,
): void {
  const rows = options.transpose ? source.columns : source.rows;
  const columns = options.transpose ? source.rows : source.columns;
  const down = Math.max(1, target.rows / rows);
  const right = Math.max(1, target.columns / columns);
  if (!Number.isInteger(down) || !Number.isInteger(right)) {
    throw invalidArgument("The target must be a whole number of times the source.");
  }
  const area = rect(target.row, target.column, rows * down, columns * right);
  const copied = Array.from({ length: rows * columns }, (_, index) => {
    const r = Math.floor(index / columns);
    const c = index % columns;
    const row = source.row + (options.transpose ? c : r);
    const column = source.column + (options.transpose ? r : c);
    return { row, column, content: readContent(from.findCell(row, column)), style: styleAt(from, row, column) };
  });
  change(model, to, area, () => {
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        const one = copied[(r % rows) * columns + (c % columns)];
        if (one === undefined || (options.skipBlanks && one.content.value === null)) continue;
        const cell = to.getCell(area.row + r, area.column + c);
        if (what === "All" || what === "Formats") cell.style = one.style;
        if (what === "Formats") continue;
        if (one.content.formula !== undefined && what !== "Values") {
          writeFormula(cell, offsetFormula(one.content.formula, area.row + r - one.row, area.column + c - one.column));
        } else writeScalar(cell, one.content.value);
      }
    }
  });
}
