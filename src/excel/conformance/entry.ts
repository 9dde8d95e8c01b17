/**
 * What a list of facts about Excel is made of. The add-in relies on each of them; the embedded workbook is held to them by
 * a test, and the pane's developer menu runs the same list inside real Excel, where nothing could be recorded.
 */

/** What a fact looks like: plain data, compared by its JSON. */
export type Observed = string | number | boolean | null | readonly Observed[] | { readonly [name: string]: Observed };

/** Queues work in one request; what it gives is asked for what came back. */
export type Queue<Value> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => Value;

/** A sheet to try things on; it goes when its section is done. */
export interface Scratch {
  readonly name: string;
  /** One request with a context of its own. @throws Excel's error */
  batch<Value>(queue: Queue<Value>): Promise<Value>;
  /** The code by which Excel refuses the request, or "none". */
  codeOf(queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string>;
  /** A name no sheet of the workbook has; what is made under it goes at the end, too. */
  otherName(): string;
  /** Listens from now on: raised events are noted until `end`, which waits for those on their way. */
  listen(subscribe: Subscribe): Promise<Listening>;
}

/** Something that happened, with what the fact is about. */
export type Note = (happened: Observed) => void;
export type Subscribe = (worksheets: Excel.WorksheetCollection, note: Note) => readonly { remove(): void }[];

export interface Listening {
  /** Waits until `expected` things have happened, in vain for three seconds; for 0 half a second whether any does. */
  end(expected: number): Promise<readonly Observed[]>;
}

export interface Fact {
  /** "values.null-leaves-alone" */
  readonly id: string;
  /** "Range.values": the members the fact is about, as the type definitions name them. */
  readonly members: readonly string[];
  /** The documentation page, type comment or issue that says so. */
  readonly source: string;
  readonly expected: Observed;
  /** Excel on the web alone does it, and the embedded workbook as strictly. */
  readonly onlyOnWeb?: true;
  readonly observe: (scratch: Scratch) => Promise<Observed>;
}

/** Facts that share a scratch sheet, one after the other. */
export interface Section {
  readonly id: string;
  readonly facts: readonly Fact[];
}

/** Pages and comments that are cited more than once. */
export const sources = {
  errors: "office-js docs, Error handling with the application-specific JavaScript APIs",
  payload: "office-js docs, Resource limits and performance optimization",
  events: "office-js docs, Work with events using the Excel JavaScript API",
  specifications: "support.microsoft.com, Excel specifications and limits",
  orNullObject: "office-js docs, *OrNullObject methods and properties",
} as const;

/** The same for every cell of a block. */
export const grid = (rows: number, columns: number, value: string): string[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
