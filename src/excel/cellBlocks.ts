/** The cells of a sheet in blocks of rows, each small enough for a request (excel-facts: 5 MB per request on the web). */
import type { CellInput } from "./cellInput";
import { converse, type RoundTrips } from "./run";

export interface CellBlock {
  /** 0-based first row. */
  readonly row: number;
  readonly inputs: readonly (readonly CellInput[])[];
  /** As the request will carry them. */
  readonly bytes: number;
}

/** A quarter of a request: table and ranking are written together, with looks and rules beside the cells. */
export const mostBlockBytes = 1.25 * 1024 * 1024;

/** One block for all but sheets of many hundred units; at least one, also without rows. */
export function cellBlocks(rows: Iterable<readonly CellInput[]>): readonly CellBlock[] {
  const encoder = new TextEncoder();
  const blocks: { row: number; inputs: (readonly CellInput[])[]; bytes: number }[] = [{ row: 0, inputs: [], bytes: 0 }];
  for (const [row, inputs] of [...rows].entries()) {
    const bytes = encoder.encode(JSON.stringify(inputs)).length + 1;
    const last = blocks[blocks.length - 1];
    if (last === undefined || (last.inputs.length > 0 && last.bytes + bytes > mostBlockBytes))
      blocks.push({ row, inputs: [inputs], bytes });
    else {
      last.inputs.push(inputs);
      last.bytes += bytes;
    }
  }
  return blocks;
}

/** Something of one sheet that has to wait for a later request of the same change. */
export interface LaterStep {
  readonly sheet: string;
  readonly bytes: number;
  readonly queue: (sheet: Excel.Worksheet) => void;
}

/** A round trip for as many steps as a request can carry. Each can be repeated: it writes the same into the same cells. */
export async function sendSteps(trips: RoundTrips, steps: readonly LaterStep[]): Promise<void> {
  for (const request of requestsOf(steps))
    await converse(trips, async ({ context, sync }) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const { sheet, queue } of request) queue(context.workbook.worksheets.getItem(sheet));
      await sync();
    });
}

/** Steps in their order, as many together as a request can carry. */
function requestsOf(steps: readonly LaterStep[]): readonly (readonly LaterStep[])[] {
  const requests: { steps: LaterStep[]; bytes: number }[] = [];
  for (const step of steps) {
    const last = requests[requests.length - 1];
    if (last === undefined || last.bytes + step.bytes > 3 * mostBlockBytes)
      requests.push({ steps: [step], bytes: step.bytes });
    else {
      last.steps.push(step);
      last.bytes += step.bytes;
    }
  }
  return requests.map((each) => each.steps);
}
