/** What is typed outside the cells of one's role, on a sheet without protection; and a score table too large for one answer. */
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import type { CheckReport } from "../../src/features/checkReport";
import { chooseRole } from "../../src/features/chooseRole";
import { quietWork } from "../../src/features/work";
import type { Role } from "../../src/domain/appraisal/assignment";
import { rect } from "../../src/standalone/host/model/rect";
import { userEdit } from "../../src/standalone/host/model/userEdit";
import { deepSet, flatSet } from "../sheets/smallSets";
import { allSteps, entrySteps, names, run, type Year } from "./year";
import { done, startWorkbench, type Workbench } from "./workbench";

const unit = "Xã An Bình";
const now = new Date("2026-11-20T08:00:00Z");

interface Desk {
  readonly bench: Workbench;
  readonly checks: EntryChecks;
  type(row: string, column: string, value: string | number): Promise<CheckReport | null>;
  choose(role: Role): Promise<CheckReport>;
}

async function startDesk(): Promise<Desk> {
  const bench = await startWorkbench();
  const year: Year = { set: deepSet, units: [unit, "Xã Bắc Sơn"], source: "scoringSheets" };
  await run(bench, allSteps, year);
  const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => now });
  await checks.checkAll(quietWork);
  return {
    bench,
    checks,
    type: (row, column, value) => {
      const { book } = bench.own(unit);
      const { id } = bench.sheet(unit);
      bench.sheet(unit).worksheet.sheetProtection = null;
      const area = rect(book.row(row), book.column(column));
      expect(userEdit(bench.host.model, id, area, value, { source: "pasted" })).toEqual({ done: true });
      return checks.checkTouched([id]);
    },
    choose: async (role) => {
      done(await chooseRole(bench.port, checks, checks.report(), { role }, now, quietWork));
      return checks.checkAll(quietWork);
    },
  };
}

function outside(report: CheckReport | null): readonly string[] {
  const findings = report?.sheets.find(({ sheet }) => sheet === unit)?.findings ?? [];
  return findings
    .filter(({ code }) => code === "entry-outside-role")
    .map(({ at, role, cell }) => [at.code, role, at.row, cell?.row, cell?.column].join(" "));
}

describe("a change outside one's role", () => {
  it("[R181] is stated with its cell until what stood there stands there again", async () => {
    const desk = await startDesk();
    await desk.choose({ kind: "unit" });
    const { book } = desk.bench.own(unit);
    const [row, column] = [book.row("node:1.1.1"), book.column("appraisal")];
    expect(outside(await desk.type("node:1.1.1", "self", 0.25))).toEqual([]);
    const stated = [`1.1.1 appraisal ${row + 1} ${row} ${column}`];
    expect(outside(await desk.type("node:1.1.1", "appraisal", 0.5))).toEqual(stated);
    // Typed over once more, and read again whole: said once.
    expect(outside(await desk.type("node:1.1.1", "appraisal", 0.25))).toEqual(stated);
    expect(outside(await desk.checks.checkAll(quietWork))).toEqual(stated);
    expect(outside(await desk.type("node:1.1.1", "appraisal", ""))).toEqual([]);
  });

  it("[R181] is none for the organizer, and is forgotten with the role", async () => {
    const desk = await startDesk();
    expect(outside(await desk.type("node:1.1.1", "appraisal", 0.5))).toEqual([]);
    await desk.choose({ kind: "unit" });
    expect(outside(await desk.type("node:1.1.1", "appraisal", 0.25))).toHaveLength(1);
    expect(outside(await desk.choose({ kind: "organizer" }))).toEqual([]);
  });
});

describe("a score table that is too large for one answer", () => {
  const year: Year = { set: flatSet, units: [unit, "Xã Bắc Sơn", "Xã Cẩm Giàng"], source: "entry" };

  it("is read in blocks, with the findings of a reading at once", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, year);
    const { book } = bench.own(names.table);
    const table = bench.sheet(names.table);
    const area = rect(book.row("unit:2"), book.column("self:I"));
    expect(userEdit(bench.host.model, table.id, area, 999, { source: "pasted" })).toEqual({ done: true });
    table.worksheet.getRow(book.row("unit:1") + 1).hidden = true;
    const start = (): EntryChecks => createEntryChecks(bench.port, { findSet: () => null, now: () => now });
    const atOnce = start();
    const expected = await atOnce.checkAll(quietWork);
    expect(expected.sheets.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain(
      "entry-above-maximum",
    );

    const inBlocks = start();
    let asked = 0;
    // The first reading of contents is refused as too large, as Excel on the web does (resource limits, office-js docs).
    bench.host.setFault((roundTrip) => {
      asked = roundTrip;
      return roundTrip === 2 ? { kind: "fail", code: "ResponsePayloadSizeLimitExceeded" } : undefined;
    });
    bench.host.counters.reset();
    const report = await inBlocks.checkAll(quietWork);
    bench.host.setFault(undefined);
    expect(asked).toBe(4);
    expect(report).toEqual(expected);
    expect(inBlocks.readingOf(table.id)).toEqual(atOnce.readingOf(table.id));
  });
});
