/**
 * Setting items aside for a unit, and letting them apply again: the list, the unit's scoring sheet, score table and ranking
 * are written in one change, so that they always say the same. No score is lost: what stood in the cells is kept in the list.
 */
import { isWhollySetAside, keepScores, type KeptScores } from "../domain/appraisal/setAside";
import type { CriteriaNode } from "../domain/criteria";
import { errorAt, warningAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { fieldsOf, leavesUnder } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import type { LogRow } from "./logRow";
import type { Done, Outcome, Sentence } from "./outcome";
import { readyWorkbook, type ReadyWorkbook } from "./readyWorkbook";
import { keptText } from "../sheets/notApplicableSheet";
import { organizer } from "../sheets/entryRoles";
import { linesOf, type SetAsideLine } from "../sheets/readNotApplicable";
import { isTableColumn, linkedColumn, presentFieldScores, presentScores } from "./keptScores";
import { setAsideFor } from "./setAsideInForce";
import { isTableEntered, readUnitSheet, writeAll, type UnitSheet } from "./setAsideChange";
import type { WorkbookPort } from "./workbookPort";

export interface SetAsideInput {
  readonly unit: string;
  /** A leaf, or a node above: then everything scored under it. */
  readonly code: string;
  readonly approver: string;
  readonly reason: string;
}

/** Four round trips and one for every 24 scoring sheets where there is a score table. Throws WorkbookError. */
export async function setAsideItem(port: WorkbookPort, input: SetAsideInput, now: Date): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set } = ready.value;
  const found = nodeFor(ready.value, input);
  if (!found.ok) return found;
  const { node, unit } = found.value;
  const approver = input.approver.trim();
  const reason = input.reason.trim();
  if (approver === "" || reason === "")
    return fail([
      ...(approver === "" ? [errorAt("set-aside-no-approver", { unit })] : []),
      ...(reason === "" ? [errorAt("set-aside-no-reason", { unit })] : []),
    ]);
  const leaves = leavesUnder(set, node).map(({ code }) => code);
  const sheet = await readUnitSheet(port, ready.value, unit);
  const before = new Map(linesOf(open.notApplicable, unit).map((line) => [line.code, line]));
  const kept = keptNow(ready.value, unit, leaves, sheet);
  const date = localDate(now);
  const fresh = leaves.map((code): SetAsideLine => {
    const scores = keepScores(before.get(code)?.kept ?? {}, kept.get(code) ?? {});
    return { unit, code, approver, reason, date, kept: scores };
  });
  const lines = merged(open.notApplicable?.lines ?? [], unit, fresh, set.nodes);
  const number = [...kept.values()].reduce((sum, scores) => sum + Object.keys(scores).length, 0);
  return writeAll(port, ready.value, {
    unit,
    lines,
    sheet,
    restored: new Map(),
    did: (name): readonly Sentence[] => [
      { key: "notApplicable.set-aside", details: { number: leaves.length, unit, sheet: name } },
      ...(number === 0 ? [] : [{ key: "notApplicable.scores-kept", details: { number } } as const]),
    ],
    findings: [],
    log: fresh.map((line): LogRow => ({
      ...logRow(ready.value, now, unit, line.code, "setAside"),
      from: keptText(kept.get(line.code) ?? {}),
      to: `${approver}; ${reason}`,
    })),
  });
}

/** The way back, for a leaf or everything under a node. The same round trips. */
export async function applyAgain(
  port: WorkbookPort,
  input: Pick<SetAsideInput, "unit" | "code">,
  now: Date,
): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set } = ready.value;
  const found = nodeFor(ready.value, input, false);
  if (!found.ok) return found;
  const { node, unit } = found.value;
  const under = new Set([node.code, ...leavesUnder(set, node).map(({ code }) => code)]);
  const gone = linesOf(open.notApplicable, unit).filter(({ code }) => under.has(code));
  if (gone.length === 0) return fail([errorAt("set-aside-nothing-there", { unit, code: node.code }, { unit })]);
  const lines = (open.notApplicable?.lines ?? []).filter((line) => !gone.includes(line));
  const sheet = await readUnitSheet(port, ready.value, unit);
  const counted = new Set(setAsideFor(open, unit).map(({ code }) => code));
  const restored = new Map(gone.filter(({ code }) => counted.has(code)).map(({ code, kept }) => [code, kept]));
  const number = [...restored.values()].reduce((sum, kept) => sum + Object.keys(kept).length, 0);
  return writeAll(port, ready.value, {
    unit,
    lines,
    sheet,
    restored,
    did: (): readonly Sentence[] => [
      { key: "notApplicable.applied-again", details: { number: gone.length, unit } },
      ...(number === 0 ? [] : [{ key: "notApplicable.scores-returned", details: { number } } as const]),
    ],
    findings: homeless(ready.value, unit, restored, sheet),
    log: gone.map(({ code, kept, approver, reason }): LogRow => ({
      ...logRow(ready.value, now, unit, code, "appliedAgain"),
      from: `${approver}; ${reason}`,
      to: keptText(kept),
    })),
  });
}

