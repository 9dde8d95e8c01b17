/**
 * What the features need of a workbook; `src/excel/workbook.ts` gives it over Office.js.
 * Every method is one feature-sized step: its round trips are counted and held by tests.
 */
import type { PlacedSheet, Rectangle, StyledRectangle } from "../sheets/placed";

/** A cell as read: null for an empty cell (not "" and not 0). */
export type CellValue = string | number | boolean | null;

export interface SheetGlance {
  readonly name: string;
  /** Text of A1 when it is an identity of ours (see sheets/identity.ts), else null. */
  readonly identity: string | null;
  /** A list that says by formula that it is out of date: what it was made of, "" for a list of one kind (sheets/freshness.ts). */
  readonly old?: string;
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

/** A sheet with what the checks ask for beside its contents. */
export interface CheckReading extends SheetReading {
  /** The sheet's own id: stays when it is renamed; events name sheets by it. */
  readonly id: string;
  /** en-US number formats, same shape as `values`: a score may have become a date. */
  readonly numberFormats: readonly (readonly string[])[];
  /** 0-based sheet rows that are hidden, among those read. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly isProtected: boolean;
}

/** How Excel reads what is typed: from the person's own settings. */
export interface TypingHabits {
  readonly decimalMark: "," | ".";
  /** Order of day and month in short dates; null where neither comes first. */
  readonly dateOrder: "dayFirst" | "monthFirst" | null;
}

/** What one cell shall hold. */
export interface AmendedCell {
  readonly row: number;
  readonly column: number;
  readonly content:
    | { readonly kind: "value"; readonly value: CellValue }
    /** en-US with its "="; ours, never a person's text. */
    | { readonly kind: "formula"; readonly formula: string };
  /** Absent: the cell keeps its own. */
  readonly numberFormat?: string;
}

/** Small changes of a sheet that stays as it is otherwise; places are 0-based. */
export interface Amendment {
  /** Name or id. */
  readonly sheet: string;
  /** null and "" empty a cell here. */
  readonly cells?: readonly AmendedCell[];
  readonly rows?: readonly { readonly row: number; readonly isHidden: boolean }[];
  readonly locks?: readonly (Rectangle & { readonly isLocked: boolean })[];
  readonly styles?: readonly StyledRectangle[];
  /** Blocks of values; strings are text, null empties a cell. */
  readonly blocks?: readonly (Rectangle & { readonly values: readonly (readonly CellValue[])[] })[];
  /** A filter over the rectangle, its first row the head. */
  readonly filter?: Rectangle;
  /** `keep`: as protected as before, with the same permissions; `protect`: protected afterwards as our sheets are. */
  readonly protection: "keep" | "protect";
  /** Opens the sheet where it is protected with a password. */
  readonly password?: string;
  /** Protects it with this one afterwards; "" with none. Absent: the one that opened it. */
  readonly newPassword?: string;
  /** The sheet as it was read: where its rows, columns or the amended cells have changed since, nothing is done. */
  readonly basis?: SheetReading;
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
  /**
   * Sheets of the change as they were read. What somebody has done in them since stays, or nothing is done; without it,
   * what is written is written.
   */
  readonly basis?: readonly SheetReading[];
}

/** Why the workbook could not be read or changed: Excel's stable error code and the place. */
export interface WorkbookFailure {
  readonly code:
    | "sheetNameTaken"
    | "sheetMissing"
    | "protected"
    | "cellEditMode"
    | "tooLarge"
    | "notAnswering"
    /** Somebody else has changed the same cells since the step read them. */
    | "changedMeanwhile"
    | "refused";
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
  /**
   * These sheets (names or ids) with what checks need, and how the person types; sheets that are gone or blank are left
   * out. One round trip, three when there are such; nothing else of the workbook is read.
   */
  readForChecks(sheets: readonly string[]): Promise<{
    readonly readings: readonly CheckReading[];
    readonly habits: TypingHabits;
  }>;
  /** The selected range. One round trip. */
  readSelection(): Promise<SheetReading>;
  /**
   * One round trip; one more when sheets are rewritten (their contents are kept to be put back).
   * @throws WorkbookError when the change is refused; it says whether the workbook is as it was.
   */
  change(change: WorkbookChange): Promise<void>;
  /**
   * Small changes of sheets that stay as they are otherwise: all of them, or none. Two round trips.
   * @throws WorkbookError ("protected" where the password is missing or wrong; then nothing has changed)
   */
  amend(amendments: readonly Amendment[]): Promise<void>;
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
