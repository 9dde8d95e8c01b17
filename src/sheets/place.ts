/**
 * From a sheet document to a placed sheet: rows get their numbers, formulas their addresses, equal looks and rules become
 * few rectangles. Row 1 is added and hidden: identity in A1, the other columns' roles beside it; so is a last column with
 * the rows' keys.
 */
import { addressOf } from "./addressBook";
import type { AddressBook, ColumnRole, RowKey, SheetDocument } from "./document";
import { checkFooter, checkFormula, checkRow } from "./limits";
import { cellsOf, locate, mergedRange, type LocatedCell } from "./locate";
import { paint } from "./paint";
import { placeCells } from "./placeCells";
import { placeValidations } from "./placeValidations";
import type { PlacedChart, PlacedConditionalFormat, PlacedSheet, Rectangle, Style } from "./placed";
import { cover, runs } from "./rectangles";
import { styleOf } from "./styles";

/** Places the document. Throws a RangeError where it breaks a limit of Excel or names a row or column twice (bugs). */
export function place(document: SheetDocument): PlacedSheet {
  const { name, rows, print } = document;
  const { columns, cells, book, isEntry } = placeCells(document);
  const located = locate(document, book);
  const height = cells.length;
  const width = columns.length;
  for (const row of rows) checkRow(name, row.key, row.height, row.outline);
  if (print.footer !== undefined) checkFooter(name, Object.values(print.footer));
  const merges = placeMerges(located, book);
  const span = (from: RowKey, to: RowKey, column: ColumnRole): Rectangle => ({
    row: book.row(from),
    column: book.column(column),
    rows: book.row(to) - book.row(from) + 1,
    columns: 1,
  });
  const lastPrinted = print.lastColumn === undefined ? width - 2 : book.column(print.lastColumn);
  return {
    name,
    cells,
    styles: paint(placeStyles(document, width, located, book)),
    unlocked: cover({ rows: height, columns: width }, isEntry),
    kept: placeKept(document, book),
    validations: placeValidations(located, book, { rows: height, columns: width }),
    merges,
    columnWidths: runs(columns.map((column) => column.width)).map(({ start, length, value }) => ({
      column: start,
      columns: length,
      width: value,
    })),
    rowHeights: runs([undefined, ...rows.map((row) => row.height)]).map(({ start, length, value }) => ({
      row: start,
      rows: length,
      height: value,
    })),
    fittedRows: runs([undefined, ...rows.map((row) => (row.height === undefined ? true : undefined))]).map(
      ({ start, length }) => ({ row: start, rows: length }),
    ),
    hiddenRows: runs([true, ...rows.map((row) => row.hidden ?? undefined)]).flatMap(({ start, length, value }) =>
      value ? [{ row: start, rows: length }] : [],
    ),
    hiddenColumns: runs(columns.map((column) => column.hidden ?? undefined)).flatMap(({ start, length, value }) =>
      value ? [{ column: start, columns: length }] : [],
    ),
    rowGroups: placeGroups(document),
    pageBreaks: rows.flatMap((row) => (row.pageBreakBefore === true ? [book.row(row.key)] : [])),
    frozenRows: document.freezeBelow === undefined ? 0 : book.row(document.freezeBelow) + 1,
    frozenColumns: document.freezeRightOf === undefined ? 0 : book.column(document.freezeRightOf) + 1,
    conditionalFormats: (document.conditionalFormats ?? []).map((format): PlacedConditionalFormat => {
      const at = span(format.from.row, format.to.row, format.from.column);
      const formula = format.formula(book);
      checkFormula(name, at.row, at.column, formula);
      return {
        ...at,
        columns: book.column(format.to.column) - at.column + 1,
        formula,
        ...(format.fill === undefined ? {} : { fill: format.fill }),
        ...(format.font === undefined ? {} : { font: format.font }),
      };
    }),
    charts: (document.charts ?? []).map((chart): PlacedChart => ({
      ...chart,
      categories: span(chart.categories.from, chart.categories.to, chart.categories.column),
      series: chart.series.map((series) => ({
        name: series.name,
        color: series.color,
        values: span(series.values.from, series.values.to, series.values.column),
      })),
    })),
    print: {
      orientation: print.orientation,
      ...(print.titleRows === undefined
        ? {}
        : { titleRows: { from: book.row(print.titleRows.from), to: book.row(print.titleRows.to) } }),
      area: { row: 1, column: 0, rows: rows.length, columns: lastPrinted + 1 },
      ...(print.onePage === undefined ? {} : { onePage: print.onePage }),
      ...(print.footer === undefined ? {} : { footer: print.footer }),
      margins: print.margins,
    },
    ...(document.tabColor === undefined ? {} : { tabColor: document.tabColor }),
    isProtected: document.isProtected,
    book,
  };
}

function placeMerges(located: readonly LocatedCell[], book: AddressBook): readonly Rectangle[] {
  const taken = new Set<string>();
  return located.flatMap((each) => {
    const range = mergedRange(each, book);
    if (range.rows === 1 && range.columns === 1) return [];
    for (const [row, column] of cellsOf(range)) {
      const address = addressOf(row, column);
      if (taken.has(address)) throw new RangeError(`sheet "${book.sheet}": ${address} is merged twice`);
      taken.add(address);
    }
    return [range];
  });
}

/** Merged cells carry their first cell's style throughout, so that lines go all round. */
function placeStyles(
  document: SheetDocument,
  width: number,
  located: readonly LocatedCell[],
  book: AddressBook,
): readonly (readonly (Style | undefined)[])[] {
  const grid: (Style | undefined)[][] = [
    Array.from({ length: width }, () => undefined),
    ...document.rows.map((row) => {
      const rest = row.style === undefined ? undefined : styleOf(row.style);
      return Array.from({ length: width }, () => rest);
    }),
  ];
  for (const each of located) {
    const style = styleOf(each.cell.style);
    for (const [row, column] of cellsOf(mergedRange(each, book))) {
      const target = grid[row];
      if (target !== undefined) target[column] = style;
    }
  }
  return grid;
}

function placeKept(document: SheetDocument, book: AddressBook): PlacedSheet["kept"] {
  return document.rows.flatMap(({ key, cells }) =>
    Object.entries(cells).flatMap(([role, cell]) =>
      cell?.keepsTyped === true ? [{ row: book.row(key), column: book.column(role), key, role }] : [],
    ),
  );
}

/** One group per run of rows at or below each level, outermost first. */
function placeGroups(document: SheetDocument): readonly { readonly row: number; readonly rows: number }[] {
  const levels = document.rows.map((row) => row.outline ?? 0);
  const deepest = Math.max(0, ...levels);
  return Array.from({ length: deepest }, (_, index) => index + 1).flatMap((level) =>
    runs(levels.map((each) => (each >= level ? level : undefined))).map(({ start, length }) => ({
      row: start + 1,
      rows: length,
    })),
  );
}
