/** Locked cells that a scoring sheet has otherwise because something is set aside for its unit. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { SetAside } from "../domain/appraisal/notApplicable";
import type { EntrySheet, IssuedCell, IssuedRow, IssuedSheet } from "../domain/checking/entrySheet";
import { mark } from "../domain/appraisal/setAside";
import type { CriteriaSet } from "../domain/criteria";

/** Lays out the sheet that all units share, with these items set aside. */
export type LayOut = (set: CriteriaSet, appraisal: Appraisal | null, setAside: readonly SetAside[]) => IssuedSheet;

type LockedRows = NonNullable<EntrySheet["lockedOtherwise"]>;

const known = new WeakMap<CriteriaSet, Map<string, LockedRows>>();

/** By index in the issued rows; laid out once for every list of codes, as units of one kind have the same. */
export function lockedOtherwise(
  set: CriteriaSet,
  appraisal: Appraisal | null,
  setAside: readonly SetAside[],
  layOut: LayOut,
): LockedRows {
  const lists = known.get(set) ?? new Map<string, LockedRows>();
  known.set(set, lists);
  const key = JSON.stringify([appraisal, setAside.map(({ code }) => code)]);
  const found = lists.get(key);
  if (found !== undefined) return found;
  const { rows } = layOut(set, appraisal, setAside);
  const locked = new Map(rows.map((row, index) => [index, withoutMarks(row)]));
  lists.set(key, locked);
  return locked;
}

/** Score cells are judged as entries: a mark that is gone is more than a changed text. */
function withoutMarks({ cells }: IssuedRow): IssuedRow["cells"] {
  const isMarked = (cell: IssuedCell): boolean => cell.kind === "text" && cell.text === mark;
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => !isMarked(cell)));
}
