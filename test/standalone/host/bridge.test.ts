import { startEmbeddedExcel, type EmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";
import { rect } from "../../../src/standalone/host/model/rect";
import { userEdit } from "../../../src/standalone/host/model/userEdit";

let host: EmbeddedExcel;
beforeEach(async () => {
  host = await startEmbeddedExcel();
});

async function write(context: Excel.RequestContext, value: unknown): Promise<void> {
  context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
  await context.sync();
}

describe("counters", () => {
  it("counts round trips, object paths and bytes", async () => {
    host.counters.reset();
    await host.excel.run(async (context) => {
      await write(context, 1);
      await write(context, 2);
    });
    // Ranges are let go at the end of the run in a third round trip of the library's own.
    expect(host.counters.roundTrips).toBe(3);
    expect(host.counters.objects).toBeGreaterThanOrEqual(6);
    expect(host.counters.requestBytes).toBeGreaterThan(500);
    expect(host.counters.responseBytes).toBeGreaterThan(50);
  });
});

describe("limits of 5 MB", () => {
  const block = (characters: number): string[][] => Array.from({ length: 1000 }, () => ["x".repeat(characters)]);

  it("refuses a larger request before anything is done", async () => {
    const failing = host.excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A1000").values = block(5300);
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(host.model.active.usedArea(true)).toBeNull();
  });

  it("refuses a larger response", async () => {
    const failing = host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A1000").values = block(3000);
      await context.sync();
      sheet.getRange("B1:B1000").values = block(3000);
      await context.sync();
      const all = sheet.getRange("A1:B1000");
      all.load("values");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});

describe("faults", () => {
  it("fails the n-th round trip with a code and does nothing", async () => {
    host.counters.reset();
    host.setFault((trip) => (trip === 2 ? { kind: "fail", code: "InvalidOperationInCellEditMode" } : undefined));
    const failing = host.excel.run(async (context) => {
      await write(context, 1);
      await write(context, 2);
    });
    await expect(failing).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(host.model.active.content(0, 0).value).toBe(1);
  });

  it("hangs", async () => {
    host.setFault(() => ({ kind: "hang" }));
    const silent = Symbol("silent");
    const waiting = host.excel.run((context) => write(context, 1));
    const pause = new Promise((resolve) => setTimeout(() => resolve(silent), 50));
    expect(await Promise.race([waiting, pause])).toBe(silent);
  });
});

describe("events", () => {
  const done = Promise.resolve();

  async function listen(): Promise<string[]> {
    const heard: string[] = [];
    const hear = (what: string): Promise<void> => {
      heard.push(what);
      return done;
    };
    await host.excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(({ address, triggerSource, details }) =>
        hear(`changed ${address} ${triggerSource} ${String(details.valueBefore)}→${String(details.valueAfter)}`),
      );
      worksheets.onAdded.add(() => hear("added"));
      worksheets.onDeleted.add(() => hear("deleted"));
      worksheets.onActivated.add(() => hear("activated"));
      worksheets.onNameChanged.add(({ nameAfter }) => hear(`renamed ${nameAfter}`));
      await context.sync();
    });
    return heard;
  }

  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

  it("tells the add-in of its own writes and of the user's, and who it was", async () => {
    const heard = await listen();
    await host.excel.run((context) => write(context, 1));
    userEdit(host.model, host.model.active.id, rect(0, 0), "2", { source: "typed" });
    await settled();
    expect(heard).toEqual(["changed A1 ThisLocalAddin →1", "changed A1 Unknown 1→2"]);
  });

  it("tells of sheets", async () => {
    const heard = await listen();
    await host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Một");
      sheet.activate();
      sheet.name = "Hai";
      sheet.delete();
      await context.sync();
    });
    await settled();
    expect(heard).toEqual(["added", "activated", "renamed Hai", "deleted"]);
  });

  it("falls silent for a handler that was removed", async () => {
    let heard = 0;
    const handler = await host.excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(() => {
        heard += 1;
        return done;
      });
      await context.sync();
      return added;
    });
    await host.excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await host.excel.run((context) => write(context, 1));
    await settled();
    expect(heard).toBe(0);
  });

  it("tells a grid once per batch what changed", async () => {
    const told: string[] = [];
    host.model.changes.add((changes) => told.push(changes.map(({ kind }) => kind).join(" ")));
    await host.excel.run((context) => write(context, "=1+1"));
    // the written cell, and the sheet for the results
    expect(told).toEqual(["workbook cells cells"]);
  });
});
