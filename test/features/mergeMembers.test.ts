/** Members' copies merged over the genuine client library and the embedded host. */
import { mergeMembers, type MergeInput, type Merged } from "../../src/features/mergeMembers";
import type { ReadFile } from "../../src/features/collectReturns";
import { WorkbookError } from "../../src/features/workbookPort";
import { quietWork } from "../../src/features/work";
import { readReturned } from "../../src/files/returned/readReturned";
import { copyOf, organizersFile, typeAll } from "./membersYear";
import { startWorkbench, type Workbench } from "./workbench";

let organizers: Uint8Array;
/** By file name: Bình's, Bình's other one, An's, one in nobody's role. */
const copies = new Map<string, Uint8Array>();

async function* filesOf(names: readonly string[]): AsyncGenerator<ReadFile> {
  for (const file of names) {
    const read = await Promise.resolve(readReturned(copies.get(file) ?? new Uint8Array(), file));
    yield read.ok ? { kind: "book", book: read.value } : { kind: "refused", file, findings: read.failure };
  }
}

async function merge(bench: Workbench, names: readonly string[], more: Partial<MergeInput> = {}): Promise<Merged> {
  const input: MergeInput = { files: filesOf(names), decide: () => null, typedIn: 2026, ...more };
  const merged = await mergeMembers(bench.port, input, quietWork);
  if (!merged.ok) throw new Error(JSON.stringify(merged.failure));
  return merged.value;
}

const codesOf = ({ files }: Merged): readonly string[] =>
  files.flatMap(({ findings }) => findings.map(({ code }) => code));

beforeAll(async () => {
  organizers = await organizersFile();
  copies.set(
    "binh.xlsx",
    await copyOf(organizers, "1", (bench) =>
      typeAll(bench, "member:1", { "Xã A": { "1.1.1": 0.75, "2.1": 1.25 }, "Xã B": { "1.2": 0 } }),
    ),
  );
  copies.set(
    "binh-2.xlsx",
    await copyOf(organizers, "1", (bench) => typeAll(bench, "member:1", { "Xã A": { "1.1.1": 0.5 } })),
  );
  copies.set(
    "an.xlsx",
    await copyOf(organizers, "2", (bench) => {
      typeAll(bench, "member:2", { "Xã A": { "2.1": 1, "2.2": 2.5 } });
      // What is none of An's: the self score of Xã B, and a score in Bình's column, typed after protection was taken off.
      bench.sheet("Xã B").worksheet.sheetProtection = null;
      expect(bench.type("Xã B", "node:1.2", "self", 0.25)).toBeNull();
      expect(bench.type("Xã B", "node:1.1.1", "member:1", 1)).toBeNull();
    }),
  );
  copies.set("nobody.xlsx", await copyOf(organizers, null, () => undefined));
}, 120_000);

