/** The user guide as the pages ship it, in Chromium: narrow, zoomed, dark, printed; and reached from the pane. */
import type { Page } from "playwright-core";
import { guideFiles } from "../guide/guidePages";
import { axeViolations } from "./axe";
import { openStandalone, servePages, type OpenedPage, type ServedPages } from "./serve";

jest.setTimeout(300_000);

describe("the user guide in Chromium", () => {
  let served: ServedPages;
  let opened: OpenedPage;
  let guide: Page;

  beforeAll(async () => {
    served = await servePages();
    opened = await openStandalone(served);
    const opening = opened.context.waitForEvent("page");
    await opened.page.getByRole("link", { name: /Hướng dẫn sử dụng/ }).click();
    guide = await opening;
    await guide.getByRole("heading", { level: 1 }).waitFor();
  });

  afterAll(async () => {
    await opened.browser.close();
    await served.stop();
  });

  it("opens from the pane at the page for the role", async () => {
    expect(guide.url()).toBe(`${served.origin}/assets/guide/chuyen-vien.html`);
    expect(await guide.getByRole("heading", { level: 1 }).innerText()).toMatch(/^Chuyên viên tổng hợp/);
  });

  it.each(guideFiles(".html"))("is readable from 320 pixels on, in light and dark: %s", async (name) => {
    await guide.goto(`${served.origin}/assets/guide/${name}`);
    for (const width of [320, 350, 1280]) {
      await guide.setViewportSize({ width, height: 800 });
      const excess = await guide.evaluate("document.documentElement.scrollWidth - window.innerWidth");
      expect({ width, excess }).toEqual({ width, excess: 0 });
    }
    for (const colorScheme of ["light", "dark"] as const) {
      await guide.emulateMedia({ colorScheme });
      expect({ colorScheme, found: await axeViolations(guide) }).toEqual({ colorScheme, found: [] });
    }
    const broken = await guide.evaluate(`[...document.images].filter((image) => image.naturalWidth === 0).length`);
    expect(broken).toBe(0);
    const folder = process.env["LOOK"];
    if (folder === undefined) return;
    await guide.emulateMedia({ colorScheme: "light" });
    await guide.setViewportSize({ width: 350, height: 800 });
    await guide.screenshot({ path: `${folder}/${name}-350.png` });
    await guide.pdf({ path: `${folder}/${name}.pdf`, preferCSSPageSize: true });
  });

  it("asked nobody else for anything", () => {
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.faults).toEqual([]);
  });
});