/** `checksLevel`: in a score table that people fill in only whole fields can be set aside. */
function nodeFor(
  { open, set }: ReadyWorkbook,
  { unit: asked, code: written }: Pick<SetAsideInput, "unit" | "code">,
  checksLevel = true,
): Outcome<{ readonly node: CriteriaNode; readonly unit: string }> {
  const unit = open.state.units.find((each) => unitKey(each) === unitKey(asked));
  if (unit === undefined) return fail([errorAt("unit-not-listed", { unit: asked }, { unit: asked })]);
  const wanted = written.trim().toUpperCase();
  const node = set.nodes.find(({ code }) => code.toUpperCase() === wanted);
  if (node === undefined) return fail([errorAt("set-aside-no-code", { unit }, { found: written.trim() })]);
  if (checksLevel && isTableEntered(open) && node.parent !== null)
    return fail([errorAt("set-aside-no-field", { unit, code: node.code }, { code: node.code })]);
  return succeed({ node, unit });
}

/** What stands in the score cells now, by leaf; scores of a whole field of the score table go with its first leaf. */
function keptNow(
  { open, set }: ReadyWorkbook,
  unit: string,
  leaves: readonly string[],
  sheet: UnitSheet | null,
): ReadonlyMap<string, KeptScores> {
  const found = new Map<string, KeptScores>();
  if (sheet !== null) for (const code of leaves) found.set(code, presentScores(sheet.read, sheet.appraised, code));
  if (!isTableEntered(open)) return found;
  const entries = [...(open.table?.entries ?? [])].find(([name]) => unitKey(name) === unitKey(unit))?.[1];
  for (const field of fieldsOf(set)) {
    const first = leavesUnder(set, field)[0]?.code ?? "";
    if (!isWhollySetAside(set, field, new Set(leaves))) continue;
    found.set(first, { ...found.get(first), ...presentFieldScores(entries, [field.code]) });
  }
  return found;
}

/** Scores that have no cell of their own any more since the sheet was written for members, or without them. */
function homeless(
  { open }: ReadyWorkbook,
  unit: string,
  restored: ReadonlyMap<string, KeptScores>,
  sheet: UnitSheet | null,
): readonly Finding[] {
  return [...restored].flatMap(([code, kept]) =>
    Object.entries(kept).flatMap(([column, value]): Finding[] => {
      const has = isTableColumn(column) ? isTableEntered(open) : sheet?.takes(code, column);
      if (has === true || value === null || linkedColumn(column) !== null) return [];
      return [
        warningAt("set-aside-not-returned", { unit, code }, { code, column, found: String(value).replace(".", ",") }),
      ];
    }),
  );
}

/** By unit as they stood, within a unit in the order of the set. */
function merged(
  lines: readonly SetAsideLine[],
  unit: string,
  fresh: readonly SetAsideLine[],
  nodes: readonly CriteriaNode[],
): readonly SetAsideLine[] {
  const codes = new Set(fresh.map(({ code }) => code));
  const isOwn = (line: SetAsideLine): boolean => unitKey(line.unit) === unitKey(unit);
  const own = [...lines.filter((line) => isOwn(line) && !codes.has(line.code)), ...fresh];
  const place = new Map(nodes.map(({ code }, index) => [code, index]));
  own.sort((left, right) => (place.get(left.code) ?? -1) - (place.get(right.code) ?? -1));
  const first = lines.findIndex(isOwn);
  const others = lines.filter((line) => !isOwn(line));
  return first === -1 ? [...others, ...own] : [...others.slice(0, first), ...own, ...others.slice(first)];
}

function logRow(
  { open }: ReadyWorkbook,
  now: Date,
  unit: string,
  code: string,
  kind: LogRow["kind"],
): Omit<LogRow, "from" | "to"> {
  const sheet =
    open.scoringSheets.find((each) => unitKey(each.unit) === unitKey(unit))?.sheet ?? open.table?.sheet ?? "";
  return { when: now.toISOString(), role: open.state.role ?? organizer, unit, sheet, code, column: "", kind };
}

/** The day where the person is: "2025-12-01". */
function localDate(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
