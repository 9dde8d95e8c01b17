/** Score table and ranking under the live checks: their locked cells, and the scores typed into the table. */
import type { CheckFinding } from "../domain/checking/checkFinding";
import type { EntryHabits } from "../domain/checking/meantByDate";
import type { CriteriaSet } from "../domain/criteria";
import { unitKey } from "../domain/unitName";
import { place } from "../sheets/place";
import { readScoreTable, type ReadScoreTable } from "../sheets/readScoreTable";
import { readRankingSheet } from "../sheets/readRankingSheet";
import { openSheet } from "../sheets/reading";
import { nodeRow } from "../sheets/rowKeys";
import { scoreTable } from "../sheets/scoreTable";
import type { ScoreOrigin } from "../sheets/scoreTableFields";
import type { AddressBook } from "../sheets/document";
import { placeRanking } from "./buildRanking";
import type { KnownSheet } from "./checkedWorkbook";
import { checkPlaced } from "./checkPlaced";
import { checkTableEntries } from "./checkTableEntries";
import type { OpenWorkbook } from "./openWorkbook";

export interface OverviewGround {
  readonly set: CriteriaSet;
  readonly open: OpenWorkbook;
  readonly habits: EntryHabits;
}

/** By sheet id. A sheet that carries no sums of ours has no entry. */
export function checkOverviews(
  sheets: readonly KnownSheet[],
  ground: OverviewGround,
): ReadonlyMap<string, readonly CheckFinding[]> {
  const tableSheet = sheets.find(({ kind }) => kind === "scoreTable");
  const findings = new Map<string, readonly CheckFinding[]>();
  if (tableSheet === undefined) return findings;
  const table = readScoreTable(tableSheet.reading, ground.set);
  if (table === null || table.units.length === 0) return findings;
  findings.set(tableSheet.reading.id, checkTable(tableSheet, table, sheets, ground));
  for (const { kind, reading } of sheets)
    if (kind === "ranking") findings.set(reading.id, checkRanking(reading, table, ground));
  return findings;
}

/** Units, sums, counts, averages, class tables: everything but headings and signatures. */
function isCompared(row: string): boolean {
  return !/^(heading|title|reference|subtitle|audience|decision|remark|signature|signer|.*\.gap|gap)/.test(row);
}

function checkTable(
  { reading }: KnownSheet,
  table: ReadScoreTable,
  sheets: readonly KnownSheet[],
  { set, open, habits }: OverviewGround,
): readonly CheckFinding[] {
  const placed = place(
    scoreTable({
      sheet: reading.name,
      set,
      office: open.state.office,
      year: table.year,
      units: table.units,
      origin: originOf(table, sheets, set),
    }),
  );
  const locked = checkPlaced(reading, { kind: "scoreTable", placed, isCompared, decimalMark: habits.decimalMark });
  return [...locked, ...(table.source === "entry" ? checkTableEntries(reading, set, habits) : [])];
}

function originOf(table: ReadScoreTable, sheets: readonly KnownSheet[], set: CriteriaSet): ScoreOrigin {
  if (table.source === "entry") return { kind: "entry", entries: new Map() };
  const books = new Map<string, AddressBook>();
  for (const { kind, reading } of sheets) {
    const sheet = kind === "scoring" ? openSheet(reading, "scoring") : null;
    const isWhole = sheet !== null && set.nodes.every(({ code }) => sheet.book.hasRow(nodeRow(code)));
    if (isWhole) books.set(unitKey(sheet.identity.unit), sheet.book);
  }
  return { kind: "scoringSheets", sheetOf: (unit) => books.get(unitKey(unit)) ?? null };
}

function checkRanking(
  reading: KnownSheet["reading"],
  table: ReadScoreTable,
  { set, open, habits }: OverviewGround,
): readonly CheckFinding[] {
  const ranking = readRankingSheet(reading);
  if (ranking === null) return [];
  const placed = placeRanking(ranking, { open, set, year: table.year }, table.book, table.units);
  return checkPlaced(reading, { kind: "ranking", placed, isCompared, decimalMark: habits.decimalMark });
}
