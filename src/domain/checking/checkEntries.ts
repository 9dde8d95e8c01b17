/** The live checks: every sheet's findings, worked out again only for sheets that changed. */
import { approvedCodes } from "../appraisal/notApplicable";
import { points } from "../points";
import type { CheckContext } from "./checkContext";
import { checkEvidence, checkReasons } from "./checkDocuments";
import type { CheckFinding } from "./checkFinding";
import { checkSums } from "./checkResults";
import { checkLeafScores, type LeafScores } from "./checkScores";
import { checkColumns, checkLockedCells, checkRows } from "./checkStructure";
import { sameReading, type EntrySheet } from "./entrySheet";
import { valueAt, type Inspection } from "./inspection";
import { locateRows } from "./locateRows";
import { blank, readEntry, type EntryLimits } from "./readEntry";

export interface CheckedSheet {
  readonly sheet: string;
  readonly unit: string;
  /** All findings: rows and columns, locked cells, then leaf by leaf, then the sums. */
  readonly findings: readonly CheckFinding[];
  /** Leaf code → what its cells hold, as far as it can be used. */
  readonly leaves: ReadonlyMap<string, LeafScores>;
}

/** Checks one sheet from scratch. */
export function checkSheet(context: CheckContext, sheet: EntrySheet): CheckedSheet {
  const columns = context.issued.columns.map(({ role }) => sheet.columns.get(role) ?? -1);
  const located = locateRows(context, sheet, columns);
  const inspection: Inspection = {
    context,
    sheet,
    columns,
    rows: located.rows,
    isInPlace: located.isInPlace && columns.every((column, index) => column + sheet.firstColumn === index),
    setAside: approvedCodes(sheet.setAside),
    findings: [],
  };
  checkColumns(inspection);
  checkRows(inspection, located);
  checkLockedCells(inspection);
  const scores: LeafScores[] = [];
  const leaves = new Map<string, LeafScores>();
  for (const leaf of context.leaves) {
    const read = checkLeafScores(inspection, leaf);
    checkEvidence(inspection, leaf, read.self);
    checkReasons(inspection, leaf, read);
    scores.push(read);
    leaves.set(leaf.code, read);
  }
  checkAllSums(inspection, scores);
  return {
    sheet: sheet.sheet,
    unit: sheet.unit,
    findings: inspection.findings,
    leaves,
  };
}

function checkAllSums(inspection: Inspection, scores: readonly LeafScores[]): void {
  const { self, appraisal, leaves, memberColumns } = inspection.context;
  checkSums(inspection, { column: self, read: scores.map((each) => each.self) });
  for (const [index, { column }] of memberColumns.entries())
    checkSums(inspection, { column, read: scores.map(({ members }) => members[index] ?? blank) });
  // Where a formula makes the appraisal score, it has been compared already: here the sheet's own results are added up.
  const read =
    memberColumns.length === 0
      ? scores.map((each) => each.appraisal)
      : leaves.map(({ index }) => readEntry(valueAt(inspection, index, appraisal), anyScore));
  checkSums(inspection, { column: appraisal, read });
}

const anyScore: EntryLimits = { maximum: null, step: points(1) };

export interface CheckedWorkbook {
  /** In the order given. */
  readonly sheets: readonly CheckedSheet[];
  /** How many of them were worked out anew; the others were known. */
  readonly recomputed: number;
}

export interface EntryChecker {
  /** One sheet, remembered for the next `check`: so a whole workbook can be checked in slices. */
  checkOne(context: CheckContext, sheet: EntrySheet): CheckedSheet;
  /** Sheets are told apart by name; those that are gone are forgotten. */
  check(context: CheckContext, sheets: readonly EntrySheet[]): CheckedWorkbook;
}

/**
 * R131: a checker that remembers: after an edit only the sheet whose reading differs is checked again, and the result is
 * always what checking everything from scratch gives. Another context makes it start anew.
 */
export function createEntryChecker(): EntryChecker {
  let known = new Map<string, { readonly reading: EntrySheet; readonly checked: CheckedSheet }>();
  let knownContext: CheckContext | null = null;
  const lastOf = (context: CheckContext, reading: EntrySheet): CheckedSheet | null => {
    if (context !== knownContext) known = new Map();
    knownContext = context;
    const last = known.get(reading.sheet);
    return last !== undefined && sameReading(last.reading, reading) ? last.checked : null;
  };
  return {
    checkOne(context, reading) {
      const checked = lastOf(context, reading) ?? checkSheet(context, reading);
      known.set(reading.sheet, { reading, checked });
      return checked;
    },
    check(context, sheets) {
      const after: typeof known = new Map();
      let recomputed = 0;
      const checked = sheets.map((reading) => {
        const last = lastOf(context, reading);
        if (last === null) recomputed += 1;
        const result = last ?? checkSheet(context, reading);
        after.set(reading.sheet, { reading, checked: result });
        return result;
      });
      known = after;
      return { sheets: checked, recomputed };
    },
  };
}
