/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { screen } from "@testing-library/react";
import { succeed } from "../../src/domain/result";
import { warningAt } from "../../src/domain/finding";
import type { AppraisalActions } from "../../src/taskpane/appraisalActions";
import { createTexts } from "../../src/texts/texts";
import type { CheckReport } from "../../src/features/checkReport";
import { deepSet, done, emptyState, fakeChecks, halfState } from "./fakeProduct";
import { renderPane } from "./renderPane";

const idle: AppraisalActions = {
  assign: () => Promise.resolve(done()),
  disagreements: () => Promise.resolve(done()),
  deductions: () => Promise.resolve(done()),
  lostPoints: () => Promise.resolve(done()),
  evidence: () => Promise.resolve(done()),
  evidenceIndex: () => Promise.resolve(done()),
};

describe("the appraisal in the pane", () => {
  it("is not offered before there are units", async () => {
    await renderPane(emptyState);
    expect(screen.queryByRole("button", { name: "Thẩm định" })).toBeNull();
  });

  it("names the members, and leads from a disagreement to its cell", async () => {
    const at = { sheet: "Xã Cù Vân", address: "G12", unit: "Xã Cù Vân", code: "1.1" };
    const finding = warningAt("disagreement-waiting", at, {
      lowest: { points: 50 },
      highest: { points: 150 },
      difference: { points: 100 },
      members: { names: ["Bình", "An"] },
    });
    const appraisal: AppraisalActions = {
      ...idle,
      disagreements: () => Promise.resolve(succeed({ did: [], sheets: [], findings: [finding] })),
    };
    const members = [
      { id: "1", name: "Bình" },
      { id: "2", name: "An" },
    ];
    const state = { ...halfState, assignment: { sheet: "Phân công thẩm định", members } };
    const { user, product } = await renderPane(state, { overrides: { appraisal } });
    await user.click(screen.getByRole("button", { name: "Thẩm định" }));
    expect(screen.getByText("Thành viên: Bình; An")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Xem ý kiến khác nhau" }));
    expect(await screen.findByText(/chênh nhau 1 \(Bình; An\)/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /G12/ }));
    expect(product.shown).toEqual([at]);
  });

  it("asks for lost points by either score", async () => {
    const asked: string[] = [];
    const appraisal: AppraisalActions = {
      ...idle,
      lostPoints: (basis) => {
        asked.push(basis);
        return Promise.resolve(done());
      },
    };
    const { user } = await renderPane(halfState, { overrides: { appraisal } });
    await user.click(screen.getByRole("button", { name: "Thẩm định" }));
    await user.click(screen.getByRole("button", { name: "Nội dung mất điểm (tự đánh giá)" }));
    await user.click(screen.getByRole("button", { name: "Nội dung mất điểm (thẩm định)" }));
    expect(asked).toEqual(["self", "appraisal"]);
  });

  it("offers the members as roles", async () => {
    const chosen: unknown[] = [];
    const report: CheckReport = {
      role: { kind: "organizer" },
      set: deepSet,
      sheets: [{ id: "1", sheet: "Xã Cù Vân", kind: "scoring", unit: "Xã Cù Vân", findings: [] }],
      findings: [],
      unlogged: 0,
    };
    const checks = fakeChecks(report, {
      chooseRole: (input) => {
        chosen.push(input.role);
        return Promise.resolve(done());
      },
    });
    const assignment = { sheet: "Phân công thẩm định", members: [{ id: "4", name: "Lê Thị Cúc" }] };
    const { user } = await renderPane({ ...halfState, assignment }, { overrides: { checks } });
    await user.click(screen.getByRole("button", { name: "Kiểm tra" }));
    await user.click(await screen.findByRole("radio", { name: /Lê Thị Cúc/ }));
    await user.click(screen.getByRole("button", { name: createTexts("vi").say("check.role-apply") }));
    expect(chosen).toEqual([{ kind: "member", member: "4" }]);
  });
});
