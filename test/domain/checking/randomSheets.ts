/** Sheets filled in, edited and damaged at random, for property tests. */
import fc from "fast-check";
import type { CellValue } from "../../../src/domain/checking/cellValue";
import type { EntrySheet } from "../../../src/domain/checking/entrySheet";
import { clean, cleanOfMembers, issuedForMembers, set, sheetOf, withCell, withRows, withTyped } from "./exampleSheet";

const values: readonly CellValue[] = [
  null,
  "",
  0,
  0.25,
  1,
  1.5,
  7,
  -1,
  0.3,
  "1.5",
  "0,25",
  "đạt",
  true,
  46143,
  46023.5,
];
const roles = issuedForMembers.columns.map(({ role }) => role);
const leaves = Object.keys(clean);
const leaf = fc.constantFrom(...leaves);

export type Edit = (sheet: EntrySheet) => EntrySheet;

const typing: fc.Arbitrary<Edit> = fc.tuple(leaf, fc.constantFrom(...roles), fc.constantFrom(...values)).map(
  ([code, role, value]) =>
    (sheet) =>
      withCell(sheet, code, role, { value }),
);

const damage: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(11), fc.constantFrom(...roles), fc.constantFrom(null, "=1+1", "=SUM(A1)")).map(
    ([row, role, formula]): Edit =>
      (sheet) =>
        withCell(sheet, row, role, { formula }),
  ),
  fc.nat(11).map(
    (row): Edit =>
      (sheet) =>
        withRows(
          sheet,
          [...sheet.values.keys()].filter((each) => each !== row),
        ),
  ),
  fc.tuple(fc.nat(11), fc.nat(11)).map(([from, to]): Edit => (sheet) => {
    const order = [...sheet.values.keys()].filter((each) => each !== from);
    return withRows(sheet, [...order.slice(0, to), from, ...order.slice(to)]);
  }),
  fc.nat(11).map((row): Edit => (sheet) => ({ ...sheet, hiddenRows: new Set([...sheet.hiddenRows, row]) })),
  fc.constantFrom(...roles).map((role): Edit => (sheet) => ({
    ...sheet,
    columns: new Map([...sheet.columns].filter(([each]) => each !== role)),
  })),
  fc
    .tuple(leaf, fc.constantFrom("none", "listed", "partial", "sufficient" as const))
    .map(([code, standing]): Edit => (sheet) => ({ ...sheet, evidence: new Map(sheet.evidence).set(code, standing) })),
  leaf.map((code): Edit => (sheet) => ({ ...sheet, setAside: [{ code, approver: "Sở Nội vụ", reason: "Không có" }] })),
);

/** Mostly typing, now and then damage. */
export const edit: fc.Arbitrary<Edit> = fc.oneof({ arbitrary: typing, weight: 4 }, { arbitrary: damage, weight: 1 });

/** A filled-in sheet with up to eight edits. */
export const editedSheet: fc.Arbitrary<EntrySheet> = fc.array(edit, { maxLength: 8 }).map((edits) => {
  const start = sheetOf(set, issuedForMembers, withTyped(cleanOfMembers, {}));
  return edits.reduce((sheet, change) => change(sheet), start);
});
