/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { CheckFinding } from "../../src/domain/checking/checkFinding";
import { points } from "../../src/domain/points";
import { progressOf } from "../../src/domain/checking/progress";
import { scored } from "../../src/domain/scores";
import { fail, succeed } from "../../src/domain/result";
import { errorAt } from "../../src/domain/finding";
import type { ApplyFixesInput } from "../../src/features/applyFixes";
import type { CheckReport } from "../../src/features/checkReport";
import type { ChooseRoleInput } from "../../src/features/chooseRole";
import type { LiveChecks } from "../../src/features/liveChecks";
import { deepSet, done, fakeAmbient, fakeChecks, halfState } from "./fakeProduct";
import { finished, held, mountPane, renderPane, type RenderedPane } from "./renderPane";

const sheet = "Xã An Khánh";

function finding(
  code: CheckFinding["code"],
  severity: CheckFinding["severity"],
  more: Partial<CheckFinding> = {},
): CheckFinding {
  return {
    code,
    severity,
    at: { sheet, unit: sheet, row: 12, column: "Điểm tự đánh giá", code: "1.1" },
    details: { found: "0.75", line: "1.1" },
    role: "self",
    cell: { row: 11, column: 3 },
    ...more,
  };
}

const asText = finding("entry-decimal-mark", "error", { fix: { kind: "value", row: 11, column: 3, value: 0.75 } });
const missing = finding("entry-missing", "note", { cell: { row: 12, column: 4 } });

function reportOf(findings: readonly CheckFinding[], more: Partial<CheckReport> = {}): CheckReport {
  return {
    role: { kind: "organizer" },
    set: deepSet,
    sheets: [
      { id: "1", sheet: "Xã Cù Vân", kind: "scoring", unit: "Xã Cù Vân", findings: [] },
      { id: "2", sheet, kind: "scoring", unit: sheet, findings },
    ],
    findings: [],
    unlogged: 0,
    ...more,
  };
}

async function openChecks(
  report: CheckReport,
  overrides: Partial<LiveChecks> = {},
): Promise<RenderedPane & { readonly checks: LiveChecks }> {
  const checks = fakeChecks(report, overrides);
  const pane = await renderPane(halfState, { overrides: { checks } });
  await pane.user.click(await screen.findByRole("button", { name: /^Kiểm tra/ }));
  return { ...pane, checks };
}

describe("the way to the checks", () => {
  it("stands above every step, counts the errors, and leads back", async () => {
    const { user } = await openChecks(reportOf([asText]));
    expect(screen.getByRole("heading", { name: "Kiểm tra phiếu chấm" })).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", { name: "Về các bước" }));
    expect(await screen.findByRole("button", { name: "Kiểm tra: 1 lỗi" })).toBeInstanceOf(HTMLElement);
    expect(screen.getByRole("tablist")).toBeInstanceOf(HTMLElement);
  });

  it("is all a unit has", async () => {
    const checks = fakeChecks(reportOf([], { role: { kind: "unit" } }));
    mountPane({ ...halfState, role: { kind: "unit" } }, { overrides: { checks } });
    expect(await screen.findByRole("heading", { name: "Kiểm tra phiếu chấm" })).toBeInstanceOf(HTMLElement);
    expect(screen.queryByRole("tablist")).toBeNull();
    expect(screen.getByText("Đang mở ô nhập cho: Đơn vị")).toBeInstanceOf(HTMLElement);
  });
});

