/** What the appraisal left in a scoring sheet: members' scores, the chair's decisions, reasons for deductions. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { StatedReason } from "../domain/appraisal/deductions";
import { deductionReasons } from "../domain/appraisal/deductions";
import type { ChairDecision, LeafLimits, MemberScore } from "../domain/appraisal/disagreement";
import { readOver } from "../domain/appraisal/decisionScores";
import { coverageOf } from "../domain/appraisal/assignment";
import { readScore } from "../domain/checkScore";
import { isMark } from "../domain/appraisal/setAside";
import type { CriteriaSet } from "../domain/criteria";
import type { Score } from "../domain/scores";
import { leavesOf } from "../domain/setTree";
import {
  chairColumn,
  chairReasonColumn,
  decidedOverColumn,
  reasonCodeColumn,
  reasonColumn,
  reasonLabels,
  type AppraisalEntries,
} from "./appraisalColumns";
import { memberColumn, memberIds } from "./assignmentSheet";
import type { EntryValue } from "./cells";
import type { ColumnRole } from "./document";
import { openSheet, type OwnCells, type SheetReading } from "./reading";
import { nodeRow } from "./rowKeys";

export interface ReadAppraisal {
  readonly sheet: string;
  readonly unit: string;
  /** Whose columns the sheet has; null: one appraisal column. */
  readonly appraisal: Appraisal | null;
  /** By leaf code: everything that stands in the members', the chair's and the reasons' cells. */
  readonly entries: ReadonlyMap<string, AppraisalEntries>;
  /** Codes whose appraisal score was typed in; a formula's result is not. */
  readonly typed: readonly string[];
  readonly addressOf: (code: string, column: ColumnRole) => string | null;
  readonly reasons: ReadonlyMap<string, StatedReason>;
}

const columns: readonly ColumnRole[] = [
  ...memberIds.map(memberColumn),
  chairColumn,
  chairReasonColumn,
  decidedOverColumn,
  reasonCodeColumn,
  reasonColumn,
];

/** Null when it is no scoring sheet of ours. */
export function readAppraisal(reading: SheetReading, set: CriteriaSet): ReadAppraisal | null {
  const sheet = openSheet(reading, "scoring");
  if (sheet === null) return null;
  const codes = leavesOf(set).map((leaf) => leaf.code);
  // Marks of what is set aside are the sheet's own.
  const aside = new Set((sheet.identity.setAside ?? []).map(({ code }) => code));
  const isOwnMark = (code: string, value: EntryValue): boolean => aside.has(code) && isMark(value);
  return {
    sheet: sheet.name,
    unit: sheet.identity.unit,
    appraisal: sheet.identity.appraisal ?? null,
    entries: new Map(codes.map((code) => [code, entriesOf(sheet, code, (value) => isOwnMark(code, value))])),
    typed: codes.filter((code) => {
      const value = sheet.value(nodeRow(code), "appraisal");
      return value !== null && !isOwnMark(code, value) && sheet.formula(nodeRow(code), "appraisal") === null;
    }),
    addressOf: (code, column) => sheet.address(nodeRow(code), column),
    reasons: new Map(codes.map((code) => [code, reasonOf(sheet, code)])),
  };
}

function entriesOf(sheet: OwnCells, code: string, isOwn: (value: EntryValue) => boolean): AppraisalEntries {
  return new Map(
    columns.flatMap((column): [ColumnRole, EntryValue][] => {
      const value = sheet.value(nodeRow(code), column);
      return value === null || isOwn(value) ? [] : [[column, value]];
    }),
  );
}

function reasonOf(sheet: OwnCells, code: string): StatedReason {
  const label = sheet.text(nodeRow(code), reasonCodeColumn).normalize("NFC");
  const reason = deductionReasons[reasonLabels.indexOf(label)] ?? null;
  return { reason, text: sheet.text(nodeRow(code), reasonColumn) };
}

/** The members' scores of the leaves that several members appraise, and the chair's decisions on them. */
export interface SharedLeaves {
  readonly leaves: ReadonlyMap<string, SharedLeaf>;
  readonly decisions: readonly ChairDecision[];
}

/** The scores a decision was made over are those recorded beside it, as the sheet's own formula takes them. */
export function sharedLeaves(read: ReadAppraisal, set: CriteriaSet, appraisal: Appraisal): SharedLeaves {
  const { membersOf } = coverageOf(set, appraisal.assignment);
  const leaves = new Map<string, SharedLeaf>();
  const decisions: ChairDecision[] = [];
  for (const { code, maximum } of leavesOf(set)) {
    const own = membersOf.get(code) ?? [];
    if (own.length < 2) continue;
    const entries = read.entries.get(code);
    const shared = sharedLeaf(code, own, { maximum, step: set.step }, (column) => entries?.get(column) ?? null);
    leaves.set(code, shared);
    if (shared.decision !== null) decisions.push(shared.decision);
  }
  return { leaves, decisions };
}

export interface SharedLeaf {
  readonly scores: readonly MemberScore[];
  readonly limits: LeafLimits;
  /** What the chair typed, whether it stands or not; null without a score that can stand. */
  readonly decision: ChairDecision | null;
}

/** `entry`: what stands in the line's cell of a column (of the roles of a scoring sheet). */
export function sharedLeaf(
  code: string,
  own: readonly string[],
  limits: LeafLimits,
  entry: (column: ColumnRole) => EntryValue,
): SharedLeaf {
  const scoreIn = (column: ColumnRole): Score => validScore(entry(column), limits);
  const scores = own.map((member) => ({ member, score: scoreIn(memberColumn(member)) }));
  const decided = scoreIn(chairColumn);
  if (decided.kind !== "scored") return { scores, limits, decision: null };
  const over = String(entry(decidedOverColumn) ?? "");
  const reason = String(entry(chairReasonColumn) ?? "");
  return {
    scores,
    limits,
    decision: { code, points: decided.points, reason, over: readOver(over) },
  };
}

/** Texts are no scores in the sheet's formulas, so they are none here. */
function validScore(value: EntryValue, limits: LeafLimits): Score {
  return readScore(typeof value === "number" ? value : null, limits, {}, []);
}
