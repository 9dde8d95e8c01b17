/** Undo and redo of what people typed. Commands of the add-in clear it, as protecting or deleting sheets does in Excel. */
import type { CellEntry } from "./cellEntry";

export interface Step {
  readonly before: readonly CellEntry[];
  readonly after: readonly CellEntry[];
}

/** Excel's own depth (support.microsoft.com, "Excel specifications and limits": undo levels 100). */
const depth = 100;

export class EditHistory {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];

  add(step: Step): void {
    this.done.push(step);
    if (this.done.length > depth) this.done.shift();
    this.undone.length = 0;
  }

  /** The step to take back now; undefined when there is none. */
  undo(): Step | undefined {
    const step = this.done.pop();
    if (step !== undefined) this.undone.push(step);
    return step;
  }

  redo(): Step | undefined {
    const step = this.undone.pop();
    if (step !== undefined) this.done.push(step);
    return step;
  }

  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }
}
