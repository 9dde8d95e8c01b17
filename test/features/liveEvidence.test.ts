/** The list of evidence under the live checks: over the genuine client library and the embedded host. */
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import type { CheckReport } from "../../src/features/checkReport";
import { prepareEvidence } from "../../src/features/listEvidence";
import { quietWork } from "../../src/features/work";
import { deepSet } from "../sheets/smallSets";
import { allSteps, run, type Year } from "./year";
import { done, startWorkbench, type Workbench } from "./workbench";

const year: Year = { set: deepSet, units: ["Xã A", "Xã B"], source: "scoringSheets" };
const list = "Tài liệu kiểm chứng";

interface Desk {
  readonly bench: Workbench;
  readonly checks: EntryChecks;
  put(row: number, cells: Readonly<Record<string, string | number>>): void;
  touch(sheet: string): Promise<CheckReport | null>;
}

async function startDesk(): Promise<Desk> {
  const bench = await startWorkbench();
  await run(bench, allSteps, year);
  done(await prepareEvidence(bench.port));
  const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => new Date() });
  await checks.checkAll(quietWork);
  return {
    bench,
    checks,
    put: (row, cells) => {
      for (const [column, value] of Object.entries(cells))
        expect(bench.type(list, `document:${row}`, column, value)).toBeNull();
    },
    touch: (sheet) => checks.checkTouched([bench.sheet(sheet).id]),
  };
}

/** Findings about documents: "code, item, column". */
function documents(report: CheckReport | null, sheet: string): readonly string[] {
  const findings = report?.sheets.find((each) => each.sheet === sheet)?.findings ?? [];
  return findings
    .filter(({ code }) => /^(evidence|explanation)-/.test(code))
    .map(({ code, at, role }) => [code, at.code, role].join(" "));
}

// 45 731 = 15/03/2025, 45 306 = 15/01/2024 (days since 30/12/1899).
const good = { unit: "xã a", code: "1.1.1", docNumber: "12/KH-UBND", date: 45731, file: "a.pdf" };

describe("the list of evidence under the live checks", () => {
  it("[R190] is evidence for a score whose cell is empty, as the cell is for one that is not listed", async () => {
    const { bench, put, touch } = await startDesk();
    bench.type("Xã A", "node:1.1.1", "self", 1);
    bench.type("Xã A", "node:1.1.2", "self", 2);
    bench.type("Xã A", "node:1.1.2", "evidence", "7/BC-UBND");
    bench.type("Xã B", "node:1.1.1", "self", 1);
    expect(documents(await touch("Xã A"), "Xã A")).toEqual(["evidence-missing 1.1.1 explanation"]);
    expect(documents(await touch("Xã B"), "Xã B")).toEqual(["evidence-missing 1.1.1 explanation"]);
    put(0, good);
    const report = await touch(list);
    expect([documents(report, "Xã A"), documents(report, "Xã B"), documents(report, list)]).toEqual([
      [],
      ["evidence-missing 1.1.1 explanation"],
      [],
    ]);
  });

  it("reads only the touched sheet: one round trip for the list, one for a sheet, whose evidence stays known", async () => {
    const { bench, put, touch } = await startDesk();
    put(0, good);
    bench.host.counters.reset();
    await touch(list);
    expect(bench.host.counters.roundTrips).toBe(1);
    bench.type("Xã A", "node:1.1.1", "self", 1);
    bench.host.counters.reset();
    const report = await touch("Xã A");
    expect(bench.host.counters.roundTrips).toBe(1);
    // One sheet of 33 rows; the list alone has more than 300.
    expect(bench.host.counters.responseBytes).toBeLessThan(25_000);
    expect(documents(report, "Xã A")).toEqual([]);
  });

  it("[R191] says what is wrong with a document at its own cell, and asks for an explanation at the score", async () => {
    const { bench, put, touch } = await startDesk();
    bench.type("Xã A", "node:1.1.1", "self", 1);
    await touch("Xã A");
    put(2, { ...good, date: 45306, file: "a.docx", state: "Chưa đủ" });
    const report = await touch(list);
    expect(documents(report, list)).toEqual([
      "evidence-outside-year 1.1.1 date",
      "evidence-form 1.1.1 file",
      "evidence-insufficient 1.1.1 state",
    ]);
    const sheet = report?.sheets.find(({ kind }) => kind === "evidence");
    const { book } = bench.own(list);
    expect(sheet?.findings.map(({ cell }) => cell)).toEqual(
      ["date", "file", "state"].map((role) => ({ row: book.row("document:2"), column: book.column(role) })),
    );
    expect(documents(report, "Xã A")).toEqual(["explanation-missing 1.1.1 explanation"]);
    bench.type("Xã A", "node:1.1.1", "explanation", "Tài liệu gửi bổ sung sau");
    expect(documents(await touch("Xã A"), "Xã A")).toEqual([]);
  });

  it("gives the cell its word back when the documents go, and forgets a list that was deleted", async () => {
    const { bench, put, touch, checks } = await startDesk();
    bench.type("Xã A", "node:1.1.1", "self", 1);
    put(0, good);
    await checks.checkAll(quietWork);
    expect(documents(checks.report(), "Xã A")).toEqual([]);
    put(0, { unit: "", code: "", docNumber: "", date: "", file: "" });
    expect(documents(await touch(list), "Xã A")).toEqual(["evidence-missing 1.1.1 explanation"]);
    put(0, good);
    expect(documents(await touch(list), "Xã A")).toEqual([]);
    const { id } = bench.sheet(list);
    bench.remove(list);
    const report = await checks.checkTouched([id]);
    expect(documents(report, "Xã A")).toEqual(["evidence-missing 1.1.1 explanation"]);
    expect(report?.sheets.map(({ kind }) => kind)).not.toContain("evidence");
  });

  it("gives what checking everything from scratch gives", async () => {
    const { bench, put, touch, checks } = await startDesk();
    put(0, good);
    put(1, { ...good, code: "2.1", date: 45306 });
    bench.type("Xã A", "node:2.1", "self", 1);
    await touch("Xã A");
    await touch(list);
    const fresh = createEntryChecks(bench.port, { findSet: () => null, now: () => new Date() });
    expect(checks.report().sheets).toEqual((await fresh.checkAll(quietWork)).sheets);
    expect((await checks.checkAll(quietWork)).sheets).toEqual(fresh.report().sheets);
  });
});
