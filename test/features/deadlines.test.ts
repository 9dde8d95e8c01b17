/** The calendar and an issued sheet's deadline, over the genuine client library and the embedded host. */
import { presetCalendar } from "../../src/domain/collection/calendar";
import { closeAfterDeadline } from "../../src/features/closeAfterDeadline";
import { createEntryChecks } from "../../src/features/checkEntries";
import { chooseRole } from "../../src/features/chooseRole";
import { openWorkbook } from "../../src/features/openWorkbook";
import { planIssue } from "../../src/features/planIssue";
import { saveCalendar } from "../../src/features/saveCalendar";
import { WorkbookError } from "../../src/features/workbookPort";
import { quietWork } from "../../src/features/work";
import { createReturnJudge } from "../../src/features/checkReturn";
import { issueFiles } from "../../src/files/issued/issueFiles";
import { readReturned } from "../../src/files/returned/readReturned";
import { deepSet } from "../sheets/smallSets";
import { office, run, type Year } from "./year";
import { done, short, startWorkbench, type Workbench } from "./workbench";

const year: Year = { set: deepSet, units: ["Xã A"], source: "scoringSheets" };
const sheet = "Lịch chấm điểm";

async function organizers(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], year);
  return bench;
}

async function issuedFile(deadline: string): Promise<Uint8Array> {
  const unit = { name: "Xã A", kind: "", shortName: "", code: "", predecessors: [] };
  const plan = planIssue({ set: deepSet, office, year: 2025, units: [{ unit, at: {} }], deadline, appraisal: null });
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  for await (const { bytes } of issueFiles(plan.value, new Date("2025-11-01T00:00:00Z"))) return bytes;
  throw new Error("nothing was issued");
}

/** A day so many days from the present one, as the sheet's own TODAY() sees it. */
function day(from: number): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() + from);
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

describe("the calendar's sheet", () => {
  it("[R221] holds the preset, is read back, and can be edited on the sheet", async () => {
    const bench = await organizers();
    bench.trips.count = 0;
    done(await saveCalendar(bench.port, presetCalendar(2025)));
    expect(bench.trips.count).toBeLessThanOrEqual(3);
    const read = await openWorkbook(bench.port);
    expect(read.state.calendar).toEqual({ sheet, dates: presetCalendar(2025) });
    // 04/12/2025: 125 years with 31 leap days (1904 … 2024) from 31/12/1899 (1) to 31/12/2024 (45657), and 338 days.
    expect(bench.value(sheet, "step:selfScore", "last")).toBe(45_657 + 338);
    expect(bench.type(sheet, "step:selfScore", "last", 45_657 + 344)).toBeNull();
    expect(bench.type(sheet, "step:report", "last", "")).toBeNull();
    expect(bench.type(sheet, "step:ranking", "last", "cuối năm")).toBeNull();
    const edited = (await openWorkbook(bench.port)).state;
    const { report: _report, ranking: _ranking, ...others } = presetCalendar(2025);
    expect(edited.calendar?.dates).toEqual({ ...others, selfScore: "2025-12-10" });
    expect(edited.findings.map(short)).toEqual([`calendar-date-unclear@${sheet}`]);
    // A date that is taken away in the pane goes; what is no date stays, to be mended by those who wrote it.
    // A day that somebody has put on the sheet since stays, too.
    const { preliminary: _preliminary, selfScore: _selfScore, ...away } = others;
    const blanks = Object.fromEntries([...Object.keys(away), "ranking"].map((step) => [step, ""]));
    done(await saveCalendar(bench.port, { preliminary: "2025-11-01", ...blanks }));
    const kept = (await openWorkbook(bench.port)).state;
    expect(kept.calendar?.dates).toEqual({ preliminary: "2025-11-01", selfScore: "2025-12-10" });
    expect(bench.value(sheet, "step:ranking", "last")).toBe("cuối năm");
    // Locked beside the dates.
    expect(bench.type(sheet, "step:selfScore", "step", "x")).toMatchObject({ kind: "locked" });
  });

  it("says by formula how many days are left", async () => {
    const bench = await organizers();
    const dates = { preliminary: day(-3), correction: day(0), selfScore: day(12) };
    done(await saveCalendar(bench.port, dates));
    expect(
      ["preliminary", "correction", "selfScore", "report"].map((step) => bench.value(sheet, `step:${step}`, "left")),
    ).toEqual(["Quá hạn 3 ngày", "Hạn cuối hôm nay", "Còn 12 ngày", null]);
  });

  it("says when steps are out of order", async () => {
    const bench = await organizers();
    const wrong = await saveCalendar(bench.port, { ...presetCalendar(2025), appraisal: "2025-12-01" });
    expect(done(wrong).findings.map(short)).toEqual([`calendar-out-of-order@${sheet}`]);
  });

  it.each(["GeneralException"])("is written or not at all (%s)", async (code) => {
    const bench = await organizers();
    const before = bench.snapshot();
    for (let failing = 1; ; failing += 1) {
      bench.host.counters.reset();
      bench.host.setFault((trip) => (trip === failing ? { kind: "fail", code } : undefined));
      const failure = await saveCalendar(bench.port, presetCalendar(2025)).then(
        () => null,
        (error: unknown) => error,
      );
      bench.host.setFault(undefined);
      if (failure === null) {
        expect(failing).toBeGreaterThan(2);
        break;
      }
      expect(failure).toBeInstanceOf(WorkbookError);
      expect(bench.snapshot()).toEqual(before);
    }
  });
});

