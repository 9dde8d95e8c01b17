/**
 * Long computing in slices: between two of them Excel, the person typing and the pane get their turn (the desktop watchdog
 * ends add-ins that keep a core busy; excel-facts, speed). A slice is measured by the cells looked at, not by time, so that it
 * is the same on every machine: some 3 ms on a fast one, well below 50 ms on the slowest.
 */
export interface Slices {
  /** Says how many cells have been looked at since; gives others their turn once they make a slice. */
  looked(cells: number): Promise<void>;
  /** Gives others their turn now. */
  pause(): Promise<void>;
}

/** Eight scoring sheets of 155 rows and 20 columns. */
export const cellsPerSlice = 25_000;

/** @param pause ends when others had their turn. */
export function createSlices(pause: () => Promise<void>): Slices {
  let cells = 0;
  const rest = (): Promise<void> => {
    cells = 0;
    return pause();
  };
  return {
    pause: rest,
    looked: async (more) => {
      cells += more;
      if (cells >= cellsPerSlice) await rest();
    },
  };
}

export function cellsOf({ values }: { readonly values: readonly (readonly unknown[])[] }): number {
  return values.length * (values[0]?.length ?? 0);
}

/** A task of its own for whatever waits: typing, painting, answers of Excel. */
export function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
