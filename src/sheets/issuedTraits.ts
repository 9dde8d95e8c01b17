/** What a scoring sheet was issued with beside its contents: row keys, rules, columns in view, cells closed to its role. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { Role } from "../domain/appraisal/assignment";
import type { CriteriaSet } from "../domain/criteria";
import { forAppraisal } from "./appraisalColumns";
import type { ColumnRole, RowKey } from "./document";
import { entryCellsFor } from "./entryCells";
import { forRole } from "./entryRoles";
import { keyColumn } from "./placeCells";
import { place } from "./place";
import { nodeRow } from "./rowKeys";
import { scoringSheet } from "./scoringSheet";

export interface IssuedTraits {
  /** From top to bottom. */
  readonly keys: readonly RowKey[];
  /** From left to right, the hidden key column among them. */
  readonly columns: readonly ColumnRole[];
  /** Roles of columns that are issued hidden. */
  readonly hiddenColumns: ReadonlySet<ColumnRole>;
  /** Cells with a rule, and its kind as files name it. */
  readonly rules: readonly { readonly row: RowKey; readonly column: ColumnRole; readonly type: string }[];
  /** Formulas, where they were issued. */
  readonly formulas: readonly { readonly row: RowKey; readonly column: ColumnRole; readonly formula: string }[];
  /** Cells that people of other roles fill in: empty when issued. */
  readonly closed: readonly { readonly row: RowKey; readonly column: ColumnRole }[];
}

export function issuedTraits(set: CriteriaSet, appraisal: Appraisal | null, role: Role): IssuedTraits {
  const document = scoringSheet({
    sheet: "issued",
    set,
    office: { parentAgency: "", agency: "", place: "" },
    year: 2000,
    unit: "issued",
    ...forRole(role),
    ...forAppraisal(appraisal),
  });
  const { validations, cells } = place(document);
  const columns = [...document.columns, keyColumn];
  const roles = columns.map((column) => column.role);
  const keys = document.rows.map((row) => row.key);
  return {
    keys,
    columns: roles,
    hiddenColumns: new Set(columns.filter((column) => column.hidden === true).map((column) => column.role)),
    rules: validations.flatMap((area) =>
      Array.from({ length: area.rows * area.columns }, (_, index) => ({
        // Row 1 of the sheet is the hidden one above the document's rows.
        row: keys[area.row + Math.floor(index / area.columns) - 1] ?? "",
        column: roles[area.column + (index % area.columns)] ?? "",
        type: area.rule.kind,
      })),
    ),
    formulas: cells.flatMap((contents, row) =>
      contents.flatMap((content, column) =>
        content?.kind === "formula"
          ? [{ row: keys[row - 1] ?? "", column: roles[column] ?? "", formula: content.formula }]
          : [],
      ),
    ),
    closed: entryCellsFor(set, appraisal, role)
      .filter((cells) => !cells.isOpen)
      .flatMap(({ column, codes }) => codes.map((code) => ({ row: nodeRow(code), column }))),
  };
}
