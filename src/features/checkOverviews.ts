/** Score table and ranking under the live checks: their locked cells, and the scores typed into the table. */
import type { CheckFinding } from "../domain/checking/checkFinding";
import type { EntryHabits } from "../domain/checking/meantByDate";
import type { CriteriaSet } from "../domain/criteria";
import { unitKey } from "../domain/unitName";
import { forAppraisal } from "../sheets/appraisalColumns";
import { memberColumn } from "../sheets/assignmentSheet";
import { placeCells } from "../sheets/placeCells";
import { readScoreTable, type ReadScoreTable } from "../sheets/readScoreTable";
import { readRankingSheet } from "../sheets/readRankingSheet";
import { openSheet } from "../sheets/reading";
import { nodeRow } from "../sheets/rowKeys";
import { scoreTable } from "../sheets/scoreTable";
import { setAsideMark } from "../sheets/setAsideIdentity";
import type { ScoreOrigin } from "../sheets/scoreTableFields";
import type { AddressBook } from "../sheets/document";
import { rankingDocument } from "./buildRanking";
import { checkPlaced } from "./checkPlaced";
import { checkTableEntries } from "./checkTableEntries";
import { checkTableMembers } from "./checkTableMembers";
import { setAsideCodes } from "./setAsideInForce";
import type { KnownSheet } from "./knownSheet";
import type { OpenWorkbook } from "./openWorkbook";
import type { Slices } from "./slices";

export interface OverviewGround {
  readonly set: CriteriaSet;
  readonly open: OpenWorkbook;
  readonly habits: EntryHabits;
}

/** By sheet id. A sheet that carries no sums of ours has no entry. */
export async function checkOverviews(
  sheets: readonly KnownSheet[],
  ground: OverviewGround,
  slices: Slices,
): Promise<ReadonlyMap<string, readonly CheckFinding[]>> {
  const tableSheet = sheets.find(({ kind }) => kind === "scoreTable");
  const findings = new Map<string, readonly CheckFinding[]>();
  if (tableSheet === undefined) return findings;
  const table = readScoreTable(tableSheet.reading, ground.set);
  if (table === null || table.units.length === 0) return findings;
  // Written for another list of items set aside: that is said for the workbook, and it has to be built again anyway.
  if (table.applicable !== setAsideMark(table.units, setAsideCodes(ground.open))) return findings;
  findings.set(tableSheet.reading.id, await checkTable(tableSheet, table, sheets, ground, slices));
  for (const sheet of sheets)
    if (sheet.kind === "ranking") findings.set(sheet.reading.id, await checkRanking(sheet, table, ground, slices));
  return findings;
}

/** Units, sums, counts, averages, class tables: everything but headings and signatures. */
function isCompared(row: string): boolean {
  return !/^(heading|title|reference|subtitle|audience|decision|remark|signature|signer|.*\.gap|gap)/.test(row);
}

async function checkTable(
  { reading, own }: KnownSheet,
  table: ReadScoreTable,
  sheets: readonly KnownSheet[],
  { set, open, habits }: OverviewGround,
  slices: Slices,
): Promise<readonly CheckFinding[]> {
  await slices.pause();
  const document = scoreTable({
    sheet: reading.name,
    set,
    office: open.state.office,
    year: table.year,
    units: table.units,
    origin: originOf(table, sheets, set),
    ...forAppraisal(table.appraisal),
    setAside: setAsideCodes(open),
  });
  await slices.pause();
  const placed = placeCells(document);
  await slices.pause();
  const locked = await checkPlaced(own, { placed, isCompared, decimalMark: habits.decimalMark }, slices);
  if (table.source !== "entry") return locked;
  const sheet = openSheet(reading, "scoreTable");
  return [
    ...locked.map((finding) => memberHeading(finding, table)),
    ...checkTableEntries(reading, set, habits),
    ...(sheet === null ? [] : checkTableMembers(sheet, set, habits.decimalMark)),
  ];
}

/** R199 in the table: another name above a member's scores is said as what it is. */
function memberHeading(finding: CheckFinding, { book }: ReadScoreTable): CheckFinding {
  const isHeading = finding.code === "sheet-cell-changed" && finding.role?.startsWith(memberColumn("")) === true;
  if (!isHeading || !book.hasRow("head.2") || finding.cell?.row !== book.row("head.2")) return finding;
  return { ...finding, code: "member-heading-changed" };
}

function originOf(table: ReadScoreTable, sheets: readonly KnownSheet[], set: CriteriaSet): ScoreOrigin {
  if (table.source === "entry") return { kind: "entry", entries: new Map() };
  const books = new Map<string, AddressBook>();
  const keys = set.nodes.map(({ code }) => nodeRow(code));
  for (const { kind, unit, own } of sheets)
    if (kind === "scoring" && keys.every((key) => own.book.hasRow(key))) books.set(unitKey(unit), own.book);
  return { kind: "scoringSheets", sheetOf: (unit) => books.get(unitKey(unit)) ?? null };
}

async function checkRanking(
  { reading, own }: KnownSheet,
  table: ReadScoreTable,
  { set, open, habits }: OverviewGround,
  slices: Slices,
): Promise<readonly CheckFinding[]> {
  const ranking = readRankingSheet(reading);
  if (ranking === null) return [];
  await slices.pause();
  const placed = placeCells(
    rankingDocument(ranking, { open, set, year: table.year }, table.book, table.units, table.applicable !== ""),
  );
  await slices.pause();
  return checkPlaced(own, { placed, isCompared, decimalMark: habits.decimalMark }, slices);
}
