/**
 * A change of the workbook as one batch; sheets too long for a request are filled by further ones. What Excel refuses midway is put back: created sheets go, rewritten ones get
 * their contents again (on an error the actions before it have taken effect, those after it have not).
 */
import type { WorkbookChange } from "../features/workbookPort";
import type { PlacedSheet } from "../sheets/placed";
import { sendSteps, type LaterStep } from "./cellBlocks";
import { inputOfValue } from "./cellInput";
import { codeOf, workbookError } from "./errors";
import { putBack, type KeptSheet } from "./putBack";
import { rangeOf } from "./rangeOf";
import { inPortions, readSheets, type Portion } from "./readInParts";
import { converse, type Conversation, type RoundTrips } from "./run";
import { protect, rewriteSheet, writeSheet } from "./writeSheet";

/** @param known names of the sheets that stood in the workbook before; they are never removed when a change is put back. */
export async function changeWorkbook(
  trips: RoundTrips,
  change: WorkbookChange,
  known: readonly string[],
): Promise<void> {
  let kept: readonly KeptSheet[] = [];
  let later: readonly LaterStep[] = [];
  const sending = { isBegun: false, hasArrived: false };
  try {
    await inPortions(async (portion) =>
      converse(trips, async (conversation) => {
        kept = await readBeforeRewriting(conversation, change.rewrite ?? [], portion);
        later = queueChange(conversation.context, change, kept);
        sending.isBegun = true;
        await conversation.sync();
      }),
    );
    sending.hasArrived = true;
    await sendSteps(trips, later);
  } catch (error) {
    const isRefused = !sending.hasArrived && isRefusedWhole(error);
    const isBack = !sending.isBegun || isRefused || (await putBack(trips, change, known, kept));
    throw workbookError(error, isBack, change.create?.[0]?.name ?? change.rewrite?.[0]?.name);
  }
}

/** Excel refuses these batches before it does the first action (error handling and resource limits, office-js docs). */
function isRefusedWhole(error: unknown): boolean {
  const code = codeOf(error);
  return code === "InvalidOperationInCellEditMode" || code === "RequestPayloadSizeLimitExceeded";
}

async function readBeforeRewriting(
  conversation: Conversation,
  rewrite: readonly PlacedSheet[],
  portion: Portion,
): Promise<readonly KeptSheet[]> {
  if (rewrite.length === 0) return [];
  const charts = rewrite.map(({ name }) => {
    const sheet = conversation.context.workbook.worksheets.getItem(name);
    sheet.charts.load("items/name");
    return sheet.charts;
  });
  const names = rewrite.map(({ name }) => name);
  const readings = await readSheets(conversation, names, portion);
  return readings.flatMap((contents, index) =>
    contents === null ? [] : [{ contents, charts: charts[index]?.items ?? [] }],
  );
}

/** Gives what has to follow in later requests. */
function queueChange(
  context: Excel.RequestContext,
  change: WorkbookChange,
  kept: readonly KeptSheet[],
): readonly LaterStep[] {
  const { worksheets } = context.workbook;
  context.application.suspendScreenUpdatingUntilNextSync();
  const before = worksheets.getActiveWorksheet();
  // All names first: a name that is taken stops the batch before anything is written.
  const created = (change.create ?? []).map((placed) => ({ placed, sheet: worksheets.add(placed.name) }));
  const later = created.flatMap(({ placed, sheet }) => writeSheet(sheet, placed));
  (change.rewrite ?? []).forEach((placed, index) => {
    const was = kept[index];
    if (was === undefined) return;
    later.push(...rewriteSheet(worksheets.getItem(placed.name), placed, was.contents, was.charts));
  });
  for (const { sheet: name, at, values } of change.write ?? []) {
    const sheet = worksheets.getItem(name);
    sheet.protection.unprotect();
    rangeOf(sheet, at).values = values.map((row) => row.map(inputOfValue));
    protect(sheet);
  }
  // Freezing rows has made other sheets the active one (`writeSheet`): people stay where they were.
  (change.activate === undefined ? before : worksheets.getItem(change.activate)).activate();
  const gone = (change.remove ?? []).map((name) => ({
    sheet: name,
    bytes: 0,
    queue: (sheet: Excel.Worksheet) => sheet.delete(),
  }));
  if (later.length > 0) return [...later, ...gone];
  for (const { sheet, queue } of gone) queue(worksheets.getItem(sheet));
  return [];
}