describe("an issued sheet", () => {
  it("says by formula whether its deadline has passed, in a file without the add-in", async () => {
    const late = await startWorkbench(await issuedFile(day(-1)));
    expect(late.value("Xã A", "reference", "code")).toMatch(/ – ĐÃ QUÁ HẠN NỘP \(\d\d\/\d\d\/\d{4}\)$/);
    const open = await startWorkbench(await issuedFile(day(0)));
    expect(open.value("Xã A", "reference", "code")).toMatch(/^\(Theo .* – Hạn nộp: \d\d\/\d\d\/\d{4}$/);
    expect(open.formula("Xã A", "reference", "code")).toMatch(
      /^=".*"&IF\(TODAY\(\)>DATE\(\d{4},\d{1,2},\d{1,2}\),".*",".*"\)$/,
    );
  });

  it("[R230] locks the unit's scores when it is opened after that day, once, and is no deviation when it comes back", async () => {
    const file = await issuedFile("2025-12-04");
    const bench = await startWorkbench(file);
    expect(bench.type("Xã A", "node:1.2", "self", 1)).toBeNull();
    expect((await openWorkbook(bench.port)).state.issued).toEqual({ deadline: "2025-12-04", isClosed: false });
    expect(await closeAfterDeadline(bench.port, "2025-12-04")).toEqual([]);
    expect(bench.type("Xã A", "node:1.2", "self", 0.5)).toBeNull();
    bench.trips.count = 0;
    expect(await closeAfterDeadline(bench.port, "2025-12-05")).toEqual(["Xã A"]);
    expect(bench.trips.count).toBeLessThanOrEqual(4);
    expect((await openWorkbook(bench.port)).state.issued).toEqual({ deadline: "2025-12-04", isClosed: true });
    for (const column of ["self", "evidence", "explanation"])
      expect(bench.type("Xã A", "node:1.2", column, 1)).toMatchObject({ kind: "locked" });
    expect(bench.type("Xã A", "node:1.2", "note", "nộp muộn do bão")).toBeNull();
    // What stood there is still there.
    expect(bench.value("Xã A", "node:1.2", "self")).toBe(0.5);
    bench.trips.count = 0;
    expect(await closeAfterDeadline(bench.port, "2025-12-06")).toEqual([]);
    expect(bench.trips.count).toBe(1);
    const back = readReturned(await bench.save(), "a.xlsx");
    if (!back.ok) throw new Error(JSON.stringify(back.failure));
    const verdict = createReturnJudge({ findSet: () => deepSet, typedIn: 2025 })(back.value);
    expect(verdict.kind === "judged" && verdict.judged.deviations).toEqual([]);
  });

  it("is opened again by choosing the role, and closes once more with the next opening", async () => {
    const bench = await startWorkbench(await issuedFile("2025-12-04"));
    await closeAfterDeadline(bench.port, "2025-12-05");
    const now = new Date("2025-12-05T08:00:00Z");
    const checks = createEntryChecks(bench.port, { findSet: () => deepSet, now: () => now });
    const report = await checks.checkAll(quietWork);
    done(await chooseRole(bench.port, checks, report, { role: { kind: "unit" } }, now, quietWork));
    expect(bench.type("Xã A", "node:1.2", "self", 1)).toBeNull();
    expect((await openWorkbook(bench.port)).state.issued?.isClosed).toBe(false);
    expect(await closeAfterDeadline(bench.port, "2025-12-05")).toEqual(["Xã A"]);
  });

  it("stays as it was where a round trip fails", async () => {
    const bench = await startWorkbench(await issuedFile("2025-12-04"));
    const before = bench.snapshot();
    for (const failing of [1, 2, 3, 4]) {
      bench.host.counters.reset();
      bench.host.setFault((trip) => (trip === failing ? { kind: "fail", code: "AccessDenied" } : undefined));
      await expect(closeAfterDeadline(bench.port, "2025-12-05")).rejects.toBeInstanceOf(WorkbookError);
      bench.host.setFault(undefined);
      expect(bench.snapshot()).toEqual(before);
    }
    expect(await closeAfterDeadline(bench.port, "2025-12-05")).toEqual(["Xã A"]);
  });
});
