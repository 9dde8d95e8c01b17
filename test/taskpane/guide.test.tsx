/**
 * @jest-environment ./test/libraries/browserEnvironment.ts
 *
 * First minutes, help, and the rules with the decisions behind them.
 */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { findShippedSet } from "../../src/criteria/catalogue";
import { warningAt } from "../../src/domain/finding";
import { fail } from "../../src/domain/result";
import type { WorkbookState } from "../../src/features/workbookState";
import type { GuideProduct } from "../../src/taskpane/guide/guideProduct";
import { explainRule } from "../../src/taskpane/rule/explainRule";
import { ruleTopics } from "../../src/taskpane/rule/topics";
import { createTexts } from "../../src/texts/texts";
import { done, emptyState, fieldSet, halfState } from "./fakeProduct";
import { renderPane, type RenderedPane } from "./renderPane";

const withSample: WorkbookState = { ...halfState, sample: ["Bộ tiêu chí", "Đơn vị"] };

function fakeGuide(overrides: Partial<GuideProduct> = {}): GuideProduct {
  return {
    openSample: jest.fn(() => Promise.resolve(done({ did: [{ key: "pane.ranking-present" }] }))),
    removeSample: jest.fn(() => Promise.resolve(done({ did: [{ key: "guide.removed", details: { number: 2 } }] }))),
    openNewWorkbook: jest.fn(() => Promise.resolve(true)),
    tryExcel: jest.fn(() => Promise.reject(new Error("nothing is tried"))),
    ...overrides,
  };
}

const render = (state: WorkbookState, guide: GuideProduct): Promise<RenderedPane> =>
  renderPane(state, { overrides: { guide: () => Promise.resolve(guide) } });

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

describe("an empty workbook", () => {
  it("offers both samples in one click each", async () => {
    const guide = fakeGuide();
    const { user } = await render(emptyState, guide);
    await user.click(await screen.findByRole("button", { name: "Xem thử với 20 sở" }));
    await user.click(await screen.findByRole("button", { name: "Xem thử phiếu của một xã" }));
    expect(jest.mocked(guide.openSample).mock.calls.map(([kind]) => kind)).toEqual(["departments", "commune"]);
  });

  it("has nothing to check yet: no button for it stands above the steps", async () => {
    await render(emptyState, fakeGuide());
    expect(screen.queryByRole("button", { name: "Kiểm tra" })).toBeNull();
  });

  it("is left without a word when the introduction is hidden", async () => {
    const { user } = await render(emptyState, fakeGuide());
    await user.click(await screen.findByRole("button", { name: "Ẩn lời giới thiệu" }));
    expect(screen.queryByRole("button", { name: "Xem thử với 20 sở" })).toBeNull();
  });

  it("is not offered where somebody works already", async () => {
    await render(halfState, fakeGuide());
    expect(screen.queryByRole("button", { name: "Xem thử với 20 sở" })).toBeNull();
    expect(screen.getByRole("button", { name: "Kiểm tra" })).toBeInstanceOf(HTMLElement);
  });
});

describe("the tour", () => {
  it("goes through the cards of a role by keyboard, and away with Escape", async () => {
    const { user } = await render(emptyState, fakeGuide());
    await user.click(await screen.findByRole("button", { name: "Giới thiệu nhanh" }));
    expect(document.activeElement?.textContent).toBe("Chuẩn bị");
    await user.tab();
    await user.tab();
    expect(document.activeElement?.textContent).toBe("Tiếp");
    await user.keyboard("{Enter}");
    expect(document.activeElement?.textContent).toBe("Nhận và kiểm tra");
    await user.click(screen.getByRole("button", { name: "Thành viên thẩm định" }));
    expect(document.activeElement?.textContent).toBe("Phần được giao");
    expect(screen.getByText("Thẻ 1/3")).toBeInstanceOf(HTMLElement);
    expect(await violations()).toEqual([]);
    await user.keyboard("{Escape}");
    expect(screen.queryByText("Thẻ 1/3")).toBeNull();
  });
});

