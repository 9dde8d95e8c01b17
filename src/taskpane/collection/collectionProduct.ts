/** What issuing and collecting ask of the product. Types only. */
import type { Finding } from "../../domain/finding";
import type { EntryDifference } from "../../domain/collection/delivery";
import type { MergeConflict } from "../../domain/collection/mergeScores";
import type { Collected } from "../../features/collectReturns";
import type { Done, Outcome } from "../../features/outcome";
import type { CalendarDates } from "../../features/saveCalendar";
import type { Merged } from "../../features/mergeMembers";
import type { Work } from "../../features/work";

export interface IssueChoice {
  /** ISO date; null: none is set. */
  readonly deadline: string | null;
  /** Whether the members of the assignment have their columns in the files. */
  readonly withMembers: boolean;
  readonly now: Date;
}

export interface IssuedWorkbook {
  readonly unit: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Issued {
  /** Name of the archive. */
  readonly name: string;
  /** The archive: all workbooks and the record of what was issued. */
  readonly bytes: Uint8Array;
  readonly workbooks: readonly IssuedWorkbook[];
  readonly findings: readonly Finding[];
}

/** A file as a person chose it; its bytes are asked for when its turn comes. */
export interface ChosenFile {
  /** Told apart from all others. */
  readonly name: string;
  readonly size: number;
  /** Rejects where the file can't be read (any more). */
  readonly bytes: () => Promise<Uint8Array>;
}

export interface CollectChoice {
  /** ISO dates; a deadline of null: none is set. Absent: the board's own. */
  readonly received: string;
  readonly deadline?: string | null;
  /** Units whose returns may replace what is there. */
  readonly agreed: readonly string[];
  /** By unitKey, the differences that were shown when it was agreed. */
  readonly seen?: ReadonlyMap<string, readonly EntryDifference[]>;
  /** Why a late return is admitted, by unitKey. */
  readonly admitted: ReadonlyMap<string, string>;
}

export interface MergeChoice {
  readonly now: Date;
  /** Which file is taken over in a conflict; null: the workbook keeps what it has. */
  readonly decide: (conflict: MergeConflict) => string | null;
  /** Only compared: nothing is written. */
  readonly isTrial: boolean;
}

export interface CollectionProduct {
  /** Writes the calendar's sheet. */
  saveCalendar(dates: CalendarDates): Promise<Outcome<Done>>;
  /** Locks the unit's cells where the deadline has passed; names of the sheets. @param today ISO date */
  closeAfterDeadline(today: string): Promise<readonly string[]>;
  /** Null when the person cancelled. Changes nothing in the workbook. */
  issue(choice: IssueChoice, work: Work): Promise<Outcome<Issued | null>>;
  /** Whether Excel opened it as a new workbook. */
  open(bytes: Uint8Array): Promise<boolean>;
  /** Reads and judges; nothing is written. */
  look(files: readonly ChosenFile[], choice: CollectChoice, work: Work): Promise<Outcome<Collected>>;
  /** Members' own copies into the workbook. */
  merge(files: readonly ChosenFile[], choice: MergeChoice, work: Work): Promise<Outcome<Merged>>;
  /** Takes over what may be taken. */
  take(files: readonly ChosenFile[], choice: CollectChoice, work: Work): Promise<Outcome<Collected>>;
}
