/** The list of evidence under the live checks: what its documents say of the units' items, and what is wrong with its rows. */
import { periodOfYear, type Period } from "../domain/appraisal/evidence";
import type { CheckCode, CheckFinding } from "../domain/checking/checkFinding";
import { sameEntries } from "../domain/checking/entrySheet";
import { checkListedDocument, standingsByUnit, type Standings } from "../domain/checking/listedEvidence";
import type { CriteriaSet } from "../domain/criteria";
import { unitKey } from "../domain/unitName";
import { evidenceLabel, readEvidence, type EvidenceColumn, type ReadEvidence } from "../sheets/evidenceSheet";
import type { KnownSheet } from "./knownSheet";

/** Without a year nothing lies outside it. */
function periodOf(year: number | null): Period {
  return year === null ? { from: "0000-01-01", to: "9999-12-31" } : periodOfYear(year);
}

/** The list as it was read last. */
export interface KnownEvidence {
  readonly sheet: KnownSheet | null;
  readonly year: number | null;
  readonly standings: ReadonlyMap<string, Standings>;
  /** R191: by sheet id, each finding at the cell of its row. */
  readonly findings: ReadonlyMap<string, readonly CheckFinding[]>;
}

/** What the list says now: `before` itself where neither the list nor the year has changed. */
export function knowEvidence(
  sheets: Iterable<KnownSheet>,
  set: CriteriaSet,
  year: number | null,
  before: KnownEvidence | null,
): KnownEvidence {
  const sheet = [...sheets].find(({ kind }) => kind === "evidence") ?? null;
  if (before !== null && before.sheet === sheet && before.year === year) return before;
  const list = sheet === null ? null : readEvidence(sheet.reading);
  if (sheet === null || list === null) return { sheet, year, standings: new Map(), findings: new Map() };
  return {
    sheet,
    year,
    standings: standingsByUnit(list.documents, periodOf(year)),
    findings: new Map([[sheet.reading.id, findingsOf(sheet, list, set, periodOf(year))]]),
  };
}

/**
 * Gives every scoring sheet the standing of its unit's listed documents (R190); a sheet whose documents stand as before stays
 * the very same object, so that it is not checked again.
 */
export function withEvidence(
  sheets: ReadonlyMap<string, KnownSheet>,
  { standings }: KnownEvidence,
): ReadonlyMap<string, KnownSheet> {
  return new Map(
    [...sheets].map(([id, sheet]) => {
      const { entry } = sheet;
      if (entry === null) return [id, sheet];
      const evidence = standings.get(unitKey(sheet.unit)) ?? nothingListed;
      return [id, sameEntries(entry.evidence, evidence) ? sheet : { ...sheet, entry: { ...entry, evidence } }];
    }),
  );
}

const nothingListed: Standings = new Map();

/** The column that a finding is about; the item's code where it is about the document as a whole. */
const columnOf: Readonly<Partial<Record<CheckCode, EvidenceColumn>>> = {
  "evidence-unnamed": "docNumber",
  "evidence-without-date": "date",
  "evidence-outside-year": "date",
  "evidence-form": "file",
  "evidence-insufficient": "state",
};

function findingsOf(
  { own }: KnownSheet,
  { documents }: ReadEvidence,
  set: CriteriaSet,
  period: Period,
): readonly CheckFinding[] {
  return documents.flatMap(({ row, ...document }) =>
    checkListedDocument(set, document, period).map((finding): CheckFinding => {
      const role = columnOf[finding.code] ?? "code";
      const cell = own.hasColumn(role) ? { row: own.book.row(row), column: own.book.column(role) } : null;
      const at = { ...finding.at, sheet: own.name, row: own.book.row(row) + 1, column: evidenceLabel(role) };
      return { ...finding, at, role, cell };
    }),
  );
}
