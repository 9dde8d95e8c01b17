/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { screen } from "@testing-library/react";
import type { WorkbookState } from "../../src/features/workbookState";
import { errorAt } from "../../src/domain/finding";
import { fail, succeed } from "../../src/domain/result";
import type { SetAsideProduct } from "../../src/taskpane/setAside/setAsideProduct";
import { done, emptyState, halfState } from "./fakeProduct";
import { renderPane } from "./renderPane";

const line = {
  unit: "Xã Cù Vân",
  code: "1.1",
  approver: "Giám đốc Sở",
  reason: "Không có bộ phận này",
  date: "2025-12-01",
  kept: {},
};
const setAsideState: WorkbookState = { ...halfState, notApplicable: { sheet: "Không áp dụng", lines: [line] } };

function recording(change: Partial<SetAsideProduct> = {}): {
  readonly asked: unknown[];
  readonly setAside: SetAsideProduct;
} {
  const asked: unknown[] = [];
  const take = (input: unknown) => {
    asked.push(input);
    return Promise.resolve(done({ did: [{ key: "notApplicable.table-followed" }] }));
  };
  const setAside = {
    selected: () => Promise.resolve(succeed({ unit: "Xã An Khánh", code: "1.1" })),
    setAside: take,
    applyAgain: take,
  };
  return { asked, setAside: { ...setAside, ...change } };
}

const open = { name: "Nội dung không áp dụng" };

describe("items set aside in the pane", () => {
  it("are not offered before there are units", async () => {
    await renderPane(emptyState);
    expect(screen.queryByRole("button", open)).toBeNull();
  });

  it("take unit and item from the selected row, and approver and reason from the person", async () => {
    const { asked, setAside } = recording();
    const { user } = await renderPane(halfState, { overrides: { setAside: () => Promise.resolve(setAside) } });
    await user.click(screen.getByRole("button", open));
    await user.click(await screen.findByRole("button", { name: "Lấy dòng đang chọn" }));
    await user.type(screen.getByRole("textbox", { name: /Người phê duyệt/ }), "Giám đốc Sở");
    await user.type(screen.getByRole("textbox", { name: /Lý do/ }), "Không có");
    await user.click(screen.getByRole("button", { name: "Ghi là không áp dụng" }));
    expect(await screen.findByText("Bảng điểm đã được ghi lại theo.")).toBeTruthy();
    expect(asked).toEqual([{ unit: "Xã An Khánh", code: "1.1", approver: "Giám đốc Sở", reason: "Không có" }]);
    expect(screen.getByText("Chưa có nội dung nào được ghi là không áp dụng.")).toBeTruthy();
  });

  it("say when the selected row is no item", async () => {
    const refused = fail([errorAt("set-aside-no-row", { sheet: "Đơn vị" })]);
    const { setAside } = recording({ selected: () => Promise.resolve(refused) });
    const { user } = await renderPane(halfState, { overrides: { setAside: () => Promise.resolve(setAside) } });
    await user.click(screen.getByRole("button", open));
    await user.click(await screen.findByRole("button", { name: "Lấy dòng đang chọn" }));
    expect(await screen.findByText(/Hãy chọn một dòng nội dung/)).toBeTruthy();
  });

  it("are listed with the way back", async () => {
    const { asked, setAside } = recording();
    const { user } = await renderPane(setAsideState, { overrides: { setAside: () => Promise.resolve(setAside) } });
    await user.click(screen.getByRole("button", open));
    expect(await screen.findByText("Xã Cù Vân: 1.1 Kế hoạch")).toBeTruthy();
    expect(screen.getByText("Giám đốc Sở phê duyệt. Lý do: Không có bộ phận này")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Áp dụng lại mục 1.1 của Xã Cù Vân" }));
    expect(asked).toEqual([{ unit: "Xã Cù Vân", code: "1.1" }]);
  });

  it("[R186] let the specialist choose what the official rank goes by, only where something is set aside", async () => {
    const ranked = { scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "scoringSheets" as const } };
    const asked: unknown[] = [];
    const overrides = {
      buildRanking: (input: unknown) => {
        asked.push(input);
        return Promise.resolve(done());
      },
    };
    const { user } = await renderPane({ ...setAsideState, ...ranked }, { overrides });
    await user.click(screen.getByRole("tab", { name: /Xếp hạng/ }));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /Điểm thô/ }).checked).toBe(true);
    await user.click(screen.getByRole("radio", { name: /Điểm quy đổi/ }));
    await user.click(screen.getByRole("button", { name: /Lập bảng xếp hạng/ }));
    expect(asked).toEqual([{ ties: "dense", basis: "rescaled" }]);
  });
});
