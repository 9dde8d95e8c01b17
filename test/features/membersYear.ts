/** A year with two appraisers, and the copies they work on. */
import { assignAppraisers } from "../../src/features/assignAppraisers";
import { createEntryChecks } from "../../src/features/checkEntries";
import { chooseRole } from "../../src/features/chooseRole";
import { quietWork } from "../../src/features/work";
import { deepSet } from "../sheets/smallSets";
import { run, type Year } from "./year";
import { done, startWorkbench, type Workbench } from "./workbench";

export const units = ["Xã A", "Xã B"] as const;
const year: Year = { set: deepSet, units, source: "scoringSheets" };
const assignment = "Phân công thẩm định";

/** Bình appraises field I and 2.1, An field II: 2.1 is shared. The workbook as a file. */
export async function organizersFile(): Promise<Uint8Array> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], year);
  done(await assignAppraisers(bench.port));
  for (const [row, column, text] of [
    ["head", "member:1", "Trần Thị Bình"],
    ["head", "member:2", "Lê Văn An"],
    ["node:I", "member:1", "x"],
    ["node:2.1", "member:1", "x"],
    ["node:II", "member:2", "x"],
  ] as const)
    expect(bench.type(assignment, row, column, text)).toBeNull();
  await run(bench, ["sheets"], year);
  for (const unit of units) expect(bench.type(unit, "node:1.2", "self", 1)).toBeNull();
  return bench.save();
}

/** A member's copy: opened, the role chosen, worked on, given back. */
export async function copyOf(
  organizers: Uint8Array,
  member: string | null,
  edit: (bench: Workbench) => void,
): Promise<Uint8Array> {
  const bench = await startWorkbench(organizers);
  if (member !== null) {
    const now = new Date("2026-12-06T08:00:00Z");
    const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => now });
    const report = await checks.checkAll(quietWork);
    done(await chooseRole(bench.port, checks, report, { role: { kind: "member", member } }, now, quietWork));
  }
  edit(bench);
  return bench.save();
}

export function typeAll(
  bench: Workbench,
  column: string,
  scores: Readonly<Record<string, Readonly<Record<string, number | string>>>>,
): void {
  for (const [unit, leaves] of Object.entries(scores))
    for (const [code, value] of Object.entries(leaves))
      expect([code, bench.type(unit, `node:${code}`, column, value)]).toEqual([code, null]);
}
