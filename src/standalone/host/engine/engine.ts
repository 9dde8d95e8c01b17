import type { Rect } from "../model/rect";
import type { Scalar } from "../model/scalar";
import type { SheetModel } from "../model/sheetModel";

/** The calculating part, seen from the workbook: it is told what changed and brings formulas' results up to date. */
export interface Engine {
  /** Contents of these cells are other than before. */
  contentsChanged(sheet: SheetModel, area: Rect): void;
  /** Sheets, names, rows or columns changed: nothing known about references holds any more. */
  structureChanged(): void;
  /** Lets go of what is known about references; it is found anew when it is needed. */
  forget(): void;
  /** Brings all results up to date. @returns the sheets where a result changed */
  recalculate(): ReadonlySet<SheetModel>;
  /** The same a portion at a time: between two of them others may have their turn, but nobody may change contents. */
  recalculating(): Generator<void, ReadonlySet<SheetModel>>;
  /** All formulas anew, as on opening a file. */
  recalculateAll(): ReadonlySet<SheetModel>;
  /** The value of an expression on a sheet, or the values of the block it refers to. */
  evaluate(sheet: SheetModel, formula: string): Scalar | readonly Scalar[];
  /** The values of expressions that give one each, at once: thousands cost little more than one. */
  evaluateAll(sheet: SheetModel, formulas: readonly string[]): readonly Scalar[];
}
