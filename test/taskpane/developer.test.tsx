/**
 * @jest-environment ./test/libraries/browserEnvironment.ts
 *
 * The part of help for developers: hidden, run on demand, told as a table and as text.
 */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { ConformanceReport, FactResult } from "../../src/excel/conformance/runFacts";
import { WorkbookError } from "../../src/features/workbookPort";
import type { GuideProduct } from "../../src/taskpane/guide/guideProduct";
import { trialText } from "../../src/taskpane/developer/trialText";
import { done, emptyState } from "./fakeProduct";
import { held, renderPane, type RenderedPane } from "./renderPane";

const result = (id: string, verdict: FactResult["verdict"], observed: string): FactResult => ({
  id,
  verdict,
  observed,
  expected: '"AccessDenied"',
  source: "office-js docs, a page",
});
const results = [
  result("cells.shape", "agrees", '"AccessDenied"'),
  result("protection.twice", "differs", '"none"'),
  result("charts.line", "notAvailable", "ApiNotFound: no Worksheet.Charts"),
];
const ran: ConformanceReport = { kind: "ran", results, stopped: false, left: [] };

async function openHelp(tryExcel: GuideProduct["tryExcel"]): Promise<RenderedPane> {
  const guide: GuideProduct = {
    openSample: () => Promise.resolve(done()),
    removeSample: () => Promise.resolve(done()),
    openNewWorkbook: () => Promise.resolve(false),
    tryExcel,
  };
  const pane = await renderPane(emptyState, { overrides: { guide: () => Promise.resolve(guide) } });
  await pane.user.click(screen.getByRole("button", { name: "Trợ giúp" }));
  await screen.findByRole("button", { name: "Quy tắc tính" });
  return pane;
}

const section = (): HTMLElement | null => screen.queryByRole("button", { name: "Dành cho người phát triển" });

/** Help with the part open, by the keys. */
async function openPart(tryExcel: GuideProduct["tryExcel"]): Promise<RenderedPane> {
  const pane = await openHelp(tryExcel);
  screen.getByRole("button", { name: "Quy tắc tính" }).focus();
  await pane.user.keyboard("ddddd");
  await pane.user.click(screen.getByRole("button", { name: "Dành cho người phát triển" }));
  await screen.findByRole("button", { name: "Chạy thử" });
  return pane;
}

describe("the part for developers", () => {
  it("is not there until its key is pressed five times in a row inside help", async () => {
    const { user } = await openHelp(() => Promise.resolve(ran));
    await user.keyboard("ddddd");
    const button = screen.getByRole("button", { name: "Quy tắc tính" });
    button.focus();
    await user.keyboard("dddxdddd");
    expect(section()).toBeNull();
    await user.keyboard("d");
    expect(section()).toBeInstanceOf(HTMLElement);
  });

  it("is there at once with ?developer in the address", async () => {
    window.history.replaceState(null, "", "?developer");
    await openHelp(() => Promise.resolve(ran));
    window.history.replaceState(null, "", "?");
    expect(section()).toBeInstanceOf(HTMLElement);
  });

  it("shows what differs first, with expected, observed and source, and all as text", async () => {
    const { user } = await openPart(() => Promise.resolve(ran));
    await user.click(screen.getByRole("button", { name: "Chạy thử" }));
    expect(await screen.findByText("Khớp 1, khác 1, không có ở đây 1.")).toBeInstanceOf(HTMLElement);
    const rows = within(screen.getByRole("table", { name: "Kết quả thử" })).getAllByRole("row");
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      'protection.twiceĐúng ra: "AccessDenied"Ở đây: "none"Nguồn: office-js docs, a pagekhác',
      'charts.lineĐúng ra: "AccessDenied"Ở đây: ApiNotFound: no Worksheet.ChartsNguồn: office-js docs, a pagekhông có ở đây',
      "cells.shapekhớp",
    ]);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Kết quả dạng chữ" }).value).toBe(
      trialText(results),
    );
    const { violations } = await axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("copies the text, or says how to", async () => {
    const { user } = await openPart(() => Promise.resolve(ran));
    await user.click(screen.getByRole("button", { name: "Chạy thử" }));
    const copy = await screen.findByRole("button", { name: "Chép kết quả" });
    const command = jest.fn(() => false);
    Object.assign(document, { execCommand: command });
    await user.click(copy);
    expect(screen.getByText(/chọn chữ trong ô bên dưới/u)).toBeInstanceOf(HTMLElement);
    command.mockReturnValue(true);
    await user.click(copy);
    expect(screen.getByText("Đã chép kết quả.")).toBeInstanceOf(HTMLElement);
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Kết quả dạng chữ" });
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });

  it("tells how far it is, and stops when it is told to", async () => {
    const { promise, settle } = held<ConformanceReport>();
    const state = { isCancelled: (): boolean => false };
    const { user } = await openPart((work) => {
      work.report({ done: 3, total: 70 });
      state.isCancelled = () => work.isCancelled();
      return promise;
    });
    await user.click(screen.getByRole("button", { name: "Chạy thử" }));
    expect((await screen.findByRole("progressbar")).getAttribute("aria-valuenow")).toBe("3");
    await user.click(screen.getByRole("button", { name: "Dừng" }));
    expect(state.isCancelled()).toBe(true);
    settle({ kind: "ran", results: results.slice(0, 1), stopped: true, left: ["CCHC-thử-4"] });
    expect(await screen.findByText(/Đã dừng giữa chừng: mới thử 1 điều\./u)).toBeInstanceOf(HTMLElement);
    expect(screen.getByRole("alert").textContent).toBe("Không xóa được trang tính tạm: CCHC-thử-4. Bạn có thể tự xóa.");
  });

  it("says why it does not run in a protected workbook, and what Excel refused", async () => {
    const failing = jest
      .fn<Promise<ConformanceReport>, []>()
      .mockResolvedValueOnce({ kind: "structureProtected" })
      .mockRejectedValueOnce(new WorkbookError({ code: "notAnswering", workbookUnchanged: false }));
    const { user } = await openPart(failing);
    await user.click(screen.getByRole("button", { name: "Chạy thử" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Chưa làm gì cả");
    await user.click(screen.getByRole("button", { name: "Chạy thử" }));
    expect(await screen.findByText(/không trả lời/iu)).toBeInstanceOf(HTMLElement);
  });
});

it("no field of the text is taken for a formula", () => {
  const text = trialText([result("cells.formula", "differs", '=HYPERLINK("x")\ty')]);
  expect(text.split("\n")[1]).toBe(
    `cells.formula\tdiffers\t"AccessDenied"\t'=HYPERLINK("x") y\toffice-js docs, a page`,
  );
});
