/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { act, screen, waitFor } from "@testing-library/react";
import { errorAt, type Finding } from "../../src/domain/finding";
import { fail, succeed } from "../../src/domain/result";
import type { Outcome } from "../../src/features/outcome";
import { WorkbookError } from "../../src/features/workbookPort";
import type { WorkbookState } from "../../src/features/workbookState";
import { pauseBeforeReading } from "../../src/taskpane/useWorkbookState";
import { emptyState, fakeAmbient, halfState } from "./fakeProduct";
import { held, mountPane, renderPane } from "./renderPane";

describe("the state of the workbook", () => {
  it("is being read at first, and the next step opens then", async () => {
    const { promise, settle } = held<Outcome<WorkbookState>>();
    mountPane(emptyState, { overrides: { readState: () => promise } });
    expect(screen.getByText("Đang đọc sổ làm việc…")).toBeInstanceOf(HTMLElement);
    expect(screen.queryByRole("tab")).toBeNull();
    settle(succeed(halfState));
    expect((await screen.findByRole("tab", { selected: true })).textContent).toContain("Phiếu chấm");
  });

  it("says why it could not be read, and reads again on demand", async () => {
    let calls = 0;
    const { user } = mountPane(emptyState, {
      overrides: {
        readState: () =>
          calls++ === 0
            ? Promise.reject(new WorkbookError({ code: "notAnswering", workbookUnchanged: true }))
            : Promise.resolve(succeed(emptyState)),
      },
    });
    expect((await screen.findByRole("alert")).textContent).toBe(
      "Không đọc được sổ làm việc. Excel không trả lời. Đóng các hộp thoại đang mở, đợi một lát rồi thử lại.",
    );
    await user.click(screen.getByRole("button", { name: "Thử lại" }));
    expect(await screen.findAllByRole("tab")).toHaveLength(5);
  });

  it("is read once after a burst of changes in the sheets", async () => {
    let calls = 0;
    let state = emptyState;
    const { ambient } = await renderPane(emptyState, {
      overrides: {
        readState: () => {
          calls++;
          return Promise.resolve(succeed(state));
        },
      },
    });
    expect(calls).toBe(1);
    state = halfState;
    for (let change = 0; change < 5; change++) ambient.changeSheets();
    await waitFor(() => expect(screen.getByRole("tab", { name: /Đơn vị \(đã xong\)/ })).toBeInstanceOf(HTMLElement), {
      timeout: pauseBeforeReading + 1000,
    });
    expect(calls).toBe(2);
  });

  it("stays on the screen, marked as old, when it cannot be read again", async () => {
    const outcomes: Outcome<WorkbookState>[] = [succeed(halfState), fail<readonly Finding[]>([])];
    const { ambient } = await renderPane(halfState, {
      overrides: { readState: () => Promise.resolve(outcomes.shift() ?? succeed(halfState)) },
    });
    ambient.changeSheets();
    expect((await screen.findByRole("alert")).textContent).toContain("có thể đã cũ");
    expect(screen.getAllByRole("tab")).toHaveLength(5);
  });

  it("shows what is wrong in the sheets that carry it", async () => {
    const findings = [errorAt("unknown", { sheet: "Đơn vị", address: "B4" }, { code: "duplicate" })];
    const { product, user } = await renderPane({ ...halfState, findings });
    expect(screen.getByRole("region", { name: "Cần xem lại trong sổ làm việc" })).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", { name: "Đến trang “Đơn vị”, ô B4" }));
    expect(product.shown).toEqual([{ sheet: "Đơn vị", address: "B4" }]);
  });

  it("says when a sheet to show is gone", async () => {
    const { user } = await renderPane(halfState, {
      initialStep: "units",
      overrides: { show: () => Promise.reject(new WorkbookError({ code: "sheetMissing", workbookUnchanged: true })) },
    });
    await user.click(screen.getByRole("button", { name: "Mở trang “Đơn vị”" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Không mở được “Đơn vị”");
    await user.click(screen.getByRole("button", { name: "Đóng thông báo" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("what surrounds the pane", () => {
  it("speaks English where the host does", async () => {
    const { container } = await renderPane(halfState, { ambient: fakeAmbient("en-US") });
    expect(screen.getByRole("tab", { selected: true, name: /3\. Scoring sheets \(needs attention\)/ })).toBeInstanceOf(
      HTMLElement,
    );
    expect(screen.getByRole("button", { name: "Make missing scoring sheets (1)" })).toBeInstanceOf(HTMLElement);
    expect(container.querySelector("[lang]")?.getAttribute("lang")).toBe("en");
    expect(container.textContent).not.toMatch(/chưa có|đơn vị/u);
  });

  it("follows the host's theme", async () => {
    const { ambient, container } = await renderPane(halfState);
    const look = (): string | undefined =>
      [...(container.firstElementChild?.classList ?? [])].find((name) => name.startsWith("fui-FluentProvider_"));
    const background = (): string =>
      [...document.querySelectorAll("style")]
        .flatMap((style) => [...(style.sheet?.cssRules ?? [])])
        .map((rule) => rule.cssText)
        .filter((text) => text.includes(look() ?? "?"))
        .map((text) => /--colorNeutralBackground1: ?(#\w+)/.exec(text)?.[1] ?? "")
        .join("");
    expect(background()).toBe("#ffffff");
    act(() => ambient.changeTheme("dark"));
    expect(background()).toBe("#292929");
    act(() => ambient.changeTheme("highContrast"));
    expect(background()).toBe("#000000");
  });
});
