/** The ribbon's commands without a pane, over the genuine client library and the embedded host. */
import { runCommand, type CommandParts } from "../../src/commands/commands";
import { createLiveChecks } from "../../src/features/liveChecks";
import { WorkbookError, type WorkbookPort } from "../../src/features/workbookPort";
import { createTexts, type Language } from "../../src/texts/texts";
import { rect } from "../../src/standalone/host/model/rect";
import { userEdit } from "../../src/standalone/host/model/userEdit";
import { allSteps, names, run, type Year } from "../features/year";
import { startWorkbench, type Workbench } from "../features/workbench";
import { deepSet } from "../sheets/smallSets";

const unit = "Xã An Bình";
const year: Year = { set: deepSet, units: [unit, "Xã Bắc Sơn"], source: "scoringSheets", ties: "standard" };

function partsOf(port: WorkbookPort, language: Language = "vi"): CommandParts {
  const now = (): Date => new Date("2026-11-20T08:00:00Z");
  return { port, checks: createLiveChecks(port, { findSet: () => null, now }), texts: createTexts(language) };
}

async function startYear(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, allSteps, year);
  return bench;
}

/** Past the rule of validation, as pasted values arrive. */
function paste(bench: Workbench, value: string | number): void {
  const { book } = bench.own(unit);
  const area = rect(book.row("node:1.1.1"), book.column("self"));
  expect(userEdit(bench.host.model, bench.sheet(unit).id, area, value, { source: "pasted" })).toEqual({ done: true });
}

describe("“Kiểm tra tất cả” from the ribbon", () => {
  it("says that there is nothing to check in an empty workbook", async () => {
    const { port } = await startWorkbench();
    const notice = await runCommand("checkAll", partsOf(port));
    expect(notice).toMatchObject({ language: "vi", title: "Kiểm tra tất cả", close: "Đóng" });
    expect(notice.lines[0]).toBe("Sổ làm việc này chưa có trang nào của chương trình để kiểm tra.");
  });

  it("counts errors and names their sheets, and changes no cell", async () => {
    const bench = await startYear();
    paste(bench, 99);
    const before = bench.snapshot();
    const { lines } = await runCommand("checkAll", partsOf(bench.port));
    // Two scoring sheets, score table, ranking; one score above its maximum.
    expect(lines[0]).toBe("Đã kiểm tra 4 trang: 1 lỗi. Không ô nào bị thay đổi.");
    expect(lines).toContain("“Xã An Bình”: 1 lỗi");
    expect(lines.at(-1)).toContain("mở khung Chỉ số CCHC");
    expect(bench.snapshot()).toEqual(before);
  });

  it("says in English what the display language asks for", async () => {
    const bench = await startYear();
    const { title, lines } = await runCommand("checkAll", partsOf(bench.port, "en"));
    expect(title).toBe("Check everything");
    expect(lines[0]).toBe("4 sheets checked: no errors.");
  });
});

describe("“Lập lại xếp hạng” from the ribbon", () => {
  it("makes the ranking again with its choices", async () => {
    const bench = await startYear();
    const identity = (): unknown => bench.sheet(names.ranking).worksheet.getCell("A1").value;
    const before = identity();
    expect(String(before)).toContain("standard");
    const { title, lines } = await runCommand("rankAgain", partsOf(bench.port));
    expect(title).toBe("Lập lại xếp hạng");
    expect(lines[0]).toContain(names.ranking);
    expect(identity()).toEqual(before);
  });

  it("refuses without a score table, says why, and leaves the workbook as it is", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], year);
    const before = bench.snapshot();
    const { lines } = await runCommand("rankAgain", partsOf(bench.port));
    expect(lines[0]).toBe("Chưa lập lại được. Sổ làm việc không thay đổi.");
    expect(lines.length).toBeGreaterThan(1);
    expect(bench.snapshot()).toEqual(before);
  });
});

describe("a command that cannot work", () => {
  const failing = (error: Error): WorkbookPort => {
    const refuse = (): Promise<never> => Promise.reject(error);
    return { survey: refuse, readForChecks: refuse } as unknown as WorkbookPort;
  };

  it("says what Excel refused and that nothing was changed", async () => {
    const port = failing(new WorkbookError({ code: "cellEditMode", workbookUnchanged: true }));
    for (const name of ["checkAll", "rankAgain"] as const) {
      const { lines } = await runCommand(name, partsOf(port));
      const { say } = createTexts("vi");
      expect(lines).toEqual([say("pane.failure-cellEditMode", { sheet: "" }), say("pane.workbook-unchanged")]);
    }
  });

  it("says so when the fault is the program's own", async () => {
    const { lines } = await runCommand("rankAgain", partsOf(failing(new TypeError("x is undefined"))));
    expect(lines[0]).toContain("x is undefined");
  });
});
