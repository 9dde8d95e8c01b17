/** What the appraisal took off: the bridge of all units, and the points each unit lost with cause and remedy. */
import { bridgeOf, type LeafPairs } from "../domain/appraisal/deductions";
import { fieldLevelSet } from "../domain/appraisal/fieldLevel";
import { lostPoints } from "../domain/appraisal/lostPoints";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import type { Score, UnitScores } from "../domain/scores";
import { leavesOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import { deductionSheet } from "../sheets/deductionSheet";
import { scoresThenAndNow, type ThenAndNow } from "../sheets/freshness";
import { lostPointsSheet, readRemarks } from "../sheets/lostPointsSheet";
import { place } from "../sheets/place";
import { readAppraisal } from "../sheets/readAppraisal";
import { readCellScore } from "../sheets/readCellScore";
import { linesOf } from "../sheets/readNotApplicable";
import { readScoringSheet } from "../sheets/readScoringSheet";
import { listSheet, readingOfList } from "./listSheet";
import type { OpenWorkbook } from "./openWorkbook";
import type { Done, Outcome } from "./outcome";
import { readyWorkbook } from "./readyWorkbook";
import { scoringReadings } from "./scoringSheetsOf";
import { setAsideFor } from "./setAsideInForce";
import type { WorkbookPort } from "./workbookPort";

/** Rows of one list: some 350 bytes each on the wire, where a request on the web may have 5 MB (excel-facts, limits). */
const mostRows = 10_000;

export async function buildDeductions(port: WorkbookPort): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const { pairs, scoredBy } = await pairsOfUnits(port, open, set);
  if (pairs.length === 0) return fail([errorAt("no-scoring-sheets", {})]);
  const sheet = listSheet(open, "deductions");
  if (!sheet.ok) return sheet;
  const placed = place(
    deductionSheet({
      sheet: sheet.value.name,
      set,
      office: open.state.office,
      year,
      units: pairs.map(({ unit, figures, ...scores }) => ({
        unit,
        bridge: bridgeOf(scoredBy, { ...scores, self: { ...scores.self, ...claimedBefore(open, scoredBy, unit) } }),
        figures: [...figures.self, ...figures.appraisal],
      })),
    }),
  );
  await port.change({ [sheet.value.how]: [placed], activate: placed.name });
  return succeed({
    did: [{ key: "step.deductions-built", details: { sheet: placed.name, number: pairs.length } }],
    sheets: [placed.name],
    findings: [],
  });
}

/** `basis`: the self scores for the preliminary list, the appraisal scores afterwards. */
export async function buildLostPoints(
  port: WorkbookPort,
  { basis }: { readonly basis: "self" | "appraisal" },
): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const { pairs, scoredBy } = await pairsOfUnits(port, open, set);
  const units = pairs.map(({ unit, reasons, figures, ...scores }) => ({
    unit,
    figures: figures[basis],
    rows: lostPoints(scoredBy, scores[basis], reasons).rows,
  }));
  const number = units.reduce((sum, { rows }) => sum + rows.length, 0);
  if (number === 0) return fail([errorAt("no-lost-points", {})]);
  if (number > mostRows) return fail([errorAt("lost-points-too-many", {}, { number, most: mostRows })]);
  const sheet = listSheet(open, "lostPoints");
  if (!sheet.ok) return sheet;
  const before = await readingOfList(port, open, "lostPoints");
  const placed = place(
    lostPointsSheet({
      sheet: sheet.value.name,
      set,
      office: open.state.office,
      year,
      basis,
      units,
      remarks: before === null ? [] : readRemarks(before),
    }),
  );
  await port.change({ [sheet.value.how]: [placed], activate: placed.name });
  return succeed({
    did: [{ key: "step.lost-points-built", details: { sheet: placed.name, number } }],
    sheets: [placed.name],
    findings: [],
  });
}

