/** A person who works with the mouse: what is pressed, chosen and fetched at the pane and the grid. */
import { readFile } from "node:fs/promises";
import { goTo, goToSheet, shownAt, typeIn } from "../serve";
import type { Day } from "./day";

export interface SystemFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Mouse {
  press(button: string | RegExp): Promise<void>;
  /** One of the five steps. */
  step(name: RegExp): Promise<void>;
  /** Opens a part of the pane, closes it again. */
  unfold(part: string): Promise<void>;
  fold(part: string): Promise<void>;
  goToSheet(sheet: string): Promise<void>;
  goTo(address: string): Promise<void>;
  type(address: string, text: string): Promise<void>;
  /** From the cell downwards, Enter after each. */
  typeDown(address: string, texts: readonly string[]): Promise<void>;
  shown(address: string): Promise<string>;
  /** One of the choices the cell offers. */
  choose(address: string, choice: string): Promise<void>;
  /** The system's dialog behind a button. */
  chooseFiles(button: RegExp, files: readonly SystemFile[]): Promise<void>;
  /** What a link or a button of the pane puts on disk. */
  download(role: "link" | "button", name: string | RegExp): Promise<SystemFile>;
}

export function mouseOf({ page, button }: Day): Mouse {
  const mouse: Mouse = {
    press: (name) => button(name).first().click(),
    step: (name) => page.getByRole("tab", { name }).click(),
    unfold: (part) => page.getByRole("button", { name: part, exact: true, expanded: false }).click(),
    fold: (part) => page.getByRole("button", { name: part, exact: true, expanded: true }).click(),
    goToSheet: (sheet) => goToSheet(page, sheet),
    goTo: (address) => goTo(page, address),
    type: (address, text) => typeIn(page, address, text),
    async typeDown(address, texts) {
      await goTo(page, address);
      for (const text of texts) {
        await page.keyboard.type(text);
        await page.keyboard.press("Enter");
      }
    },
    shown: (address) => shownAt(page, address),
    async choose(address, choice) {
      await goTo(page, address);
      await page.getByLabel("Chọn giá trị cho ô").selectOption(choice);
    },
    async chooseFiles(name, files) {
      const asked = page.waitForEvent("filechooser");
      await button(name).click();
      const mimeType = "application/octet-stream";
      await (
        await asked
      ).setFiles(files.map((file) => ({ name: file.name, mimeType, buffer: Buffer.from(file.bytes) })));
    },
    async download(role, name) {
      const started = page.waitForEvent("download");
      await page.getByRole(role, { name }).click();
      const download = await started;
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
  };
  return mouse;
}
