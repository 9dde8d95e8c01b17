/** A scoring sheet read back: what was entered per leaf, and the scores that can stand. */
import type { SetAside } from "../domain/appraisal/notApplicable";
import { isMark } from "../domain/appraisal/setAside";
import type { CriteriaSet } from "../domain/criteria";
import type { Finding, Place } from "../domain/finding";
import type { ScorePair } from "../domain/scores";
import { leavesOf } from "../domain/setTree";
import type { AddressBook } from "./document";
import { readCellScore } from "./readCellScore";
import { openSheet, type OwnCells, type OwnSheet, type SheetReading } from "./reading";
import { nodeRow, type ScoreColumn } from "./rowKeys";
import type { LeafEntry } from "./scoringSheet";
import { linksIn, type ScoreLinks } from "./survey/keptLinks";

export interface ReadScoringSheet {
  readonly sheet: string;
  /** Id and fingerprint of the set the sheet was made for; whether it is the workbook's set is the reader's question. */
  readonly set: string;
  readonly fingerprint: string;
  readonly unit: string;
  readonly year: number;
  /** Where rows and columns stand now; formulas of the score table are written with it. */
  readonly book: AddressBook;
  /** By leaf code: what stands in the entry cells. Leaves whose row is gone are not in it. */
  readonly entries: ReadonlyMap<string, LeafEntry>;
  /** By leaf code, every leaf of the set: the scores that can stand; faulty or missing ones are unscored. */
  readonly scores: ReadonlyMap<string, ScorePair>;
  /** Faults of scores (domain/checkScore), with sheet, address, unit and code. */
  readonly findings: readonly Finding[];
  /** Scores that follow the survey. */
  readonly links: ScoreLinks;
  /** What the sheet was written to set aside. */
  readonly setAside: readonly SetAside[];
  /** Codes of the set whose row is gone. */
  readonly missing: readonly string[];
  /** Codes whose row stands more than once; the first one counts. */
  readonly repeated: readonly string[];
}

/** Reads the sheet against a set of known maxima; null when it is no scoring sheet of ours. */
export function readScoringSheet(reading: SheetReading, set: CriteriaSet): ReadScoringSheet | null {
  const sheet = openSheet(reading, "scoring");
  if (sheet === null) return null;
  const { unit, year, fingerprint } = sheet.identity;
  const entries = new Map<string, LeafEntry>();
  const scores = new Map<string, ScorePair>();
  const findings: Finding[] = [];
  const setAside = sheet.identity.setAside ?? [];
  const aside = new Map(setAside.map((each) => [each.code, each]));
  for (const leaf of leavesOf(set)) {
    const row = nodeRow(leaf.code);
    if (sheet.book.hasRow(row)) entries.set(leaf.code, entriesOf(sheet, row, aside.has(leaf.code)));
    const score = (column: ScoreColumn): ScorePair["self"] =>
      readCellScore(
        sheet.value(row, column),
        { maximum: leaf.maximum, step: set.step },
        placeOf(sheet, row, column, leaf.code),
        findings,
        aside.get(leaf.code) ?? null,
      );
    scores.set(leaf.code, { self: score("self"), appraisal: score("appraisal") });
  }
  const codes = set.nodes.map((node) => node.code);
  return {
    sheet: sheet.name,
    set: sheet.identity.set,
    fingerprint,
    unit,
    year,
    book: sheet.book,
    entries,
    scores,
    findings,
    links: linksIn(sheet, set),
    setAside,
    missing: codes.filter((code) => !sheet.book.hasRow(nodeRow(code))),
    repeated: codes.filter((code) => sheet.repeatedKeys.includes(nodeRow(code))),
  };
}

/** The mark of what is set aside is the sheet's own, no entry. */
function entriesOf(sheet: OwnCells, row: string, isAside: boolean): LeafEntry {
  const score = (column: ScoreColumn): LeafEntry[ScoreColumn] => {
    const value = sheet.value(row, column);
    return isAside && isMark(value) ? null : value;
  };
  return {
    self: score("self"),
    appraisal: score("appraisal"),
    evidence: sheet.value(row, "evidence"),
    explanation: sheet.value(row, "explanation"),
    note: sheet.value(row, "note"),
  };
}

function placeOf(sheet: OwnSheet<"scoring">, row: string, column: string, code: string): Place {
  const address = sheet.address(row, column);
  return { sheet: sheet.name, unit: sheet.identity.unit, code, column, ...(address === null ? {} : { address }) };
}
