/** The facts about Excel that the add-in relies on: the embedded workbook agrees, and the list itself harms nothing. */
import { sections } from "../../src/excel/conformance/facts";
import type { Fact, Section } from "../../src/excel/conformance/entry";
import { runFacts, type ConformanceReport } from "../../src/excel/conformance/runFacts";
import { quietWork } from "../../src/features/work";
import { startWorkbench, type Workbench } from "../features/workbench";
import { allSteps, run } from "../features/year";
import { deepSet } from "../sheets/smallSets";

const year = { set: deepSet, units: ["Xã A"], source: "scoringSheets" } as const;

function ran(report: ConformanceReport): Extract<ConformanceReport, { readonly kind: "ran" }> {
  if (report.kind !== "ran") throw new Error(`not run: ${report.kind}`);
  return report;
}

/** A section of its own: one true fact, and those given. */
const sectionOf = (...facts: readonly Fact[]): Section => ({ id: "thử", facts });
const fact = (id: string, expected: Fact["expected"], observe: Fact["observe"]): Fact => ({
  id,
  members: [],
  source: "this test",
  expected,
  observe,
});
const three = fact("three", 3, ({ batch }) =>
  batch((sheet) => {
    const range = sheet.getRange("A1");
    range.formulas = [["=1+2"]];
    range.load("values");
    return () => Number(range.values[0]?.[0]);
  }),
);

describe("the facts", () => {
  it("are many, each told once, with a source", () => {
    const facts = sections.flatMap((section) => section.facts.map((each) => ({ ...each, of: section.id })));
    expect(facts.length).toBeGreaterThan(60);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    for (const { id, of, source } of facts) {
      expect(id.startsWith(`${of}.`)).toBe(true);
      expect(source).toMatch(/docs|reference|support\.microsoft\.com|office-js #\d+/);
    }
  });

  it.each(sections.map((section) => [section.id, section] as const))(
    "are so in the embedded workbook: %s",
    async (_, section) => {
      await startWorkbench();
      const { results } = ran(await runFacts(quietWork, [section]));
      expect(results.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
      expect(results).toHaveLength(section.facts.length);
    },
  );
});

describe("running them", () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await startWorkbench();
    await run(bench, allSteps, year);
  });

  it("leaves the workbook as it was, the person where they were, and no sheet behind", async () => {
    bench.host.model.activate(bench.sheet("Xã A"));
    const before = bench.snapshot();
    const report = ran(await runFacts(quietWork));
    expect(report).toMatchObject({ stopped: false, left: [] });
    expect(bench.snapshot()).toEqual(before);
    expect(bench.host.model.active.name).toBe("Xã A");
  });

  it("never uses a sheet that is there, whatever it is called", async () => {
    bench.host.model.addSheet("cchc-THỬ-1");
    bench.typeAt("cchc-THỬ-1", 0, 0, "của tôi");
    const before = bench.snapshot();
    await runFacts(quietWork, [sectionOf(three)]);
    expect(bench.snapshot()).toEqual(before);
  });

  it("tells what differs, and what is not there by the member's name", async () => {
    const other = fact("four", { b: 4, a: [1] }, () => Promise.resolve({ a: [1], b: 3 }));
    const same = fact("same", { b: 4, a: [1] }, () => Promise.resolve({ a: [1], b: 4 }));
    const table = fact("table", "none", ({ codeOf }) => codeOf((sheet) => void sheet.tables.add("A1:B2", true)));
    const failing = fact("failing", 1, ({ batch }) =>
      batch((sheet) => {
        sheet.getRange("A1").values = [[1, 2]];
        return () => 1;
      }),
    );
    const { results } = ran(await runFacts(quietWork, [sectionOf(three, other, same, table, failing)]));
    expect(results.map(({ id, verdict, observed }) => [id, verdict, observed.slice(0, 59)])).toEqual([
      ["three", "agrees", "3"],
      ["four", "differs", '{"a":[1],"b":3}'],
      ["same", "agrees", '{"a":[1],"b":4}'],
      ["table", "notAvailable", "ApiNotFound: The embedded workbook has no Worksheet.Tables."],
      ["failing", "differs", "InvalidArgument: The argument is invalid or missing or has "],
    ]);
  });

  it("stops between two facts, and takes its sheet away", async () => {
    const before = bench.snapshot();
    let done = 0;
    const work = {
      report: (progress: { readonly done: number }) => (done = progress.done),
      isCancelled: () => done === 2,
    };
    const { results, stopped } = ran(await runFacts(work));
    expect([results.length, stopped]).toEqual([2, true]);
    expect(bench.snapshot()).toEqual(before);
  });

  it("refuses where no sheet can be added, and does nothing", async () => {
    await bench.host.excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = bench.snapshot();
    expect(await runFacts(quietWork)).toEqual({ kind: "structureProtected" });
    expect(bench.snapshot()).toEqual(before);
    bench.host.counters.reset();
    await runFacts(quietWork);
    expect(bench.host.counters.roundTrips).toBe(1);
  });

  it("says which sheets are left when Excel does not let them go", async () => {
    const locks = fact("locks", 1, ({ batch }) =>
      batch((_sheet, { workbook }) => {
        workbook.protection.protect();
        return () => 1;
      }),
    );
    const { results, left } = ran(await runFacts(quietWork, [sectionOf(locks)]));
    expect(results.map(({ verdict }) => verdict)).toEqual(["agrees"]);
    expect(left).toEqual(["CCHC-thử-1"]);
    expect(bench.sheetNames()).toContain("CCHC-thử-1");
  });
});
