/**
 * Where a long sheet's printed pages end, so that no page holds a signature alone and no table begins at a page's foot.
 * Heights of rows that Excel fits are estimated; a page counts as full a little earlier.
 */
import { textHeight, widthOf } from "./cells";
import type { Row, RowKey, SheetDocument } from "./document";

/** A4 in points. */
const paper = { short: 595, long: 842 };
/** What an estimate may be wrong by. */
const certain = 0.95;
/** A sheet that is longer than a page by no more than this is made to end on it: smaller letters, one sheet of paper. */
const almost = 1.2;
/** Units that stay on the page of the averages and signatures. */
const mostKept = 5;
/** Points of a row with a single line (Times New Roman 11), and what a wrapped text's height has to spare. */
const leastHeight = 16;
const spare = 3;

/** The ranking: on one page where it almost is; else its statistics and signatures begin a page of their own. */
export function rankingPages(document: SheetDocument, statistics: RowKey): SheetDocument {
  const page = pageHeight(document);
  if (total(document.rows, document) <= page * almost) return onePage(document);
  const first = indexOf(document, statistics);
  // Rows of the list have heights of their own: nothing is estimated.
  const isListOnePage = total(document.rows.slice(0, first), document) <= page * 0.99;
  const { titleRows, ...print } = document.print;
  return {
    ...breakBefore(document, first),
    // Repeated on every page, the list's heading would stand above the statistics as if it were theirs.
    print: { ...print, ...(isListOnePage || titleRows === undefined ? {} : { titleRows }) },
  };
}

/**
 * The score table: on one page where it almost is; on two, some units stand above averages and signatures. Programs differ
 * in how much a page holds, so the end of the first page is given; longer tables are left to them.
 */
export function tablePages(document: SheetDocument, lastUnit: RowKey): SheetDocument {
  const { rows, print } = document;
  const page = pageHeight(document);
  if (total(rows, document) <= page * almost) return onePage(document);
  const second = secondPageStart(document, page * certain);
  const { from, to } = print.titleRows ?? { from: "", to: "" };
  const repeated = rows.slice(indexOf(document, from), indexOf(document, to) + 1);
  if (total([...repeated, ...rows.slice(second)], document) > page) return document;
  return breakBefore(document, Math.min(second, indexOf(document, lastUnit) - mostKept + 1));
}

/** A section that begins amid a page goes to the next one where both do not fit. */
export function sectionPages(document: SheetDocument, section: RowKey): SheetDocument {
  const { rows } = document;
  const at = indexOf(document, section);
  const begins = rows.map(({ pageBreakBefore }) => pageBreakBefore === true).lastIndexOf(true, at);
  const after = rows.slice(at).findIndex(({ pageBreakBefore }) => pageBreakBefore === true);
  const shared = rows.slice(Math.max(0, begins), after < 0 ? undefined : at + after);
  return total(shared, document) <= pageHeight(document) * certain ? document : breakBefore(document, at);
}

function onePage(document: SheetDocument): SheetDocument {
  return { ...document, print: { ...document.print, onePage: true } };
}

function breakBefore(document: SheetDocument, index: number): SheetDocument {
  return {
    ...document,
    rows: document.rows.map((row, at) => (at === index ? { ...row, pageBreakBefore: true } : row)),
  };
}

function indexOf({ rows }: SheetDocument, key: RowKey): number {
  return rows.findIndex((row) => row.key === key);
}

/** Index of the first row that does not fit on the first page. */
function secondPageStart(document: SheetDocument, page: number): number {
  let filled = 0;
  return document.rows.findIndex((row) => {
    filled += heightOf(row, document);
    return filled > page;
  });
}

/** How much of the sheet's height a page holds, in the sheet's own points: it is shrunk to the paper's width. */
function pageHeight({ columns, print }: SheetDocument): number {
  const [across, down] = print.orientation === "portrait" ? [paper.short, paper.long] : [paper.long, paper.short];
  const { top, bottom, left, right } = print.margins;
  const printed = print.lastColumn === undefined ? -1 : columns.findIndex(({ role }) => role === print.lastColumn);
  const width = columns
    .slice(0, printed < 0 ? undefined : printed + 1)
    .reduce((sum, column) => sum + (column.hidden === true ? 0 : column.width), 0);
  return (down - top - bottom) * Math.max(1, width / (across - left - right));
}

function total(rows: readonly Row[], document: SheetDocument): number {
  return rows.reduce((sum, row) => sum + heightOf(row, document), 0);
}

function heightOf({ hidden, height, cells }: Row, { columns }: SheetDocument): number {
  if (hidden === true) return 0;
  if (height !== undefined) return height;
  const texts = Object.entries(cells).map(([role, cell]) =>
    cell?.content?.kind === "text"
      ? textHeight(cell.content.text, widthOf(columns, role, cell.mergeTo ?? role), 11) - spare
      : leastHeight,
  );
  return Math.max(leastHeight, ...texts);
}
