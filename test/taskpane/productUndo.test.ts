/** The product as the pane has it: samples and steps over the embedded host, taken back by the pane's own way. */
import { createProduct } from "../../src/taskpane/createProduct";
import type { Product } from "../../src/taskpane/product";
import { quietWork } from "../../src/features/work";
import type { StepBack } from "../../src/features/undo/recordChanges";
import type { Done, Outcome } from "../../src/features/outcome";
import { done, startWorkbench, type Workbench } from "../features/workbench";

interface Desk {
  readonly bench: Workbench;
  readonly product: Product;
  act(action: () => Promise<Outcome<Done>>): Promise<StepBack>;
}

async function startDesk(): Promise<Desk> {
  const bench = await startWorkbench();
  const product = createProduct(bench.port);
  return {
    bench,
    product,
    act: async (action) => {
      const { value, back } = await product.record(action);
      done(value);
      if (back === null) throw new Error("nothing to undo");
      return back;
    },
  };
}

describe("everything that the pane does to sheets", () => {
  it("takes the sample back, and its removal", async () => {
    const { bench, product, act } = await startDesk();
    const guide = await product.guide();
    const empty = bench.snapshot();
    const opened = await act(() => guide.openSample("departments", quietWork));
    const full = bench.contents();
    const removed = await act(() => guide.removeSample({ isConfirmed: false }));
    expect(bench.contents()).toEqual({ Sheet1: {} });
    done(await removed.undo(quietWork));
    expect(bench.contents()).toEqual(full);
    done(await opened.undo(quietWork));
    expect(bench.snapshot()).toEqual(empty);
  });

  it("takes lists, reports and the appraisal's sheets back", async () => {
    const { bench, product, act } = await startDesk();
    const guide = await product.guide();
    await act(() => guide.openSample("departments", quietWork));
    const report = await product.report();
    const actions: readonly (() => Promise<Outcome<Done>>)[] = [
      () => product.appraisal.assign(),
      () => product.appraisal.evidence(),
      () => report.buildTables(),
      () => report.buildExplanation({ now: new Date(2021, 0, 5) }),
      () => product.buildRanking({ ties: "standard" }, quietWork),
    ];
    for (const action of actions) {
      const before = bench.contents();
      const back = await act(action);
      expect(withoutLog(bench.contents())).not.toEqual(withoutLog(before));
      done(await back.undo(quietWork));
      expect(withoutLog(bench.contents())).toEqual(withoutLog(before));
    }
  }, 60_000);
});

/** The log is never taken back. */
function withoutLog(contents: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(contents).filter(([sheet]) => sheet !== "Nhật ký"));
}
