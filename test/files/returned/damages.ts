/** Every way in which returned files differ from what was issued, with what the tamper report has to say of it. */
import { openSheet, type OwnSheet } from "../../../src/sheets/reading";
import { readReturned } from "../../../src/files/returned/readReturned";
import { editSheet, fileOf, partsOf, put, relocate, type EditedSheet } from "./sheetEdits";

/** Places of the sheet that damages aim at, found by keys and roles. */
export interface Aim {
  /** Two neighbouring leaves under one parent, and that parent. */
  readonly leaf: number;
  readonly next: number;
  readonly parent: number;
  readonly column: (role: string) => number;
  readonly row: (key: string) => number;
}

export interface Damage {
  readonly name: string;
  readonly expected: readonly string[];
  readonly apply: (bytes: Uint8Array, aim: Aim) => Uint8Array;
}

export function ownOf(bytes: Uint8Array): OwnSheet<"scoring"> {
  const read = readReturned(bytes, "a.xlsx");
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const [sheet] = read.value.own;
  const own = sheet === undefined ? null : openSheet(sheet, "scoring");
  if (own === null) throw new Error("no scoring sheet");
  return own;
}

/** @param codes of two neighbouring leaves under one parent, and of that parent. */
export function aimAt(bytes: Uint8Array, codes: readonly [string, string, string]): Aim {
  const { book } = ownOf(bytes);
  const [leaf, next, parent] = codes.map((code) => book.row(`node:${code}`));
  return {
    leaf: leaf ?? -1,
    next: next ?? -1,
    parent: parent ?? -1,
    column: (role) => book.column(role),
    row: (key) => book.row(key),
  };
}

const onSheet =
  (edit: (sheet: EditedSheet, aim: Aim) => void): Damage["apply"] =>
  (bytes, aim) =>
    editSheet(bytes, (sheet) => edit(sheet, aim));

const onParts =
  (edit: (parts: Record<string, string>) => Record<string, string | Uint8Array>): Damage["apply"] =>
  (bytes) =>
    fileOf(edit(partsOf(bytes)));

const shiftDown =
  (from: number) =>
  (row: number): number =>
    row >= from ? row + 1 : row;

