/** Bridge and lost points over the real road, worked out by hand. */
import { buildDeductions, buildLostPoints } from "../../src/features/buildDeductions";
import { deepSet } from "../sheets/smallSets";
import { run, type Year } from "./year";
import { done, refusal, startWorkbench, type Workbench } from "./workbench";

const units = ["Xã A", "Xã B"];
const year: Year = { set: deepSet, units, source: "scoringSheets" };
const bridge = "Điểm bị trừ";
const lost = "Nội dung mất điểm";

async function scored(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units", "sheets"], year);
  const put = (unit: string, code: string, self: number | "", appraisal: number | "", reason = "", text = ""): void => {
    for (const [column, value] of Object.entries({ self, appraisal, reasonCode: reason, reason: text }))
      if (value !== "") expect(bench.type(unit, `node:${code}`, column, value)).toBeNull();
  };
  put("Xã A", "1.1.1", 1, 0.5, "Chậm thời hạn", "Nộp ngày 20/12");
  put("Xã A", "1.1.2", 2, 0, "Thiếu tài liệu kiểm chứng");
  put("Xã A", "1.2", 0.5, 1);
  put("Xã A", "1.3.1", 2, 1.75);
  put("Xã A", "2.1", 1.5, "");
  put("Xã A", "2.2", "", 2.5);
  put("Xã B", "1.1.1", 1, 0.75, "Chậm thời hạn");
  return bench;
}

describe("the bridge", () => {
  it("[R161] [R162] leads from self to appraisal score, per unit and over all", async () => {
    const bench = await scored();
    done(await buildDeductions(bench.port));
    const row = (key: string): unknown[] =>
      [
        "self",
        "taken:noEvidence",
        "taken:late",
        "taken:unstated",
        "taken",
        "raised",
        "pending",
        "unclaimed",
        "appraisal",
      ].map((column) => bench.value(bridge, key, column));
    // Self 1 + 2 + 0,5 + 2 + 1,5 = 7; taken 2 + 0,5 + 0,25 = 2,75; raised 0,5; pending 1,5; unclaimed 2,5
    // 7 − 2,75 + 0,5 − 1,5 + 2,5 = 5,75 = 0,5 + 0 + 1 + 1,75 + 2,5
    expect(row("unit:0")).toEqual([7, 2, 0.5, 0.25, 2.75, 0.5, 1.5, 2.5, 5.75]);
    expect(row("unit:1")).toEqual([1, 0, 0.25, 0, 0.25, 0, 0, 0, 0.75]);
    expect(row("total")).toEqual([8, 2, 0.75, 0.25, 3, 0.5, 1.5, 2.5, 6.5]);
    const before = bench.snapshot();
    done(await buildDeductions(bench.port));
    expect(bench.snapshot()).toEqual(before);
  });

  it("needs scoring sheets", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], year);
    expect(refusal(await buildDeductions(bench.port))).toEqual(["no-scoring-sheets"]);
  });
});

describe("lost points", () => {
  const listed = (bench: Workbench): unknown[] =>
    bench
      .own(lost)
      .keys.filter((key) => key.startsWith("lost:"))
      .map((key) => [
        bench.own(lost).text(key, "code"),
        bench.value(lost, key, "lost"),
        bench.own(lost).text(key, "reason"),
      ]);

  it("[R163] go from the largest to the smallest, with the appraiser's reason", async () => {
    const bench = await scored();
    done(await buildLostPoints(bench.port, { basis: "appraisal" }));
    expect(listed(bench)).toEqual([
      ["1.1.2", 2, "Thiếu tài liệu kiểm chứng"],
      ["1.1.1", 0.5, "Chậm thời hạn"],
      ["1.3.1", 0.25, ""],
      ["1.1.1", 0.25, "Chậm thời hạn"],
    ]);
    expect(bench.value(lost, "lostUnit:xã a", "lost")).toBe(2.75);
    expect(bench.value(lost, "lost:1.1.1:xã a", "cause")).toBe("Nộp ngày 20/12");
    done(await buildLostPoints(bench.port, { basis: "self" }));
    // Of the self scores only 1.2 is below its maximum.
    expect(listed(bench).slice(0, 1)).toEqual([["1.2", 0.5, ""]]);
  });

  it("keeps cause and remedy when rows move, and where nothing is lost any more", async () => {
    const bench = await scored();
    done(await buildLostPoints(bench.port, { basis: "appraisal" }));
    bench.type(lost, "lost:1.3.1:xã a", "remedy", "Bổ sung kiểm tra quý IV");
    bench.type(lost, "lost:1.1.2:xã a", "cause", "Hồ sơ thất lạc");
    bench.type("Xã A", "node:1.1.2", "appraisal", 2);
    bench.type("Xã A", "node:1.3.1", "appraisal", 0);
    done(await buildLostPoints(bench.port, { basis: "appraisal" }));
    expect(listed(bench).slice(0, 3)).toEqual([
      ["1.3.1", 2, ""],
      ["1.1.1", 0.5, "Chậm thời hạn"],
      ["1.1.2", 0, ""],
    ]);
    expect(bench.value(lost, "lost:1.3.1:xã a", "remedy")).toBe("Bổ sung kiểm tra quý IV");
    expect(bench.value(lost, "lost:1.1.2:xã a", "cause")).toBe("Hồ sơ thất lạc");
  });
});
