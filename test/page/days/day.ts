/**
 * A working day at the standalone page: one person, one file after the other. Beside what the day's test asks for, every
 * screen it stops at is checked with axe, in light, dark and high contrast.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { startWorkbench, type Workbench } from "../../features/workbench";
import { axeViolations, settled } from "../axe";
import { openStandalone, servePages } from "../serve";

export interface Day {
  readonly page: Page;
  /** Opens a file as "Mở…" does. */
  open(name: string, bytes: Uint8Array): Promise<void>;
  /** What "Lưu" puts on disk: its bytes, and opened again. */
  saved(save: () => Promise<void>): Promise<{ readonly bytes: Uint8Array; readonly book: Workbench }>;
  button(name: string | RegExp): Locator;
  /** A sentence the pane or the page says. */
  told(says: string | RegExp): Promise<void>;
  /** axe finds nothing on this screen, in no theme; with LOOK=folder it is pictured at 1280 and 350 pixels. */
  screen(name: string): Promise<void>;
  close(): Promise<void>;
}

const themes = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["contrast", { colorScheme: "dark", forcedColors: "active" }],
] as const;

/** A day that ends whatever happens in it: a browser left open would keep the whole run from ending. */
export async function duringDay(
  options: { readonly language?: "vi" | "en" },
  work: (day: Day) => Promise<void>,
): Promise<void> {
  const day = await startDay(options);
  let isDone = false;
  try {
    await work(day);
    isDone = true;
  } finally {
    // What the work itself met says more than what the page says at its end.
    await day.close().catch((thrown: unknown) => {
      if (isDone) throw thrown;
    });
  }
}

export async function startDay(options: { readonly language?: "vi" | "en" } = {}): Promise<Day> {
  const served = await servePages();
  const language = options.language ?? "vi";
  const opened = await openStandalone(served, { width: 1280, height: 800, query: `?lang=${language}` });
  const { page } = opened;
  page.setDefaultTimeout(30_000);
  // The pane is the last to come.
  await page.getByRole("tab").and(page.locator("main *")).first().waitFor();
  return {
    page,
    async open(name, bytes) {
      const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
      await page.getByTestId("file").setInputFiles(file);
      await page.getByText(name, { exact: true }).waitFor();
    },
    async saved(save) {
      const downloading = page.waitForEvent("download");
      await save();
      const bytes = await readFile(await (await downloading).path());
      return { bytes, book: await startWorkbench(bytes) };
    },
    button: (name) => page.getByRole("button", { name }),
    told: (says) => page.getByText(says).first().waitFor(),
    async screen(name) {
      for (const [theme, media] of themes) {
        await page.emulateMedia(media);
        await settled(page);
        expect({ name, theme, found: await axeViolations(page) }).toEqual({ name, theme, found: [] });
        await picture(page, `${name}-${theme}`);
      }
      await page.emulateMedia(themes[0][1]);
    },
    async close() {
      await opened.browser.close();
      await served.stop();
      expect(opened.faults).toEqual([]);
      expect(opened.foreignRequests).toEqual([]);
    },
  };
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["LOOK"];
  if (folder === undefined) return;
  // Higher than a screen, so that more of the pane is in the picture.
  for (const [width, height] of [
    [1280, 1500],
    [350, 2600],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.waitForTimeout(300);
}
