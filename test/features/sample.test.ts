/** Sample data: into an empty workbook only, marked, and away again with nothing else touched. */
import { buildSample } from "../../src/features/sample/buildSample";
import type { SampleKind } from "../../src/features/sample/sampleKinds";
import { markSamples } from "../../src/features/sample/markSamples";
import { removeSample, sampleToRemove } from "../../src/features/sample/removeSample";
import { openWorkbook } from "../../src/features/openWorkbook";
import { quietWork } from "../../src/features/work";
import { readIdentity } from "../../src/sheets/identity";
import { flatSet } from "../sheets/smallSets";
import { done, refusal, startWorkbench, type Workbench } from "./workbench";
import { entrySteps, names, run, step } from "./year";

const departments = [names.criteria, names.units, names.table, names.ranking];

async function withSample(kind: SampleKind = "departments"): Promise<Workbench> {
  const bench = await startWorkbench();
  done(await buildSample(bench.port, kind, quietWork));
  return { ...bench, port: markSamples(bench.port) };
}

describe("a sample", () => {
  it("is the 20 departments from the set to the ranking, every sheet marked", async () => {
    const bench = await withSample();
    expect(bench.sheetNames()).toEqual(["Sheet1", ...departments]);
    expect(bench.value(names.ranking, "unit:0", "unit")).toBe("Sở Thông tin & TT");
    const { state } = await openWorkbook(bench.port);
    expect(state.sample).toEqual(departments);
    expect(state.findings).toEqual([]);
  });

  it("is a commune's sheet, half filled in, with its own cells open and a score without evidence", async () => {
    const bench = await withSample("commune");
    const sheet = "Xã Ví Dụ";
    expect(bench.sheetNames()).toEqual(["Sheet1", sheet]);
    expect(readIdentity(bench.sheet(sheet).content(0, 0).value)?.identity).toMatchObject({
      kind: "scoring",
      set: "thai-nguyen-4203-2021-commune",
      role: { kind: "unit" },
    });
    const own = bench.own(sheet);
    const scores = own.keys.filter((key) => key.startsWith("node:") && own.formula(key, "self") === null);
    // 119 leaves: 59 are scored, 60 are not.
    expect(scores.filter((key) => own.value(key, "self") !== null)).toHaveLength(59);
    expect(scores.filter((key) => own.value(key, "self") === null)).toHaveLength(60);
    expect([own.value("node:1.1.1", "self"), own.value("node:1.1.1", "evidence")]).toEqual([1, "1/BC-UBND"]);
    expect(bench.type(sheet, "node:1.1.1", "appraisal", 1)).not.toBeNull();
    expect(bench.type(sheet, "node:1.1.1", "self", 0.5)).toBeNull();
  });

  it("goes into an empty workbook only: nothing is written beside what somebody has", async () => {
    const bench = await startWorkbench();
    bench.typeAt("Sheet1", 3, 3, "của tôi");
    const before = bench.snapshot();
    expect(refusal(await buildSample(bench.port, "commune", quietWork))).toEqual(["sample-not-empty@Sheet1"]);
    expect(bench.snapshot()).toEqual(before);
    const other = await startWorkbench();
    await run(other, entrySteps, { set: flatSet, units: ["A"], source: "entry" });
    expect(refusal(await buildSample(other.port, "departments", quietWork))).toEqual([
      `sample-not-empty@${names.criteria}`,
    ]);
  });
});

describe("removing the sample", () => {
  it.each(["departments", "commune"] as const)("takes the untouched %s away in one go", async (kind) => {
    const bench = await withSample(kind);
    expect((await sampleToRemove(bench.port)).findings).toEqual([]);
    done(await removeSample(bench.port, { isConfirmed: false }));
    expect(bench.sheetNames()).toEqual(["Sheet1"]);
  });

  it("leaves what the person has typed elsewhere, sheets of a real year included", async () => {
    const bench = await withSample();
    bench.typeAt("Sheet1", 0, 0, "của tôi");
    bench.rename(names.table, "Điểm thử");
    done(await removeSample(bench.port, { isConfirmed: false }));
    expect(bench.contents()).toEqual({ Sheet1: { A1: "của tôi" } });
    await run(bench, entrySteps, { set: flatSet, units: ["A"], source: "entry" });
    expect(refusal(await removeSample(bench.port, { isConfirmed: true }))).toEqual(["sample-none"]);
    expect(bench.sheetNames()).toHaveLength(5);
  });

  it("asks first when something in it was changed, and says where", async () => {
    const bench = await withSample();
    bench.type(names.table, "unit:3", "appraisal:I", 1);
    expect(refusal(await removeSample(bench.port, { isConfirmed: false }))).toEqual([`sample-changed@${names.table}`]);
    expect(bench.sheetNames()).toHaveLength(5);
    done(await removeSample(bench.port, { isConfirmed: true }));
    expect(bench.sheetNames()).toEqual(["Sheet1"]);
  });

  it("asks first when somebody's own formula looks at it", async () => {
    const bench = await withSample();
    bench.typeAt("Sheet1", 0, 0, `='${names.ranking}'!A1`);
    expect(refusal(await removeSample(bench.port, { isConfirmed: false }))).toEqual(["sample-in-use@Sheet1"]);
  });

  it("leaves a blank sheet where nothing else is in the workbook", async () => {
    const bench = await withSample();
    bench.remove("Sheet1");
    done(await removeSample(bench.port, { isConfirmed: false }));
    expect(bench.sheetNames()).toEqual(["Sheet1"]);
    expect(bench.contents()).toEqual({ Sheet1: {} });
  });

  it("takes along what was made of the sample, and keeps the mark through steps and roles", async () => {
    const bench = await withSample();
    const year = { set: flatSet, units: [], source: "entry" } as const;
    done(await step(bench, "ranking", { ...year, ties: "standard" }));
    done(await step(bench, "table", year));
    expect((await openWorkbook(bench.port)).state.sample).toEqual(departments);
    // Built again with other ranks: changed, so it is asked about.
    expect((await sampleToRemove(bench.port)).findings.map(({ code }) => code)).not.toContain("sample-in-use");
    done(await removeSample(bench.port, { isConfirmed: true }));
    expect(bench.sheetNames()).toEqual(["Sheet1"]);
  });
});
