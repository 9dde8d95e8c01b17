/** A returned workbook as it came back, as far as collecting asks: read by src/files/returned, judged by checkReturn. */
import type { EntryReading } from "../sheets/issuedSheet";
import type { Rectangle } from "../sheets/placed";

/** A sheet that carries an identity of ours. */
export interface ReturnedSheet extends EntryReading {
  /** The sheet itself is hidden. */
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  /** 0-based. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells that accept only what a rule allows; `type` as files name it ("custom", "list", …). */
  readonly validations: readonly { readonly type: string; readonly areas: readonly Rectangle[] }[];
}

/** Programs whose files lack something that is nobody's doing. */
export type Producer = "googleSheets" | "other";

export interface ReturnedBook {
  readonly file: string;
  /** Sheets of ours, in the order of the workbook. */
  readonly own: readonly ReturnedSheet[];
  /** All others. */
  readonly others: readonly { readonly name: string; readonly isHidden: boolean }[];
  readonly hasMacros: boolean;
  /** Files that the workbook takes values from, as it names them. */
  readonly externalLinks: readonly string[];
  readonly producer: Producer;
  /** When a program last saved it, by its own word: ISO 8601; null where it does not say. */
  readonly savedAt: string | null;
}
