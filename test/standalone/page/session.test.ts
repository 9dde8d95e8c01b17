/** When the work is kept: soon after a change, and the more seldom the longer it takes. */
import { writeBlock } from "../../../src/standalone/host/model/edit";
import { rect } from "../../../src/standalone/host/model/rect";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";
import { Session } from "../../../src/standalone/page/session";

interface Desk {
  readonly session: Session;
  /** Milliseconds at which the work was kept. */
  readonly kept: readonly number[];
  edit(): void;
  wait(milliseconds: number): Promise<void>;
}

/** A workbook that takes so many milliseconds to save, on a clock that goes by itself only then. */
async function startDesk(saving: number): Promise<Desk> {
  const host = await startEmbeddedExcel();
  const start = Date.now();
  const kept: number[] = [];
  const slow: EmbeddedExcel = {
    ...host,
    save: () => {
      jest.setSystemTime(Date.now() + saving);
      return Promise.resolve(new Uint8Array([kept.length]));
    },
  };
  const keeper = {
    take: () => Promise.resolve(null),
    keep: ({ keptAt }: { readonly keptAt: number }) => {
      kept.push(keptAt - start);
      return Promise.resolve();
    },
    drop: () => Promise.resolve(),
  };
  const session = new Session(slow, keeper, "Năm", () => Date.now());
  let value = 0;
  return {
    session,
    kept,
    edit: () => {
      value += 1;
      writeBlock(host.model, host.model.active, rect(0, 0), [[value]]);
      host.model.settle();
    },
    wait: (milliseconds) => jest.advanceTimersByTimeAsync(milliseconds),
  };
}

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  jest.useRealTimers();
});

it("is kept when nothing was changed for 1.2 seconds", async () => {
  const { session, kept, edit, wait } = await startDesk(0);
  await wait(5000);
  expect(kept).toEqual([]);
  edit();
  expect(session.state().isUnsaved).toBe(true);
  await wait(1000);
  edit();
  await wait(1100);
  expect(kept).toEqual([]);
  await wait(200);
  // 5,000 + 1,000 + 1,200
  expect(kept).toEqual([7200]);
  await wait(60_000);
  expect(kept).toEqual([7200]);
});

it("rests five times as long as keeping took, however often something is changed meanwhile", async () => {
  const { kept, edit, wait } = await startDesk(4000);
  edit();
  await wait(1200);
  // Begun at 1,200, done at 5,200: not before 5,200 + 5 × 4,000 = 25,200 again.
  expect(kept).toEqual([5200]);
  for (let time = 5200; time < 24_000; time += 1000) {
    edit();
    await wait(1000);
  }
  expect(kept).toEqual([5200]);
  await wait(2000);
  // Begun at 25,200 and 4,000 long.
  expect(kept).toEqual([5200, 29_200]);
});

it("is kept again when it was changed while it was kept", async () => {
  const { kept, edit, wait } = await startDesk(100);
  edit();
  await wait(1200);
  edit();
  await wait(1200);
  // 1,200 + 100, then 1,200 later, + 100
  expect(kept).toEqual([1300, 2600]);
});
