/**
 * One conversation with Excel: a batch with its own context, counted, with a time-out and patience for a user who is typing.
 */
import { codeOf } from "./errors";

/** Counted round trips (context.sync), for budgets and for the log. */
export interface RoundTrips {
  count: number;
}

export interface Conversation {
  readonly context: Excel.RequestContext;
  /** One round trip: sends what was queued and waits for the answer. */
  sync(): Promise<void>;
}

/** A sync on the web can hang at file load (office-js #6150): after this long it counts as not answering. */
const patience = 60_000;
/** While the user is typing in a cell Excel refuses (InvalidOperationInCellEditMode); it is asked again this often. */
const editModeRetries = 8;
const editModePause = 500;

class NotAnswering extends Error {
  readonly code = "Timeout";
}

function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NotAnswering("Excel does not answer")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Runs a conversation; from its beginning again while a cell is being edited, because Excel refuses then before it does
 * anything. So a conversation changes the workbook in its last sync only; those before it read.
 *
 * Excel.run would keep every range usable after the sync that made it and release all of them by one more request at its
 * end. No conversation uses a range again (it only reads what was loaded), so a context of its own spares both
 * (RequestContext and TrackedObjects, office-js reference).
 * @throws Excel's errors as they come; the caller says what they mean for its step.
 */
export async function converse<Value>(
  trips: RoundTrips,
  talk: (conversation: Conversation) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const context = new Excel.RequestContext();
      return await talk({
        context,
        sync: async () => {
          trips.count += 1;
          // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each round of the loop is a new try
          await within(context.sync(), patience);
        },
      });
    } catch (error) {
      const isTyping = codeOf(error) === "InvalidOperationInCellEditMode";
      if (!isTyping || attempt === editModeRetries) throw error;
      await new Promise((resolve) => setTimeout(resolve, editModePause));
    }
  }
}
