/** Issuing and collecting as the pane runs them, over the genuine client library and the embedded host. */
import { unzipSync } from "fflate";
import { presetCalendar } from "../../src/domain/collection/calendar";
import { unitKey } from "../../src/domain/unitName";
import type { Collected } from "../../src/features/collectReturns";
import { createLiveChecks } from "../../src/features/liveChecks";
import type { Outcome } from "../../src/features/outcome";
import { planIssue } from "../../src/features/planIssue";
import { quietWork, type Work } from "../../src/features/work";
import { WorkbookError } from "../../src/features/workbookPort";
import { issueFiles } from "../../src/files/issued/issueFiles";
import { readManifest } from "../../src/files/issued/manifest";
import { createCollection } from "../../src/taskpane/collection/createCollection";
import type {
  ChosenFile,
  CollectChoice,
  CollectionProduct,
  Issued,
} from "../../src/taskpane/collection/collectionProduct";
import { ownOf } from "../files/returned/damages";
import { editSheet, put } from "../files/returned/sheetEdits";
import { run, type Year } from "../features/year";
import { done, startWorkbench, type Workbench } from "../features/workbench";
import { deepSet } from "../sheets/smallSets";

const units = ["Xã A", "Xã B", "1+1 xã C"];
const year: Year = { set: deepSet, units, source: "scoringSheets" };
const now = new Date("2025-12-02T08:00:00Z");

interface Desk {
  readonly bench: Workbench;
  readonly product: CollectionProduct;
}

async function startDesk(): Promise<Desk> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units", "sheets"], year);
  const checks = createLiveChecks(bench.port, { findSet: () => null, now: () => now });
  return { bench, product: createCollection(bench.port, checks, () => now) };
}

function ok<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

async function issued({ product }: Desk, work: Work = quietWork): Promise<Issued> {
  const made = ok(await product.issue({ deadline: "2025-12-04", withMembers: true, now }, work));
  if (made === null) throw new Error("nothing was issued");
  return made;
}

function filled(file: Uint8Array, scores: Readonly<Record<string, number>>): Uint8Array {
  const { book } = ownOf(file);
  return editSheet(file, (sheet) => {
    for (const [code, score] of Object.entries(scores))
      put(sheet, book.row(`node:${code}`), book.column("self"), score);
  });
}

const all = { "1.1.1": 0.5, "1.1.2": 2, "1.2": 0, "1.3.1": 1.5, "2.1": 1, "2.2": 2.5 };

const chosen = (name: string, content: Uint8Array): ChosenFile => ({
  name,
  size: content.length,
  bytes: () => Promise.resolve(content),
});

const choice = (more: Partial<CollectChoice> = {}): CollectChoice => ({
  received: "2025-12-02",
  agreed: [],
  admitted: new Map(),
  ...more,
});

const verdicts = ({ files }: Collected): readonly string[] => files.map(({ verdict }) => verdict);

describe("issuing", () => {
  it("makes an archive of workbooks and the record, and changes nothing in the workbook", async () => {
    const desk = await startDesk();
    const before = desk.bench.snapshot();
    desk.bench.trips.count = 0;
    const seen: number[] = [];
    const made = await issued(desk, { ...quietWork, report: ({ done: number }) => seen.push(number) });
    expect(desk.bench.trips.count).toBe(1);
    expect(seen).toEqual([1, 2, 3]);
    expect(desk.bench.snapshot()).toEqual(before);
    const parts = unzipSync(made.bytes);
    expect(Object.keys(parts)).toEqual(["Xã A.xlsx", "Xã B.xlsx", "1+1 xã C.xlsx", "manifest.json"]);
    const manifest = ok(readManifest(parts["manifest.json"] ?? new Uint8Array(), "manifest.json"));
    expect([manifest.deadline, manifest.units.map(({ name }) => name)]).toEqual(["2025-12-04", units]);
    expect(ownOf(parts["Xã B.xlsx"] ?? new Uint8Array()).identity).toMatchObject({
      unit: "Xã B",
      year: 2025,
      deadline: "2025-12-04",
      role: { kind: "unit" },
    });
  }, 60_000);

  it("gives others their turn between the long steps of what all files share", async () => {
    const unit = { name: "Xã A", kind: "", shortName: "", code: "", predecessors: [] };
    const office = { parentAgency: "", agency: "", place: "" };
    const input = { set: deepSet, office, year: 2025, units: [{ unit, at: {} }], deadline: null, appraisal: null };
    let turns = 0;
    const pause = (): Promise<void> => {
      turns += 1;
      return Promise.resolve();
    };
    for await (const { bytes } of issueFiles(ok(planIssue(input)), now, pause))
      expect(bytes.length).toBeGreaterThan(1000);
    // Before and after placing, before and after calculating, after writing.
    expect(turns).toBe(5);
  });

  it("stops between two files", async () => {
    const { product } = await startDesk();
    let made = 0;
    const work: Work = { report: ({ done: number }) => (made = number), isCancelled: () => made >= 2 };
    expect(ok(await product.issue({ deadline: null, withMembers: false, now }, work))).toBeNull();
    expect(made).toBe(2);
  }, 60_000);
});

