/**
 * Tables with thin lines; the head is repeated on every page, no row is torn apart by a page's end, and the last one (sums,
 * averages) never stands on a page alone.
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from "docx";
import type { Table as TableBlock, TableCell as CellBlock } from "./blocks";
import { textRun } from "./writeRun";

const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

interface RowPlace {
  readonly isHead: boolean;
  /** On one page with the row below it. */
  readonly keepNext: boolean;
}

export function table({ columns, head, rows, size = 12 }: TableBlock, textWidth: number): readonly FileChild[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => convertMillimetersToTwip((textWidth * width) / shares));
  const row = (cells: readonly CellBlock[], { isHead, keepNext }: RowPlace): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: withPlaces(cells).map(
        ({ cell, column }) =>
          new TableCell({
            verticalAlign: VerticalAlignTable.CENTER,
            margins: { left: 60, right: 60, top: 20, bottom: 20 },
            ...(isHead ? { shading: { fill: "E7ECF4" } } : {}),
            ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
            ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
            children: [
              new Paragraph({
                ...(keepNext ? { keepNext } : {}),
                alignment:
                  isHead || (cell.align ?? columns[column]?.align) === "center"
                    ? AlignmentType.CENTER
                    : AlignmentType.LEFT,
                children: [textRun(cell.text, size, { bold: isHead || cell.bold === true })],
              }),
            ],
          }),
      ),
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
      rows: [
        ...head.map((cells) => row(cells, { isHead: true, keepNext: false })),
        ...rows.map((cells, index) => row(cells, { isHead: false, keepNext: index === rows.length - 2 })),
      ],
    }),
  ];
}

/** Cells with the column they begin in, as far as cells of the same row tell. */
function withPlaces(cells: readonly CellBlock[]): readonly { readonly cell: CellBlock; readonly column: number }[] {
  let column = 0;
  return cells.map((cell) => {
    const placed = { cell, column };
    column += cell.columns ?? 1;
    return placed;
  });
}
