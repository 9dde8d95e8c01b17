/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { act, screen, waitFor } from "@testing-library/react";
import type { Done, Outcome } from "../../src/features/outcome";
import type { Work } from "../../src/features/work";
import { WorkbookError } from "../../src/features/workbookPort";
import { errorAt } from "../../src/domain/finding";
import { shownAtFirst } from "../../src/taskpane/FindingList";
import { done, halfState } from "./fakeProduct";
import { finished, held, renderPane, type RenderedPane } from "./renderPane";

const make = { name: "Tạo 1 phiếu còn thiếu" };

/** The pane with scoring sheets being made, its work in the test's hands. */
async function working(): Promise<
  RenderedPane & { readonly work: Work; readonly settle: (outcome: Outcome<Done>) => void }
> {
  const works: Work[] = [];
  const { promise, settle } = held<Outcome<Done>>();
  const pane = await renderPane(halfState, {
    overrides: {
      createScoringSheets: (_input, work) => {
        works.push(work);
        return promise;
      },
    },
  });
  await pane.user.click(screen.getByRole("button", make));
  const [work] = works;
  if (work === undefined) throw new Error("the work did not start");
  return { ...pane, work, settle };
}

describe("long work", () => {
  it("shows how far it is", async () => {
    const { work, settle } = await working();
    expect(screen.getByRole("progressbar", { name: "Đang làm…" }).hasAttribute("aria-valuenow")).toBe(false);
    act(() => work.report({ done: 7, total: 20 }));
    const bar = screen.getByRole("progressbar", { name: "Đang làm: 7/20" });
    expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual(["7", "20"]);
    settle(done());
    await finished();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("is cancelled between two steps, says so, and keeps the keyboard where it was", async () => {
    const { user, work, settle } = await working();
    expect(work.isCancelled()).toBe(false);
    await user.click(screen.getByRole("button", { name: "Dừng" }));
    expect(work.isCancelled()).toBe(true);
    expect(screen.getByRole("button", { name: "Đang dừng…" })).toBe(document.activeElement);
    settle(done({ stopped: true, did: [{ key: "pane.sheets-some", details: { number: 2, without: 1 } }] }));
    await finished(/^Đã dừng theo yêu cầu/);
    expect(screen.getByRole("button", make)).toBe(document.activeElement);
  });

  it("keeps other steps from starting meanwhile", async () => {
    const { user, product, settle } = await working();
    await user.click(screen.getByRole("tab", { name: /Đơn vị/ }));
    const save = screen.getByRole("button", { name: "Lưu danh sách đơn vị" });
    expect(save.getAttribute("aria-disabled")).toBe("true");
    await user.click(save);
    expect(product.state()).toBe(halfState);
    settle(done());
    await waitFor(() => expect(save.getAttribute("aria-disabled")).toBeNull());
  });

  it("is announced to screen readers when it is done", async () => {
    const { settle } = await working();
    const panel = screen.getByRole("tabpanel");
    const status = panel.querySelector("[role=status]");
    expect(status?.textContent).toBe("Đang làm…");
    settle(done({ did: [{ key: "pane.sheets-all", details: { number: 1 } }] }));
    await finished();
    expect(status?.textContent).toBe("Đã xong. Đã có đủ 1 phiếu chấm.");
  });
});

describe("a step that fails", () => {
  const failing = (...outcomes: readonly (() => Promise<Outcome<Done>>)[]): Promise<RenderedPane> => {
    let calls = 0;
    return renderPane(halfState, {
      overrides: { createScoringSheets: () => (outcomes[calls++] ?? outcomes[0])?.() ?? Promise.resolve(done()) },
    });
  };

  it("says what Excel refused, that the workbook is unchanged, and can be tried again", async () => {
    const { user } = await failing(
      () => Promise.reject(new WorkbookError({ code: "sheetNameTaken", sheet: "Xã A", workbookUnchanged: true })),
      () => Promise.resolve(done()),
    );
    await user.click(screen.getByRole("button", make));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Đã có trang tính tên “Xã A” không phải của chương trình.");
    expect(alert.textContent).toContain("Sổ làm việc chưa bị thay đổi.");
    await user.click(screen.getByRole("button", { name: "Thử lại" }));
    await finished();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("button", make)).toBe(document.activeElement);
  });

  it("says so when the workbook may have been changed in part", async () => {
    const { user } = await failing(() =>
      Promise.reject(new WorkbookError({ code: "notAnswering", workbookUnchanged: false })),
    );
    await user.click(screen.getByRole("button", make));
    expect((await screen.findByRole("alert")).textContent).toContain("có thể đã thay đổi một phần");
  });

  it("says what happened when nobody foresaw it, and does not claim to know the workbook", async () => {
    const { user } = await failing(() => Promise.reject(new RangeError("row -1")));
    await user.click(screen.getByRole("button", make));
    const { textContent } = await screen.findByRole("alert");
    expect(textContent).toContain("row -1");
    expect(textContent).toContain("Chưa rõ sổ làm việc đã thay đổi hay chưa");
  });

  it("shows hundreds of findings on demand", async () => {
    const findings = Array.from({ length: 212 }, (_, row) => errorAt("unknown", { row: row + 1 }, { code: "x" }));
    const { user } = await failing(() => Promise.resolve({ ok: false, failure: findings }));
    await user.click(screen.getByRole("button", make));
    const list = await screen.findByRole("list", { name: /^212 lỗi/ });
    expect(list.children).toHaveLength(shownAtFirst);
    await user.click(screen.getByRole("button", { name: "Hiện tất cả 212 mục" }));
    expect(list.children).toHaveLength(212);
  });
});
