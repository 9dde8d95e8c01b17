/**
 * Placing a sheet that leaves the house: without the hidden row that says what the sheet is, without the hidden column of
 * row keys, without anything to fill in. Only what is published stands in it.
 */
import { createAddressBook } from "../addressBook";
import type { AddressBook, Cell, SheetDocument } from "../document";
import { place } from "../place";
import type { PlacedSheet, Rectangle } from "../placed";

/** The sheet begins with the document's first row. Charts tied to its cells stay tied. */
export function placePublished(document: SheetDocument): PlacedSheet {
  const book = publishedBook(document);
  const placed = place({
    ...document,
    rows: document.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).flatMap(([role, cell]) =>
          cell === undefined ? [] : [[role, published(cell, book)]],
        ),
      ),
    })),
    conditionalFormats: [],
    isProtected: false,
  });
  const up = <Area extends { readonly row: number }>(area: Area): Area => ({ ...area, row: area.row - 1 });
  const below = <Area extends { readonly row: number; readonly rows: number }>(areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => {
      const cut = area.row === 0 ? { ...area, rows: area.rows - 1 } : up(area);
      return cut.rows > 0 ? [cut] : [];
    });
  const columns = document.columns.length;
  const withoutKeys = <Span extends { readonly column: number; readonly columns: number }>(spans: readonly Span[]) =>
    spans.flatMap((span): Span[] => {
      const width = Math.min(span.columns, columns - span.column);
      return width > 0 ? [{ ...span, columns: width }] : [];
    });
  const { titleRows } = placed.print;
  return {
    ...placed,
    cells: placed.cells.slice(1).map((row) => row.slice(0, columns)),
    styles: withoutKeys(below(placed.styles)),
    unlocked: [],
    kept: [],
    validations: [],
    merges: placed.merges.map(up),
    columnWidths: withoutKeys(placed.columnWidths),
    rowHeights: below(placed.rowHeights),
    fittedRows: below(placed.fittedRows),
    hiddenRows: below(placed.hiddenRows),
    hiddenColumns: withoutKeys(placed.hiddenColumns),
    rowGroups: below(placed.rowGroups),
    pageBreaks: placed.pageBreaks.map((row) => row - 1),
    frozenRows: Math.max(0, placed.frozenRows - 1),
    charts: placed.charts.map((chart) => ({
      ...chart,
      categories: up(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: up(series.values) })),
    })),
    print: {
      ...placed.print,
      ...(titleRows === undefined ? {} : { titleRows: { from: titleRows.from - 1, to: titleRows.to - 1 } }),
      area: up<Rectangle>(placed.print.area),
    },
    book,
  };
}

/** Where everything will stand; formulas of other published sheets are written with it. */
export function publishedBook(document: SheetDocument): AddressBook {
  return createAddressBook(
    document.name,
    new Map(document.rows.map(({ key }, index) => [key, index])),
    new Map(document.columns.map(({ role }, index) => [role, index])),
  );
}

/** Nothing to fill in, and formulas look at where the cells will stand. */
function published({ entry: _entry, validation: _validation, content, ...cell }: Cell, book: AddressBook): Cell {
  if (content === undefined) return cell;
  if (content.kind !== "formula") return { ...cell, content };
  return { ...cell, content: { kind: "formula", formula: () => content.formula(book) } };
}
