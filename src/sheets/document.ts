/**
 * A sheet as plain data: rows with keys, columns with roles, cells with content and style. Nothing here knows Excel.
 *
 * A document names places by (row key, column role); `place` turns it into addresses once, and the address book it
 * returns is the only source of row numbers for formulas, checks and reading back.
 */

/** What a column holds; also written into the sheet's hidden first row, so that a moved column is still recognised. */
export type ColumnRole = string;
export type RowKey = string;

/** Content of a cell. `text` is never a formula, whatever it starts with. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "formula"; readonly formula: FormulaText };

/** An en-US formula with its leading "=", written when the addresses are known. */
export type FormulaText = (book: AddressBook) => string;

/** Named looks; `styles.ts` says what each one means. */
export type StyleName = string;

/** What a cell accepts. Limits: title ≤ 32, message ≤ 255 characters (Excel specifications, data validation). */
export interface Validation {
  /** Custom formula relative to the cell it stands in, or a list of allowed texts. */
  readonly rule:
    | { readonly kind: "custom"; readonly formula: FormulaText }
    | { readonly kind: "decimal"; readonly least: number; readonly most: number }
    | { readonly kind: "list"; readonly items: readonly string[] };
  readonly title: string;
  readonly message: string;
}

export interface Cell {
  readonly content?: Content;
  readonly style: StyleName;
  /** A cell that people fill in: unlocked, and its content is kept when the sheet is written again. */
  readonly entry?: boolean;
  /**
   * An entry outside the table (date line, names under the signatures): what stands there stays when the sheet is
   * written again, also in another layout and whatever `content` says.
   */
  readonly keepsTyped?: boolean;
  readonly validation?: Validation;
  /** Role of the last column this cell is merged up to (same row). */
  readonly mergeTo?: ColumnRole;
  /** Rows merged downwards, this one included. */
  readonly mergeRows?: number;
}

export interface Row {
  readonly key: RowKey;
  readonly cells: Readonly<Partial<Record<ColumnRole, Cell>>>;
  /** Style of the row's cells that are not named in `cells`; none: they stay untouched. */
  readonly style?: StyleName;
  /** Height in points; none: Excel's own. */
  readonly height?: number;
  /** Outline level 1–7 below the heading rows; none or 0: not grouped. */
  readonly outline?: number;
  readonly hidden?: boolean;
  /** Starts a new printed page. */
  readonly pageBreakBefore?: boolean;
}

export interface Column {
  readonly role: ColumnRole;
  /** Width in points (Office.js columnWidth). */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface ConditionalFormat {
  readonly from: { readonly row: RowKey; readonly column: ColumnRole };
  readonly to: { readonly row: RowKey; readonly column: ColumnRole };
  /** Formula for the range's first cell. Refers to cells of the same row only (excel-facts: rules may not repaint). */
  readonly formula: FormulaText;
  readonly fill?: string;
  readonly font?: string;
}

export interface ChartSpec {
  readonly name: string;
  readonly kind: "columns" | "bars" | "line";
  readonly title: string;
  /** Category labels: one column of rows. */
  readonly categories: CellSpan;
  readonly series: readonly ChartSeries[];
  /** Value axis number format, en-US. */
  readonly numberFormat: string;
  /** Number format of the data labels, en-US; none: the axis's. */
  readonly labelFormat?: string;
  /** Size of data labels and of the names beside the bars, in points; none: 9. */
  readonly labelSize?: number;
  readonly valueAxis: { readonly minimum?: number; readonly maximum?: number; readonly title?: string };
  readonly dataLabels: boolean;
  readonly legend: boolean;
  /** Position and size in points. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: CellSpan;
  readonly color: string;
}

/** One column from one row to another, on the chart's own sheet. */
export interface CellSpan {
  readonly column: ColumnRole;
  readonly from: RowKey;
  readonly to: RowKey;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page. */
  readonly titleRows?: { readonly from: RowKey; readonly to: RowKey };
  /** Column roles printed; none: all. */
  readonly lastColumn?: ColumnRole;
  /** On one page, as small as that takes; none: as wide as a page, as many pages as it takes. */
  readonly onePage?: boolean;
  /** ≤ 255 characters, Excel's codes (&P page, &N pages). */
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  /** Margins in points. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/** What the sheet is, carried in its hidden first row (see `identity.ts`). */
export type IdentityText = string;

export interface SheetDocument {
  readonly name: string;
  /** JSON text for A1 of the hidden first row. */
  readonly identity: IdentityText;
  readonly columns: readonly Column[];
  /** Rows below the hidden identity row, in order. */
  readonly rows: readonly Row[];
  /** The row under which panes are frozen. */
  readonly freezeBelow?: RowKey;
  /** The column right of which panes are frozen. */
  readonly freezeRightOf?: ColumnRole;
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly charts?: readonly ChartSpec[];
  readonly print: PrintSetup;
  readonly tabColor?: string;
  /** Locked against accidents (not a safe). */
  readonly isProtected: boolean;
}

/** Where everything of a placed sheet stands. Rows and columns are 0-based here; addresses are A1. */
export interface AddressBook {
  readonly sheet: string;
  /** 0-based row; throws when the key is unknown (a bug). */
  row(key: RowKey): number;
  hasRow(key: RowKey): boolean;
  /** 0-based column; throws when the role is unknown (a bug). */
  column(role: ColumnRole): number;
  /** "D12" */
  cell(row: RowKey, column: ColumnRole): string;
  /** "$D$12" */
  fixed(row: RowKey, column: ColumnRole): string;
  /** "D12:D30" */
  span(from: RowKey, to: RowKey, column: ColumnRole): string;
  /** "$D$12:$D$30" */
  fixedSpan(from: RowKey, to: RowKey, column: ColumnRole): string;
  /** "'Xã A'!$D$12", quoted as formulas of other sheets need it. */
  foreign(row: RowKey, column: ColumnRole): string;
  /** "'Xã A'!$D$12:$D$30" */
  foreignSpan(from: RowKey, to: RowKey, column: ColumnRole): string;
}
