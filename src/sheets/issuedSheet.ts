/** A scoring sheet as the live checks see it: what was issued, from the document itself, and what a reading holds. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { SetAside } from "../domain/appraisal/notApplicable";
import type {
  ColumnKind,
  EntrySheet,
  IssuedCell,
  IssuedColumn,
  IssuedRow,
  IssuedSheet,
} from "../domain/checking/entrySheet";
import type { CriteriaSet } from "../domain/criteria";
import type { ColumnRole } from "./document";
import { keyColumn, placeCells } from "./placeCells";
import type { PlacedContent } from "./placed";
import { openSheet, type OwnSheet, type SheetReading } from "./reading";
import { lockedOtherwise } from "./issuedSetAside";
import { nodeRow } from "./rowKeys";
import {
  chairColumn,
  chairReasonColumn,
  decidedOverColumn,
  doneColumn,
  forAppraisal,
  presentColumn,
  reasonCodeColumn,
  reasonColumn,
} from "./appraisalColumns";
import { memberColumn } from "./assignmentSheet";
import { readAppraisal, sharedLeaves } from "./readAppraisal";
import { scoringSheet } from "./scoringSheet";
import { word } from "./words";

const columns: Readonly<Record<string, { readonly kind: ColumnKind; readonly label: Parameters<typeof word>[0] }>> = {
  code: { kind: "code", label: "column-code" },
  name: { kind: "name", label: "column-criterion-short" },
  maximum: { kind: "maximum", label: "column-maximum" },
  self: { kind: "self", label: "column-self" },
  appraisal: { kind: "appraisal", label: "column-appraisal" },
  percent: { kind: "other", label: "column-percent" },
  evidence: { kind: "evidence", label: "column-evidence" },
  explanation: { kind: "explanation", label: "column-explanation" },
  [reasonCodeColumn]: { kind: "reasonCode", label: "column-reason-code" },
  [reasonColumn]: { kind: "reason", label: "column-reason" },
  [chairColumn]: { kind: "other", label: "column-chair" },
  [chairReasonColumn]: { kind: "other", label: "column-chair-reason" },
  chairDone: { kind: "other", label: "column-chair-done" },
  disagrees: { kind: "other", label: "column-disagrees" },
  [presentColumn]: { kind: "other", label: "column-member-scores" },
  [decidedOverColumn]: { kind: "decidedOver", label: "column-decided-over" },
  note: { kind: "note", label: "column-note" },
  selfDone: { kind: "other", label: "column-self-done" },
  appraisalDone: { kind: "other", label: "column-appraisal-done" },
  key: { kind: "other", label: "column-key" },
};

/**
 * The layout all scoring sheets of a set share, from column A and the first row below the hidden one. Headings and
 * signatures are not in it: they hold the office's and the unit's own words, which people may put right.
 */
export function issuedScoringSheet(
  set: CriteriaSet,
  appraisal: Appraisal | null = null,
  setAside: readonly SetAside[] = [],
): IssuedSheet {
  const office = { parentAgency: "", agency: "", place: "" };
  const document = scoringSheet({
    sheet: "issued",
    set,
    office,
    year: 2000,
    unit: "issued",
    setAside,
    ...forAppraisal(appraisal),
  });
  const { cells } = placeCells(document);
  const all = [...document.columns, keyColumn];
  const known = columnsFor(appraisal);
  const codeOfRow = new Map(set.nodes.map(({ code }) => [nodeRow(code), code]));
  return {
    columns: all.map(({ role }): IssuedColumn => {
      const column = known.get(role);
      if (column === undefined) throw new RangeError(`column "${role}" has no kind`);
      return column;
    }),
    rows: document.rows.flatMap(({ key }, index): IssuedRow[] => {
      const code = codeOfRow.get(key) ?? "";
      const kind = code !== "" ? "node" : key === "total" ? "total" : "other";
      const row = index + 1;
      // Words of an office's own: the heading, the title and the signatures.
      if (kind === "other" && !isIssued(key)) return [];
      return [
        {
          row,
          kind,
          code,
          cells: lockedCells(
            all.map(({ role }) => role),
            cells[row] ?? [],
          ),
        },
      ];
    }),
  };
}

function columnsFor(appraisal: Appraisal | null): ReadonlyMap<ColumnRole, IssuedColumn> {
  const members = (appraisal?.assignment ?? []).flatMap(({ id, name }): IssuedColumn[] => {
    const role = memberColumn(id);
    return [
      { role, kind: "member", label: name, member: id },
      { role: doneColumn(role), kind: "other", label: word("column-member-done", { member: name }) },
    ];
  });
  const fixed = Object.entries(columns).map(([role, { kind, label }]): IssuedColumn => ({
    role,
    kind,
    label: word(label),
  }));
  return new Map([...fixed, ...members].map((column) => [column.role, column]));
}

/** The table's head and what is computed below the total. */
function isIssued(key: string): boolean {
  return /^(head\.|count|percent|lowest|class)/.test(key);
}

function lockedCells(roles: readonly ColumnRole[], cells: readonly PlacedContent[]): IssuedRow["cells"] {
  return Object.fromEntries(
    roles.flatMap((role, index): [string, IssuedCell][] => {
      const content = cells[index] ?? null;
      return content === null ? [] : [[role, content]];
    }),
  );
}

/** A reading with what the checks ask for beside its contents. */
export interface EntryReading extends SheetReading {
  readonly numberFormats: readonly (readonly string[])[];
  readonly hiddenRows: ReadonlySet<number>;
}

/**
 * The reading as an entry sheet, its grids passed on as they are; null when it is no scoring sheet of ours.
 * @param sheet the reading opened, where that is done already
 */
export function entrySheetOf(
  reading: EntryReading,
  set: CriteriaSet,
  appraisal: Appraisal | null = null,
  sheet: OwnSheet<"scoring"> | null = openSheet(reading, "scoring"),
): EntrySheet | null {
  if (sheet === null) return null;
  const appraised = appraisal === null ? null : readAppraisal(reading, set);
  const setAside = sheet.identity.setAside ?? [];
  return {
    sheet: reading.name,
    unit: sheet.identity.unit,
    firstRow: reading.row,
    firstColumn: reading.column,
    values: reading.values,
    formulas: reading.formulas,
    numberFormats: reading.numberFormats,
    columns: new Map(sheet.roles.map((role) => [role, sheet.book.column(role) - reading.column])),
    hiddenRows: reading.hiddenRows,
    evidence: new Map(),
    setAside,
    ...(setAside.length === 0
      ? {}
      : { lockedOtherwise: lockedOtherwise(set, appraisal, setAside, issuedScoringSheet) }),
    decisions: appraised === null || appraisal === null ? [] : sharedLeaves(appraised, set, appraisal).decisions,
  };
}