describe("findings", () => {
  it("are grouped by sheet and field with their counts, missing scores in one line", async () => {
    await openChecks(reportOf([asText, missing]));
    expect(screen.getByText("2 trang: 1 lỗi, 0 cảnh báo, 1 ghi chú")).toBeInstanceOf(HTMLElement);
    expect(screen.getByText("Xã An Khánh: 1 lỗi, 0 cảnh báo, 1 ghi chú")).toBeInstanceOf(HTMLElement);
    const field = screen.getByRole("region", { name: "I. Lĩnh vực I" });
    expect(within(field).getByText(/“0\.75” dùng sai dấu thập phân/)).toBeInstanceOf(HTMLElement);
    expect(within(field).getByText("Còn 1 ô chưa có điểm")).toBeInstanceOf(HTMLElement);
    expect(screen.queryByText(/Bỏ trống không phải là điểm 0/)).toBeNull();
  });

  it("lead to their cell", async () => {
    const { user, product } = await openChecks(reportOf([asText, missing]));
    await user.click(screen.getByRole("button", { name: "Đến ô D12" }));
    await user.click(screen.getByRole("button", { name: "Đến ô E13" }));
    expect(product.shown).toEqual([
      { sheet, address: "D12" },
      { sheet, address: "E13" },
    ]);
  });

  it("can be narrowed to errors", async () => {
    const { user } = await openChecks(reportOf([asText, finding("evidence-missing", "warning")]));
    expect(screen.getByText(/chưa có tài liệu kiểm chứng/)).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("checkbox", { name: "Chỉ hiện lỗi" }));
    expect(screen.queryByText(/chưa có tài liệu kiểm chứng/)).toBeNull();
  });

  it("are replaced by those of the newest check when people touch a sheet", async () => {
    let latest = reportOf([asText]);
    const touched: (readonly string[])[] = [];
    const ambient = fakeAmbient();
    const checks = fakeChecks(latest, {
      latest: () => latest,
      knowsAll: () => true,
      checkTouched: (sheets) => {
        touched.push(sheets);
        latest = reportOf([]);
        return Promise.resolve(latest);
      },
    });
    await renderPane(halfState, { overrides: { checks }, ambient });
    expect(await screen.findByRole("button", { name: "Kiểm tra: 1 lỗi" })).toBeInstanceOf(HTMLElement);
    ambient.touchSheets({ sheets: ["2"], isStructural: false });
    expect(await screen.findByRole("button", { name: "Kiểm tra" })).toBeInstanceOf(HTMLElement);
    expect(touched).toEqual([["2"]]);
  });

  it("wait for a running check and are then read together", async () => {
    const first = held<CheckReport>();
    const touched: (readonly string[])[] = [];
    const ambient = fakeAmbient();
    const checks = fakeChecks(reportOf([]), {
      checkAll: () => first.promise,
      checkTouched: (sheets) => {
        touched.push(sheets);
        return Promise.resolve(null);
      },
    });
    await renderPane(halfState, { overrides: { checks }, ambient });
    ambient.touchSheets({ sheets: ["1"], isStructural: false });
    ambient.touchSheets({ sheets: ["2"], isStructural: false });
    expect(touched).toEqual([]);
    first.settle(reportOf([]));
    await waitFor(() => expect(touched).toEqual([["1", "2"]]));
  });
});

describe("a fix", () => {
  it("is done on the click, said, and can be taken back", async () => {
    const asked: Pick<ApplyFixesInput, "sheet" | "findings">[] = [];
    const back = { before: { sheet: "2", protection: "keep" }, written: { sheet: "2", protection: "keep" } } as const;
    const undone: unknown[] = [];
    const { user } = await openChecks(reportOf([asText]), {
      fix: (input) => {
        asked.push(input);
        const did = [{ key: "check.fixed", details: { number: 1, sheet } }] as const;
        return Promise.resolve(succeed({ did, sheets: [], findings: [], report: null, back }));
      },
      undoFix: (way) => {
        undone.push(way);
        return Promise.resolve(done({ did: [{ key: "check.fix-undone" }] }));
      },
    });
    await user.click(screen.getByRole("button", { name: "Sửa thành 0,75 (Đến ô D12)" }));
    await finished();
    expect(screen.getByText("Đã sửa 1 ô trên trang “Xã An Khánh”.")).toBeInstanceOf(HTMLElement);
    expect(asked).toEqual([{ sheet: "2", findings: [asText] }]);
    await user.click(screen.getByRole("button", { name: "Hoàn tác lần sửa này" }));
    expect(await screen.findByText("Đã trả các ô về như trước khi sửa.")).toBeInstanceOf(HTMLElement);
    expect(undone).toEqual([back]);
    expect(screen.queryByRole("button", { name: "Hoàn tác lần sửa này" })).toBeNull();
  });

  it("offers every score that may have been meant", async () => {
    const asked: (readonly CheckFinding[])[] = [];
    const ambiguous = finding("entry-date-ambiguous", "error", { choices: [points(105), points(150)] });
    const { user } = await openChecks(reportOf([ambiguous]), {
      fix: ({ findings }) => {
        asked.push(findings);
        return Promise.resolve(fail([errorAt("fix-out-of-date", { sheet })]));
      },
    });
    expect(screen.getByRole("button", { name: "Sửa thành 1,05 (Đến ô D12)" })).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", { name: "Sửa thành 1,5 (Đến ô D12)" }));
    expect(asked[0]?.[0]?.fix).toEqual({ kind: "value", row: 11, column: 3, value: 1.5 });
    expect(await screen.findByText(/Ô đã thay đổi từ lần kiểm tra trước/)).toBeInstanceOf(HTMLElement);
  });

  it("is there for all certain errors of a sheet at once, and not where nothing is certain", async () => {
    const other = { ...asText, cell: { row: 20, column: 3 } };
    const asked: number[] = [];
    const { user } = await openChecks(reportOf([asText, other, finding("entry-negative", "error")]), {
      fix: ({ findings }) => {
        asked.push(findings.length);
        return Promise.resolve(fail([errorAt("fix-out-of-date", { sheet })]));
      },
    });
    expect(screen.getAllByRole("button", { name: /^Sửa thành/ })).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Sửa 2 lỗi chắc chắn của trang này" }));
    expect(asked).toEqual([2]);
  });

  it("[R197] of a chair's decision is confirmed one by one, never with the certain errors", async () => {
    const decision = finding("decision-out-of-date", "warning", {
      cell: { row: 30, column: 20 },
      details: { code: "1.1" },
      fix: { kind: "confirm", row: 30, column: 20, value: "1:50;2:150" },
    });
    const other = { ...asText, cell: { row: 20, column: 3 } };
    const asked: string[][] = [];
    const { user } = await openChecks(reportOf([asText, other, decision]), {
      fix: ({ findings }) => {
        asked.push(findings.map(({ code }) => code));
        return Promise.resolve(fail([errorAt("fix-out-of-date", { sheet })]));
      },
    });
    await user.click(screen.getByRole("button", { name: "Sửa 2 lỗi chắc chắn của trang này" }));
    await user.click(screen.getByRole("button", { name: /^Xác nhận quyết định trên điểm hiện nay/ }));
    expect(asked).toEqual([["entry-decimal-mark", "entry-decimal-mark"], ["decision-out-of-date"]]);
  });
});

