/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { fireEvent, screen } from "@testing-library/react";
import type { WorkbookState } from "../../src/features/workbookState";
import { done, emptyState, fieldSet, halfState } from "./fakeProduct";
import { finished, renderPane } from "./renderPane";

const allSheets: WorkbookState = {
  ...halfState,
  scoringSheets: halfState.units.map((unit) => ({ unit, sheet: unit })),
};

describe("step 2, the units", () => {
  const withSet: WorkbookState = { ...emptyState, set: fieldSet, setSheet: "Bộ tiêu chí", year: 2020 };
  const list = { name: "Danh sách đơn vị" };
  const save = { name: "Lưu danh sách đơn vị" };

  it("counts a pasted, numbered list as it stands and saves its names", async () => {
    const { product, user } = await renderPane(withSet);
    await user.click(screen.getByRole("textbox", list));
    await user.paste("1. Sở Nội vụ\n2) Sở Tài chính\n\nSở Tư pháp");
    expect(screen.getByText("3 đơn vị")).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", save));
    await finished();
    expect(product.state().units).toEqual(["Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp"]);
    expect(screen.getByRole("textbox", list)).toHaveProperty("value", "Sở Nội vụ\nSở Tài chính\nSở Tư pháp");
  });

  it("shows duplicates at once and does not save them", async () => {
    const { product, user } = await renderPane(withSet);
    fireEvent.change(screen.getByRole("textbox", list), { target: { value: "Sở Nội vụ\nsở  nội vụ\nSở Y tế" } });
    expect(screen.getByText("Ghi trùng: Sở Nội vụ. Mỗi đơn vị chỉ ghi một lần.")).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", save));
    expect(product.state().units).toEqual([]);
  });

  it("does not save an empty list, and says so", async () => {
    const { user } = await renderPane(withSet);
    await user.click(screen.getByRole("button", save));
    expect(screen.getByText("Nhập ít nhất một đơn vị.")).toBeInstanceOf(HTMLElement);
  });

  it("says what would come and what would leave, and that scores stay", async () => {
    await renderPane(halfState, { initialStep: "units" });
    fireEvent.change(screen.getByRole("textbox", list), { target: { value: "Xã An Khánh\nXã Cù Vân\nXã Mới" } });
    expect(screen.getByText("Thêm mới (1): Xã Mới")).toBeInstanceOf(HTMLElement);
    expect(
      screen.getByText("Không còn trong danh sách (1): Thị trấn Hùng Sơn. Phiếu chấm và điểm đã nhập không bị xóa."),
    ).toBeInstanceOf(HTMLElement);
  });

  it("saves with the list that was shown when somebody began to change it", async () => {
    const asked: unknown[] = [];
    const { user } = await renderPane(halfState, {
      initialStep: "units",
      overrides: {
        saveUnits: (input) => {
          asked.push(input);
          return Promise.resolve(done({ sheets: ["Đơn vị"] }));
        },
      },
    });
    fireEvent.change(screen.getByRole("textbox", list), { target: { value: "Xã An Khánh\nXã Mới" } });
    await user.click(screen.getByRole("button", save));
    await finished();
    expect(asked).toEqual([{ names: ["Xã An Khánh", "Xã Mới"], seen: halfState.units }]);
  });

  it("keeps what was typed while one looks at another step", async () => {
    const { user } = await renderPane(halfState, { initialStep: "units" });
    fireEvent.change(screen.getByRole("textbox", list), { target: { value: "Xã Mới" } });
    await user.click(screen.getByRole("tab", { name: /Phiếu chấm/ }));
    expect(screen.queryByRole("textbox", list)).toBeNull();
    await user.click(screen.getByRole("tab", { name: /Đơn vị/ }));
    expect(screen.getByRole("textbox", list)).toHaveProperty("value", "Xã Mới");
  });
});

