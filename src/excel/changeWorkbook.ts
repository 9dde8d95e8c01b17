/**
 * A change of the workbook as one batch. What Excel refuses midway is put back: created sheets go, rewritten ones get
 * their contents again (on an error the actions before it have taken effect, those after it have not).
 */
import type { CellValue, SheetReading, WorkbookChange } from "../features/workbookPort";
import type { PlacedSheet } from "../sheets/placed";
import { asText, inputOfValue, type CellInput } from "./cellInput";
import { workbookError } from "./errors";
import { rangeOf } from "./rangeOf";
import { queueReading } from "./readSheets";
import { converse, type Conversation, type RoundTrips } from "./run";
import { blankSheet, protect, writeSheet } from "./writeSheet";

/** @param known names of the sheets that stood in the workbook before; they are never removed when a change is put back. */
export async function changeWorkbook(
  trips: RoundTrips,
  change: WorkbookChange,
  known: readonly string[],
): Promise<void> {
  const kept: SheetReading[] = [];
  try {
    await converse(trips, async (conversation) => {
      const charts = await readBeforeRewriting(conversation, change.rewrite ?? [], kept);
      queueChange(conversation.context, change, charts);
      await conversation.sync();
    });
  } catch (error) {
    const isBack = await putBack(trips, change, known, kept);
    throw workbookError(error, isBack, change.create?.[0]?.name ?? change.rewrite?.[0]?.name);
  }
}

async function readBeforeRewriting(
  { context, sync }: Conversation,
  rewrite: readonly PlacedSheet[],
  kept: SheetReading[],
): Promise<ReadonlyMap<string, readonly Excel.Chart[]>> {
  if (rewrite.length === 0) return new Map();
  const queued = rewrite.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.charts.load("items/name");
    return { name, charts: sheet.charts, reading: queueReading(sheet) };
  });
  await sync();
  for (const { reading } of queued) {
    const contents = reading();
    if (contents !== null) kept.push(contents);
  }
  return new Map(queued.map(({ name, charts }) => [name, charts.items]));
}

function queueChange(
  context: Excel.RequestContext,
  change: WorkbookChange,
  charts: ReadonlyMap<string, readonly Excel.Chart[]>,
): void {
  const { worksheets } = context.workbook;
  context.application.suspendScreenUpdatingUntilNextSync();
  // All names first: a name that is taken stops the batch before anything is written.
  const created = (change.create ?? []).map((placed) => ({ placed, sheet: worksheets.add(placed.name) }));
  for (const { placed, sheet } of created) writeSheet(sheet, placed);
  for (const placed of change.rewrite ?? []) {
    const sheet = worksheets.getItem(placed.name);
    blankSheet(sheet, charts.get(placed.name) ?? []);
    writeSheet(sheet, placed);
  }
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
  kept: readonly SheetReading[],
): Promise<boolean> {
  const fresh = (change.create ?? []).filter((placed) => !known.includes(placed.name));
  try {
    await converse(trips, async ({ context, sync }) => {
      const { worksheets } = context.workbook;
      const candidates = fresh.map((placed) => {
        const sheet = worksheets.getItemOrNullObject(placed.name);
        return { placed, sheet, reading: queueReading(sheet) };
      });
      await sync();
      for (const { placed, sheet, reading } of candidates) {
        const contents = reading();
        // Only what is ours goes: still blank, or already carrying the identity we wrote.
        if (contents !== null && (contents.values.length === 0 || contents.values[0]?.[0] === identityOf(placed))) {
          sheet.delete();
        }
      }
      for (const contents of kept) {
        if (contents.values.length === 0) continue;
        const sheet = worksheets.getItem(contents.name);
        sheet.protection.unprotect();
        const rows = contents.values.length;
        const columns = contents.values[0]?.length ?? 0;
        rangeOf(sheet, { row: contents.row, column: contents.column, rows, columns }).formulas = inputsOf(contents);
        protect(sheet);
      }
      await sync();
    });
    return (change.write ?? []).length + (change.remove ?? []).length === 0;
  } catch (error) {
    // The first error is the one to tell; this one only says that putting back failed too.
    if (error instanceof TypeError) throw error;
    return false;
  }
}

function identityOf(placed: PlacedSheet): CellValue {
  const first = placed.cells[0]?.[0];
  return first?.kind === "text" ? first.text : null;
}

/** Contents as typed input: formulas as formulas, text as text, empty cells empty. */
function inputsOf(contents: SheetReading): CellInput[][] {
  return contents.values.map((row, r) =>
    row.map((value, c) => {
      const formula = contents.formulas[r]?.[c] ?? null;
      if (formula !== null) return formula;
      return typeof value === "string" ? asText(value) : (value ?? "");
    }),
  );
}
