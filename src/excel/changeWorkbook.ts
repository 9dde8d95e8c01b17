/**
 * A change of the workbook as one batch; sheets too long for a request are filled by further ones. What Excel refuses midway is put back: created sheets go, rewritten ones get
 * their contents again (on an error the actions before it have taken effect, those after it have not).
 */
import type { SheetReading, WorkbookChange } from "../features/workbookPort";
import type { PlacedSheet } from "../sheets/placed";
import { sendSteps, type LaterStep } from "./cellBlocks";
import { inputOfValue } from "./cellInput";
import { codeOf, workbookError } from "./errors";
import { changedMeanwhile, isAsRead, queueBack, queueStanding, type Cell, type Standing } from "./meanwhile";
import { putBack, restoreAll, type KeptSheet } from "./putBack";
import { rangeOf } from "./rangeOf";
import { inPortions, readSheets, type Portion } from "./readInParts";
import { queueReading } from "./readSheets";
import { converse, type Conversation, type RoundTrips } from "./run";
import { rewriteSheet } from "./rewriteSheet";
import { protect, writeSheet } from "./writeSheet";

/** @param known names of the sheets that stood in the workbook before; they are never removed when a change is put back. */
export async function changeWorkbook(
  trips: RoundTrips,
  change: WorkbookChange,
  known: readonly string[],
): Promise<void> {
  let kept: readonly KeptSheet[] = [];
  let queued: Queued = { later: [], overtaken: () => null };
  const sending = { isBegun: false, hasArrived: false };
  try {
    await inPortions(async (portion) =>
      converse(trips, async (conversation) => {
        kept = await readBeforeRewriting(conversation, change.rewrite ?? [], portion);
        // What does not fit into one answer is not read a second time beside the writing.
        queued = queueChange(conversation.context, change, kept, portion === Infinity);
        sending.isBegun = true;
        await conversation.sync();
      }),
    );
    sending.hasArrived = true;
    const overtaken = queued.overtaken();
    if (overtaken === null) await sendSteps(trips, queued.later);
    else await takeBack(trips, change, known, overtaken);
  } catch (error) {
    const isRefused = !sending.hasArrived && isRefusedWhole(error);
    const isBack = !sending.isBegun || isRefused || (await putBack(trips, change, known, kept));
    throw workbookError(error, isBack, change.create?.[0]?.name ?? change.rewrite?.[0]?.name);
  }
}

/** What somebody else typed at the last moment stands there again; the step has to be run once more. */
async function takeBack(
  trips: RoundTrips,
  change: WorkbookChange,
  known: readonly string[],
  { sheet, stood, write }: Overtaken,
): Promise<never> {
  const fresh = (change.create ?? []).map(({ name }) => name).filter((name) => !known.includes(name));
  await restoreAll(trips, fresh, stood, write);
  throw changedMeanwhile(sheet, false);
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

/** A sheet in which somebody was faster than the request, and what stood in all of its sheets before it. */
interface Overtaken {
  readonly sheet: string;
  readonly stood: readonly SheetReading[];
  readonly write: readonly LaterStep[];
}

interface Queued {
  /** What has to follow in later requests. */
  readonly later: readonly LaterStep[];
  /** To be asked once the request is through; null: nobody's typing was written over. */
  readonly overtaken: () => Overtaken | null;
}

function queueChange(
  context: Excel.RequestContext,
  change: WorkbookChange,
  kept: readonly KeptSheet[],
  isWitnessed: boolean,
): Queued {
  const { worksheets } = context.workbook;
  context.application.suspendScreenUpdatingUntilNextSync();
  const before = worksheets.getActiveWorksheet();
  const basisOf = (name: string): SheetReading | undefined => change.basis?.find((each) => each.name === name);
  // Read by this very request before it writes (meanwhile.ts).
  const witnesses =
    isWitnessed && change.basis !== undefined
      ? kept.map(({ contents }) => queueReading(worksheets.getItem(contents.name)))
      : [];
  const blocks = queueBlocks(worksheets, change, basisOf);
  // All names first: a name that is taken stops the batch before anything is written.
  const created = (change.create ?? []).map((placed) => ({ placed, sheet: worksheets.add(placed.name) }));
  const later = created.flatMap(({ placed, sheet }) => writeSheet(sheet, placed));
  const rewritings = (change.rewrite ?? []).flatMap((placed, index) => {
    const was = kept[index];
    if (was === undefined) return [];
    const sheet = worksheets.getItem(placed.name);
    return [rewriteSheet(sheet, placed, was.contents, was.charts, basisOf(placed.name))];
  });
  later.push(...rewritings.flatMap((each) => each.later));
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
  if (later.length === 0) for (const { sheet, queue } of gone) queue(worksheets.getItem(sheet));
  return {
    later: later.length > 0 ? [...later, ...gone] : [],
    overtaken: () => {
      const stood = witnesses.flatMap((take) => take() ?? []);
      const index = rewritings.findIndex(({ isOvertaken }, at) => {
        const witness = stood[at];
        return witness !== undefined && isOvertaken(witness);
      });
      const written = blocks.map((take) => take());
      const sheet = change.rewrite?.[index]?.name ?? written.find(({ isLost }) => isLost)?.back.sheet;
      return sheet === undefined ? null : { sheet, stood, write: written.map(({ back }) => back) };
    },
  };
}

/** What stood in the cells of `write`, and how it is put back. */
function queueBlocks(
  worksheets: Excel.WorksheetCollection,
  { write = [] }: WorkbookChange,
  basisOf: (name: string) => SheetReading | undefined,
): readonly (() => { readonly isLost: boolean; readonly back: LaterStep })[] {
  return write.flatMap(({ sheet: name, at, values }) => {
    const basis = basisOf(name);
    if (basis === undefined) return [];
    const cells = values.flatMap((row, r) =>
      row.flatMap((value, c): Cell[] => (value === null ? [] : [{ row: at.row + r, column: at.column + c }])),
    );
    const take = queueStanding(worksheets.getItem(name), basis, cells);
    return [
      () => {
        const standing: Standing = take();
        const queue = (sheet: Excel.Worksheet): void => {
          sheet.protection.unprotect();
          queueBack(sheet, standing, cells);
          protect(sheet);
        };
        return { isLost: !isAsRead(standing, basis, cells), back: { sheet: name, bytes: 0, queue } };
      },
    ];
  });
}
