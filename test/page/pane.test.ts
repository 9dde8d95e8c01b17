/** The pane in a real browser: reflow, contrast, keyboard. */
import type { Page } from "playwright-core";
import { axeViolations as violations, settled } from "./axe";
import { openPaneHarness, type PaneHarness, type Scene } from "./paneHarness";

let harness: PaneHarness;

beforeAll(async () => {
  harness = await openPaneHarness();
}, 120_000);

afterAll(async () => {
  await harness.close();
});

async function withPage(scene: Scene, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await harness.open(scene);
  try {
    await look(page);
  } finally {
    await page.context().close();
  }
}

/** The steps in the order of the step list. */
async function openStep(page: Page, index: number): Promise<void> {
  await page.getByRole("tab").nth(index).click();
}

describe("the pane in Chromium", () => {
  it.each([320, 350, 600, 175])(
    "never needs sideways scrolling at %i pixels",
    async (width) => {
      for (const scene of ["empty", "stale", "full"]) {
        await withPage({ scene, width }, async (page) => {
          for (const step of [0, 1, 2, 3, 4]) {
            await openStep(page, step);
            const excess = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            expect({ scene, step, excess }).toEqual({ scene, step, excess: 0 });
          }
        });
      }
    },
    60_000,
  );

  it.each(["light", "dark", "highContrast"] as const)(
    "has no axe violation in the %s theme, on any step",
    async (theme) => {
      for (const scene of ["empty", "stale"]) {
        await withPage({ scene, theme }, async (page) => {
          for (const step of [0, 1, 2, 3, 4]) {
            await openStep(page, step);
            await page.mouse.move(0, 0);
            await settled(page);
            expect({ scene, step, found: await violations(page) }).toEqual({ scene, step, found: [] });
          }
        });
      }
    },
    120_000,
  );

  it.each([
    ["light", "light"],
    ["dark", "dark"],
    ["highContrast", "dark"],
  ] as const)(
    "has the browser draw its own parts (the calendar of a date) for the %s theme",
    async (theme, scheme) => {
      await withPage({ scene: "empty", theme }, async (page) => {
        const drawn = await page.evaluate(
          () => getComputedStyle(document.querySelector("input") ?? document.body).colorScheme,
        );
        expect(drawn).toBe(scheme);
      });
    },
    60_000,
  );

  it("has no axe violation in reports: findings, refusal, progress, done", async () => {
    const acts: readonly (readonly [string, string])[] = [
      ["findings", "Áp dụng bộ tiêu chí"],
      ["refused", "Tạo 1 phiếu còn thiếu"],
      ["slow", "Tạo 1 phiếu còn thiếu"],
      ["half", "Tạo 1 phiếu còn thiếu"],
    ];
    for (const [scene, name] of acts) {
      await withPage({ scene }, async (page) => {
        if (scene === "findings") await page.getByRole("radio", { name: /Thái Nguyên/ }).check();
        await page.getByRole("button", { name }).click();
        await page.mouse.move(0, 0);
        await settled(page);
        expect({ scene, found: await violations(page) }).toEqual({ scene, found: [] });
      });
    }
  }, 60_000);

  it("can be worked through by keyboard alone, in the order of reading", async () => {
    await withPage({ scene: "empty" }, async (page) => {
      /** Accessible name, as far as it can be read off the element, after a key. */
      const after = async (key: string): Promise<string> => {
        await page.keyboard.press(key);
        return page.evaluate(() => {
          const here = document.activeElement;
          if (here instanceof HTMLInputElement) return here.labels?.[0]?.innerText.split("\n")[0] ?? "";
          return here instanceof HTMLElement ? here.innerText.replace(/\s+/gu, " ") : "";
        });
      };
      // Nothing to check yet, so no button for it before the steps.
      expect(await after("Tab")).toMatch(/Bộ tiêu chí \(chưa làm\)/);
      expect(await after("ArrowRight")).toMatch(/Đơn vị/);
      expect(await after("End")).toMatch(/Xếp hạng/);
      expect(await after("ArrowRight")).toMatch(/Bộ tiêu chí/);
      expect(await after("ArrowRight")).toMatch(/Đơn vị/);
      expect(await after("ArrowLeft")).toMatch(/Bộ tiêu chí/);
      expect(await after("Tab")).toBe("Bộ có sẵn");
      expect(await after("Tab")).toMatch(/Thái Nguyên$/);
      await page.keyboard.press("Space");
      expect(await after("Tab")).toBe("Cơ quan chủ quản");
      await page.keyboard.type("UBND TỈNH THÁI NGUYÊN");
      expect(await after("Tab")).toBe("Cơ quan ban hành");
      expect(await after("Tab")).toBe("Địa danh");
      expect(await after("Tab")).toMatch(/^Năm đánh giá/);
      expect(await after("Tab")).toBe("Áp dụng bộ tiêu chí");
      expect(await after("Enter")).toBe("Áp dụng bộ tiêu chí");
      await page.getByText("Đã xong.", { exact: true }).last().waitFor();
      expect(await after("Tab")).toBe("Mở trang “Bộ tiêu chí”");
      expect(await after("Tab")).toBe("Tiếp tục: 2. Đơn vị");
      expect(await after("Enter")).toMatch(/^2\. Đơn vị/);
      await page.keyboard.press("Tab");
      await page.keyboard.type("Xã A");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Xã B");
      expect(await after("Tab")).toBe("Lưu danh sách đơn vị");
      await page.keyboard.press("Enter");
      await page.getByText("Danh sách có 2 đơn vị.").first().waitFor();
    });
  }, 30_000);

  it("keeps every target at least 24 pixels high", async () => {
    for (const scene of ["stale", "full"]) {
      await withPage({ scene }, async (page) => {
        await openStep(page, 2);
        const small = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>("button, input, textarea, a")]
            .filter((element) => element.offsetParent !== null)
            .filter((element) => element.getBoundingClientRect().height < 24)
            .map((element) => element.outerHTML),
        );
        expect(small).toEqual([]);
      });
    }
  }, 30_000);

  it("marks states without colour: contrast themes of the system show the same marks", async () => {
    await withPage({ scene: "half", forcedColors: true }, async (page) => {
      const marks = await page.getByRole("tab").evaluateAll((tabs) =>
        tabs.map((tab) => {
          const mark = tab.querySelector("[aria-hidden]");
          return {
            hasIcon: mark?.querySelector("svg") != null,
            border: mark === null ? "" : getComputedStyle(mark).borderTopWidth,
          };
        }),
      );
      expect(marks.map(({ hasIcon }) => hasIcon)).toEqual([true, true, true, false, false]);
      expect(marks.every(({ border }) => border !== "0px" && border !== "")).toBe(true);
    });
  }, 30_000);

  it("did nothing that the pane's content-security policy forbids", () => {
    expect(harness.violations).toEqual([]);
  });
});
