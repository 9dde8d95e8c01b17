/** The list of units (Đơn vị): one name per row, in the order of the score table. */
import { centredLines, administrativePage, type HeadingColumns } from "./heading";
import { emptyEntry, entryCell, numberCell, textCell, type EntryValue } from "./cells";
import type { Cell, Column, SheetDocument } from "./document";
import { writeIdentity } from "./identity";
import { openSheet, type SheetReading } from "./reading";
import { unitRow } from "./rowKeys";
import { colors } from "./styles";
import { word } from "./words";

export interface UnitsSheetInput {
  readonly sheet: string;
  /** Names as they stand in the cells, from the first row on; null leaves a row empty. */
  readonly units: readonly EntryValue[];
  /** Rows that the list had before: a shorter list leaves no name of the longer one. None: cells without a name are left alone. */
  readonly rows?: number;
}

export interface ListedUnit {
  /** Trimmed, inner blanks as typed; not empty. */
  readonly name: string;
  /** "B7" */
  readonly address: string;
}

export interface ReadUnitsSheet {
  readonly sheet: string;
  readonly units: readonly ListedUnit[];
  /** From the first row to the last one with a name. */
  readonly rows: number;
}

/** A page of rows for a short list; a long one (168 communes in the largest province) has room for some more. */
const leastRows = 40;
const spareRows = 20;

const columns: readonly Column[] = [
  { role: "number", width: 44 },
  { role: "unit", width: 380 },
];
const at: HeadingColumns = { first: "number", leftEnd: "number", rightStart: "unit", last: "unit" };

export function unitsSheet(input: UnitsSheetInput): SheetDocument {
  const count = Math.max(leastRows, input.units.length + spareRows);
  const last = unitRow(count - 1);
  return {
    name: input.sheet,
    identity: writeIdentity({ kind: "units" }, "number"),
    columns,
    rows: [
      ...centredLines(
        [
          { key: "title", text: word("units-title"), style: "title", size: 14 },
          { key: "hint", text: word("units-hint"), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      {
        key: "head",
        height: 20,
        cells: { number: textCell(word("column-code"), "head"), unit: textCell(word("column-unit-name"), "head") },
      },
      ...Array.from({ length: count }, (_, index) => ({
        key: unitRow(index),
        cells: {
          number: numberCell(index + 1, "number"),
          unit: nameCell(input.units[index], index < (input.rows ?? 0)),
        },
      })),
    ],
    freezeBelow: "head",
    conditionalFormats: [
      {
        from: { row: unitRow(0), column: "unit" },
        to: { row: last, column: "unit" },
        formula: (book) => `=COUNTIF(${book.fixedSpan(unitRow(0), last, "unit")},${book.cell(unitRow(0), "unit")})>1`,
        fill: colors.invalidFill,
        font: colors.invalidText,
      },
    ],
    print: { orientation: "portrait", titleRows: { from: "head", to: "head" }, ...administrativePage },
    isProtected: true,
  };
}

function nameCell(name: EntryValue | undefined, wasListed: boolean): Cell {
  const isBlank = name === undefined || name === null;
  return isBlank && wasListed ? emptyEntry("textEntry") : entryCell(name, "textEntry");
}

/** Names from top to bottom, empty rows left out; null when it is no list of ours. Doubles are the caller's question. */
export function readUnitsSheet(reading: SheetReading): ReadUnitsSheet | null {
  const sheet = openSheet(reading, "units");
  if (sheet === null) return null;
  const keys = sheet.keys.filter((key) => key.startsWith("unit:"));
  return {
    sheet: sheet.name,
    units: keys.flatMap((key) => {
      const name = sheet.text(key, "unit");
      const address = sheet.address(key, "unit");
      return name !== "" && address !== null ? [{ name, address }] : [];
    }),
    rows: keys.map((key) => sheet.text(key, "unit") !== "").lastIndexOf(true) + 1,
  };
}
