/** What is known of a workbook after a check, sheet by sheet, and the report made of it. A check gives a new one. */
import type { Role } from "../domain/appraisal/assignment";
import type { CheckedSheet, EntryChecker } from "../domain/checking/checkEntries";
import type { CheckFinding } from "../domain/checking/checkFinding";
import { knowEvidence, withEvidence, type KnownEvidence } from "./checkEvidenceList";
import { checkOverviews } from "./checkOverviews";
import type { CheckReport, SheetReport } from "./checkReport";
import type { CheckGround } from "./checkedWorkbook";
import { hasSameLayout, type KnownSheet } from "./knownSheet";
import type { OpenWorkbook } from "./openWorkbook";
import { outsideFindings, type OutsideChanges } from "./outsideRole";
import { cellsOf, type Slices } from "./slices";

/** Sheets as they were read. */
export interface ReadWorkbook {
  readonly ground: CheckGround;
  readonly open: OpenWorkbook;
  /** By id, in the order of the report. */
  readonly sheets: ReadonlyMap<string, KnownSheet>;
}

export interface KnownWorkbook extends ReadWorkbook {
  /** Scoring sheets by id. */
  readonly checked: ReadonlyMap<string, CheckedSheet>;
  /** Score table and ranking by id. */
  readonly overviews: ReadonlyMap<string, readonly CheckFinding[]>;
  readonly evidence: KnownEvidence;
}

/**
 * Checks what was read. Score table and ranking are compared with what would be written now, which costs more than all else:
 * only when they, or what they look at, are not those of `before`. Null when it was cancelled.
 */
export async function judge(
  { ground, open, ...read }: ReadWorkbook,
  before: KnownWorkbook | null,
  checker: EntryChecker,
  slices: Slices,
  isCancelled: () => boolean = () => false,
): Promise<KnownWorkbook | null> {
  const list = before !== null && before.ground.set === ground.set ? before.evidence : null;
  const evidence = knowEvidence(read.sheets.values(), ground.set, open.state.year, list);
  const known: ReadWorkbook = { ground, open, sheets: withEvidence(read.sheets, evidence) };
  const sheets = [...known.sheets.values()];
  for (const { entry, reading } of sheets) {
    if (entry === null || before?.sheets.get(reading.id)?.entry === entry) continue;
    if (isCancelled()) return null;
    checker.checkOne(ground.context, entry);
    await slices.looked(cellsOf(reading));
  }
  const results = checker.check(
    ground.context,
    sheets.flatMap(({ entry }) => entry ?? []),
  ).sheets;
  const byName = new Map(results.map((each) => [each.sheet, each]));
  const overviews =
    before !== null && looksAtTheSame(before, known)
      ? before.overviews
      : await checkOverviews(sheets, { set: ground.set, open, habits: ground.context.habits }, slices);
  return {
    ...known,
    checked: new Map(
      sheets.flatMap(({ reading }) => {
        const result = byName.get(reading.name);
        return result === undefined ? [] : [[reading.id, result] as const];
      }),
    ),
    overviews,
    evidence,
  };
}

/** Whether score table and ranking would be written as before: the same set and office, and every sheet where it was. */
function looksAtTheSame(before: KnownWorkbook, after: ReadWorkbook): boolean {
  return (
    before.ground === after.ground &&
    before.sheets.size === after.sheets.size &&
    [...after.sheets].every(([id, sheet]) => {
      const last = before.sheets.get(id);
      if (last === undefined || last.kind !== sheet.kind || last.unit !== sheet.unit) return false;
      if (sheet.kind === "evidence") return true;
      return sheet.kind === "scoring" ? hasSameLayout(last, sheet) : last === sheet;
    }) &&
    JSON.stringify(before.open.state.office) === JSON.stringify(after.open.state.office)
  );
}

/** @param outside by sheet id: what was changed outside one's role */
export function reportOf(
  known: KnownWorkbook,
  unlogged: number,
  outside: ReadonlyMap<string, OutsideChanges>,
): CheckReport {
  const { ground, open, sheets, checked, overviews, evidence } = known;
  const { role, set } = ground;
  return {
    role,
    set,
    sheets: [...sheets].map(([id, sheet]): SheetReport => {
      const { reading, kind, unit } = sheet;
      const result = checked.get(id);
      const strayed = outsideFindings(outside.get(id), sheet);
      const own =
        result === undefined ? (overviews.get(id) ?? evidence.findings.get(id) ?? []) : forRole(result.findings, role);
      const findings = strayed.length === 0 ? own : [...own, ...strayed];
      return { id, sheet: reading.name, kind, unit, findings };
    }),
    findings: open.state.findings,
    unlogged,
  };
}

/** Who appraises is not told of self scores that are missing: the unit is. */
function forRole(findings: readonly CheckFinding[], role: Role): readonly CheckFinding[] {
  if (role.kind !== "member") return findings;
  return findings.filter(({ code, role: column }) => code !== "entry-missing" || column !== "self");
}