describe("sample data", () => {
  it("is removed in one click", async () => {
    const guide = fakeGuide();
    const { user } = await render(withSample, guide);
    await user.click(await screen.findByRole("button", { name: "Xóa dữ liệu mẫu" }));
    expect(await screen.findByText("Đã xóa dữ liệu mẫu: 2 trang tính.", { selector: "li" })).toBeInstanceOf(
      HTMLElement,
    );
    expect(guide.removeSample).toHaveBeenCalledWith({ isConfirmed: false });
  });

  it("is removed after confirming only, when something in it was changed", async () => {
    const removeSample = jest.fn(({ isConfirmed }: { readonly isConfirmed: boolean }) =>
      Promise.resolve(isConfirmed ? done() : fail([warningAt("sample-changed", { sheet: "Bộ tiêu chí" })])),
    );
    const { user } = await render(withSample, fakeGuide({ removeSample }));
    await user.click(await screen.findByRole("button", { name: "Xóa dữ liệu mẫu" }));
    await user.click(await screen.findByRole("button", { name: "Vẫn xóa dữ liệu mẫu" }));
    expect(removeSample.mock.calls.map(([input]) => input.isConfirmed)).toEqual([false, true]);
  });

  it("is refused in a workbook that holds something, with the way to a new one", async () => {
    const refusal = fail([warningAt("sample-not-empty", { sheet: "Sheet1" })]);
    const openNewWorkbook = jest.fn(() => Promise.resolve(false));
    const guide = fakeGuide({ openSample: () => Promise.resolve(refusal), openNewWorkbook });
    const { user } = await render(halfState, guide);
    await user.click(screen.getByRole("button", { name: "Trợ giúp" }));
    await user.click(await screen.findByRole("button", { name: "Xem thử với 20 sở" }));
    await user.click(await screen.findByRole("button", { name: "Mở sổ tính mới" }));
    expect(await screen.findByText(/vào Tệp > Mới/u)).toBeInstanceOf(HTMLElement);
  });
});

describe("the rules", () => {
  it("stand beside what is calculated, with decision and clause", async () => {
    const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set ?? null;
    const state: WorkbookState = {
      ...halfState,
      set,
      scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "entry" },
    };
    const { user } = await renderPane(state, { initialStep: "ranking" });
    await user.click(screen.getByRole("button", { name: /^Vì sao\? Quy tắc về: xếp hạng/u }));
    const source = "Căn cứ: Quyết định số 4203/QĐ-UBND ngày 30/12/2021 của UBND tỉnh Thái Nguyên, phần xếp loại.";
    expect(await screen.findByText(source)).toBeInstanceOf(HTMLElement);
    expect(await violations()).toEqual([]);
  });

  it("are all in the help", async () => {
    const { user } = await render(halfState, fakeGuide());
    await user.click(screen.getByRole("button", { name: "Trợ giúp" }));
    await user.click(await screen.findByRole("button", { name: "Quy tắc tính" }));
    const region = screen.getByRole("region", { name: "Quy tắc tính" });
    expect(within(region).getAllByRole("term")).toHaveLength(ruleTopics.length);
    expect(await violations()).toEqual([]);
  });

  it("quote a decision for shipped sets only, in both languages", () => {
    const shipped = ["thai-nguyen-4203-2021-commune", "thanh-hoa-4606-2019-department", "hai-duong-2452-2019-commune"];
    const numbers = ["4203/QĐ-UBND", "4606/QĐ-UBND", "2452/QĐ-UBND"];
    for (const language of ["vi", "en"] as const) {
      const texts = createTexts(language);
      const classes = shipped.map((id) => explainRule(texts, findShippedSet(id)?.set ?? null, "class"));
      expect(classes.map(({ source }, index) => source.includes(numbers[index] ?? "?"))).toEqual([true, true, true]);
      const own = { ...fieldSet, id: "cua-chung-toi" };
      for (const topic of ruleTopics) {
        expect(explainRule(texts, own, topic).source).not.toMatch(/QĐ-UBND/u);
        expect(explainRule(texts, null, topic).source).not.toMatch(/QĐ-UBND/u);
      }
    }
  });

  it("give the thresholds that the shipped sets are classified by", () => {
    const texts = createTexts("vi");
    for (const id of ["thai-nguyen-4203-2021-commune", "thanh-hoa-4606-2019-district", "hai-duong-2452-2019-commune"]) {
      const set = findShippedSet(id)?.set ?? null;
      const { rule } = explainRule(texts, set, "class");
      for (const { name, atLeast, fieldFloor } of set?.classification.classes ?? []) {
        if (id.startsWith("thanh-hoa") && atLeast === 0) continue;
        expect(rule.toLowerCase()).toContain(name.toLowerCase().replace(" nhiệm vụ", ""));
        if (atLeast > 0) expect(rule).toContain(String(atLeast / 100));
        if (fieldFloor !== null) expect(rule).toContain(`${fieldFloor / 100} %`);
      }
    }
  });
});
