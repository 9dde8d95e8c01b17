/** Step 3: a scoring sheet for every unit; what was entered in sheets that are there already is kept. */
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { unitKey } from "../domain/unitName";
import { forRole } from "../sheets/entryRoles";
import { readAppraisal, type ReadAppraisal } from "../sheets/readAppraisal";
import { place } from "../sheets/place";
import type { PlacedSheet } from "../sheets/placed";
import { readScoringSheet } from "../sheets/readScoringSheet";
import { scoringSheet, type LeafEntry } from "../sheets/scoringSheet";
import { sheetNameFor } from "../sheets/sheetName";
import type { ScoreLinks } from "../sheets/survey/keptLinks";
import type { OpenWorkbook } from "./openWorkbook";
import type { Done, Outcome, Sentence } from "./outcome";
import { readyWorkbook } from "./readyWorkbook";
import { appraisalOf, lostByAssignment } from "./appraisalInForce";
import { lostBySetAside } from "./keptScores";
import { setAsideFor } from "./setAsideInForce";
import type { Work } from "./work";
import type { WorkbookPort } from "./workbookPort";

/**
 * Sheets per batch: the client library turns a request into text in one go, some 30 ms for the 260 KB of a sheet of 155 rows
 * and twice that on a slow machine, and nothing in the pane moves meanwhile. A request on the web may have 5 MB (excel-facts, limits), and between two batches
 * the person sees progress and can stop.
 */
const sheetsPerBatch = 2;

export interface CreateScoringSheetsInput {
  /** `missing`: units without a sheet; names: these units, refreshing sheets that are there. */
  readonly units: readonly string[] | "all" | "missing";
  /** Ends when others had their turn: asked for between new sheets, some 20 ms of computing each. Absent: nobody waits. */
  readonly pause?: () => Promise<void>;
}

export async function createScoringSheets(
  port: WorkbookPort,
  input: CreateScoringSheetsInput,
  work: Work,
): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  // Sheets for an assignment that leaves something uncovered could never be finished.
  if (hasErrors(open.assignment?.findings ?? [])) return fail(open.assignment?.findings ?? []);
  const sheetOf = new Map(open.scoringSheets.map((each) => [unitKey(each.unit), each.sheet]));
  const known = new Map(open.state.units.map((unit) => [unitKey(unit), unit]));
  const asked = typeof input.units === "string" ? open.state.units : distinct(input.units);
  const strangers = asked.filter((unit) => !known.has(unitKey(unit)));
  if (strangers.length > 0) return fail(strangers.map((unit) => errorAt("unit-not-listed", { unit }, { unit })));

  const missing = asked.filter((unit) => !sheetOf.has(unitKey(unit)));
  const present = input.units === "missing" ? [] : asked.filter((unit) => sheetOf.has(unitKey(unit)));
  const documents = { set, year, open, known };
  const taken = [...open.sheetNames];
  const created: string[] = [];
  const rewritten: string[] = [];
  const total = missing.length + present.length;
  const report = (): void => work.report({ done: created.length + rewritten.length, total });
  report();
  for (const batch of batches(missing)) {
    if (work.isCancelled()) break;
    const create: PlacedSheet[] = [];
    for (const unit of batch) {
      const sheet = sheetNameFor(unit, taken);
      taken.push(sheet);
      create.push(placeSheet(documents, sheet, unit));
      await input.pause?.();
    }
    await port.change({ create, ...activate(create) });
    created.push(...create.map((each) => each.name));
    report();
  }
  for (const batch of batches(present)) {
    if (work.isCancelled()) break;
    const rewrite = await placeAgain(
      port,
      documents,
      batch.flatMap((unit) => sheetOf.get(unitKey(unit)) ?? []),
    );
    if (!rewrite.ok) return rewrite;
    await port.change({ rewrite: rewrite.value, ...activate(rewrite.value) });
    rewritten.push(...rewrite.value.map((each) => each.name));
    report();
  }
  const untouched = input.units === "missing" ? asked.length - missing.length : 0;
  return succeed({
    did: sentences(created.length, rewritten.length, untouched),
    sheets: [...created, ...rewritten],
    findings: [],
    ...(created.length + rewritten.length < total ? { stopped: true } : {}),
  });
}

/** What the sheets of a workbook are written with. */
export interface Documents {
  /** Units by key, spelled as in the list. */
  readonly known: ReadonlyMap<string, string>;
  readonly set: CriteriaSet;
  readonly year: number;
  readonly open: OpenWorkbook;
}

/** One unit's sheet around what was entered in it. */
export function placeSheet(
  { set, year, open, known }: Documents,
  sheet: string,
  unit: string,
  entries?: ReadonlyMap<string, LeafEntry>,
  appraised?: Pick<ReadAppraisal, "entries">,
  links?: ScoreLinks,
): PlacedSheet {
  const { office, role } = open.state;
  const appraisal = appraisalOf(open);
  const listed = known.get(unitKey(unit)) ?? unit;
  return place(
    scoringSheet({
      sheet,
      set,
      office,
      year,
      unit: listed,
      ...forRole(role),
      ...(entries === undefined ? {} : { entries }),
      ...(links === undefined ? {} : { links }),
      ...(appraisal === null ? {} : { appraisal }),
      ...(appraised === undefined ? {} : { appraisalEntries: appraised.entries }),
      setAside: setAsideFor(open, listed),
    }),
  );
}

/** Reads the sheets just before they are written again, so that the newest entries are kept. */
async function placeAgain(
  port: WorkbookPort,
  documents: Documents,
  sheets: readonly string[],
): Promise<Outcome<readonly PlacedSheet[]>> {
  const { readings } = await port.survey(sheets);
  const { open, set } = documents;
  const findings = readings.flatMap((reading) => [
    ...lostByAssignment(reading, set, appraisalOf(open)),
    ...lostBySetAside(reading, set, open),
  ]);
  if (findings.length > 0) return fail(findings);
  return succeed(
    readings.flatMap((reading) => {
      const read = readScoringSheet(reading, documents.set);
      const appraised = readAppraisal(reading, documents.set);
      return read === null || appraised === null
        ? []
        : [placeSheet(documents, reading.name, read.unit, read.entries, appraised, read.links)];
    }),
  );
}

function distinct(units: readonly string[]): readonly string[] {
  return [...new Map(units.map((unit) => [unitKey(unit), unit])).values()];
}

function* batches(units: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < units.length; start += sheetsPerBatch) yield units.slice(start, start + sheetsPerBatch);
}

function activate(sheets: readonly PlacedSheet[]): { readonly activate?: string } {
  const [first] = sheets;
  return first === undefined ? {} : { activate: first.name };
}

function sentences(created: number, rewritten: number, untouched: number): readonly Sentence[] {
  const did: Sentence[] = [];
  if (created > 0) did.push({ key: "step.sheets-created", details: { number: created } });
  if (rewritten > 0) did.push({ key: "step.sheets-rewritten", details: { number: rewritten } });
  if (untouched > 0) did.push({ key: "step.sheets-present", details: { number: untouched } });
  return did;
}
