/** Undo and redo of what people did. Commands of the add-in clear it, as protecting or deleting sheets does in Excel. */

/** Steps are taken back in reverse order only, so each finds the workbook as it left it. */
export interface Step {
  /** @returns false when it was refused and nothing was changed */
  undo(): boolean;
  redo(): boolean;
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

  /** Takes the last step back; one that is refused stays the last. */
  undo(): void {
    const step = this.done.at(-1);
    if (step === undefined || !step.undo()) return;
    this.done.pop();
    this.undone.push(step);
  }

  redo(): void {
    const step = this.undone.at(-1);
    if (step === undefined || !step.redo()) return;
    this.undone.pop();
    this.done.push(step);
  }

  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }
}
