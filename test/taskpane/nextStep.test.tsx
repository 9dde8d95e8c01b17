/**
 * @jest-environment ./test/libraries/browserEnvironment.ts
 *
 * One clear next step in every role, and a way to stop whatever takes long.
 */
import { screen, within } from "@testing-library/react";
import type { Role } from "../../src/domain/appraisal/assignment";
import type { CheckFinding } from "../../src/domain/checking/checkFinding";
import type { CheckReport } from "../../src/features/checkReport";
import { WorkCancelled, type Work } from "../../src/features/work";
import type { WorkbookState } from "../../src/features/workbookState";
import { nextOfRole } from "../../src/taskpane/guide/nextOfRole";
import { deepSet, fakeChecks, halfState } from "./fakeProduct";
import { mountPane, renderPane } from "./renderPane";

const finding = (
  code: CheckFinding["code"],
  severity: CheckFinding["severity"],
  role: string,
  row: number,
): CheckFinding => ({
  code,
  severity,
  at: { sheet: "Xã A" },
  details: {},
  role,
  cell: { row, column: 3 },
});
const wrong = finding("entry-decimal-mark", "error", "self", 11);
const missing = finding("entry-missing", "error", "self", 12);
const unappraised = finding("entry-missing", "note", "appraisal", 13);
const unappraisedByMember = finding("entry-missing", "note", "member:1", 15);
const doubtful = finding("entry-formula", "warning", "self", 14);

const reportOf = (role: Role, findings: readonly CheckFinding[]): CheckReport => ({
  role,
  set: deepSet,
  sheets: [{ id: "1", sheet: "Xã A", kind: "scoring", unit: "Xã A", findings }],
  findings: [],
  unlogged: 0,
});
const unit: Role = { kind: "unit" };
const member: Role = { kind: "member", member: "1" };

describe("the next step of a role", () => {
  it("is to mend, then to fill in one's own cells, then to review, then to hand in", () => {
    const all = [doubtful, unappraised, missing, wrong];
    expect(nextOfRole(reportOf(unit, all))).toEqual({ kind: "mend", number: 1, sheet: "Xã A", address: "D12" });
    expect(nextOfRole(reportOf(unit, [doubtful, unappraised, missing]))).toMatchObject({
      kind: "fill",
      address: "D13",
    });
    expect(nextOfRole(reportOf(member, [doubtful, unappraised]))).toMatchObject({ kind: "fill", address: "D14" });
    expect(nextOfRole(reportOf(member, [unappraisedByMember]))).toMatchObject({ kind: "fill", address: "D16" });
    expect(nextOfRole(reportOf(unit, [doubtful, unappraised]))).toMatchObject({ kind: "review", address: "D15" });
    expect(nextOfRole(reportOf(unit, [unappraised]))).toEqual({ kind: "unit-done" });
    expect(nextOfRole(reportOf(member, []))).toEqual({ kind: "member-done" });
  });

  it("is the steps' own business for the organizer, and none where nothing can be filled in", () => {
    expect(nextOfRole(reportOf({ kind: "organizer" }, [wrong]))).toBeNull();
    expect(nextOfRole({ ...reportOf(unit, []), sheets: [] })).toBeNull();
  });

  it("stands in the unit's pane, with the way to the cell", async () => {
    const checks = fakeChecks(reportOf(unit, [missing]));
    const { user, product } = mountPane({ ...halfState, role: unit }, { overrides: { checks } });
    const next = await screen.findByRole("group", { name: "Việc tiếp theo" });
    expect(next.textContent).toContain("nhập 1 điểm còn thiếu.");
    await user.click(within(next).getByRole("button", { name: "Đến ô D13" }));
    expect(product.shown).toEqual([{ sheet: "Xã A", address: "D13" }]);
  });

  it("is results and publication when all steps are done", async () => {
    const full: WorkbookState = {
      ...halfState,
      scoringSheets: halfState.units.map((each) => ({ unit: each, sheet: each })),
      scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "scoringSheets" },
      ranking: { sheet: "Xếp hạng", ties: "dense", units: halfState.units },
    };
    await renderPane(full);
    expect(screen.getByText(/^Đã có bảng xếp hạng\. Việc tiếp theo/u)).toBeInstanceOf(HTMLElement);
  });
});

describe("cancelling", () => {
  it("stops an action at its next reading and says that nothing was changed", async () => {
    const works: Pick<Work, "isCancelled">[] = [];
    let goOn: () => void = () => undefined;
    const { user } = await renderPane(halfState, {
      overrides: {
        // The port's part: it throws at the next round trip once the work is cancelled.
        record: async (action, work) => {
          if (work !== undefined) works.push(work);
          return { value: await action(), back: null };
        },
        createScoringSheets: async () => {
          await new Promise<void>((resolve) => (goOn = resolve));
          throw new WorkCancelled();
        },
      },
    });
    await user.click(screen.getByRole("button", { name: "Tạo 1 phiếu còn thiếu" }));
    await user.click(screen.getByRole("button", { name: "Dừng" }));
    expect(works.map(({ isCancelled }) => isCancelled())).toEqual([true]);
    goOn();
    expect(await screen.findByText("Chưa trang tính nào bị thay đổi.", { selector: "li" })).toBeInstanceOf(HTMLElement);
  });
});
