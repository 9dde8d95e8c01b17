/**
 * Small changes of sheets: cells, locks, looks, hidden rows. Sheets are opened, changed and closed again in one batch, so
 * that nobody types into an open sheet meanwhile. Only on an explicit command: it clears the user's undo history
 * (excel-facts, protection).
 */
import { WorkbookError, type AmendedCell, type Amendment } from "../features/workbookPort";
import { inputOfValue } from "./cellInput";
import { codeOf, workbookError } from "./errors";
import { rangeOf } from "./rangeOf";
import { converse, type RoundTrips } from "./run";
import { protect } from "./writeSheet";
import { writeStyle } from "./writeStyle";

/** Two round trips: how the sheets are protected, then the change. */
export async function amendSheets(trips: RoundTrips, amendments: readonly Amendment[]): Promise<void> {
  let before: readonly Guard[] = [];
  try {
    await converse(trips, async ({ context, sync }) => {
      const queued = amendments.map((amendment) => {
        const sheet = context.workbook.worksheets.getItem(amendment.sheet);
        sheet.protection.load("protected,options");
        return { amendment, sheet };
      });
      await sync();
      const guarded = queued.map(({ amendment, sheet }) => ({ amendment, sheet, guard: guardOf(amendment, sheet) }));
      before = guarded.map(({ guard }) => guard);
      context.application.suspendScreenUpdatingUntilNextSync();
      // All doors first: a wrong password stops the batch before anything is written.
      for (const { amendment, sheet, guard } of guarded)
        if (guard.isProtected) sheet.protection.unprotect(amendment.password);
      for (const { amendment, sheet } of guarded) queueAmendment(sheet, amendment);
      for (const { amendment, sheet, guard } of guarded) close(sheet, amendment, guard);
      await sync();
    });
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    // Excel refuses a wrong password before anything is written; sheets opened until then are closed again.
    const isUnchanged = before.length === 0 || (codeOf(error) === "AccessDenied" && (await closeAgain(trips, before)));
    throw workbookError(error, isUnchanged, amendments[0]?.sheet);
  }
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
