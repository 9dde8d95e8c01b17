/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { screen, within } from "@testing-library/react";
import { errorAt, warningAt } from "../../src/domain/finding";
import { fail } from "../../src/domain/result";
import type { ApplySetInput } from "../../src/taskpane/product";
import { emptyState, fieldSet, halfState, done } from "./fakeProduct";
import { chosenFile, finished, renderPane } from "./renderPane";

const apply = { name: "Áp dụng bộ tiêu chí" };

describe("step 1, the criteria set", () => {
  it("applies a shipped set with heading and year, says what it did, and leads to the units", async () => {
    const pane = await renderPane(emptyState);
    const { product, user } = pane;
    expect(screen.getByRole("tab", { selected: true, name: /Bộ tiêu chí \(chưa làm\)/ })).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("radio", { name: /Thái Nguyên/ }));
    await user.type(screen.getByRole("textbox", { name: "Cơ quan ban hành" }), "UBND HUYỆN ĐẠI TỪ");
    await user.click(screen.getByRole("button", apply));

    await finished();
    expect(product.state()).toMatchObject({
      set: { id: "thai-nguyen-4203-2021-commune" },
      office: { agency: "UBND HUYỆN ĐẠI TỪ" },
      year: 2021,
    });
    await user.click(screen.getByRole("button", { name: "Tiếp tục: 2. Đơn vị" }));
    expect(screen.getByRole("tab", { selected: true }).textContent).toContain("Đơn vị");
    expect(document.activeElement).toBe(screen.getByRole("tabpanel", { name: /Đơn vị/ }));
  });

  it("shows of every shipped set the decision, the counts and the maximum", async () => {
    await renderPane(emptyState);
    const set = screen.getByRole("radio", { name: /Thái Nguyên/ }).closest("span");
    expect(set?.textContent).toContain("Quyết định số 4203/QĐ-UBND ngày 30/12/2021, UBND tỉnh Thái Nguyên");
    expect(set?.textContent).toContain("Cấp xã · 8 lĩnh vực · 119 mục chấm · 100 điểm");
  });

  it("says where to enter maxima that the decision does not state, before and after", async () => {
    const { user } = await renderPane(emptyState);
    expect(screen.queryByText(/không ghi điểm tối đa/)).toBeNull();
    await user.click(screen.getByRole("radio", { name: /Hải Dương/ }));
    expect(screen.getByText(/nhập điểm tối đa của từng lĩnh vực vào trang “Bộ tiêu chí”/)).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", apply));
    await screen.findByText(/Còn 8 mục chưa có điểm tối đa/);
    expect(screen.getByRole("tab", { name: /Bộ tiêu chí \(cần xem lại\)/ })).toBeInstanceOf(HTMLElement);
  });

  it("asks for what is missing instead of doing nothing", async () => {
    const applied: ApplySetInput[] = [];
    const { user } = await renderPane(emptyState, {
      overrides: {
        applySet: (input) => {
          applied.push(input);
          return Promise.resolve(done());
        },
      },
    });
    await user.click(screen.getByRole("button", apply));
    expect(screen.getByText("Chọn một bộ tiêu chí.")).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("radio", { name: "Tệp TSV hoặc Excel (.xlsx)" }));
    await user.click(screen.getByRole("button", apply));
    expect(screen.getByText("Chọn tệp trước.")).toBeInstanceOf(HTMLElement);
    const year = screen.getByRole("textbox", { name: /Năm đánh giá/ });
    await user.clear(year);
    expect(screen.getByText(/Nhập năm bằng bốn chữ số/)).toBeInstanceOf(HTMLElement);
    expect(applied).toEqual([]);
  });

  it("hands over a chosen file with its bytes, titled by its name unless typed", async () => {
    const applied: ApplySetInput[] = [];
    const { user, container } = await renderPane(emptyState, {
      overrides: {
        applySet: (input) => {
          applied.push(input);
          return Promise.resolve(done());
        },
      },
    });
    await user.click(screen.getByRole("radio", { name: "Tệp TSV hoặc Excel (.xlsx)" }));
    const input = container.ownerDocument.querySelector<HTMLInputElement>("input[type=file]");
    expect(input?.accept).toBe(".tsv,.txt,.xlsx");
    await user.upload(input as HTMLInputElement, chosenFile("bộ 2026.tsv", "I\tA\t10\n"));
    expect(screen.getByRole("textbox", { name: "Tên bộ tiêu chí" })).toHaveProperty("value", "bộ 2026");
    await user.click(screen.getByRole("button", apply));
    await finished();
    expect(applied[0]?.source).toMatchObject({ kind: "file", name: "bộ 2026.tsv" });
    expect(applied[0]?.title).toBe("bộ 2026");
    const source = applied[0]?.source;
    expect(source?.kind === "file" ? [...source.bytes] : []).toEqual([73, 9, 65, 9, 49, 48, 10]);
  });

  it("takes the selected range", async () => {
    const applied: ApplySetInput[] = [];
    const { user } = await renderPane(emptyState, {
      overrides: {
        applySet: (input) => {
          applied.push(input);
          return Promise.resolve(done());
        },
      },
    });
    await user.click(screen.getByRole("radio", { name: "Vùng đang chọn trên trang tính" }));
    await user.click(screen.getByRole("button", apply));
    await finished();
    expect(applied[0]?.source).toEqual({ kind: "selection" });
  });

  it("keeps the set when only the heading changes, and warns before another set under existing sheets", async () => {
    const { product, user } = await renderPane(halfState, { initialStep: "set" });
    expect(screen.getByRole("radio", { name: /Bộ đang dùng/ })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("radio", { name: "Bộ có sẵn" }));
    await user.click(screen.getByRole("radio", { name: new RegExp(fieldSet.title) }));
    expect(screen.getByText(/Nên dùng một sổ làm việc mới/)).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("radio", { name: /Bộ đang dùng/ }));
    expect(screen.queryByText(/Nên dùng một sổ làm việc mới/)).toBeNull();
    await user.type(screen.getByRole("textbox", { name: "Địa danh" }), "Đại Từ");
    await user.click(screen.getByRole("button", apply));
    await finished();
    expect(product.state()).toMatchObject({ set: halfState.set, office: { place: "Đại Từ" } });
  });

  it("lists all findings, errors first, and goes to the cell of each", async () => {
    const findings = [
      warningAt("unknown", { row: 3, file: "bo.tsv" }, { code: "b" }),
      errorAt("unknown", { sheet: "Bộ tiêu chí", address: "C12", code: "1.2" }, { code: "a" }),
      errorAt("unknown", {}, { code: "c" }),
    ];
    const { product, user } = await renderPane(emptyState, {
      overrides: { applySet: () => Promise.resolve(fail(findings)) },
    });
    await user.click(screen.getByRole("radio", { name: /Thái Nguyên/ }));
    await user.click(screen.getByRole("button", apply));
    const list = await screen.findByRole("list", { name: "2 lỗi, 1 cảnh báo, 0 ghi chú" });
    const items = within(list).getAllByRole("listitem");
    expect(items.map((item) => item.textContent.split(":")[0])).toEqual(["Lỗi", "Lỗi", "Cảnh báo"]);
    expect(items[2]?.textContent).toContain("tệp bo.tsv, dòng 3");
    expect(within(items[2] as HTMLElement).queryByRole("button")).toBeNull();
    await user.click(within(list).getByRole("button", { name: "Đến trang “Bộ tiêu chí”, ô C12, mục 1.2" }));
    expect(product.shown).toEqual([{ sheet: "Bộ tiêu chí", address: "C12", code: "1.2" }]);
    expect(screen.getByRole("alert").textContent).toContain("Sổ làm việc chưa bị thay đổi");
  });
});