function addSheet(parts: Record<string, string>, state: string): Record<string, string> {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  return {
    ...parts,
    "xl/worksheets/sheet9.xml":
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
      "</sheets>",
      `<sheet name="Nháp" sheetId="99"${state} r:id="rId99"/></sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      `<Relationship Id="rId99" Type="${type}" Target="worksheets/sheet9.xml"/></Relationships>`,
    ),
    "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "").replace(
      "</Types>",
      '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
  };
}

export const damages: readonly Damage[] = [
  {
    name: "a maximum raised",
    expected: ["sheet-maximum-changed"],
    apply: onSheet((sheet, aim) => put(sheet, aim.leaf, aim.column("maximum"), 50)),
  },
  {
    name: "a code overwritten",
    expected: ["sheet-code-changed"],
    apply: onSheet((sheet, aim) => put(sheet, aim.leaf, aim.column("code"), "9.9.9")),
  },
  {
    name: "a name reworded",
    expected: ["sheet-name-changed"],
    apply: onSheet((sheet, aim) => put(sheet, aim.leaf, aim.column("name"), "Nội dung khác")),
  },
  {
    name: "a sum replaced by a number",
    expected: ["sheet-formula-replaced"],
    apply: onSheet((sheet, aim) => put(sheet, aim.parent, aim.column("self"), 99)),
  },
  {
    name: "a sum with another formula",
    expected: ["sheet-formula-changed"],
    apply: onSheet((sheet, aim) => {
      const cell = sheet.rows.get(aim.parent)?.cells.get(aim.column("self"));
      if (cell !== undefined) cell.inner = cell.inner.replace(/<f[^>]*>/, "$&10+");
    }),
  },
  {
    name: "a row put in with words",
    expected: ["sheet-row-added"],
    apply: onSheet((sheet, aim) => {
      relocate(sheet, shiftDown(aim.next));
      sheet.rows.set(aim.next, { attributes: "", cells: new Map() });
      put(sheet, aim.next, aim.column("name"), "Nội dung thêm");
    }),
  },
  {
    name: "an empty row put in",
    expected: ["return-row-inserted"],
    apply: onSheet((sheet, aim) => relocate(sheet, shiftDown(aim.next))),
  },
  {
    name: "a sum changed under the cover of an empty row put in",
    expected: ["return-row-inserted", "sheet-formula-changed"],
    apply: onSheet((sheet, aim) => {
      relocate(sheet, shiftDown(aim.next));
      const cell = sheet.rows.get(aim.parent)?.cells.get(aim.column("self"));
      if (cell !== undefined) cell.inner = cell.inner.replace(/<f[^>]*>/, "$&10+");
    }),
  },
  {
    name: "a row deleted",
    expected: ["sheet-row-missing"],
    apply: onSheet((sheet, aim) =>
      relocate(sheet, (row) => (row === aim.next ? null : row > aim.next ? row - 1 : row)),
    ),
  },
  {
    name: "a row of the signatures deleted",
    expected: ["return-row-removed"],
    apply: onSheet((sheet, aim) =>
      relocate(sheet, (row) => {
        const gone = aim.row("signature.hint");
        return row === gone ? null : row > gone ? row - 1 : row;
      }),
    ),
  },
  {
    name: "two rows exchanged",
    expected: ["sheet-row-moved"],
    apply: onSheet((sheet, aim) =>
      relocate(sheet, (row) => (row === aim.leaf ? aim.next : row === aim.next ? aim.leaf : row)),
    ),
  },
  {
    name: "a row hidden",
    expected: ["sheet-row-hidden"],
    apply: onSheet((sheet, aim) => {
      const row = sheet.rows.get(aim.leaf);
      if (row !== undefined) row.attributes = `${row.attributes.replace(/ ?hidden="[^"]*"/, "")} hidden="1"`;
    }),
  },
  {
    name: "two columns exchanged",
    expected: ["sheet-column-moved"],
    apply: onSheet((sheet, aim) => {
      const [one, other] = [aim.column("evidence"), aim.column("explanation")];
      relocate(
        sheet,
        (row) => row,
        (column) => (column === one ? other : column === other ? one : column),
      );
    }),
  },
  {
    name: "protection taken off",
    expected: ["return-protection-removed"],
    apply: onSheet((sheet) => {
      sheet.after = sheet.after.replace(/<sheetProtection[^>]*\/>/, "");
    }),
  },
  {
    name: "rules gone by pasting",
    expected: ["return-rule-removed"],
    apply: onSheet((sheet) => {
      sheet.after = sheet.after.replace(/<dataValidations.*<\/dataValidations>/s, "");
    }),
  },
  {
    name: "a score above its maximum pasted over the rule",
    expected: ["entry-above-maximum"],
    apply: onSheet((sheet, aim) => put(sheet, aim.leaf, aim.column("self"), 99)),
  },
  {
    name: "a date in a score cell",
    expected: ["entry-date-unreadable"],
    // 31 December 2026: no score was ever typed so.
    apply: onSheet((sheet, aim) => put(sheet, aim.leaf, aim.column("self"), 46_387)),
  },
  {
    name: "a number as text",
    expected: ["entry-number-as-text"],
    apply: onSheet((sheet, aim) => put(sheet, aim.leaf, aim.column("self"), "0,5")),
  },
  {
    name: "a link to another file",
    expected: ["return-external-link"],
    apply: onSheet((sheet, aim) => {
      put(sheet, aim.leaf, aim.column("self"), 0.5);
      const cell = sheet.rows.get(aim.leaf)?.cells.get(aim.column("self"));
      if (cell !== undefined) cell.inner = `<f>[1]Sheet1!$A$1</f>${cell.inner}`;
    }),
  },
  {
    name: "macros",
    expected: ["return-macros"],
    apply: onParts((parts) => ({
      ...parts,
      "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "").replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      ),
      "xl/vbaProject.bin": new Uint8Array(64),
    })),
  },
  { name: "another sheet", expected: ["return-sheet-added"], apply: onParts((parts) => addSheet(parts, "")) },
  {
    name: "a hidden sheet",
    expected: ["return-hidden-sheet-added"],
    apply: onParts((parts) => addSheet(parts, ' state="veryHidden"')),
  },
  {
    name: "an appraisal score by the unit itself",
    expected: ["return-foreign-entry"],
    apply: onSheet((sheet, aim) => put(sheet, aim.leaf, aim.column("appraisal"), 0.5)),
  },
  {
    name: "another unit's name in the heading",
    expected: ["return-heading-changed"],
    apply: onSheet((sheet, aim) => put(sheet, aim.row("heading.1"), aim.column("code"), "UBND XÃ KHÁC")),
  },
];
