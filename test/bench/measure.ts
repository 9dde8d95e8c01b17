/** What a piece of work costs over the embedded workbook, and lines of a table that say so. */
import type { EmbeddedWorkbook } from "../../src/cli/embeddedWorkbook";

/** Counts are the same on every machine; `milliseconds` is the processor's time, workbook and client library included. */
export interface Cost {
  readonly roundTrips: number;
  /** Of the client library, as the host saw them. */
  readonly objects: number;
  /** Bytes. */
  readonly out: number;
  readonly back: number;
  readonly milliseconds: number;
}

export async function costOf({ host }: Pick<EmbeddedWorkbook, "host">, work: () => Promise<unknown>): Promise<Cost> {
  host.counters.reset();
  const start = processorTime();
  await work();
  const milliseconds = processorTime() - start;
  const { roundTrips, objects, requestBytes: out, responseBytes: back } = host.counters;
  return { roundTrips, objects, out, back, milliseconds };
}

/** Milliseconds; other programs on the machine do not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0;
}

/** Column headings and rows, the first column left, the others right. */
export function printTable(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => (row[index] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, index) => (index === 0 ? (cells[index] ?? "").padEnd(width) : (cells[index] ?? "").padStart(width)))
      .join("  ");
  console.log(`\n${title}`);
  console.log(line(heads));
  console.log(widths.map((width) => "-".repeat(width)).join("  "));
  for (const row of rows) console.log(line(row));
}

export const costHeads = ["round trips", "objects", "KB out", "KB in", "ms"] as const;

export function costCells({ roundTrips, objects, out, back, milliseconds }: Cost): readonly string[] {
  return [String(roundTrips), String(objects), kilobytes(out), kilobytes(back), milliseconds.toFixed(0)];
}

/** How many times as much, cost by cost. */
export function ratioCells(more: Cost, less: Cost): readonly string[] {
  return [
    times(more.roundTrips, less.roundTrips),
    times(more.objects, less.objects),
    times(more.out, less.out),
    times(more.back, less.back),
    times(more.milliseconds, less.milliseconds),
  ];
}

export function times(more: number, less: number): string {
  return less === 0 ? "–" : `× ${(more / less).toFixed(1)}`;
}

export function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
