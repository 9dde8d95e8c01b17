/** `log`: what stands in the workbook's log, for other programs; the workbook itself stays as it is. */
import { createEntryChecks } from "../../src/features/checkEntries";
import { keepLog } from "../../src/features/keepLog";
import { quietWork } from "../../src/features/work";
import { deepSet } from "../sheets/smallSets";
import { run } from "../features/year";
import { done, startWorkbench } from "../features/workbench";
import { cchc, jsonOf } from "./fakeConsole";

const unit = "Xã A";
let bytes: Uint8Array;

beforeAll(async () => {
  const year = { set: deepSet, units: [unit], source: "scoringSheets" } as const;
  const bench = await startWorkbench();
  await run(bench, ["set", "units", "sheets"], year);
  const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => new Date("2026-11-20T08:00:00Z") });
  await checks.checkAll(quietWork);
  bench.type(unit, "node:1.1.1", "self", 0.5);
  const { book } = bench.own(unit);
  const at = { row: book.row("node:1.2"), column: book.column("note"), rows: 1, columns: 2 };
  await bench.port.change({
    write: [{ sheet: unit, at: { ...at, columns: 1 }, values: [['=HYPERLINK("http://x")\tA\nB']] }],
  });
  await checks.checkTouched([bench.sheet(unit).id]);
  done(await keepLog(bench.port, checks, { zoneOffset: -420 }));
  bytes = await bench.save();
}, 60_000);

describe("log", () => {
  it("[R198] prints the lines as TSV in which nothing is a formula, and does not touch the workbook", async () => {
    const before = bytes.slice();
    const ran = await cchc(["log", "a.xlsx"], { "a.xlsx": bytes });
    expect([ran.code, ran.err, [...ran.written]]).toEqual([0, [], []]);
    expect(bytes).toEqual(before);
    const lines = ran.out.split("\r\n").map((line) => line.split("\t"));
    expect(lines).toHaveLength(4);
    expect(lines[0]).toHaveLength(9);
    expect(lines[1]?.slice(0, 5)).toEqual(["2026-11-20 15:00:00", "Chuyên viên tổng hợp", unit, unit, "1.1.1"]);
    expect(lines[1]?.slice(7)).toEqual(["", "0,5"]);
    expect(lines[2]?.[8]).toBe(`'=HYPERLINK("http://x") A B`);
  });

  it("writes the same to a file, with a byte order mark so that Excel reads the accents", async () => {
    const printed = await cchc(["log", "a.xlsx"], { "a.xlsx": bytes });
    const ran = await cchc(["log", "a.xlsx", "--out", "b.tsv"], { "a.xlsx": bytes });
    expect([ran.code, ran.out, [...ran.written.keys()]]).toEqual([0, "", ["b.tsv"]]);
    const written = ran.written.get("b.tsv") ?? new Uint8Array();
    expect([...written.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(written)).toBe(printed.out);
  });

  it("gives JSON with the texts as they are", async () => {
    const ran = await cchc(["log", "a.xlsx", "--json"], { "a.xlsx": bytes });
    expect(jsonOf(ran)).toMatchObject([
      { when: "2026-11-20 15:00:00", unit, code: "1.1.1", from: "", to: "0,5" },
      { unit, code: "1.2", to: '=HYPERLINK("http://x")\tA\nB' },
    ]);
  });

  it("says when there is no log, and refuses other file names", async () => {
    const year = { set: deepSet, units: [unit], source: "scoringSheets" } as const;
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], year);
    const none = await cchc(["log", "a.xlsx"], { "a.xlsx": await bench.save() });
    expect([none.code, none.out]).toEqual([1, ""]);
    expect(none.err[0]).toContain("Tệp chưa có trang nhật ký.");
    expect((await cchc(["log", "a.xlsx", "--out", "b.xlsx"], { "a.xlsx": bytes })).code).toBe(2);
    expect((await cchc(["log", "gone.xlsx"])).code).toBe(2);
    expect((await cchc(["log", "a.xlsx"], { "a.xlsx": "no workbook" })).code).toBe(1);
  });
});