interface Scored extends LeafPairs {
  /** What tells later whether the scores are still these; empty for a score table. */
  readonly figures: Readonly<Record<"self" | "appraisal", readonly ThenAndNow[]>>;
}

interface PairsOfUnits {
  readonly pairs: readonly ({ readonly unit: string } & Scored)[];
  /** The set whose leaves the scores are of: fields, where the table is filled in field by field. */
  readonly scoredBy: CriteriaSet;
}

/**
 * Scores and reasons of the units listed, in the order of the list: from their scoring sheets, or without any from a score
 * table that is filled in. A table has no column for reasons: what was taken off there is not explained by it.
 */
async function pairsOfUnits(port: WorkbookPort, open: OpenWorkbook, set: CriteriaSet): Promise<PairsOfUnits> {
  const isTable = open.scoringSheets.length === 0 && open.table?.source === "entry";
  const byUnit = isTable ? tablePairs(open.table.scores) : await sheetPairs(port, open, set);
  return {
    pairs: open.state.units.flatMap((unit) => {
      const scores = byUnit.get(unitKey(unit));
      return scores === undefined ? [] : [{ unit, ...scores }];
    }),
    scoredBy: isTable ? fieldLevelSet(set) : set,
  };
}

const noFigures = { self: [], appraisal: [] };

function tablePairs(scores: readonly UnitScores[]): ReadonlyMap<string, Scored> {
  const take = ({ fields }: UnitScores, column: "self" | "appraisal"): Readonly<Record<string, Score>> =>
    Object.fromEntries(Object.entries(fields).map(([code, pair]) => [code, pair[column]]));
  return new Map(
    scores.map((unit) => [
      unitKey(unit.unit),
      { self: take(unit, "self"), appraisal: take(unit, "appraisal"), reasons: new Map(), figures: noFigures },
    ]),
  );
}

async function sheetPairs(
  port: WorkbookPort,
  open: OpenWorkbook,
  set: CriteriaSet,
): Promise<ReadonlyMap<string, Scored>> {
  const byUnit = new Map<string, Scored>();
  for await (const reading of scoringReadings(port, open)) {
    const read = readScoringSheet(reading, set);
    const appraised = readAppraisal(reading, set);
    if (read === null || appraised === null || byUnit.has(unitKey(read.unit))) continue;
    const take = (column: "self" | "appraisal"): Readonly<Record<string, Score>> =>
      Object.fromEntries([...read.scores].map(([code, pair]) => [code, pair[column]]));
    const figures = (column: "self" | "appraisal"): readonly ThenAndNow[] =>
      scoresThenAndNow(reading, read.book, set, column);
    byUnit.set(unitKey(read.unit), {
      self: take("self"),
      appraisal: take("appraisal"),
      reasons: appraised.reasons,
      figures: { self: figures("self"), appraisal: figures("appraisal") },
    });
  }
  return byUnit;
}

/** The bridge begins with what the unit gave itself, also where that was set aside afterwards: the list keeps it. */
function claimedBefore(open: OpenWorkbook, set: CriteriaSet, unit: string): Readonly<Record<string, Score>> {
  const counting = new Set(setAsideFor(open, unit).map(({ code }) => code));
  const leaves = new Map(leavesOf(set).map((leaf) => [leaf.code, leaf]));
  const kept = linesOf(open.notApplicable, unit)
    .filter(({ code }) => counting.has(code))
    .flatMap((line) => Object.entries(line.kept).map(([column, value]) => ({ code: line.code, column, value })));
  return Object.fromEntries(
    kept.flatMap(({ code, column, value }): [string, Score][] => {
      const [kind, field = code] = column.split(":");
      const leaf = kind === "self" ? leaves.get(field) : undefined;
      if (leaf === undefined) return [];
      const score = readCellScore(value, { maximum: leaf.maximum, step: set.step }, {}, []);
      return score.kind === "scored" ? [[leaf.code, score]] : [];
    }),
  );
}