describe("merging members' copies", () => {
  it("[R231] takes each member's own column, nothing else, in one writing", async () => {
    const bench = await startWorkbench(organizers);
    await merge(bench, ["binh.xlsx"], { isTrial: true });
    const before = bench.contents();
    bench.trips.count = 0;
    const merged = await merge(bench, ["binh.xlsx", "an.xlsx"]);
    // Where the workbook stands, its two sheets (24 with each reading), one writing.
    expect(bench.trips.count).toBeLessThanOrEqual(3);
    expect(merged.files.map(({ member, taken }) => [member, taken])).toEqual([
      ["Trần Thị Bình", 3],
      ["Lê Văn An", 2],
    ]);
    expect(bench.value("Xã A", "node:1.1.1", "member:1")).toBe(0.75);
    expect(bench.value("Xã B", "node:1.2", "member:1")).toBe(0);
    expect(bench.value("Xã A", "node:2.2", "member:2")).toBe(2.5);
    // An's other changes are told and not taken: two items of Xã B, 1.1.1 and 1.2.
    expect(bench.value("Xã B", "node:1.2", "self")).toBe(1);
    expect(bench.value("Xã B", "node:1.1.1", "member:1")).toBeNull();
    expect(merged.files[0]?.findings).toEqual([]);
    expect(codesOf(merged)).toEqual(["return-protection-removed", "merge-elsewhere"]);
    expect(merged.files[1]?.findings[1]?.details).toEqual({ number: 2, codes: { names: ["1.1.1", "1.2"] } });
    const changed = Object.entries(bench.contents()).flatMap(([sheet, cells]) =>
      Object.entries(cells).filter(([address, value]) => {
        const old = before[sheet]?.[address];
        return !Array.isArray(value) && JSON.stringify(old) !== JSON.stringify(value);
      }),
    );
    // Five typed scores; everything else that changed is a formula's result.
    expect(changed).toHaveLength(5);
    // The same files again: nothing differs, nothing is written.
    bench.trips.count = 0;
    expect((await merge(bench, ["binh.xlsx", "an.xlsx"])).taken).toBe(0);
    expect(bench.trips.count).toBeLessThanOrEqual(2);
  }, 60_000);

  it("[R232] asks where copies differ or another score stands, and takes what was decided", async () => {
    const bench = await startWorkbench(organizers);
    typeAll(bench, "member:1", { "Xã A": { "2.1": 0.5 } });
    const asked = await merge(bench, ["binh.xlsx", "binh-2.xlsx"]);
    expect(asked.conflicts).toMatchObject([
      { kind: "copies", code: "1.1.1", present: null, offers: [{ value: 0.75 }, { value: 0.5 }] },
      { kind: "filled", code: "2.1", present: 0.5, offers: [{ file: "binh.xlsx", value: 1.25 }] },
    ]);
    expect(codesOf(asked)).toEqual(["merge-filled", "merge-copies", "merge-copies"]);
    expect(bench.value("Xã A", "node:1.1.1", "member:1")).toBeNull();
    expect(bench.value("Xã A", "node:2.1", "member:1")).toBe(0.5);
    const decided = await merge(bench, ["binh.xlsx", "binh-2.xlsx"], {
      decide: ({ code }) => (code === "1.1.1" ? "binh-2.xlsx" : null),
    });
    expect(decided.conflicts.map(({ code }) => code)).toEqual(["2.1"]);
    expect(bench.value("Xã A", "node:1.1.1", "member:1")).toBe(0.5);
    expect(bench.value("Xã A", "node:2.1", "member:1")).toBe(0.5);
  }, 60_000);

  it("refuses what is no member's copy, and goes on with the others", async () => {
    const bench = await startWorkbench(organizers);
    copies.set("broken.xlsx", Uint8Array.of(1, 2, 3));
    const merged = await merge(bench, ["nobody.xlsx", "broken.xlsx", "binh.xlsx"]);
    expect(codesOf(merged)).toEqual(["merge-no-member", "return-not-workbook"]);
    expect(merged.files.map(({ member }) => member)).toEqual([null, null, "Trần Thị Bình"]);
    expect(merged.taken).toBe(3);
  }, 60_000);

  it("does nothing where a round trip fails, and works when it is repeated", async () => {
    const bench = await startWorkbench(organizers);
    const before = bench.snapshot();
    let trips = 0;
    for (let failing = 1; trips === 0; failing += 1) {
      bench.host.counters.reset();
      bench.host.setFault((trip) => (trip === failing ? { kind: "fail", code: "GeneralException" } : undefined));
      try {
        expect((await merge(bench, ["binh.xlsx", "an.xlsx"])).taken).toBe(5);
        trips = failing;
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        expect(error.failure.workbookUnchanged).toBe(true);
        expect(bench.snapshot()).toEqual(before);
      }
      bench.host.setFault(undefined);
    }
    expect(trips).toBeGreaterThanOrEqual(3);
    expect(bench.value("Xã A", "node:1.1.1", "member:1")).toBe(0.75);
  }, 60_000);

  it("writes nothing where a sheet is renamed while it reads, and all of it afterwards", async () => {
    const bench = await startWorkbench(organizers);
    await merge(bench, ["binh.xlsx"], { isTrial: true });
    bench.host.counters.reset();
    bench.host.setFault((trip) => {
      if (trip === 2) bench.rename("Xã B", "Xã B (đã gửi)");
      return undefined;
    });
    await expect(merge(bench, ["binh.xlsx"])).rejects.toMatchObject({
      failure: { code: "changedMeanwhile", sheet: "Xã B", workbookUnchanged: true },
    });
    bench.host.setFault(undefined);
    expect(bench.value("Xã A", "node:1.1.1", "member:1")).toBeNull();
    expect((await merge(bench, ["binh.xlsx"])).taken).toBe(3);
    expect(bench.value("Xã B (đã gửi)", "node:1.2", "member:1")).toBe(0);
  }, 60_000);

  it("trial and cancelling write nothing", async () => {
    const bench = await startWorkbench(organizers);
    const before = bench.snapshot();
    expect((await merge(bench, ["binh.xlsx"], { isTrial: true })).taken).toBe(3);
    const input: MergeInput = { files: filesOf(["binh.xlsx"]), decide: () => null, typedIn: 2026 };
    const stopped = await mergeMembers(bench.port, input, { report: () => undefined, isCancelled: () => true });
    expect(stopped.ok && stopped.value.stopped).toBe(true);
    expect(bench.snapshot()).toEqual(before);
  }, 60_000);
});
