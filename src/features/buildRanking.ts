/** Step 5: the ranking with its charts, by formulas onto the score table. */
import { usualBasis, type RankBasis } from "../domain/appraisal/setAside";
import { errorAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { unitKey } from "../domain/unitName";
import type { AddressBook, SheetDocument } from "../sheets/document";
import { fingerprintOf } from "../sheets/identity";
import { place } from "../sheets/place";
import type { PlacedSheet } from "../sheets/placed";
import { rankingSheet } from "../sheets/rankingSheet";
import type { ReadRankingSheet } from "../sheets/readRankingSheet";
import { setAsideMark } from "../sheets/setAsideIdentity";
import type { Done, Outcome } from "./outcome";
import { readyWorkbook, sheetNameOf, type ReadyWorkbook } from "./readyWorkbook";
import { setAsideCodes } from "./setAsideInForce";
import type { WorkbookPort } from "./workbookPort";
import type { TieRule } from "../domain/rank";

export interface BuildRankingInput {
  readonly ties: TieRule;
  /** What rank and class go by where something is set aside for a unit; absent: as before, at first the points. */
  readonly basis?: RankBasis;
}

export async function buildRanking(port: WorkbookPort, input: BuildRankingInput): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set } = ready.value;
  const { table } = open;
  if (table === null) return fail([errorAt("no-score-table", {})]);
  // Thresholds and percentages look at the table's maxima.
  if (table.fingerprint !== fingerprintOf(set)) return fail([errorAt("sheet-of-other-set", { sheet: table.sheet })]);
  const sheet = sheetNameOf(open, "ranking", open.ranking);
  if (!sheet.ok) return sheet;
  const listed = open.state.units.map(unitKey).sort();
  const ranked = table.units.map(unitKey).sort();
  if (listed.join("\n") !== ranked.join("\n")) return fail([errorAt("table-is-old", { sheet: table.sheet })]);
  if (table.applicable !== setAsideMark(table.units, setAsideCodes(open)))
    return fail([errorAt("set-aside-table-old", { sheet: table.sheet })]);
  const basis = input.basis ?? open.ranking?.basis ?? usualBasis;
  const present = { sheet: sheet.value, ties: input.ties, decision: open.ranking?.decision ?? null, basis };
  const placed = placeRanking(present, ready.value, table.book, table.units, table.applicable !== "");
  await port.change({ [open.ranking === null ? "create" : "rewrite"]: [placed], activate: sheet.value });
  return succeed({
    did: [
      {
        key: open.ranking === null ? "step.ranking-created" : "step.ranking-rewritten",
        details: { number: table.units.length, sheet: sheet.value },
      },
    ],
    sheets: [sheet.value],
    // Faulty scores do not count (R14); they are said so that nobody wonders about a missing unit.
    findings: table.findings,
  });
}

export function placeRanking(...input: Parameters<typeof rankingDocument>): PlacedSheet {
  return place(rankingDocument(...input));
}

/** `hasSetAside`: the table has the columns for items set aside. */
export function rankingDocument(
  { sheet, ties, decision, basis }: Pick<ReadRankingSheet, "sheet" | "ties" | "decision" | "basis">,
  { open, set, year }: ReadyWorkbook,
  table: AddressBook,
  units: readonly string[],
  hasSetAside: boolean,
): SheetDocument {
  const { office } = open.state;
  // Row heights are not refitted when formulas bring other names: every row has room for the longest one.
  const longestUnit = units.reduce((longest, unit) => (unit.length > longest.length ? unit : longest), "");
  return rankingSheet({
    sheet,
    set,
    office,
    year,
    ties,
    table,
    units: units.length,
    decision,
    longestUnit,
    ...(hasSetAside ? { setAside: { basis } } : {}),
  });
}
