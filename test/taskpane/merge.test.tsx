/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import { errorAt } from "../../src/domain/finding";
import { succeed } from "../../src/domain/result";
import type { MergeConflict } from "../../src/domain/collection/mergeScores";
import type { Merged } from "../../src/features/mergeMembers";
import type { WorkbookState } from "../../src/features/workbookState";
import type { CollectionProduct } from "../../src/taskpane/collection/collectionProduct";
import { halfState } from "./fakeProduct";
import { renderPane } from "./renderPane";

const members = [{ id: "1", name: "Trần Thị Bình" }];
const state: WorkbookState = { ...halfState, assignment: { sheet: "Phân công thẩm định", members } };
const cell = { unit: "Xã An Khánh", member: "1" };
const conflicts: readonly MergeConflict[] = [
  { ...cell, code: "1.1", kind: "filled", present: 0.5, offers: [{ file: "a.xlsx", value: 1.25 }] },
  {
    ...cell,
    code: "1.2",
    kind: "copies",
    present: null,
    offers: [
      { file: "a.xlsx", value: 1 },
      { file: "b.xlsx", value: 2 },
    ],
  },
];
const merged: Merged = {
  taken: 3,
  conflicts,
  members: new Map([["1", "Trần Thị Bình"]]),
  stopped: false,
  files: [
    { file: "a.xlsx", member: "Trần Thị Bình", taken: 3, findings: [] },
    { file: "<b>x</b>.xlsx", member: null, taken: 0, findings: [errorAt("merge-no-member", {})] },
  ],
};

/** @param present what is asked about when it comes to writing; absent: what was seen */
function product(present: readonly MergeConflict[] = conflicts) {
  const asked: { readonly isTrial: boolean; readonly decided: readonly (string | null)[] }[] = [];
  const never = () => Promise.reject(new Error("not asked for"));
  const collection: CollectionProduct = {
    issue: never,
    open: never,
    look: never,
    take: never,
    saveCalendar: never,
    closeAfterDeadline: never,
    merge: (_files, { isTrial, decide }) => {
      const stands = isTrial ? conflicts : present;
      asked.push({ isTrial, decided: stands.map(decide) });
      const left = stands.filter((conflict) => decide(conflict) === null);
      return Promise.resolve(succeed({ ...merged, conflicts: left }));
    },
  };
  return { asked, overrides: { collection: () => Promise.resolve(collection) } };
}

async function openCard(workbook: WorkbookState, present?: readonly MergeConflict[]) {
  const { asked, overrides } = product(present);
  const pane = await renderPane(workbook, { overrides });
  await pane.user.click(screen.getByRole("button", { name: "Phát hành, thu nhận phiếu" }));
  await screen.findByRole("heading", { name: "Ghép điểm của thành viên thẩm định" });
  return { ...pane, asked };
}

async function look({ container, user }: Awaited<ReturnType<typeof openCard>>): Promise<void> {
  const input = [...container.querySelectorAll('input[type="file"][multiple]')].at(-1);
  if (input === undefined) throw new Error("no choice of files");
  fireEvent.change(input, { target: { files: [new File(["x"], "a.xlsx")] } });
  const buttons = screen.getAllByRole("button", { name: "Đọc và so sánh" });
  await user.click(buttons[buttons.length - 1] as HTMLElement);
  await screen.findByRole("list", { name: "Các tệp đã đọc" });
}

describe("members' copies in the pane", () => {
  it("need an assignment", async () => {
    await openCard(halfState);
    expect(screen.getByText("Sổ chưa có phân công thẩm định nên chưa có gì để ghép.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Đọc và so sánh" })).toBeNull();
  });

  it("ask for files first", async () => {
    const { user, asked } = await openCard(state);
    await user.click(screen.getByRole("button", { name: "Đọc và so sánh" }));
    expect(screen.getByRole("alert").textContent).toBe("Chưa chọn tệp nào.");
    expect(asked).toEqual([]);
  });

  it("[R232] are looked at first; the workbook's score is kept unless somebody chooses another", async () => {
    const pane = await openCard(state);
    await look(pane);
    expect(pane.asked).toEqual([{ isTrial: true, decided: [null, null] }]);
    expect(screen.getByText("Tệp <b>x</b>.xlsx: không nhận")).toBeTruthy();
    const kept = screen
      .getAllByRole("radio", { name: /^Giữ như trong sổ/ })
      .map((radio) => (radio as HTMLInputElement).checked);
    expect(kept).toEqual([true, true]);
    expect(screen.getByRole("radio", { name: "Lấy 1,25 (tệp a.xlsx)" })).toBeTruthy();
    const { violations } = await axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await pane.user.click(screen.getByRole("radio", { name: "Lấy 2 (tệp b.xlsx)" }));
    // Three that nobody has to decide, and the chosen one.
    await pane.user.click(screen.getByRole("button", { name: "Ghép 4 điểm" }));
    expect(pane.asked[1]).toEqual({ isTrial: false, decided: [null, "b.xlsx"] });
    expect((await screen.findAllByText("Đã ghép 3 điểm.")).length).toBeGreaterThan(0);
    expect(screen.queryByRole("list", { name: "Các tệp đã đọc" })).toBeNull();
  });

  it("[R232] a score typed after the comparison is not decided about: it is said, and asked about", async () => {
    const [first, second] = conflicts as readonly [MergeConflict, MergeConflict];
    const pane = await openCard(state, [{ ...first, present: 0.75 }, second]);
    await look(pane);
    await pane.user.click(screen.getByRole("radio", { name: "Lấy 1,25 (tệp a.xlsx)" }));
    await pane.user.click(screen.getByRole("radio", { name: "Lấy 2 (tệp b.xlsx)" }));
    await pane.user.click(screen.getByRole("button", { name: "Ghép 5 điểm" }));
    expect(pane.asked[1]).toEqual({ isTrial: false, decided: [null, "b.xlsx"] });
    const said = "Có 1 điểm trong sổ đã khác lúc so sánh nên không ghi đè: cần quyết định lại.";
    expect((await screen.findAllByText(said)).length).toBeGreaterThan(0);
    const kept = screen.getByRole("radio", { name: "Giữ như trong sổ (0,75)" });
    expect((kept as HTMLInputElement).checked).toBe(true);
    // Decided over what stands now.
    await pane.user.click(screen.getByRole("radio", { name: "Lấy 1,25 (tệp a.xlsx)" }));
    await pane.user.click(screen.getByRole("button", { name: "Ghép 1 điểm" }));
    expect(pane.asked[2]).toEqual({ isTrial: false, decided: ["a.xlsx", null] });
  });
});
