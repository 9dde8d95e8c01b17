/** What a check needs beside the sheets, worked out once for all of them. */
import { coverageOf, type Assignment, type Role } from "../appraisal/assignment";
import type { Agreement } from "../appraisal/disagreement";
import type { CriteriaSet } from "../criteria";
import type { Detail } from "../finding";
import type { Points } from "../points";
import { leavesOf } from "../setTree";
import type { IssuedColumn, IssuedRow, IssuedSheet } from "./entrySheet";
import type { EntryHabits } from "./meantByDate";

export interface CheckSettings {
  readonly set: CriteriaSet;
  readonly issued: IssuedSheet;
  readonly assignment: Assignment;
  readonly agreement: Agreement;
  /** Whose missing scores are reported; everything else is reported to everybody. */
  readonly role: Role;
  /** `closing`: before sending or ranking, when what is still open stands in the way. */
  readonly stage: "working" | "closing";
  readonly habits: EntryHabits;
  /** Label of the reason list, as it stands in cells → whether it asks for a text beside it ("khác"). */
  readonly reasonLabels: ReadonlyMap<string, { readonly needsText: boolean }>;
}

/** A leaf's row with what its scores keep to. */
export interface LeafRow {
  /** Index in `issued.rows`. */
  readonly index: number;
  readonly code: string;
  readonly maximum: Points | null;
  /** The set's. */
  readonly step: Points;
  /** Ids of the members assigned. */
  readonly members: readonly string[];
}

/** A row that sums others up: a parent node or the grand total. */
export interface SumRow {
  readonly index: number;
  readonly isTotal: boolean;
  /** Indices in `issued.rows` of the rows summed up: children, or fields. */
  readonly parts: readonly number[];
}

export interface CheckContext extends CheckSettings {
  readonly leaves: readonly LeafRow[];
  /** Children before parents, the total last. */
  readonly sums: readonly SumRow[];
  /** Code → index in `issued.rows`. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Positions of columns in `issued.columns`; −1 where none is issued. */
  readonly code: number;
  readonly name: number;
  readonly self: number;
  readonly appraisal: number;
  readonly evidence: number;
  readonly explanation: number;
  /** Shared columns of the reason list and its words. */
  readonly reasonCode: number;
  readonly reason: number;
  /** The scores the chair decided on. */
  readonly decidedOver: number;
  /** Member columns in order. */
  readonly memberColumns: readonly MemberColumn[];
  /** Whether no sheet row between the first node and the last sum was left unissued: then nothing strange can stand there. */
  readonly hasNoGaps: boolean;
  /** Locked cells to compare, by row, in the order of the columns. */
  readonly locked: readonly (readonly LockedCell[])[];
  /** What findings of a row say beside their own, by row: one object for all that have nothing more to say. */
  readonly lines: readonly LineDetails[];
}

export interface LineDetails {
  readonly [name: string]: Detail;
  /** What sentences call the row: its code, or the text it begins with ("Tổng cộng"). */
  readonly line: string;
}

export interface MemberColumn {
  readonly column: number;
  readonly member: string;
  /** Reason columns of the member, or else the shared ones; −1 where none is issued. */
  readonly reasonCode: number;
  readonly reason: number;
}

export interface LockedCell {
  readonly column: number;
  readonly content: IssuedRow["cells"][string];
}

/** Throws a RangeError when a node of the set has no row in the issued sheet, or no code column is issued (bugs). */
export function checkContext(settings: CheckSettings): CheckContext {
  const { set, issued, assignment } = settings;
  const rowOf = new Map(issued.rows.flatMap((row, index) => (row.kind === "node" ? [[row.code, index] as const] : [])));
  const indexOf = (code: string): number => {
    const index = rowOf.get(code);
    if (index === undefined) throw new RangeError(`no row was issued for ${code}`);
    return index;
  };
  const { membersOf } = coverageOf(set, assignment);
  const code = columnOf(issued, "code");
  if (code === -1) throw new RangeError("no code column was issued");
  return {
    ...settings,
    leaves: leavesOf(set).map((leaf) => ({
      index: indexOf(leaf.code),
      code: leaf.code,
      maximum: leaf.maximum,
      step: set.step,
      members: membersOf.get(leaf.code) ?? [],
    })),
    sums: sumRowsOf(set, issued, indexOf),
    rowOf,
    code,
    name: columnOf(issued, "name"),
    self: columnOf(issued, "self"),
    appraisal: columnOf(issued, "appraisal"),
    evidence: columnOf(issued, "evidence"),
    explanation: columnOf(issued, "explanation"),
    reasonCode: columnOf(issued, "reasonCode"),
    reason: columnOf(issued, "reason"),
    decidedOver: columnOf(issued, "decidedOver"),
    memberColumns: issued.columns.flatMap((column, index) =>
      column.kind === "member" && column.member !== undefined
        ? [
            {
              column: index,
              member: column.member,
              reasonCode: reasonColumn(issued, "reasonCode", column.member),
              reason: reasonColumn(issued, "reason", column.member),
            },
          ]
        : [],
    ),
    hasNoGaps: hasNoGaps(issued),
    locked: issued.rows.map((row) => lockedIn(issued, row.cells)),
    lines: issued.rows.map((row) => ({ line: lineName(row) })),
  };
}

function lineName({ code, cells }: IssuedRow): string {
  if (code !== "") return code;
  const first = Object.values(cells).find((cell) => cell.kind === "text");
  return first?.kind === "text" ? first.text.slice(0, 60) : "";
}

/** Locked cells of one row in the order of the columns. */
export function lockedIn({ columns }: IssuedSheet, cells: IssuedRow["cells"]): readonly LockedCell[] {
  return columns.flatMap(({ role }, column) => {
    const content = cells[role];
    return content === undefined ? [] : [{ column, content }];
  });
}

function hasNoGaps(issued: IssuedSheet): boolean {
  const body = issued.rows.map(({ kind }) => kind !== "other");
  const rows = issued.rows.slice(body.indexOf(true), body.lastIndexOf(true) + 1);
  return rows.every(({ row }, index) => row === (rows[0]?.row ?? 0) + index);
}

/** The shared column of a kind; −1 when none is issued. */
export function columnOf(issued: IssuedSheet, kind: IssuedColumn["kind"]): number {
  return issued.columns.findIndex((column) => column.kind === kind && column.member === undefined);
}

function reasonColumn(issued: IssuedSheet, kind: "reason" | "reasonCode", member: string): number {
  const own = issued.columns.findIndex((column) => column.kind === kind && column.member === member);
  return own === -1 ? columnOf(issued, kind) : own;
}

function sumRowsOf(set: CriteriaSet, issued: IssuedSheet, indexOf: (code: string) => number): readonly SumRow[] {
  const parents = set.nodes
    .filter((node) => node.children.length > 0)
    .map((node): SumRow => {
      const children = node.children.flatMap((child) => set.nodes[child] ?? []);
      return { index: indexOf(node.code), isTotal: false, parts: children.map((child) => indexOf(child.code)) };
    });
  const fields = set.nodes.filter((node) => node.parent === null).map((node) => indexOf(node.code));
  const totals = issued.rows.flatMap((row, index): SumRow[] =>
    row.kind === "total" ? [{ index, isTotal: true, parts: fields }] : [],
  );
  // In the set a parent stands before its children.
  return [...parents.reverse(), ...totals];
}
