/** A host that shares its thread: others get their turn inside a request, and what they do there comes after it. */
import { unzipSync } from "fflate";
import { writeBlock } from "../../../src/standalone/host/model/edit";
import { rect } from "../../../src/standalone/host/model/rect";
import { userEdit } from "../../../src/standalone/host/model/userEdit";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";
import { createTurn, nextTask } from "../../../src/standalone/host/turn";

/** 20 sheets of 30 numbers, their thirds and their sum: more formulas than are calculated between two turns. */
const sheets = 20;
const rows = 30;

function build(host: EmbeddedExcel): void {
  const { model } = host;
  for (let index = 1; index <= sheets; index++) {
    const sheet = model.addSheet(`Xã ${index}`);
    const block = Array.from({ length: rows }, (_, row) => [row, `=A${row + 1}/3`, `=SUM($B$1:B${row + 1})`]);
    writeBlock(model, sheet, rect(0, 0, rows, 3), block);
  }
  model.settle();
}

/** The first number of every sheet becomes another one: its third and all 30 sums follow. */
async function change({ excel }: EmbeddedExcel, value: number): Promise<void> {
  await excel.run(async (context) => {
    for (let index = 1; index <= sheets; index++)
      context.workbook.worksheets.getItem(`Xã ${index}`).getRange("A1").values = [[value]];
    await context.sync();
  });
}

const lastSum = ({ model }: EmbeddedExcel, sheet: string): unknown => model.sheet(sheet).content(rows - 1, 2).value;

describe("a request carried out in turns", () => {
  it("gives the same results, with turns between its actions and within the calculation", async () => {
    let turns = 0;
    const others = (): Promise<void> => {
      turns += 1;
      return nextTask();
    };
    const host = await startEmbeddedExcel({}, { isDue: () => true, others });
    build(host);
    turns = 0;
    await change(host, 9);
    // (9 + 1 + 2 + … + 29) / 3 = (9 + 435) / 3 = 148
    expect(lastSum(host, "Xã 1")).toBeCloseTo(148, 9);
    expect(lastSum(host, `Xã ${sheets}`)).toBeCloseTo(148, 9);
    expect(turns).toBeGreaterThan(sheets);
  });

  it("holds back what a person does meanwhile, and tells the listeners once, at the end", async () => {
    const done: string[] = [];
    const models: EmbeddedExcel["model"][] = [];
    const others = async (): Promise<void> => {
      await nextTask();
      const [model] = models;
      if (model === undefined || done.length > 0) return;
      done.push("asked");
      model.whenIdle(() => {
        done.push("typed");
        userEdit(model, model.sheet("Xã 2").id, rect(0, 0), 300, { source: "typed" });
      });
      // Settling in the middle shows nothing half-done.
      model.settle();
    };
    const host = await startEmbeddedExcel({}, { isDue: () => true, others });
    build(host);
    models.push(host.model);
    host.model.changes.add(() => done.push("told"));
    await change(host, 9);
    expect(done).toEqual(["asked", "told", "typed", "told"]);
    // The person came last: (300 + 435) / 3 = 245
    expect(lastSum(host, "Xã 2")).toBeCloseTo(245, 9);
    expect(lastSum(host, "Xã 3")).toBeCloseTo(148, 9);
  });

  it("lets a file be opened or saved only before or after it", async () => {
    const hosts: EmbeddedExcel[] = [];
    const saved: Promise<Uint8Array>[] = [];
    const others = async (): Promise<void> => {
      await nextTask();
      if (saved.length === 0) saved.push(...hosts.map((each) => each.save()));
    };
    const host = await startEmbeddedExcel({}, { isDue: () => true, others });
    build(host);
    hosts.push(host);
    await change(host, 9);
    const [bytes = new Uint8Array()] = await Promise.all(saved);
    const reopened = await startEmbeddedExcel();
    await reopened.open(bytes);
    const first = Array.from(
      { length: sheets },
      (_, index) => reopened.model.sheet(`Xã ${index + 1}`).content(0, 0).value,
    );
    expect(new Set(first)).toEqual(new Set([9]));
  });
});

describe("a file saved in turns", () => {
  const settings = (others: () => Promise<void>) => ({ isDue: () => true, others });
  const partsOf = (bytes: Uint8Array): ReturnType<typeof unzipSync> => unzipSync(bytes);

  it("is the file that is saved without, with a turn after every sheet", async () => {
    let turns = 0;
    const host = await startEmbeddedExcel(
      {},
      settings(async () => {
        turns += 1;
        await nextTask();
      }),
    );
    const alone = await startEmbeddedExcel();
    for (const each of [host, alone]) {
      // The moment of making it stands in the file.
      each.model.book.created = each.model.book.modified = new Date(0);
      build(each);
      userEdit(each.model, each.model.sheet("Xã 1").id, rect(0, 0), "'1", { source: "typed" });
    }
    turns = 0;
    const written = partsOf(await host.save());
    expect(turns).toBeGreaterThanOrEqual(sheets);
    expect(written).toEqual(partsOf(await alone.save()));
  });

  it("holds the workbook as it was: requests and what a person does meanwhile come after it", async () => {
    const done: string[] = [];
    const asked: Promise<void>[] = [];
    const hosts: EmbeddedExcel[] = [];
    const others = async (): Promise<void> => {
      await nextTask();
      const [host] = hosts;
      if (host === undefined || asked.length > 0) return;
      asked.push(change(host, 9).then(() => void done.push("requested")));
      host.model.whenIdle(() => {
        done.push("typed");
        userEdit(host.model, host.model.sheet("Xã 2").id, rect(0, 0), 300, { source: "typed" });
      });
    };
    const host = await startEmbeddedExcel({}, settings(others));
    build(host);
    hosts.push(host);
    const bytes = await host.save().finally(() => done.push("saved"));
    await Promise.all(asked);
    expect(done).toEqual(["typed", "saved", "requested"]);
    expect(host.model.sheet("Xã 1").content(0, 0).value).toBe(9);
    const reopened = await startEmbeddedExcel();
    await reopened.open(bytes);
    const first = Array.from({ length: 3 }, (_, index) => reopened.model.sheet(`Xã ${index + 1}`).content(0, 0).value);
    expect(first).toEqual([0, 0, 0]);
  });

  it("leaves the workbook usable when it fails", async () => {
    const host = await startEmbeddedExcel(
      {},
      settings(() => nextTask()),
    );
    build(host);
    const { xlsx } = host.model.book;
    jest.spyOn(xlsx, "write").mockRejectedValueOnce(new Error("no room"));
    await expect(host.save()).rejects.toThrow("no room");
    await change(host, 9);
    expect(lastSum(host, "Xã 1")).toBeCloseTo(148, 9);
    expect((await host.save()).length).toBeGreaterThan(1000);
  });
});

describe("when others have waited long enough", () => {
  it("is counted from their last turn", async () => {
    let time = 0;
    let taken = 0;
    const turn = createTurn(
      () => {
        taken += 1;
        time += 500;
        return Promise.resolve();
      },
      () => time,
    );
    expect(turn.isDue()).toBe(false);
    time += 31;
    expect(turn.isDue()).toBe(true);
    await turn.others();
    expect(taken).toBe(1);
    expect(turn.isDue()).toBe(false);
  });
});
