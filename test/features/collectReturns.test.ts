import { collectReturns, type Collected, type ReadFile } from "../../src/features/collectReturns";
import { unitKey } from "../../src/domain/unitName";
import { quietWork } from "../../src/features/work";
import { readReturned } from "../../src/files/returned/readReturned";
import { fillIn, issueTo, sampleSet } from "../files/returned/issuedSample";
import { run, type Year } from "./year";
import { startWorkbench, type Workbench } from "./workbench";

const units = ["Xã A", "Xã B", "Xã C"];
const year: Year = { set: sampleSet(), units, source: "scoringSheets" };

async function* filesOf(all: readonly Uint8Array[]): AsyncGenerator<ReadFile> {
  for (const [index, bytes] of all.entries()) {
    const file = `${index}.xlsx`;
    const read = await Promise.resolve(readReturned(bytes, file));
    yield read.ok ? { kind: "book", book: read.value } : { kind: "refused", file, findings: read.failure };
  }
}

async function collect(bench: Workbench, files: readonly Uint8Array[], more: object = {}): Promise<Collected> {
  const input = {
    files: filesOf(files),
    count: files.length,
    received: "2025-12-01",
    deadline: null,
    agreed: [],
    admitted: new Map(),
  };
  const done = await collectReturns(bench.port, { ...input, ...more }, quietWork);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}

let bench: Workbench;
let filled: readonly Uint8Array[];

beforeAll(async () => {
  bench = await startWorkbench();
  await run(bench, ["set", "units", "sheets"], year);
  filled = (await issueTo(units, 2025)).map((bytes, index) => fillIn(bytes, index + 1).bytes);
}, 120_000);

describe("collecting", () => {
  it("writes scores, evidence and the board in few round trips, however many units", async () => {
    bench.trips.count = 0;
    const collected = await collect(bench, filled);
    expect(collected.files.map(({ verdict }) => verdict)).toEqual(["take", "take", "take"]);
    // Where the workbook stands, its three sheets (24 with each reading), their entries (12 with each writing), the board.
    expect(bench.trips.count).toBeLessThanOrEqual(5);
    expect(bench.value("Xã B", "node:1.1.1", "evidence")).toBe("QĐ số 2/QĐ-UBND & phụ lục 1.1.1");
    expect(bench.value("Thu nhận phiếu", "unit:1", "status")).toBe("Đã nhận");
    // Sums follow, and stay formulas.
    expect(bench.formula("Xã B", "node:1.1", "self")).toMatch(/^=IF\(COUNT\(/);
    expect(typeof bench.value("Xã B", "total", "self")).toBe("number");
  }, 60_000);

  it("changes nothing when the same files come again", async () => {
    const before = bench.contents();
    const collected = await collect(bench, filled);
    expect(collected.files.map(({ verdict }) => verdict)).toEqual(["same", "same", "same"]);
    expect(bench.contents()).toEqual(before);
  }, 60_000);

  it("asks before it writes over what was typed into the workbook, and keeps what the appraisal typed", async () => {
    bench.type("Xã C", "node:1.1.1", "self", 0.5);
    bench.type("Xã C", "node:1.1.1", "appraisal", 0.25);
    const asked = await collect(bench, filled);
    expect(asked.files[2]).toMatchObject({ verdict: "ask-edited", differences: [{ code: "1.1.1", before: 0.5 }] });
    expect(bench.value("Xã C", "node:1.1.1", "self")).toBe(0.5);
    const agreed = await collect(bench, filled, { agreed: ["Xã C"] });
    expect(agreed.files[2]?.verdict).toBe("take");
    expect(bench.value("Xã C", "node:1.1.1", "self")).not.toBe(0.5);
    expect(bench.value("Xã C", "node:1.1.1", "appraisal")).toBe(0.25);
  }, 60_000);

  it("[R219] writes over nothing that was typed after somebody agreed", async () => {
    bench.type("Xã C", "node:1.1.1", "self", 0.5);
    const [looked] = (await collect(bench, filled.slice(2), { isTrial: true })).files;
    const agreement = { agreed: ["Xã C"], seen: new Map([[unitKey("Xã C"), looked?.differences ?? []]]) };
    bench.type("Xã C", "node:1.1.2", "note", "gõ thêm sau khi xem");
    const asked = await collect(bench, filled.slice(2), agreement);
    expect(asked.files[0]?.verdict).toBe("ask-edited");
    expect(asked.files[0]?.differences.map(({ code, column }) => [code, column])).toContainEqual(["1.1.2", "note"]);
    expect(bench.value("Xã C", "node:1.1.2", "note")).toBe("gõ thêm sau khi xem");
    const again = new Map([[unitKey("Xã C"), asked.files[0]?.differences ?? []]]);
    expect((await collect(bench, filled.slice(2), { ...agreement, seen: again })).files[0]?.verdict).toBe("take");
  }, 60_000);

  it("writes over nothing in a sheet that is renamed while it reads", async () => {
    bench.type("Xã C", "node:1.1.1", "self", 0.5);
    bench.host.counters.reset();
    bench.host.setFault((trip) => {
      if (trip === 2) bench.rename("Xã C", "Xã C (đã gửi)");
      return undefined;
    });
    await expect(collect(bench, filled)).rejects.toMatchObject({
      failure: { code: "changedMeanwhile", sheet: "Xã C" },
    });
    bench.host.setFault(undefined);
    expect(bench.value("Xã C (đã gửi)", "node:1.1.1", "self")).toBe(0.5);
    bench.rename("Xã C (đã gửi)", "Xã C");
    expect((await collect(bench, filled, { agreed: ["Xã C"] })).files[2]?.verdict).toBe("take");
  }, 60_000);

  it("keeps the reason the chair typed into the board, and admits by it", async () => {
    const late = { deadline: "2025-11-30" };
    const fresh = await startWorkbench();
    await run(fresh, ["set", "units"], year);
    expect((await collect(fresh, filled.slice(0, 1), late)).counts).toMatchObject({ late: 1, missing: 2 });
    expect(fresh.sheetNames()).not.toContain("Xã A");
    fresh.type("Thu nhận phiếu", "unit:0", "admitted", "Bão số 3");
    const admitted = await collect(fresh, filled.slice(0, 1), late);
    expect([admitted.files[0]?.verdict, admitted.counts]).toMatchObject(["take", { received: 1, missing: 2 }]);
    expect(fresh.value("Thu nhận phiếu", "unit:0", "late")).toBe("nộp chậm");
    expect(fresh.value("Thu nhận phiếu", "unit:0", "admitted")).toBe("Bão số 3");
  }, 60_000);

  it("stops when it is told to, with nothing written", async () => {
    const before = bench.contents();
    const input = {
      files: filesOf(filled),
      count: filled.length,
      received: "2025-12-01",
      agreed: [],
      admitted: new Map(),
    };
    const done = await collectReturns(bench.port, input, { report: () => undefined, isCancelled: () => true });
    expect(done).toMatchObject({ ok: true, value: { stopped: true, files: [] } });
    expect(bench.contents()).toEqual(before);
  }, 60_000);
});
