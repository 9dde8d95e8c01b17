/** What an action did, sheet by sheet: written down while it runs, needed to take it back. */
import type { PlacedSheet } from "../../sheets/placed";
import type { SheetReading } from "../workbookPort";

/** What one action did to one sheet. */
export interface SheetTrace {
  readonly name: string;
  /** Contents before the action; null: the action made the sheet. */
  readonly before: SheetReading | null;
  /** How the sheet was written last before the action, as far as it was written since the pane opened. */
  readonly looks: PlacedSheet | null;
  /** What the action wrote over the whole sheet; null: it changed single cells only. */
  readonly placed: PlacedSheet | null;
  /** Single cells were changed after that. */
  readonly isAmended: boolean;
  readonly isRemoved: boolean;
}
