/** Where the head of a published table ends, and what stands over each column. */
import { isBlank, textOf, type CellValue } from "../checking/cellValue";
import { parsePrinted } from "./printedNumber";

export type Cells = readonly (readonly CellValue[])[];

export interface TableHead {
  /** 0-based rows of the range: the first of the head, and the first below it. */
  readonly first: number;
  readonly body: number;
  /** Per column its texts from top to bottom; a merged text stands over every column it covers. */
  readonly headings: readonly (readonly string[])[];
}

export type HeadFailure = "empty" | "no-rows" | "no-headings";

/** Case, accents and blanks away: "Xếp  loại" and "xếp lọai" are both "xep loai". */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replace(/[_\s]+/gu, " ")
    .trim();
}

/** A number, also one that was typed as text with a decimal comma. */
export function isNumeric(value: CellValue | undefined): boolean {
  return typeof value === "number" || (typeof value === "string" && parsePrinted(value) !== null);
}

/** Text with a word in it: no number, no single letter, no roman numeral. */
export function isNaming(value: CellValue | undefined): value is string {
  return typeof value === "string" && /\p{L}{2}/u.test(value) && !/^[IVXLC]+[.)]?$/u.test(value.trim());
}

const place = "(?:xa|phuong|thi tran|thi xa|thanh pho|huyen|dac khu)";
/** Whole headings only: units' own names begin with the same words. */
const unitHeadings = new RegExp(
  [
    "(?:don vi|co quan|dia phuong)(?:[,/ –-]+(?:don vi|co quan|dia phuong|to chuc))*" +
      "(?: (?:cap|hanh chinh|duoc|tham gia|thuc hien|truc thuoc|trong tinh)(?: [a-z]+){0,6})?",
    "so,? ?(?:ban|nganh)(?:[, ]+[a-z]+){0,6}",
    `(?:ubnd )?${place}(?:[,/ –-]+${place})*`,
    "ubnd(?: (?:cap|cac)(?: [a-z]+){1,4})?",
    "unit",
  ]
    .map((each) => `^(?:ten )?(?:cac )?${each}(?: ?\\(.*\\))?$`)
    .join("|"),
  "u",
);

export function isUnitHeading(text: string): boolean {
  const plain = folded(text);
  return plain.length <= 60 && unitHeadings.test(plain);
}

/** "Điểm tối đa", "Điểm chuẩn", "Thang điểm": a row of them belongs to the head, or is no unit. */
export function isMaximumLabel(text: string): boolean {
  return /^((so )?diem (toi da|chuan)|thang diem|toi da)/u.test(folded(text));
}

/** Rows looked at above the first unit: no published table has a higher head. */
const highestHead = 8;

/**
 * R200: a published table begins with the first row that holds a name and a number; the rows above it from the one
 * that says "Đơn vị" downwards are its head, without rows of column numbers ("(1) (2) (3)") and of maxima. Where no row
 * says so, the row right above is the head.
 */
export function findHead(cells: Cells): TableHead | HeadFailure {
  if (cells.every((row) => row.every(isBlank))) return "empty";
  const body = firstUnitRow(cells);
  if (body === null) return "no-rows";
  // Row by row the column of "Đơn vị", −1 where it is not said.
  const columns = cells.slice(0, body).map((row) => row.findIndex(isHeadingCell));
  const said = Math.max(-1, ...columns.map((column, row) => (column === -1 || row < body - highestHead ? -1 : row)));
  const column = columns[said];
  if (column === undefined) {
    const last = lastHeadRow(cells, body);
    return last === null ? "no-headings" : { first: last, body, headings: headingsOf(cells.slice(last, body)) };
  }
  // "Đơn vị" covers the whole height of the head: what has a text under it is a row of column letters, maxima or a group.
  const top = withGroupsAbove(cells, said, column);
  const head = cells.slice(top, body).filter((row, index) => top + index <= said || isBlank(row[column]));
  return { first: top, body, headings: headingsOf(head) };
}

function isHeadingCell(value: CellValue): boolean {
  return typeof value === "string" && isUnitHeading(value);
}

function firstUnitRow(cells: Cells): number | null {
  const isUnit = (row: readonly CellValue[]): boolean =>
    row.some(isNaming) && row.some(isNumeric) && !row.some(isHeadingCell);
  for (const [index, row] of cells.entries()) {
    if (!isUnit(row)) continue;
    const below = cells.slice(index + 1).find((each) => !each.every(isBlank));
    const isOfHead = row.some((value) => isMaximumLabel(textOf(value))) && below !== undefined && !isUnit(below);
    if (!isOfHead) return index;
  }
  return null;
}

function lastHeadRow(cells: Cells, body: number): number | null {
  const above = cells[body - 1] ?? [];
  return above.filter(isNaming).length >= 2 ? body - 1 : null;
}

/** A row of group headings above the one that says "Đơn vị", which then stands under nothing. */
function withGroupsAbove(cells: Cells, row: number, unit: number): number {
  const above = cells[row - 1];
  const isGroup = above !== undefined && isBlank(above[unit]) && above.filter((each) => !isBlank(each)).length >= 2;
  return isGroup ? row - 1 : row;
}

/** Merged cells hold their text in the first cell only: it covers the empty ones right of it up to one that stands under a text of its own. */
function headingsOf(head: Cells): readonly (readonly string[])[] {
  const width = Math.max(0, ...head.map((row) => row.length));
  const own = head.map((row) => {
    const isNumbered = row.some(isHeadingCell);
    return Array.from({ length: width }, (_, column) => {
      const text = textOf(row[column]);
      return /\p{L}|%/u.test(text) || (isNumbered && text !== "") ? text : "";
    });
  });
  const above = (row: number, column: number): boolean => own.slice(0, row).some((texts) => texts[column] !== "");
  const filled = own.map((texts, row) => {
    let covering = "";
    return texts.map((text, column) => {
      if (text !== "") covering = text;
      else if (above(row, column)) covering = "";
      return covering;
    });
  });
  return Array.from({ length: width }, (_, column) => {
    const texts = filled.flatMap((row) => row[column] ?? []);
    const path = texts.map((text) => text.replace(/\s+/gu, " ")).filter((text) => text !== "");
    return path.filter((text, index) => text !== path[index - 1]);
  });
}
