/** A person who uses no mouse: every movement is a key. */
import type { Page } from "playwright-core";

export interface Keyboard {
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** To the grid, Ctrl+G, the address, Enter. */
  goTo(address: string): Promise<void>;
  /** Goes to the cell, types, ends with Enter. */
  enter(address: string, text: string): Promise<void>;
  /** Text that a cell shows, as screen readers are told. */
  shown(address: string): Promise<string>;
  /** F6 until the pane, the grid or the toolbar has the keys. */
  toRegion(region: "pane" | "grid" | "toolbar"): Promise<void>;
  /** Tab within the region until the element with this name has the keys. */
  tabTo(name: RegExp): Promise<void>;
  /** Ctrl+O and the system's dialog. */
  openFile(name: string, bytes: Uint8Array): Promise<void>;
}

/** More stops than any screen has: the element cannot be reached. */
const mostStops = 150;

export function keyboardOf(page: Page): Keyboard {
  // From now on the system's dialog is the test's: asked for only at the key, it came too late on a busy machine.
  page.on("filechooser", () => undefined);
  const { keyboard } = page;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  const toRegion = async (region: string): Promise<void> => {
    for (let turn = 0; turn < 4 && (await regionOf(page)) !== region; turn += 1) await press("F6");
    expect(await regionOf(page)).toBe(region);
  };
  const goTo = async (address: string): Promise<void> => {
    await toRegion("grid");
    await press("Control+g");
    await keyboard.type(address);
    await press("Enter");
    await page.locator(`.cchc-voice[data-address="${address}"]`).waitFor({ state: "attached" });
  };
  return {
    press,
    type: (text) => keyboard.type(text),
    goTo,
    async enter(address, text) {
      await goTo(address);
      await keyboard.type(text);
      await press("Enter");
    },
    async shown(address) {
      await goTo(address);
      return (await page.locator(".cchc-voice").getAttribute("data-shown")) ?? "";
    },
    toRegion,
    async tabTo(name) {
      const passed: string[] = [];
      const region = await regionOf(page);
      // In the pane back to its beginning, then on to its end.
      for (const key of region === "pane" ? ["Shift+Tab", "Tab"] : ["Tab"]) {
        for (let stop = 0; stop < mostStops; stop += 1) {
          const here = await nameOf(page);
          if (name.test(here)) return;
          passed.push(here);
          await press(key);
          if ((await regionOf(page)) !== region) break;
        }
      }
      throw new Error(`Tab never reaches ${name.source}, only ${[...new Set(passed)].join(" | ")}`);
    },
    async openFile(name, bytes) {
      // Keys work from the same moment as buttons: a person presses none before.
      await page.getByRole("button", { name: /^(Mở|Open)…/, disabled: false }).waitFor();
      const asked = page.waitForEvent("filechooser");
      await press("Control+o");
      await (await asked).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
      await page.getByText(name, { exact: true }).waitFor();
    },
  };
}

/** Whose keys they are. */
function regionOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (here?.closest("[data-grid]") != null) return "grid";
    if (here?.closest("header") != null) return "toolbar";
    return here?.closest("main") != null ? "pane" : "";
  });
}

/** Accessible name of what has the keys, as far as it can be read off the element. */
function nameOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement)) return "";
    const label = here.getAttribute("aria-label");
    if (label !== null) return label;
    const labels = here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? here.labels : null;
    return (labels?.[0] ?? here).innerText.replace(/\s+/gu, " ").trim();
  });
}
