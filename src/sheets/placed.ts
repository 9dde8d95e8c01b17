/**
 * A placed sheet: every cell has its address, everything is grouped into rectangles, ready to be written block by block.
 * Rows and columns are 0-based.
 */
import type { AddressBook, ChartSpec, ColumnRole, RowKey } from "./document";

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell to write: null leaves it alone, text is plain text (never a formula), a formula starts with "=". */
export type PlacedContent =
  | null
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "formula"; readonly formula: string };

/** The look of a rectangle; every member that is absent leaves Excel's default. */
export interface Style {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  /** en-US number format. */
  readonly numberFormat?: string;
  /** Thin lines all round every cell of the rectangle. */
  readonly borders?: string;
  readonly indent?: number;
}

export interface StyledRectangle extends Rectangle {
  readonly style: Style;
}

export interface PlacedValidation extends Rectangle {
  readonly rule:
    | { readonly kind: "custom"; readonly formula: string }
    | { readonly kind: "decimal"; readonly least: number; readonly most: number }
    | { readonly kind: "list"; readonly items: readonly string[] };
  readonly title: string;
  readonly message: string;
}

export interface PlacedConditionalFormat extends Rectangle {
  readonly formula: string;
  readonly fill?: string;
  readonly font?: string;
}

export interface PlacedSeries {
  readonly name: string;
  readonly values: Rectangle;
  readonly color: string;
}

export interface PlacedChart extends Omit<ChartSpec, "categories" | "series"> {
  readonly categories: Rectangle;
  readonly series: readonly PlacedSeries[];
}

export interface PlacedSheet {
  readonly name: string;
  /** Rows × columns from A1. */
  readonly cells: readonly (readonly PlacedContent[])[];
  readonly styles: readonly StyledRectangle[];
  /** Rectangles that people fill in. */
  readonly unlocked: readonly Rectangle[];
  /** Cells whose present content stays when the sheet is written again; found by row key and column role. */
  readonly kept: readonly {
    readonly row: number;
    readonly column: number;
    readonly key: RowKey;
    readonly role: ColumnRole;
  }[];
  readonly validations: readonly PlacedValidation[];
  readonly merges: readonly Rectangle[];
  /** Consecutive columns of one width (points). */
  readonly columnWidths: readonly { readonly column: number; readonly columns: number; readonly width: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly rows: number; readonly height: number }[];
  /** Rows without a height of their own: to be fitted to their wrapped texts (Excel goes on fitting them while people type). */
  readonly fittedRows: readonly { readonly row: number; readonly rows: number }[];
  readonly hiddenRows: readonly { readonly row: number; readonly rows: number }[];
  readonly hiddenColumns: readonly { readonly column: number; readonly columns: number }[];
  /** Row groups from outermost to innermost. */
  readonly rowGroups: readonly { readonly row: number; readonly rows: number }[];
  readonly pageBreaks: readonly number[];
  /** Rows and columns that stay in view; 0: none. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly conditionalFormats: readonly PlacedConditionalFormat[];
  readonly charts: readonly PlacedChart[];
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    readonly titleRows?: { readonly from: number; readonly to: number };
    readonly area: Rectangle;
    /** On one page, as small as that takes. */
    readonly onePage?: boolean;
    readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
    readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  };
  readonly tabColor?: string;
  readonly isProtected: boolean;
  readonly book: AddressBook;
}
