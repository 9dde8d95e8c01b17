/**
 * A change of the workbook as one batch. What Excel refuses midway is put back: created sheets go, rewritten ones get
 * their contents again (on an error the actions before it have taken effect, those after it have not).
 */
import type { CellValue, SheetReading, WorkbookChange } from "../features/workbookPort";
import type { PlacedSheet } from "../sheets/placed";
import { asText, inputOfValue, type CellInput } from "./cellInput";
import { codeOf, workbookError } from "./errors";
import { rangeOf } from "./rangeOf";
import { queueReading } from "./readSheets";
import { converse, type Conversation, type RoundTrips } from "./run";
import { protect, rewriteSheet, writeSheet } from "./writeSheet";

/** @param known names of the sheets that stood in the workbook before; they are never removed when a change is put back. */
export async function changeWorkbook(
  trips: RoundTrips,
  change: WorkbookChange,
  known: readonly string[],
): Promise<void> {
  let kept: readonly KeptSheet[] = [];
  const sending = { isBegun: false };
  try {
    await converse(trips, async (conversation) => {
      kept = await readBeforeRewriting(conversation, change.rewrite ?? []);
      queueChange(conversation.context, change, kept);
      sending.isBegun = true;
      await conversation.sync();
    });
  } catch (error) {
    const isBack = !sending.isBegun || isRefusedWhole(error) || (await putBack(trips, change, known, kept));
    throw workbookError(error, isBack, change.create?.[0]?.name ?? change.rewrite?.[0]?.name);
  }
}

/** A sheet as it was before it is rewritten. */
interface KeptSheet {
  readonly contents: SheetReading;
  readonly charts: readonly Excel.Chart[];
}

/** Excel refuses these batches before it does the first action (error handling and resource limits, office-js docs). */
function isRefusedWhole(error: unknown): boolean {
  const code = codeOf(error);
  return code === "InvalidOperationInCellEditMode" || code === "RequestPayloadSizeLimitExceeded";
}

async function readBeforeRewriting(
  { context, sync }: Conversation,
  rewrite: readonly PlacedSheet[],
): Promise<readonly KeptSheet[]> {
  if (rewrite.length === 0) return [];
  const queued = rewrite.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.charts.load("items/name");
    return { charts: sheet.charts, reading: queueReading(sheet) };
  });
  await sync();
  return queued.flatMap(({ charts, reading }) => {
    const contents = reading();
    return contents === null ? [] : [{ contents, charts: charts.items }];
  });
}

function queueChange(context: Excel.RequestContext, change: WorkbookChange, kept: readonly KeptSheet[]): void {
  const { worksheets } = context.workbook;
  context.application.suspendScreenUpdatingUntilNextSync();
  // All names first: a name that is taken stops the batch before anything is written.
  const created = (change.create ?? []).map((placed) => ({ placed, sheet: worksheets.add(placed.name) }));
  for (const { placed, sheet } of created) writeSheet(sheet, placed);
  (change.rewrite ?? []).forEach((placed, index) => {
    const before = kept[index];
    if (before !== undefined) rewriteSheet(worksheets.getItem(placed.name), placed, before.contents, before.charts);
  });
  for (const { sheet: name, at, values } of change.write ?? []) {
    const sheet = worksheets.getItem(name);
    sheet.protection.unprotect();
    rangeOf(sheet, at).values = values.map((row) => row.map(inputOfValue));
    protect(sheet);
  }
  if (change.activate !== undefined) worksheets.getItem(change.activate).activate();
  for (const name of change.remove ?? []) worksheets.getItem(name).delete();
}

/** True when the workbook is as it was before the change. */
async function putBack(
  trips: RoundTrips,
  change: WorkbookChange,
  known: readonly string[],
  kept: readonly KeptSheet[],
): Promise<boolean> {
  const fresh = (change.create ?? []).filter((placed) => !known.includes(placed.name));
  try {
    return await converse(trips, async ({ context, sync }) => {
      const { worksheets } = context.workbook;
      const look = (name: string): { sheet: Excel.Worksheet; reading: () => SheetReading | null } => {
        const sheet = worksheets.getItemOrNullObject(name);
        return { sheet, reading: queueReading(sheet) };
      };
      const candidates = fresh.map((placed) => ({ placed, ...look(placed.name) }));
      const rewritten = kept.map(({ contents: before }) => ({ before, ...look(before.name) }));
      await sync();
      let isQueued = false;
      for (const { placed, sheet, reading } of candidates) {
        const contents = reading();
        // Only what is ours goes: still blank, or already carrying the identity we wrote.
        if (contents !== null && (contents.values.length === 0 || contents.values[0]?.[0] === identityOf(placed))) {
          sheet.delete();
          isQueued = true;
        }
      }
      const now = rewritten.map(({ reading }) => reading());
      // A1 is written last: where it is missing the rewriting stopped midway, and all sheets of the change go back
      // together, because they look at each other's rows. Where all are whole, only the answer was lost.
      const isBroken = now.some((contents) => contents?.values[0]?.[0] === null || contents?.values.length === 0);
      if (isBroken) for (const { before, sheet } of rewritten) restore(sheet, before);
      if (isQueued || isBroken) await sync();
      const isSame = rewritten.every(({ before }, index) => JSON.stringify(now[index]) === JSON.stringify(before));
      return isSame && (change.write ?? []).length + (change.remove ?? []).length === 0;
    });
  } catch (error) {
    // The first error is the one to tell; this one only says that putting back failed too.
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/** Contents as they were; looks and rules are not known any more and come with the next writing. */
function restore(sheet: Excel.Worksheet, { values, formulas, row, column }: SheetReading): void {
  sheet.protection.unprotect();
  const everything = sheet.getRange();
  everything.unmerge();
  everything.clear("Contents");
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  if (rows > 0) rangeOf(sheet, { row, column, rows, columns }).formulas = inputsOf({ values, formulas });
  protect(sheet);
}

function identityOf(placed: PlacedSheet): CellValue {
  const first = placed.cells[0]?.[0];
  return first?.kind === "text" ? first.text : null;
}

/** Contents as typed input: formulas as formulas, text as text, empty cells empty. */
function inputsOf(contents: Pick<SheetReading, "values" | "formulas">): CellInput[][] {
  return contents.values.map((row, r) =>
    row.map((value, c) => {
      const formula = contents.formulas[r]?.[c] ?? null;
      if (formula !== null) return formula;
      return typeof value === "string" ? asText(value) : (value ?? "");
    }),
  );
}