describe("step 3, the scoring sheets", () => {
  it("tells how many there are and makes the missing ones", async () => {
    const asked: unknown[] = [];
    const { product, user } = await renderPane(halfState, {
      overrides: {
        createScoringSheets: (input) => {
          asked.push(input.units);
          product.setState(allSheets);
          return Promise.resolve(done({ sheets: ["Thị trấn Hùng Sơn"] }));
        },
      },
    });
    expect(screen.getByText("Đã có 2 phiếu chấm, còn 1 đơn vị chưa có.")).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", { name: "Tạo 1 phiếu còn thiếu" }));
    await finished();
    expect(asked).toEqual([["Thị trấn Hùng Sơn"]]);
    expect(await screen.findByText("Đã có đủ 3 phiếu chấm.")).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", { name: "Mở trang “Thị trấn Hùng Sơn”" }));
    expect(product.shown).toEqual([{ sheet: "Thị trấn Hùng Sơn" }]);
  });

  it("can be repeated for all units, says that entries stay, and lists the sheets there are", async () => {
    const asked: unknown[] = [];
    const { product, user } = await renderPane(allSheets, {
      initialStep: "scoringSheets",
      overrides: {
        createScoringSheets: (input) => {
          asked.push(input.units);
          return Promise.resolve(done());
        },
      },
    });
    expect(screen.getByText(/điểm, giải trình và ghi chú đã nhập .* được giữ nguyên/)).toBeInstanceOf(HTMLElement);
    const again = screen.getByRole("button", { name: "Làm mới 3 phiếu chấm" });
    await user.click(again);
    await finished();
    await user.click(again);
    await finished();
    expect(asked).toEqual(["all", "all"]);
    await user.click(screen.getByRole("button", { name: "Xem 3 phiếu đã có" }));
    await user.click(screen.getByRole("button", { name: "Xã Cù Vân" }));
    expect(product.shown).toEqual([{ sheet: "Xã Cù Vân" }]);
  });

  it("is optional for a set that ends at its fields", async () => {
    await renderPane({ ...emptyState, set: fieldSet, units: ["Sở A"] }, { initialStep: "scoringSheets" });
    expect(screen.getByText(/nhập điểm thẳng vào bảng điểm ở bước sau và bỏ qua bước này/)).toBeInstanceOf(HTMLElement);
    expect(screen.getByRole("tab", { name: /Phiếu chấm \(không bắt buộc\)/ })).toBeInstanceOf(HTMLElement);
    expect(screen.getByText("Việc tiếp theo: 4. Bảng điểm")).toBeInstanceOf(HTMLElement);
  });
});

describe("step 4, the score table", () => {
  it("takes scores from the scoring sheets where there are some", async () => {
    const { product, user } = await renderPane(allSheets);
    expect(screen.getByRole("radio", { name: /Lấy từ phiếu chấm/ })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("button", { name: "Lập bảng điểm" }));
    await finished();
    expect(product.state().scoreTable?.source).toBe("scoringSheets");
  });

  it("is filled in directly where there are none", async () => {
    const { product, user } = await renderPane({ ...emptyState, set: fieldSet, units: ["Sở A"] });
    expect(screen.getByRole("radio", { name: /Lấy từ phiếu chấm/ })).toHaveProperty("disabled", true);
    expect(screen.getByRole("radio", { name: /Nhập thẳng/ })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("button", { name: "Lập bảng điểm" }));
    await finished();
    expect(product.state().scoreTable?.source).toBe("entry");
  });

  it("names the units that would stay blank, and warns before the source is switched", async () => {
    const table = { sheet: "Bảng điểm", units: halfState.units, source: "scoringSheets" as const };
    const { user } = await renderPane({ ...halfState, scoreTable: table }, { initialStep: "scoreTable" });
    expect(screen.getByText(/1 đơn vị chưa có phiếu chấm sẽ để trống điểm: Thị trấn Hùng Sơn/)).toBeInstanceOf(
      HTMLElement,
    );
    await user.click(screen.getByRole("radio", { name: /Nhập thẳng/ }));
    expect(screen.getByText(/Bảng điểm đang dùng cách khác/)).toBeInstanceOf(HTMLElement);
  });
});

describe("step 5, the ranking", () => {
  const withTable: WorkbookState = {
    ...allSheets,
    scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "scoringSheets" },
  };

  it("explains both rules for ties, builds with the chosen one, and all is done", async () => {
    const { product, user } = await renderPane(withTable);
    expect(screen.getByRole("radio", { name: /1, 2, 2, 3/ })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("radio", { name: /1, 2, 2, 4/ }));
    await user.click(screen.getByRole("button", { name: "Lập bảng xếp hạng" }));
    await finished();
    expect(product.state().ranking?.ties).toBe("standard");
    expect(await screen.findByText(/Đã xong cả năm bước/)).toBeInstanceOf(HTMLElement);
    expect(screen.getByRole("radio", { name: /1, 2, 2, 4/ })).toHaveProperty("checked", true);
  });

  it("cannot be built before the score table, and leads there", async () => {
    const { user } = await renderPane(allSheets, { initialStep: "ranking" });
    expect(screen.queryByRole("button", { name: "Lập bảng xếp hạng" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Tiếp tục: 4. Bảng điểm" }));
    expect(screen.getByRole("button", { name: "Lập bảng điểm" })).toBeInstanceOf(HTMLElement);
  });
});
