/** Long work: says how far it is, and can be stopped between two steps. */
export interface Work {
  report(progress: { readonly done: number; readonly total: number }): void;
  readonly isCancelled: () => boolean;
}

export const quietWork: Work = { report: () => undefined, isCancelled: () => false };

/** Thrown between two round trips of a step that was cancelled before it changed anything. */
export class WorkCancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "WorkCancelled";
  }
}
