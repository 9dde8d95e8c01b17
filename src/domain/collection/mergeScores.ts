/** Members' own copies given back: what of them goes into the organizer's workbook. */
import { isMark } from "../appraisal/setAside";
import { isBlank, type CellValue } from "../checking/cellValue";
import { readScore } from "../checkScore";
import type { LeafLimits } from "../appraisal/disagreement";
import { isSame } from "./delivery";

/** A cell of a member's column. */
export interface MemberCell {
  /** As the organizer's workbook spells it. */
  readonly unit: string;
  readonly code: string;
  /** The member's id. */
  readonly member: string;
}

export interface OfferedScore {
  readonly file: string;
  readonly value: CellValue;
}

/** What one member's copy says of the leaves that this member appraises. */
export interface MemberCopy {
  readonly file: string;
  readonly scores: readonly (MemberCell & { readonly value: CellValue })[];
}

export interface MergedScore extends MemberCell, OfferedScore {}

export interface MergeConflict extends MemberCell {
  /** filled: the workbook holds another score. copies: two copies of the member differ. */
  readonly kind: "filled" | "copies";
  /** What stands in the workbook; null: nothing. */
  readonly present: CellValue;
  /** Scores that differ from it, each once, in the order of the files. */
  readonly offers: readonly OfferedScore[];
}

export interface MergeRules {
  /** Members who appraise a leaf of a unit. */
  readonly mayScore: (cell: MemberCell) => boolean;
  readonly presentOf: (cell: MemberCell) => CellValue;
  readonly limitsOf: (code: string) => LeafLimits | null;
  /** Which file is taken over in a conflict; null: the workbook keeps what it has. */
  readonly decide: (conflict: MergeConflict) => string | null;
}

export interface MergeResult {
  readonly taken: readonly MergedScore[];
  /** Those that nobody decided. */
  readonly conflicts: readonly MergeConflict[];
  /** Scores that can't stand (text, above the maximum, between two steps); they are not taken. */
  readonly invalid: readonly MergedScore[];
}

/**
 * R231: from a member's copy only that member's own scores are taken, of the leaves assigned to that member; empty cells
 * and marks of what is set aside take nothing away.
 *
 * R232: where the workbook holds another score, or two copies of one member differ, nothing is written until somebody
 * decides.
 */
export function mergeScores(copies: readonly MemberCopy[], rules: MergeRules): MergeResult {
  const cells = new Map<string, { readonly cell: MemberCell; readonly offers: OfferedScore[] }>();
  const invalid: MergedScore[] = [];
  for (const { file, scores } of copies)
    for (const { value, ...cell } of scores) {
      if (isBlank(value) || isMark(value) || !rules.mayScore(cell)) continue;
      if (!canStand(value, rules.limitsOf(cell.code))) {
        invalid.push({ ...cell, file, value });
        continue;
      }
      const key = cellKey(cell);
      const known = cells.get(key) ?? { cell, offers: [] };
      cells.set(key, known);
      if (!known.offers.some((offer) => isSame(offer.value, value))) known.offers.push({ file, value });
    }
  const taken: MergedScore[] = [];
  const conflicts: MergeConflict[] = [];
  for (const { cell, offers } of cells.values()) {
    const present = rules.presentOf(cell);
    const others = offers.filter(({ value }) => !isSame(value, present));
    const [first] = others;
    if (first === undefined) continue;
    if (isBlank(present) && offers.length === 1) {
      taken.push({ ...cell, ...first });
      continue;
    }
    const kind = isBlank(present) || offers.length > 1 ? "copies" : "filled";
    const conflict: MergeConflict = { ...cell, kind, present: isBlank(present) ? null : present, offers: others };
    const decided = rules.decide(conflict);
    const chosen = others.find(({ file }) => file === decided);
    if (chosen === undefined) conflicts.push(conflict);
    else taken.push({ ...cell, ...chosen });
  }
  return { taken, conflicts, invalid };
}

/**
 * A decision holds for what it was made over. Where the workbook or the file says something else by now than in `seen`,
 * nobody has decided.
 */
export function decidedAsSeen(seen: readonly MergeConflict[], decide: MergeRules["decide"]): MergeRules["decide"] {
  const before = new Map(seen.map((conflict) => [cellKey(conflict), conflict]));
  return (conflict) => {
    const known = before.get(cellKey(conflict));
    if (known === undefined || !isSame(known.present, conflict.present)) return null;
    const file = decide(conflict);
    const offered = ({ offers }: MergeConflict): CellValue =>
      offers.find((offer) => offer.file === file)?.value ?? null;
    return isSame(offered(known), offered(conflict)) ? file : null;
  };
}

/** Conflicts that are not among those seen, or not as they were seen. */
export function notSeen(conflicts: readonly MergeConflict[], seen: readonly MergeConflict[]): readonly MergeConflict[] {
  const before = new Map(seen.map((conflict) => [cellKey(conflict), conflict]));
  return conflicts.filter((conflict) => {
    const known = before.get(cellKey(conflict));
    return known === undefined || !isSame(known.present, conflict.present);
  });
}

/** One text for every cell. */
export function cellKey({ unit, code, member }: MemberCell): string {
  return JSON.stringify([unit, code, member]);
}

function canStand(value: CellValue, limits: LeafLimits | null): boolean {
  // Sums of the sheet leave texts out: they are no scores.
  return limits !== null && typeof value === "number" && readScore(value, limits, {}, []).kind === "scored";
}