describe("collecting", () => {
  it("writes nothing while it looks, takes over what is chosen, and keeps late admissions in sheet and log", async () => {
    const desk = await startDesk();
    const { bench, product } = desk;
    const files = (await issued(desk)).workbooks.map(({ bytes }) => filled(bytes, all));
    const returns = files.map((bytes, index) => chosen(`${index}.xlsx`, bytes));
    const broken = chosen("x.xlsx", Uint8Array.of(1));
    const huge: ChosenFile = { name: "huge.xlsx", size: 50_000_000, bytes: () => Promise.reject(new Error("read")) };
    const before = bench.contents();
    const looked = ok(await product.look([...returns, broken, huge], choice(), quietWork));
    expect(verdicts(looked)).toEqual(["take", "take", "take", "refused", "refused"]);
    expect(looked.files.slice(3).flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
      "return-not-workbook",
      "return-too-large",
    ]);
    expect(bench.contents()).toEqual(before);

    const taken = ok(await product.take(returns.slice(0, 1), choice(), quietWork));
    expect(taken.board.map(({ standing }) => standing)).toEqual(["received", "missing", "missing"]);
    // 0,5 + 2 + 0 + 1,5 = 4 of 6; 1 + 2,5 = 3,5 of 4.
    expect(bench.value("Xã A", "total", "self")).toBe(7.5);

    // The calendar's day counts where none is given: 04/12.
    done(await product.saveCalendar(presetCalendar(2025)));
    const late = choice({ received: "2025-12-05" });
    expect(verdicts(ok(await product.take(returns.slice(1, 2), late, quietWork)))).toEqual(["late"]);
    expect(bench.value("Xã B", "total", "self")).toBeNull();
    const admitted = new Map([[unitKey("Xã B"), "Bão số 5"]]);
    expect(verdicts(ok(await product.take(returns.slice(1, 2), { ...late, admitted }, quietWork)))).toEqual(["take"]);
    expect(bench.value("Xã B", "total", "self")).toBe(7.5);
    expect(bench.value("Thu nhận phiếu", "unit:1", "admitted")).toBe("Bão số 5");
    expect(bench.value("Thu nhận phiếu", "unit:1", "late")).toBe("nộp chậm");
    const log = Object.values(bench.contents()["Nhật ký"] ?? {});
    expect(log).toEqual(expect.arrayContaining(["Chấp nhận nộp chậm", "Bão số 5", "Xã B"]));
  }, 60_000);

  it("never writes over an accepted return without being asked for, and shows what differs", async () => {
    const desk = await startDesk();
    const { bench, product } = desk;
    const [first] = (await issued(desk)).workbooks;
    if (first === undefined) throw new Error("nothing was issued");
    ok(await product.take([chosen("a.xlsx", filled(first.bytes, all))], choice(), quietWork));
    const again = chosen("a2.xlsx", filled(first.bytes, { ...all, "2.1": 0.25 }));
    const looked = ok(await product.look([again], choice(), quietWork));
    expect(looked.files[0]).toMatchObject({
      verdict: "ask-accepted",
      differences: [{ code: "2.1", column: "self", before: 1, after: 0.25 }],
    });
    expect(verdicts(ok(await product.take([again], choice(), quietWork)))).toEqual(["ask-accepted"]);
    expect(bench.value("Xã A", "node:2.1", "self")).toBe(1);
    expect(verdicts(ok(await product.take([again], choice({ agreed: ["Xã A"] }), quietWork)))).toEqual(["take"]);
    expect(bench.value("Xã A", "node:2.1", "self")).toBe(0.25);
  }, 60_000);

  it("writes scores and board together or not at all, whichever round trip fails", async () => {
    const desk = await startDesk();
    const { bench, product } = desk;
    const files = (await issued(desk)).workbooks.map(({ bytes }, index) => chosen(`${index}.xlsx`, filled(bytes, all)));
    const before = bench.snapshot();
    let failures = 0;
    for (let isDone = false; !isDone;) {
      bench.host.counters.reset();
      bench.host.setFault((trip) => (trip === failures + 1 ? { kind: "fail", code: "GeneralException" } : undefined));
      let failure: unknown = null;
      const taken = await product.take(files, choice(), quietWork).catch((error: unknown) => {
        failure = error;
        return null;
      });
      bench.host.setFault(undefined);
      if (taken === null && bench.value("Xã A", "total", "self") === null) {
        expect(failure).toBeInstanceOf(WorkbookError);
        expect(bench.snapshot()).toEqual(before);
        failures += 1;
      } else isDone = true;
    }
    // Where the workbook stands, the sheets' entries, and the writing at least.
    expect(failures).toBeGreaterThanOrEqual(3);
    // What fails after it (the checks that follow) leaves all of it: every sheet, and the board that says so.
    for (const [index, unit] of units.entries()) {
      expect(bench.value(unit, "total", "self")).toBe(7.5);
      expect(bench.value("Thu nhận phiếu", `unit:${index}`, "status")).toBe("Đã nhận");
    }
  }, 120_000);
});
