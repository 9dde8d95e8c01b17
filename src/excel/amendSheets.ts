/**
 * Small changes of sheets: cells, locks, looks, hidden rows. Sheets are opened, changed and closed again in one batch, so
 * that nobody types into an open sheet meanwhile. Only on an explicit command: it clears the user's undo history
 * (excel-facts, protection).
 */
import { WorkbookError, type AmendedCell, type Amendment } from "../features/workbookPort";
import { inputOfValue } from "./cellInput";
import { codeOf, workbookError } from "./errors";
import { changedMeanwhile, isAsRead, queueBack, queueStanding, type Cell, type Standing } from "./meanwhile";
import { rangeOf } from "./rangeOf";
import { converse, type RoundTrips } from "./run";
import { protect } from "./writeSheet";
import { writeStyle } from "./writeStyle";

/** Two round trips: how the sheets are protected, then the change. */
export async function amendSheets(trips: RoundTrips, amendments: readonly Amendment[]): Promise<void> {
  let before: readonly Guard[] = [];
  let overtaken: readonly Overtaken[] = [];
  try {
    await converse(trips, async ({ context, sync }) => {
      const queued = amendments.map((amendment) => {
        const sheet = context.workbook.worksheets.getItem(amendment.sheet);
        sheet.protection.load("protected,options");
        return { amendment, sheet, standing: queueWitness(sheet, amendment) };
      });
      await sync();
      const changed = queued.find(({ amendment, standing }) => !isStillSo(amendment, standing()));
      if (changed !== undefined) throw changedMeanwhile(changed.amendment.sheet, true);
      const guarded = queued.map(({ amendment, sheet }) => ({ amendment, sheet, guard: guardOf(amendment, sheet) }));
      before = guarded.map(({ guard }) => guard);
      context.application.suspendScreenUpdatingUntilNextSync();
      // All doors first: a wrong password stops the batch before anything is written.
      for (const { amendment, sheet, guard } of guarded)
        if (guard.isProtected) sheet.protection.unprotect(amendment.password);
      const witnesses = guarded.map(({ amendment, sheet }) => ({
        amendment,
        standing: queueWitness(sheet, amendment),
      }));
      for (const { amendment, sheet } of guarded) queueAmendment(sheet, amendment);
      for (const { amendment, sheet, guard } of guarded) close(sheet, amendment, guard);
      await sync();
      overtaken = witnesses
        .map(({ amendment, standing }) => ({ amendment, standing: standing() }))
        .filter(({ amendment, standing }) => !isStillSo(amendment, standing));
    });
    if (overtaken.length > 0) await takeBack(trips, before, overtaken);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    // Excel refuses a wrong password before anything is written; sheets opened until then are closed again.
    const isUnchanged = before.length === 0 || (codeOf(error) === "AccessDenied" && (await closeAgain(trips, before)));
    throw workbookError(error, isUnchanged, amendments[0]?.sheet);
  }
}

/** Sheets in which somebody was faster than the request. */
interface Overtaken {
  readonly amendment: Amendment;
  readonly standing: Standing | null;
}

/** The cells that are written. */
function cellsOf({ cells = [], blocks = [] }: Amendment): readonly Cell[] {
  return [
    ...cells,
    ...blocks.flatMap(({ row, column, values }) =>
      values.flatMap((each, r) => each.map((_, c) => ({ row: row + r, column: column + c }))),
    ),
  ];
}

/** Null where nobody said what the amendment is built on. */
function queueWitness(sheet: Excel.Worksheet, amendment: Amendment): () => Standing | null {
  return amendment.basis === undefined ? () => null : queueStanding(sheet, amendment.basis, cellsOf(amendment));
}

function isStillSo(amendment: Amendment, standing: Standing | null): boolean {
  return standing === null || amendment.basis === undefined || isAsRead(standing, amendment.basis, cellsOf(amendment));
}

/** What was typed at the last moment stands there again; locks and hidden rows have to be set by the step run anew. */
async function takeBack(trips: RoundTrips, guards: readonly Guard[], overtaken: readonly Overtaken[]): Promise<never> {
  const [first] = overtaken;
  await converse(trips, async ({ context, sync }) => {
    for (const { amendment, standing } of overtaken) {
      const sheet = context.workbook.worksheets.getItem(amendment.sheet);
      const guard = guards.find((each) => each.sheet === amendment.sheet);
      const isClosed = amendment.protection === "protect" || guard?.isProtected === true;
      if (isClosed) sheet.protection.unprotect(amendment.newPassword ?? amendment.password);
      if (standing !== null) queueBack(sheet, standing, cellsOf(amendment));
      if (guard !== undefined) close(sheet, amendment, guard);
    }
    await sync();
  });
  throw changedMeanwhile(first?.amendment.sheet ?? "", false);
}

interface Guard {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly options: Excel.WorksheetProtectionOptions;
  readonly password: string | undefined;
}

function guardOf({ sheet: name, password }: Amendment, sheet: Excel.Worksheet): Guard {
  const { protected: isProtected, options } = sheet.protection;
  return { sheet: name, isProtected, options, password };
}

function close(sheet: Excel.Worksheet, amendment: Amendment, { isProtected, options, password }: Guard): void {
  const next = amendment.newPassword ?? password;
  if (amendment.protection === "protect") protect(sheet, next);
  else if (isProtected) sheet.protection.protect(options, next === "" ? undefined : next);
}

function queueAmendment(sheet: Excel.Worksheet, amendment: Amendment): void {
  const { cells, rows, locks, styles, blocks, filter } = amendment;
  for (const cell of cells ?? []) queueCell(sheet, cell);
  for (const { row, isHidden } of rows ?? []) {
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().rowHidden = isHidden;
  }
  for (const { isLocked, ...at } of locks ?? []) rangeOf(sheet, at).format.protection.locked = isLocked;
  for (const rectangle of styles ?? []) writeStyle(rangeOf(sheet, rectangle), rectangle);
  for (const block of blocks ?? []) {
    rangeOf(sheet, block).values = block.values.map((row) => row.map((value) => inputOfValue(value) ?? ""));
  }
  if (filter !== undefined) sheet.autoFilter.apply(rangeOf(sheet, filter));
}

function queueCell(sheet: Excel.Worksheet, { row, column, content, numberFormat }: AmendedCell): void {
  const range = sheet.getRangeByIndexes(row, column, 1, 1);
  // The format first: in a text format a number would arrive as text (excel-facts, speed).
  if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
  if (content.kind === "formula") range.formulas = [[content.formula]];
  // null would leave the cell alone (Range.values, office-js reference).
  else range.values = [[inputOfValue(content.value) ?? ""]];
}

/** True when every sheet that was protected is so again. */
async function closeAgain(trips: RoundTrips, before: readonly Guard[]): Promise<boolean> {
  try {
    return await converse(trips, async ({ context, sync }) => {
      const queued = before
        .filter(({ isProtected }) => isProtected)
        .map((guard) => {
          const sheet = context.workbook.worksheets.getItem(guard.sheet);
          sheet.protection.load("protected");
          return { guard, sheet };
        });
      await sync();
      const open = queued.filter(({ sheet }) => !sheet.protection.protected);
      for (const { guard, sheet } of open) sheet.protection.protect(guard.options, guard.password);
      if (open.length > 0) await sync();
      return true;
    });
  } catch (error) {
    // The first error is the one to tell.
    if (codeOf(error) === null) throw error;
    return false;
  }
}
