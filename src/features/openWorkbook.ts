/**
 * Reads where the workbook stands: every step begins with it. Sheets are known by the identity they carry, not by their
 * names; the usual names are only asked for first, so that one round trip is enough as long as nobody renamed a sheet.
 */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { SetAside } from "../domain/appraisal/notApplicable";
import type { Role } from "../domain/appraisal/assignment";
import { hasErrors, noteAt, warningAt, type Finding } from "../domain/finding";
import { maximumOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import { forRole, organizer } from "../sheets/entryRoles";
import { fingerprintOf, readIdentity, type SheetKind } from "../sheets/identity";
import { readAssignment, type ReadAssignment } from "../sheets/readAssignment";
import { readCalendarSheet } from "../sheets/readCalendar";
import { readCriteriaSheet, type ReadCriteriaSheet } from "../sheets/readCriteriaSheet";
import { readNotApplicable, type ReadNotApplicable } from "../sheets/readNotApplicable";
import { readRankingSheet, type ReadRankingSheet } from "../sheets/readRankingSheet";
import { readScoreTable, type ReadScoreTable } from "../sheets/readScoreTable";
import { readUnitsSheet, type ReadUnitsSheet } from "../sheets/unitsSheet";
import { readReportIdentity } from "../sheets/report/reportIdentity";
import { unitRow } from "../sheets/rowKeys";
import { sampleMarkOf } from "../sheets/sampleMark";
import { word } from "../sheets/words";
import { isApplied, isTableApplied } from "./appraisalInForce";
import { checkNotApplicable } from "./setAsideInForce";
import type { SheetReading, Survey, WorkbookPort } from "./workbookPort";
import type { OldSheet, WorkbookState } from "./workbookState";

export interface ScoringSheetOfUnit {
  readonly unit: string;
  readonly sheet: string;
  readonly fingerprint: string;
  /** Id of the set the sheet was made for. */
  readonly set: string;
  readonly role: Role;
  /** Whose columns the sheet has; null: one appraisal column. */
  readonly appraisal: Appraisal | null;
  /** What the sheet was written to set aside. */
  readonly setAside: readonly SetAside[];
  /** ISO date until which it is to be returned; absent: none was set. */
  readonly deadline?: string;
  /** Its cells were locked after that day. */
  readonly isClosed: boolean;
}

/** The workbook as the steps need it; `state` is what the pane shows of it. */
export interface OpenWorkbook {
  readonly state: WorkbookState;
  readonly criteria: ReadCriteriaSheet | null;
  readonly units: ReadUnitsSheet | null;
  readonly scoringSheets: readonly ScoringSheetOfUnit[];
  readonly table: ReadScoreTable | null;
  readonly ranking: ReadRankingSheet | null;
  readonly assignment: ReadAssignment | null;
  /** The list of items set aside. */
  readonly notApplicable: ReadNotApplicable | null;
  /** Present names of the appraisal's other sheets; they are read by the steps that need them. */
  readonly lists: ReadonlyMap<SheetKind, string>;
  /** Names of all sheets, also of those that are not ours. */
  readonly sheetNames: readonly string[];
}

/** Kinds of which a workbook has one, under their usual names. */
export const usualNames = {
  criteria: word("name-criteria"),
  units: word("name-units"),
  scoreTable: word("name-scoreTable"),
  ranking: word("name-ranking"),
  assignment: word("name-assignment"),
  notApplicable: word("name-notApplicable"),
  calendar: word("name-calendar"),
} as const;

type SingleKind = keyof typeof usualNames;

const noOffice = { parentAgency: "", agency: "", place: "" };

/** One round trip; more when sheets were added or renamed since the last time. Throws WorkbookError. */
export async function openWorkbook(port: WorkbookPort): Promise<OpenWorkbook> {
  const survey = await port.survey(Object.values(usualNames));
  const findings: Finding[] = [];
  const readings = await readingsOf(port, survey, findings);
  const take = <Read>(kind: SingleKind, read: (reading: SheetReading) => Read | null): Read | null => {
    const reading = readings.get(kind);
    return reading === undefined ? null : read(reading);
  };
  const criteria = take("criteria", readCriteriaSheet);
  const units = take("units", readUnitsSheet);
  const set = criteria?.set ?? null;
  const table = set === null ? null : take("scoreTable", (reading) => readScoreTable(reading, set));
  const ranking = take("ranking", readRankingSheet);
  const assignment = set === null ? null : take("assignment", (reading) => readAssignment(reading, set));
  const notApplicable = take("notApplicable", readNotApplicable);
  const calendar = take("calendar", readCalendarSheet);
  const scoringSheets = scoringSheetsOf(survey, findings);
  if (set !== null) findings.push(...checkNotApplicable({ set, units, notApplicable, scoringSheets, table }));
  for (const address of calendar?.unclear ?? [])
    findings.push(warningAt("calendar-date-unclear", { sheet: calendar?.sheet ?? "", address }));
  findings.push(...(criteria?.findings ?? []), ...(table?.findings ?? []), ...(assignment?.findings ?? []));
  if (assignment !== null && !hasErrors(assignment.findings) && !isApplied(assignment, scoringSheets))
    findings.push(warningAt("assignment-not-applied", { sheet: assignment.sheet }));
  if (assignment !== null && table !== null && !hasErrors(assignment.findings) && !isTableApplied(assignment, table))
    findings.push(warningAt("table-not-applied", { sheet: table.sheet }));
  if (set !== null && maximumOf(set) !== null) {
    const fingerprint = fingerprintOf(set);
    for (const each of [...scoringSheets, ...(table === null ? [] : [table]), ...(ranking === null ? [] : [ranking])])
      if (each.fingerprint !== fingerprint) findings.push(warningAt("sheet-of-other-set", { sheet: each.sheet }));
  }
  return {
    criteria,
    units,
    scoringSheets,
    table,
    ranking,
    assignment,
    notApplicable,
    lists: new Map(
      survey.sheets.flatMap(({ name, identity }): [SheetKind, string][] => {
        const kind = kindOf(identity);
        return kind === null ? [] : [[kind, name]];
      }),
    ),
    sheetNames: survey.sheets.map((sheet) => sheet.name),
    state: {
      set,
      office: criteria?.office ?? noOffice,
      year: criteria?.year ?? null,
      // Roles are chosen for all sheets at once; where somebody brought in another one, the first sheet counts.
      ...forRole(scoringSheets[0]?.role ?? table?.role),
      units: units?.units.map((unit) => unit.name) ?? [],
      scoringSheets: scoringSheets.map(({ unit, sheet }) => ({ unit, sheet })),
      scoreTable: table === null ? null : { sheet: table.sheet, units: table.units, source: table.source },
      ranking:
        ranking === null
          ? null
          : { sheet: ranking.sheet, ties: ranking.ties, basis: ranking.basis, units: rankedUnits(ranking, table) },
      ...(assignment === null
        ? {}
        : {
            assignment: {
              sheet: assignment.sheet,
              members: assignment.assignment.map(({ id, name }) => ({ id, name })),
            },
          }),
      ...(notApplicable === null ? {} : { notApplicable: { sheet: notApplicable.sheet, lines: notApplicable.lines } }),
      ...oldSheets(survey),
      ...sampleSheets(survey),
      ...(calendar === null ? {} : { calendar: { sheet: calendar.sheet, dates: calendar.dates } }),
      ...issuedUntil(scoringSheets),
      ...(criteria === null ? {} : { setSheet: criteria.sheet }),
      ...(units === null ? {} : { unitsSheet: units.sheet }),
      findings,
    },
  };
}

/** Sheets that were issued to a unit carry their deadline. */
function issuedUntil(sheets: readonly ScoringSheetOfUnit[]): Pick<WorkbookState, "issued"> {
  const issued = sheets.find(({ role, deadline }) => role.kind === "unit" && deadline !== undefined);
  return issued?.deadline === undefined ? {} : { issued: { deadline: issued.deadline, isClosed: issued.isClosed } };
}

function sampleSheets({ sheets }: Survey): Pick<WorkbookState, "sample"> {
  const sample = sheets.filter(({ identity }) => sampleMarkOf(identity) !== null).map(({ name }) => name);
  return sample.length === 0 ? {} : { sample };
}

function oldSheets({ sheets }: Survey): Pick<WorkbookState, "old"> {
  const old = sheets.flatMap(({ name, identity, old: choice }): readonly OldSheet[] => {
    if (choice === undefined) return [];
    const kind = kindOf(identity) ?? readReportIdentity(identity)?.part;
    return kind === "deductions" || kind === "lostPoints" || kind === "explanation"
      ? [{ sheet: name, kind, choice }]
      : [];
  });
  return old.length === 0 ? {} : { old };
}

/**
 * The units a ranking has rows for. Its rows follow the score table by formula, whichever units stand there; a ranking
 * with more or fewer rows than the table has units was built for another list.
 */
function rankedUnits({ book }: ReadRankingSheet, table: ReadScoreTable | null): readonly string[] {
  if (table === null) return [];
  const count = table.units.length;
  return book.hasRow(unitRow(count - 1)) && !book.hasRow(unitRow(count)) ? table.units : [];
}

/** The one sheet of each kind: by identity, under whatever name. */
async function readingsOf(
  port: WorkbookPort,
  survey: Survey,
  findings: Finding[],
): Promise<ReadonlyMap<SingleKind, SheetReading>> {
  const names = new Map<SingleKind, string>();
  for (const sheet of survey.sheets) {
    const kind = kindOf(sheet.identity);
    if (kind === null || !isSingle(kind)) continue;
    const used = names.get(kind);
    if (used === undefined) names.set(kind, sheet.name);
    else if (sheet.name === usualNames[kind]) {
      names.set(kind, sheet.name);
      findings.push(warningAt("kind-twice", { sheet: used }, { used: sheet.name }));
    } else findings.push(warningAt("kind-twice", { sheet: sheet.name }, { used }));
  }
  const known = new Map(survey.readings.map((reading) => [reading.name, reading]));
  const renamed = [...names.values()].filter((name) => !known.has(name));
  if (renamed.length > 0) for (const reading of (await port.survey(renamed)).readings) known.set(reading.name, reading);
  return new Map(
    [...names].flatMap(([kind, name]) => {
      const reading = known.get(name);
      return reading === undefined ? [] : [[kind, reading] as const];
    }),
  );
}

function isSingle(kind: SheetKind): kind is SingleKind {
  return Object.hasOwn(usualNames, kind);
}

function kindOf(identity: string | null): SheetKind | null {
  return readIdentity(identity)?.identity.kind ?? null;
}

function scoringSheetsOf(survey: Survey, findings: Finding[]): readonly ScoringSheetOfUnit[] {
  const byUnit = new Map<string, ScoringSheetOfUnit>();
  for (const { name, identity } of survey.sheets) {
    const carried = readIdentity(identity)?.identity;
    if (carried?.kind !== "scoring") continue;
    const { unit, fingerprint } = carried;
    const used = byUnit.get(unitKey(unit));
    if (used === undefined)
      byUnit.set(unitKey(unit), {
        unit,
        sheet: name,
        fingerprint,
        set: carried.set,
        role: carried.role ?? organizer,
        appraisal: carried.appraisal ?? null,
        setAside: carried.setAside ?? [],
        ...(carried.deadline === undefined ? {} : { deadline: carried.deadline }),
        isClosed: carried.closed === true,
      });
    else findings.push(noteAt("unit-sheet-twice", { sheet: name, unit }, { unit, used: used.sheet }));
  }
  return [...byUnit.values()];
}
