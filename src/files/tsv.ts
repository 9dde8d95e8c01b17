/** Tables as text with tabs between cells. */
import { errorAt, type Finding, type Place } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { decodeText } from "./decodeText";
import { isBlank, longestCell, mostCells, mostColumns, mostRows, type Grid, type GridRow } from "./grid";

/**
 * Reads a table: LF, CRLF or CR ends a row; a cell that starts and ends with a quotation mark may hold tabs, line ends
 * and doubled quotation marks (as spreadsheets save them), quotation marks elsewhere are text. Rows that are blank all
 * over are left out; every other row has as many cells as the first one. Findings: file-too-large, not-utf8,
 * empty-file, unclosed-quote, cell-too-long, too-many-rows, too-many-columns, ragged-row (each of these rows).
 */
export function readTsv(bytes: Uint8Array, at: Place): Result<Grid, readonly Finding[]> {
  const text = decodeText(bytes, at);
  if (!text.ok) return text;
  const rows = splitRows(text.value, at);
  if (!rows.ok) return rows;
  const head = rows.value[0];
  if (head === undefined) return fail([errorAt("empty-file", at)]);
  const ragged = rows.value.filter(({ cells }) => cells.length !== head.cells.length);
  if (ragged.length > 0) {
    const expected = head.cells.length;
    return fail(
      ragged.map(({ row, cells }) => errorAt("ragged-row", { ...at, row }, { expected, found: cells.length })),
    );
  }
  return succeed({ at, rows: rows.value });
}

function splitRows(text: string, at: Place): Result<readonly GridRow[], readonly Finding[]> {
  const rows: GridRow[] = [];
  let cells: string[] = [];
  let count = 0;
  let line = 1;
  let row = 1;
  let from = 0;
  for (;;) {
    const cell = readCell(text, from);
    if (cell === null) return fail([errorAt("unclosed-quote", { ...at, row: line })]);
    if (cell.value.length > longestCell)
      return fail([errorAt("cell-too-long", { ...at, row: line }, { most: longestCell })]);
    cells.push(cell.value);
    count += 1;
    if (cells.length > mostColumns) return fail([errorAt("too-many-columns", { ...at, row }, { most: mostColumns })]);
    line += cell.lines;
    from = cell.end;
    const mark = text[from];
    if (mark === "\t") {
      from += 1;
      continue;
    }
    if (!isBlank(cells)) rows.push({ row, cells });
    if (rows.length > mostRows || count > mostCells) return fail([errorAt("too-many-rows", at, { most: mostRows })]);
    if (mark === undefined) return succeed(rows);
    from += mark === "\r" && text[from + 1] === "\n" ? 2 : 1;
    cells = [];
    line += 1;
    row = line;
  }
}

interface CellText {
  readonly value: string;
  /** Where the mark after the cell stands. */
  readonly end: number;
  /** Line ends inside the cell. */
  readonly lines: number;
}

const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const opened = /"(?:[^"]|"")*$/y;
const bare = /[^\t\r\n]*/y;

function readCell(text: string, from: number): CellText | null {
  if (text[from] === '"') {
    quoted.lastIndex = from;
    const inside = quoted.exec(text)?.[1];
    if (inside !== undefined) {
      const lines = inside.match(/\r\n|\r|\n/g)?.length ?? 0;
      return { value: inside.replaceAll('""', '"'), end: quoted.lastIndex, lines };
    }
    opened.lastIndex = from;
    if (opened.test(text)) return null;
  }
  bare.lastIndex = from;
  const value = bare.exec(text)?.[0] ?? "";
  return { value, end: from + value.length, lines: 0 };
}
