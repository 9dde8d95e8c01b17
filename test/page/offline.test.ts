/** The standalone page without network, and the way a newer version takes over. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { axeViolations } from "./axe";
import { builtPages, gridReady, openStandalone, serveFolder, shownAt, typeIn } from "./serve";
import type { OpenedPage, ServedPages } from "./serve";

jest.setTimeout(240_000);

let folder: string;
let pages: ServedPages;
let opened: OpenedPage;

beforeAll(async () => {
  // A copy: one test puts a newer version into it.
  folder = mkdtempSync(join(tmpdir(), "cchc-offline-"));
  cpSync(await builtPages(), folder, { recursive: true });
  pages = await serveFolder(folder);
  opened = await openStandalone(pages, { keepsItself: true, query: "?lang=en" });
});

afterAll(async () => {
  await opened.browser.close();
  await pages.stop();
  rmSync(folder, { recursive: true });
});

/** The message the page shows at its top. */
const message = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

describe("the standalone page without network", () => {
  it("says when it is kept", async () => {
    await message(opened.page, "also opens without a network").waitFor({ timeout: 120_000 });
  });

  it("has no axe violation in English", async () => {
    const { page } = opened;
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    expect(await axeViolations(page)).toEqual([]);
  });

  it("opens, calculates and keeps unsaved work through a reload", async () => {
    const { page, context } = opened;
    await context.setOffline(true);
    await page.reload();
    await gridReady(page);
    await typeIn(page, "A1", "2");
    await typeIn(page, "A2", "=A1*3");
    expect(await shownAt(page, "A2")).toBe("6");
    await page.waitForTimeout(1_500);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await gridReady(page);
    expect(await shownAt(page, "A2")).toBe("6");
    await context.setOffline(false);
  });

  it("warns before it is left with unsaved work", async () => {
    const { page } = opened;
    await typeIn(page, "A3", "1");
    const asked = page.waitForEvent("dialog");
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await closing;
    expect(page.isClosed()).toBe(false);
  });

  it("keeps the guide, too, and every script it may load later", async () => {
    const list = readFileSync(join(folder, "offline.js"), "utf8").split("\n")[0] ?? "";
    const files = JSON.parse(list.replace(/^self\.cchcFiles=/, "").replace(/;$/, "")) as readonly {
      readonly url: string;
    }[];
    const urls = files.map(({ url }) => url);
    expect(urls).toContain("standalone.html");
    expect(urls).toContain("office/excel-web-16.00.js");
    expect(urls).toContain("assets/guide/quan-tri.html");
    expect(urls.filter((url) => url.startsWith("scripts/")).length).toBeGreaterThan(10);
    expect(urls.filter((url) => /taskpane\.html|\.map$|office\.js$/.test(url))).toEqual([]);
    const status = await opened.page.evaluate(async (wanted) => {
      const caches = await window.caches.keys();
      const cache = await window.caches.open(caches[0] ?? "");
      const kept = await Promise.all(wanted.map((url) => cache.match(url, { ignoreSearch: true })));
      return wanted.filter((_, index) => kept[index] === undefined);
    }, urls);
    expect(status).toEqual([]);
  });

  it("says that there is a newer version, and uses it when the last page was closed", async () => {
    const { page, context } = opened;
    const html = join(folder, "standalone.html");
    writeFileSync(html, readFileSync(html, "utf8").replace("<body>", '<body data-version="newer">'));
    const worker = join(folder, "offline.js");
    const old = readFileSync(worker, "utf8");
    writeFileSync(worker, old.replace(/("url":"standalone\.html","revision":")[^"]*/, "$1another"));
    expect(readFileSync(worker, "utf8")).not.toBe(old);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await message(page, "There is a new version").waitFor({ timeout: 60_000 });
    const version = (one: Page): Promise<string | null> => one.locator("body").getAttribute("data-version");
    expect(await version(page)).toBeNull();
    await page.close();
    const again = await context.newPage();
    // Chromium lets the old worker go shortly after its last page.
    await again.waitForTimeout(1_000);
    await again.goto(`${pages.origin}/standalone.html`);
    expect(await version(again)).toBe("newer");
    await again.close();
  });

  it("asked nobody outside its own origin, broke no policy, and no error went uncaught", () => {
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.faults).toEqual([]);
  });
});
