/** What the page's main thread was busy with: every task, as Chromium's own tracing tells it. */
import type { Browser, Page } from "playwright-core";

export interface Task {
  /** Milliseconds by the clock; also what other programs of the machine took meanwhile. */
  readonly clock: number;
  /** Milliseconds of computing. */
  readonly computing: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, and those of the thread's own time. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks of the page's main thread while the action ran, the longest first. */
export async function tasksOf(browser: Browser, page: Page, action: () => Promise<void>): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  let trace: Buffer;
  try {
    await action();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const keyOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map((event) => keyOf(event)),
  );
  return traceEvents
    .filter((event) => event.ph === "X" && event.name === "ThreadControllerImpl::RunTask" && main.has(keyOf(event)))
    .map(({ dur = 0, tdur = dur }) => ({ clock: dur / 1000, computing: tdur / 1000 }))
    .sort((left, right) => right.computing - left.computing);
}
