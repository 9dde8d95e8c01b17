/**
 * What the add-in knows of a workbook: read from its sheets' identities and cells, never remembered elsewhere, so that
 * it survives saving, mailing and reopening.
 */
import type { RankBasis } from "../domain/appraisal/setAside";
import type { Role } from "../domain/appraisal/assignment";
import type { Calendar } from "../domain/collection/calendar";
import type { CriteriaSet } from "../domain/criteria";
import type { Finding } from "../domain/finding";
import type { TieRule } from "../domain/rank";
import type { Office } from "../sheets/heading";
import type { ScoreSource } from "../sheets/identity";
import type { SetAsideLine } from "../sheets/readNotApplicable";

export interface OldSheet {
  readonly sheet: string;
  readonly kind: "deductions" | "lostPoints" | "explanation";
  /** What it was made of, for making it again: the scores that lost points are counted by. */
  readonly choice: string;
}

export interface WorkbookState {
  /** The criteria set on the sheet "Bộ tiêu chí"; null before the first step. */
  readonly set: CriteriaSet | null;
  /** Present name of the sheet that carries the criteria set (people rename sheets); absent before the first step. */
  readonly setSheet?: string;
  readonly office: Office;
  readonly year: number | null;
  /** Whose cells the sheets unlock; absent: the organizer's, which is all of them. */
  readonly role?: Role;
  /** Names in the order of the sheet "Đơn vị". */
  readonly units: readonly string[];
  /** Present name of the sheet that carries the units; absent before the second step. */
  readonly unitsSheet?: string;
  readonly scoringSheets: readonly { readonly unit: string; readonly sheet: string }[];
  readonly scoreTable: {
    readonly sheet: string;
    readonly units: readonly string[];
    readonly source: ScoreSource;
  } | null;
  /** `units`: those the ranking was built for; fewer or others than in the score table means it must be built again. */
  readonly ranking: {
    readonly sheet: string;
    readonly ties: TieRule;
    /** What rank and class go by where something is set aside; absent: points. */
    readonly basis?: RankBasis;
    readonly units?: readonly string[];
  } | null;
  /** The sheet that says who appraises what, with its members; absent: one appraisal column for the whole council. */
  readonly assignment?: {
    readonly sheet: string;
    readonly members: readonly { readonly id: string; readonly name: string }[];
  };
  /** The list of items set aside, also those that do not count (R170); absent: nothing ever was. */
  readonly notApplicable?: { readonly sheet: string; readonly lines: readonly SetAsideLine[] };
  /** The year's calendar: the last day of its steps, as ISO dates; absent: there is none. */
  readonly calendar?: { readonly sheet: string; readonly dates: Readonly<Partial<Calendar>> };
  /** The workbook was issued to a unit with a deadline (ISO date); closed: its cells were locked after that day. */
  readonly issued?: { readonly deadline: string; readonly isClosed: boolean };
  /** Sheets that hold sample data, by their present names; absent: none. */
  readonly sample?: readonly string[];
  /** Lists made of scores that have changed since; absent: none. */
  readonly old?: readonly OldSheet[];
  /** What is wrong with the sheets that carry the state. */
  readonly findings: readonly Finding[];
}
