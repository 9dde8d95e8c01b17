/** What people and programs do to a workbook between issue and return, done to its package: the sheet as rows of cells. */
import { unzipSync, zipSync } from "fflate";
import { columnLetters } from "../../../src/sheets/addressBook";

export interface EditedCell {
  /** Attributes without the address. */
  attributes: string;
  inner: string;
}

export interface EditedRow {
  attributes: string;
  /** By column, from 0. */
  cells: Map<number, EditedCell>;
}

export interface EditedSheet {
  /** By row, from 0. */
  rows: Map<number, EditedRow>;
  /** Everything before and after the rows. */
  before: string;
  after: string;
}

const sheetPath = "xl/worksheets/sheet1.xml";

export function partsOf(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]));
}

export function fileOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? encoder.encode(part) : part]),
    ),
    { level: 1 },
  );
}

/** The workbook with its only sheet edited. */
export function editSheet(bytes: Uint8Array, edit: (sheet: EditedSheet) => void): Uint8Array {
  const parts = partsOf(bytes);
  const sheet = parse(parts[sheetPath] ?? "");
  edit(sheet);
  return fileOf({ ...parts, [sheetPath]: write(sheet) });
}

function parse(xml: string): EditedSheet {
  const [before = "", rest = ""] = xml.split("<sheetData>");
  const [data = "", after = ""] = rest.split("</sheetData>");
  const rows = new Map<number, EditedRow>();
  for (const [, attributes = "", inner = ""] of data.matchAll(/<row ([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const cells = new Map<number, EditedCell>();
    for (const [, letters = "", more = "", content = ""] of inner.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    ))
      cells.set(columnOf(letters), { attributes: more, inner: content });
    const number = Number(/r="(\d+)"/.exec(attributes)?.[1]);
    rows.set(number - 1, { attributes: attributes.replace(/r="\d+" ?/, "").replace(/spans="[^"]*" ?/, ""), cells });
  }
  return { rows, before, after };
}

function write({ rows, before, after }: EditedSheet): string {
  const data = [...rows]
    .sort(([left], [right]) => left - right)
    .map(([row, { attributes, cells }]) => {
      const list = [...cells]
        .sort(([left], [right]) => left - right)
        .map(([column, cell]) => `<c r="${columnLetters(column)}${row + 1}"${cell.attributes}>${cell.inner}</c>`);
      return `<row r="${row + 1}" ${attributes}>${list.join("")}</row>`;
    });
  return `${before}<sheetData>${data.join("")}</sheetData>${after}`;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Puts a value into a cell; its look stays. */
export function put(sheet: EditedSheet, row: number, column: number, value: number | string | null): void {
  const cells = sheet.rows.get(row)?.cells;
  const attributes = (cells?.get(column)?.attributes ?? "").replace(/ t="[^"]*"/, "");
  if (value === null) cells?.set(column, { attributes, inner: "" });
  else if (typeof value === "number") cells?.set(column, { attributes, inner: `<v>${value}</v>` });
  else cells?.set(column, { attributes: `${attributes} t="inlineStr"`, inner: `<is><t>${value}</t></is>` });
}

/** Rows and columns take other places, and references go with them, as spreadsheet programs do it; null: gone. */
export function relocate(
  sheet: EditedSheet,
  rowTo: (row: number) => number | null,
  columnTo: (column: number) => number = (column) => column,
): void {
  const moveReference = (reference: string): string =>
    reference.replace(/(\$?)([A-Z]{1,3})(\$?)(\d+)/g, (_all, c: string, letters: string, r: string, digits: string) => {
      const row = rowTo(Number(digits) - 1);
      return row === null ? "#REF!" : `${c}${columnLetters(columnTo(columnOf(letters)))}${r}${row + 1}`;
    });
  const moveFormula = (formula: string): string =>
    formula
      .split("&quot;")
      .map((part, index) => (index % 2 === 0 ? moveReference(part) : part))
      .join("&quot;");
  const moved = new Map<number, EditedRow>();
  for (const [row, { attributes, cells }] of sheet.rows) {
    const target = rowTo(row);
    if (target === null) continue;
    moved.set(target, {
      attributes,
      cells: new Map(
        [...cells].map(([column, cell]) => [
          columnTo(column),
          {
            ...cell,
            inner: cell.inner.replace(/<f>(.*?)<\/f>/s, (_all, formula: string) => `<f>${moveFormula(formula)}</f>`),
          },
        ]),
      ),
    });
  }
  sheet.rows = moved;
  // An area whose last row is deleted ends with the row above.
  const area = (text: string): string =>
    text
      .split(" ")
      .map((each) => {
        const moved = moveReference(each);
        return moved.replace(
          ":#REF!",
          () => `:${moveReference((each.split(":")[1] ?? "").replace(/\d+/, (row) => String(Number(row) - 1)))}`,
        );
      })
      .map(upright)
      .join(" ");
  sheet.after = sheet.after
    .replace(/sqref="([^"]*)"/g, (_all, areas: string) => `sqref="${area(areas)}"`)
    .replace(/(?<!sq)ref="([A-Z]+\d+:[A-Z]+\d+)"/g, (_all, one: string) => `ref="${area(one)}"`);
}

/** "D12:E11" → "D11:E12" */
function upright(area: string): string {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area);
  if (match === null) return area;
  const [, left = "", top = "", right = "", bottom = ""] = match;
  const columns = [columnOf(left), columnOf(right)].sort((one, other) => one - other).map(columnLetters);
  const rows = [Number(top), Number(bottom)].sort((one, other) => one - other);
  return `${columns[0] ?? ""}${rows[0] ?? 0}:${columns[1] ?? ""}${rows[1] ?? 0}`;
}
