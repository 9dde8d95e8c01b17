/** What the appraisal left in a scoring sheet: members' scores, the chair's decisions, reasons for deductions. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { StatedReason } from "../domain/appraisal/deductions";
import { deductionReasons } from "../domain/appraisal/deductions";
import type { ChairDecision, LeafLimits, MemberScore } from "../domain/appraisal/disagreement";
import { coverageOf } from "../domain/appraisal/assignment";
import { readScore } from "../domain/checkScore";
import type { CriteriaSet } from "../domain/criteria";
import type { Score } from "../domain/scores";
import { leavesOf } from "../domain/setTree";
import {
  chairColumn,
  chairReasonColumn,
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
  reasonCodeColumn,
  reasonColumn,
];

/** Null when it is no scoring sheet of ours. */
export function readAppraisal(reading: SheetReading, set: CriteriaSet): ReadAppraisal | null {
  const sheet = openSheet(reading, "scoring");
  if (sheet === null) return null;
  const codes = leavesOf(set).map((leaf) => leaf.code);
  return {
    sheet: sheet.name,
    unit: sheet.identity.unit,
    entries: new Map(codes.map((code) => [code, entriesOf(sheet, code)])),
    typed: codes.filter(
      (code) => sheet.value(nodeRow(code), "appraisal") !== null && sheet.formula(nodeRow(code), "appraisal") === null,
    ),
    addressOf: (code, column) => sheet.address(nodeRow(code), column),
    reasons: new Map(codes.map((code) => [code, reasonOf(sheet, code)])),
  };
}

function entriesOf(sheet: OwnCells, code: string): AppraisalEntries {
  return new Map(
    columns.flatMap((column): [ColumnRole, EntryValue][] => {
      const value = sheet.value(nodeRow(code), column);
      return value === null ? [] : [[column, value]];
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
  readonly leaves: ReadonlyMap<string, { readonly scores: readonly MemberScore[]; readonly limits: LeafLimits }>;
  readonly decisions: readonly ChairDecision[];
}

/**
 * A sheet does not keep the scores a decision was made over: a decision that stands in its cells is taken as one over the
 * scores that stand there now, as the sheet's own formula takes it.
 */
export function sharedLeaves(read: ReadAppraisal, set: CriteriaSet, appraisal: Appraisal): SharedLeaves {
  const { membersOf } = coverageOf(set, appraisal.assignment);
  const leaves = new Map<string, { readonly scores: readonly MemberScore[]; readonly limits: LeafLimits }>();
  const decisions: ChairDecision[] = [];
  for (const { code, maximum } of leavesOf(set)) {
    const own = membersOf.get(code) ?? [];
    if (own.length < 2) continue;
    const limits = { maximum, step: set.step };
    const entries = read.entries.get(code);
    const scoreIn = (column: ColumnRole): Score => validScore(entries?.get(column) ?? null, limits);
    const scores = own.map((member) => ({ member, score: scoreIn(memberColumn(member)) }));
    leaves.set(code, { scores, limits });
    const decided = scoreIn(chairColumn);
    if (decided.kind !== "scored") continue;
    decisions.push({
      code,
      points: decided.points,
      reason: String(entries?.get(chairReasonColumn) ?? ""),
      over: scores.flatMap(({ member, score }) => (score.kind === "scored" ? [{ member, points: score.points }] : [])),
    });
  }
  return { leaves, decisions };
}

/** Texts are no scores in the sheet's formulas, so they are none here. */
function validScore(value: EntryValue, limits: LeafLimits): Score {
  return readScore(typeof value === "number" ? value : null, limits, {}, []);
}
