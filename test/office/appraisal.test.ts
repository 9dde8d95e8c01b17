/** Scoring sheets with members, the assignment and the appraisal's lists, recalculated from scratch by LibreOffice. */
import { findShippedSet } from "../../src/criteria/catalogue";
import { leavesOf } from "../../src/domain/setTree";
import { toDecimal } from "../../src/domain/points";
import { assignAppraisers } from "../../src/features/assignAppraisers";
import { buildDeductions, buildLostPoints } from "../../src/features/buildDeductions";
import type { Year } from "../features/year";
import { run } from "../features/year";
import { done, startWorkbench, type Workbench } from "../features/workbench";
import { recalculate } from "./libreOffice";
import { formulaResults } from "./formulaResults";

const sheet = "Phân công thẩm định";
const units = ["Xã An Bình", "Xã Bắc Sơn"];

/** Three members over eight fields, two of them on fields I and II; every leaf scored, every seventh shared one apart. */
async function appraisedYear(): Promise<Workbench> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("no such set");
  const year: Year = { set, units, source: "scoringSheets" };
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], year);
  done(await assignAppraisers(bench.port));
  for (const [index, name] of ["Nguyễn Thị Hồng Hạnh", "Trần Văn Bình", "Lê Thị Cúc"].entries())
    bench.type(sheet, "head", `member:${index + 1}`, name);
  bench.type(sheet, "setting:tolerance", "covered", 0.25);
  for (const [index, field] of set.nodes.filter((node) => node.parent === null).entries()) {
    bench.type(sheet, `node:${field.code}`, `member:${(index % 3) + 1}`, "x");
    if (index < 2) bench.type(sheet, `node:${field.code}`, `member:3`, "x");
  }
  await run(bench, ["sheets"], year);
  const own = bench.own(units[0] ?? "");
  for (const [index, { code, maximum }] of leavesOf(set).entries()) {
    const full = toDecimal(maximum ?? set.step);
    bench.type(own.name, `node:${code}`, "self", full);
    for (const [member, taken] of [
      ["1", 0],
      ["2", 0],
      ["3", index % 7 === 0 ? full : 0.25],
    ] as const)
      bench.type(own.name, `node:${code}`, `member:${member}`, Math.max(0, full - taken));
    if (index % 14 === 0) {
      bench.type(own.name, `node:${code}`, "chair", full);
      bench.type(own.name, `node:${code}`, "chairReason", "Theo biên bản");
      // Every other decision is recorded; the others stay pending.
      const over = bench.value(own.name, `node:${code}`, "memberScores");
      if (index % 28 === 0 && over !== null) bench.type(own.name, `node:${code}`, "chairOver", String(over));
    }
    if (index % 5 === 0) bench.type(own.name, `node:${code}`, "reasonCode", "Chậm thời hạn");
  }
  await run(bench, ["table", "ranking"], year);
  done(await buildDeductions(bench.port));
  done(await buildLostPoints(bench.port, { basis: "appraisal" }));
  return bench;
}

describe("the appraisal recalculated by LibreOffice", () => {
  it("has the same value in every formula cell, and no error value", async () => {
    const bench = await appraisedYear();
    const written = await bench.save();
    const [before, after] = await Promise.all([formulaResults(written), recalculate(written).then(formulaResults)]);
    expect(after.size).toBeGreaterThan(1500);
    expect([...after].filter(([address, value]) => before.get(address) !== value)).toEqual([]);
    expect([...after.values()].filter((value) => typeof value === "object" || String(value).startsWith("#"))).toEqual(
      [],
    );
  }, 300_000);
});
