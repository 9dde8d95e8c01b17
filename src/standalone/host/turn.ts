/** Turns of others where the host shares its thread with them: typing, painting, the pane. */
export interface Turn {
  /** Others have waited long enough. */
  isDue(): boolean;
  /** Ends when they had their turn. */
  readonly others: () => Promise<void>;
}

/** Milliseconds of the host's own work between two turns; a task of less than 50 is not felt (web.dev, "Optimize long tasks"). */
const longest = 30;

/** @param others ends after everything that waits at the moment */
export function createTurn(others: () => Promise<void>, now: () => number = () => performance.now()): Turn {
  let since = now();
  return {
    isDue: () => now() - since > longest,
    others: async () => {
      await others();
      since = now();
    },
  };
}

/** A task of its own; unlike timers, not held back while the page is in the background. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
