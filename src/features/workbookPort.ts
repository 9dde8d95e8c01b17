/**
 * What the features need of a workbook; `src/excel/workbook.ts` gives it over Office.js.
 * Every method is one feature-sized step: its round trips are counted and held by tests.
 */
import type { PlacedSheet, Rectangle } from "../sheets/placed";

/** A cell as read: null for an empty cell (not "" and not 0). */
export type CellValue = string | number | boolean | null;

export interface SheetGlance {
  readonly name: string;
  /** Text of A1 when it is an identity of ours (see sheets/identity.ts), else null. */
  readonly identity: string | null;
}

export interface SheetReading {
  readonly name: string;
  /** 0-based position of the first cell of `values`. */
  readonly row: number;
  readonly column: number;
  /** Rows × columns as Excel holds them (numbers as numbers, dates as serials). */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas where a cell has one ("=…"), else null; same shape. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** One atomic step: all of it, or (where Excel refuses midway) put back as it was. */
export interface WorkbookChange {
  /** Sheets that must not exist yet. */
  readonly create?: readonly PlacedSheet[];
  /** Sheets written over the sheet of the same name: contents, looks and charts are replaced, references to the sheet live on. */
  readonly rewrite?: readonly PlacedSheet[];
  /** Values only; strings are text, never formulas; null leaves the cell alone. Locked cells are written too. */
  readonly write?: readonly {
    readonly sheet: string;
    readonly at: Rectangle;
    readonly values: readonly (readonly CellValue[])[];
  }[];
  readonly activate?: string;
  /** Sheets that go, after everything else is done; they must exist. */
  readonly remove?: readonly string[];
}

/** Why the workbook could not be read or changed: Excel's stable error code and the place. */
export interface WorkbookFailure {
  readonly code:
    "sheetNameTaken" | "sheetMissing" | "protected" | "cellEditMode" | "tooLarge" | "notAnswering" | "refused";
  readonly sheet?: string;
  /** Excel's own code and message, for the log. */
  readonly cause?: string;
  /** False when the change could not be put back. */
  readonly workbookUnchanged: boolean;
}

/** All sheets as they are now, with the contents of some. */
export interface Survey {
  readonly sheets: readonly SheetGlance[];
  /** Used ranges of those asked-for sheets that exist. */
  readonly readings: readonly SheetReading[];
}

export interface WorkbookPort {
  /**
   * All sheets with their identities, and the used ranges of the sheets named. One round trip when the sheets are those
   * of the last survey, two when sheets have come since.
   */
  survey(contentsOf: readonly string[]): Promise<Survey>;
  /** The selected range. One round trip. */
  readSelection(): Promise<SheetReading>;
  /**
   * One round trip; one more when sheets are rewritten (their contents are kept to be put back).
   * @throws WorkbookError when the change is refused; it says whether the workbook is as it was.
   */
  change(change: WorkbookChange): Promise<void>;
  /** Brings a sheet, and a cell of it, before the user's eyes. One round trip. */
  show(sheet: string, address?: string): Promise<void>;
}

/** The only error the port throws on purpose. */
export class WorkbookError extends Error {
  constructor(readonly failure: WorkbookFailure) {
    super(
      `${failure.code}${failure.sheet === undefined ? "" : ` (${failure.sheet})`}${failure.cause === undefined ? "" : `: ${failure.cause}`}`,
    );
    this.name = "WorkbookError";
  }
}