describe("progress", () => {
  it("shows fields, the bounds of the total and of the class, for the sheet and the scores chosen", async () => {
    const asked: string[] = [];
    const { user } = await openChecks(reportOf([]), {
      progress: (id) => {
        asked.push(id);
        return {
          self: progressOf(deepSet, { "1.1": scored(points(750)) }),
          appraisal: progressOf(deepSet, {}),
        };
      },
    });
    const table = screen.getByRole("table");
    // One leaf of 10 points, 7,5 given
    const row = within(table).getByRole("row", { name: /^I\. Lĩnh vực I/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["1/1", "7,5", "7,5"]);
    expect(screen.getByText(/Đã chấm đủ. Xếp loại: Yếu/)).toBeInstanceOf(HTMLElement);
    await user.selectOptions(screen.getByRole("combobox", { name: "Theo" }), "appraisal");
    expect(screen.getByText(/Tổng điểm thấp nhất 0, cao nhất 10/)).toBeInstanceOf(HTMLElement);
    await user.selectOptions(screen.getByRole("combobox", { name: "Phiếu" }), "2");
    expect(asked.at(-1)).toBe("2");
  });
});

describe("roles and log", () => {
  it("chooses a role, with passwords only where they are wanted", async () => {
    const asked: ChooseRoleInput[] = [];
    const { user } = await openChecks(reportOf([]), {
      chooseRole: (input) => {
        asked.push(input);
        return Promise.resolve(done());
      },
    });
    expect(screen.getByText(/không phải là biện pháp bảo mật/)).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("radio", { name: /^Đơn vị/ }));
    await user.click(screen.getByRole("button", { name: "Chọn vai trò này" }));
    await finished();
    await user.click(screen.getByRole("checkbox", { name: "Dùng mật khẩu" }));
    await user.type(screen.getByLabelText("Mật khẩu đang dùng (nếu có)"), "một");
    await user.type(screen.getByLabelText("Mật khẩu mới (để trống: không dùng)"), "hai");
    await user.click(screen.getByRole("button", { name: "Chọn vai trò này" }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked).toEqual([
      { role: { kind: "unit" } },
      { role: { kind: "unit" }, password: "một", newPassword: "hai" },
    ]);
  });

  it("says how many changes are not in the log and writes them on the click", async () => {
    let latest = reportOf([], { unlogged: 3 });
    const { user } = await openChecks(latest, {
      latest: () => latest,
      keepLog: () => {
        latest = reportOf([]);
        return Promise.resolve(done({ did: [{ key: "check.log-written", details: { number: 3, sheet: "Nhật ký" } }] }));
      },
    });
    expect(screen.getByText("3 thay đổi chưa ghi vào nhật ký.")).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", { name: "Ghi nhật ký" }));
    expect(await screen.findByText("Đã ghi 3 thay đổi vào trang “Nhật ký”.", { selector: "li" })).toBeInstanceOf(
      HTMLElement,
    );
    expect(await screen.findByText("Mọi thay đổi đã thấy đều có trong nhật ký.")).toBeInstanceOf(HTMLElement);
  });
});

describe("the checks for everybody", () => {
  it("have nothing for axe to object to", async () => {
    const ambiguous = finding("entry-date-ambiguous", "error", { choices: [points(105), points(150)] });
    await openChecks(reportOf([asText, ambiguous, missing]), {
      progress: () => ({ self: progressOf(deepSet, {}), appraisal: progressOf(deepSet, {}) }),
    });
    const { violations } = await axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // Colours need a real browser; the page's own heading is the shell's business.
      rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
  });
});
