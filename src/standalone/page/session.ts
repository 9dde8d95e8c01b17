/** The workbook a person works on: where it came from, whether it is saved, and that it survives a reload. */
import type { Change } from "../host/model/changes";
import type { EmbeddedExcel } from "../host/embedded";
import { download, workbookName } from "./file/download";
import type { WorkKeeper } from "./file/keptWork";
import { faultOf, hasMacros, type FileFault } from "./file/workbookBytes";

export interface SessionState {
  /** With ending; empty for a workbook that was never saved. */
  readonly fileName: string;
  readonly isUnsaved: boolean;
  /** Counts workbooks: another number is another workbook, of which nothing is known yet. */
  readonly workbook: number;
  /** Work that was taken up again after a reload. */
  readonly restored: { readonly fileName: string; readonly keptAt: number } | null;
}

/** Milliseconds without a change before the work is kept. */
const pause = 1_200;
/**
 * While it is kept, what a person types waits; a workbook of 168 scoring sheets takes seconds. So many times as long it is not
 * kept again.
 */
const rest = 5;
const news = new Set<Change["kind"]>(["activation", "selection"]);

export class Session {
  private current: SessionState = { fileName: "", isUnsaved: false, workbook: 0, restored: null };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isLoading = false;
  private restedAt = 0;

  /** @param keeper null where the browser keeps nothing (private windows) @param newName of a workbook without one */
  constructor(
    private readonly embedded: EmbeddedExcel,
    private readonly keeper: WorkKeeper | null,
    private readonly newName: string,
    private readonly now: () => number,
  ) {
    // What was noted while the workbook was put together is not a person's work.
    embedded.model.settle();
    embedded.model.changes.add((changes) => {
      if (this.isLoading || changes.every(({ kind }) => news.has(kind))) return;
      this.set({ isUnsaved: true });
      clearTimeout(this.timer);
      this.timer = setTimeout(
        () => {
          // eslint-disable-next-line no-console -- keeping is a safety net: that it failed is no one's business but the log's
          this.keep().catch(console.error);
        },
        Math.max(pause, this.restedAt - this.now()),
      );
    });
  }

  readonly state = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what was not saved before the last reload. */
  async restore(): Promise<void> {
    const work = await this.keeper?.take().catch(() => null);
    if (work === null || work === undefined) return;
    const fault = await this.load(work.bytes);
    if (fault !== null) return;
    this.set({
      fileName: work.fileName,
      isUnsaved: true,
      workbook: this.current.workbook + 1,
      restored: { fileName: work.fileName, keptAt: work.keptAt },
    });
  }

  /** @returns why not; the workbook is then as it was. `macros`: opened, but its macros will not be saved. */
  async open(bytes: Uint8Array, name: string): Promise<FileFault | "macros" | null> {
    const fault = faultOf(bytes) ?? (await this.load(bytes));
    if (fault !== null) return fault;
    await this.settled(workbookName(name), this.current.workbook + 1);
    return hasMacros(bytes) ? "macros" : null;
  }

  /** An empty workbook of one sheet. */
  async startAnew(): Promise<void> {
    await this.embedded.idle();
    this.isLoading = true;
    this.embedded.model.adopt(emptyLike(this.embedded));
    this.embedded.model.settle();
    this.isLoading = false;
    await this.settled("", this.current.workbook + 1);
  }

  /** The page itself has put a workbook together: whoever looks at it looks anew. */
  readonly begin = (): void => this.set({ workbook: this.current.workbook + 1 });

  /** Saves where the browser saves; without a name under the name of a new workbook. */
  async save(): Promise<void> {
    const name = this.current.fileName === "" ? workbookName(this.newName) : this.current.fileName;
    download(await this.embedded.save(), name);
    await this.settled(name, this.current.workbook);
  }

  /** The bar about restored work has been read. */
  readonly dismissRestored = (): void => this.set({ restored: null });

  private async load(bytes: Uint8Array): Promise<FileFault | null> {
    this.isLoading = true;
    try {
      await this.embedded.open(bytes);
      return null;
    } catch (error) {
      return { kind: "damaged", cause: error instanceof Error ? error.message : String(error) };
    } finally {
      this.isLoading = false;
    }
  }

  private async settled(fileName: string, workbook: number): Promise<void> {
    clearTimeout(this.timer);
    this.set({ fileName, isUnsaved: false, workbook, restored: null });
    await this.keeper?.drop().catch(() => undefined);
  }

  private async keep(): Promise<void> {
    const { fileName } = this.current;
    const begun = this.now();
    const bytes = await this.embedded.save();
    const done = this.now();
    this.restedAt = done + rest * (done - begun);
    if (!this.current.isUnsaved) return;
    await this.keeper?.keep({ fileName, bytes, keptAt: this.now() }).catch(() => undefined);
  }

  private set(change: Partial<SessionState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

type Book = EmbeddedExcel["model"]["book"];

/** A new workbook of the same library, without importing the library here. */
function emptyLike({ model }: EmbeddedExcel): Book {
  const Kind = model.book.constructor as new () => Book;
  return new Kind();
}
