/**
 * A person at the standalone page with a year's workbook and the view "Kiểm tra" open. Everything is done by what can be
 * seen (keyboard, mouse, clipboard, menus); what is found is read off the pane in Vietnamese.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openSheet } from "../../../src/sheets/reading";
import type { WorkbookPort } from "../../../src/features/workbookPort";
import { startWorkbench, type Workbench } from "../../features/workbench";
import { allSteps, run } from "../../features/year";
import { deepSet } from "../../sheets/smallSets";
import { goTo, goToSheet, openStandalone, servePages, shownAt, typeIn } from "../serve";

export const unit = "Xã An Bình";

/** The workbook of one unit with `deepSet` (fields I, II; leaves 1.1.1 … 2.2), all steps done. */
export async function plainYear(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, allSteps, { set: deepSet, units: [unit], source: "scoringSheets" });
  return bench;
}

export interface Desk {
  readonly page: Page;
  /** Address of a cell of the unit's sheet as it was issued. */
  cell(code: string, column: string): string;
  type(address: string, text: string): Promise<void>;
  shown(address: string): Promise<string>;
  /** Pastes what another program has put on the clipboard as plain text. */
  paste(address: string, text: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  press(address: string, ...keys: readonly string[]): Promise<void>;
  /** Ctrl+Z as often as asked for. */
  undo(times?: number): Promise<void>;
  /** Drags the active cell's fill handle into another cell. */
  fill(from: string, to: string): Promise<void>;
  /** The choices of the cell's list. */
  choose(address: string, choice: string): Promise<void>;
  rowMenu(address: string, item: RegExp): Promise<void>;
  columnMenu(address: string, item: RegExp): Promise<void>;
  sheetMenu(sheet: string, item: string): Promise<void>;
  goToSheet(sheet: string): Promise<void>;
  /** A finding of the pane: its place ("1.1.1 · Điểm tự đánh giá") and what it says. */
  finding(says: string | RegExp, place?: string): Locator;
  found(says: string | RegExp, place?: string): Promise<void>;
  gone(says: string | RegExp): Promise<void>;
  /** Waits for "<n> lỗi, <n> cảnh báo" of the sheet. */
  counts(errors: number, warnings: number, sheet?: string): Promise<void>;
  /** Presses a finding's button; takes the fix back again with the other. */
  fix(says: RegExp, button: string | RegExp): Promise<void>;
  takeFixBack(): Promise<void>;
  /** A message of the page over the grid, closed again. */
  told(says: string | RegExp): Promise<void>;
  coAuthor(address: string, rows: readonly (readonly (string | number)[])[]): Promise<void>;
  /** What "Lưu" puts on disk, opened again. */
  saved(): Promise<Workbench>;
  look(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(bench: Workbench, options: { readonly width?: number } = {}): Promise<Desk> {
  const bytes = Buffer.from(await bench.save());
  const cellOf = await addressesOf(bench.port);
  const served = await servePages();
  const opened = await openStandalone(served, { ...options, query: "?coauthor" });
  const { page } = opened;
  page.setDefaultTimeout(30_000);
  await page
    .getByTestId("file")
    .setInputFiles({ name: "Năm.xlsx", mimeType: "application/octet-stream", buffer: bytes });
  await page.getByText("Năm.xlsx", { exact: true }).waitFor();
  await goToSheet(page, unit);
  await page.getByRole("button", { name: /^Kiểm tra/ }).click();
  await page.getByRole("heading", { name: "Kiểm tra phiếu chấm" }).waitFor();
  const boxAt = async (address: string) => {
    await goTo(page, address);
    const box = await page.locator(".cchc-voice").boundingBox();
    if (box === null) throw new Error(`${address} is not in view`);
    return { ...box, right: box.x + box.width, middleX: box.x + box.width / 2, middleY: box.y + box.height / 2 };
  };
  const item = async (says: string | RegExp): Promise<void> => {
    // At its beginning: in the middle there may be a box for a number.
    await page
      .getByText(says, { exact: true })
      .first()
      .click({ position: { x: 6, y: 8 } });
  };
  const finding = (says: string | RegExp, place = ""): Locator =>
    page.getByRole("listitem").filter({ hasText: says }).filter({ hasText: place });
  const undoLink = (): Locator => page.getByRole("button", { name: "Hoàn tác lần sửa này" });
  return {
    page,
    cell: cellOf,
    type: (address, text) => typeIn(page, address, text),
    shown: (address) => shownAt(page, address),
    async paste(address, text) {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await goTo(page, address);
      await page.keyboard.press("Control+v");
    },
    async copy(from, to) {
      await goTo(page, from);
      await page.keyboard.press("Control+c");
      await goTo(page, to);
      await page.keyboard.press("Control+v");
    },
    async press(address, ...keys) {
      await goTo(page, address);
      for (const key of keys) await page.keyboard.press(key);
    },
    async undo(times = 1) {
      // Back into the grid, wherever the focus is.
      const here = (await page.locator(".cchc-voice").getAttribute("data-address")) ?? "A2";
      await goTo(
        page,
        here.replace(/^([A-Z]+)1$/, (_, column: string) => `${column}2`),
      );
      for (let time = 0; time < times; time += 1) await page.keyboard.press("Control+z");
    },
    async fill(from, to) {
      const end = await boxAt(to);
      const start = await boxAt(from);
      await page.mouse.move(start.right, start.y + start.height);
      await page.mouse.down();
      await page.mouse.move(end.middleX, end.middleY, { steps: 6 });
      await page.mouse.up();
    },
    async choose(address, choice) {
      await goTo(page, address);
      await page.getByLabel("Chọn giá trị cho ô").selectOption(choice);
    },
    async rowMenu(address, says) {
      const { middleY } = await boxAt(address);
      const grid = await page.locator("[data-grid]").boundingBox();
      await page.mouse.click((grid?.x ?? 0) + 20, middleY, { button: "right" });
      await item(says);
    },
    async columnMenu(address, says) {
      // Row 1 is hidden: the heads lie right over row 2.
      const { y } = await boxAt("A2");
      const { middleX } = await boxAt(address);
      await page.mouse.click(middleX, y - 8, { button: "right" });
      await item(says);
    },
    async sheetMenu(sheet, says) {
      await page.locator("[data-grid] [role=tablist]").getByText(sheet, { exact: true }).click({ button: "right" });
      await item(says);
    },
    goToSheet: (sheet) => goToSheet(page, sheet),
    finding,
    found: (says, place) => finding(says, place).first().waitFor(),
    gone: (says) => finding(says).first().waitFor({ state: "detached" }),
    async counts(errors, warnings, sheet = unit) {
      await page.getByText(`${sheet}: ${errors} lỗi, ${warnings} cảnh báo`).waitFor();
    },
    async fix(says, button) {
      await finding(says).first().getByRole("button", { name: button }).click();
      await undoLink().waitFor();
    },
    async takeFixBack() {
      await undoLink().click();
      await page.getByText("Đã trả các ô về như trước khi sửa.").first().waitFor();
    },
    async told(says) {
      await page.getByRole("alert").filter({ hasText: says }).waitFor();
      await page.getByRole("button", { name: "Đóng thông báo" }).click();
    },
    async coAuthor(address, rows) {
      const done = await page.evaluate(([sheet, at, block]) => window.cchcCoAuthor?.edit(sheet, at, block), [
        unit,
        address,
        rows,
      ] as const);
      expect(done).toBe(true);
    },
    async saved() {
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: /^Lưu$/ }).click();
      return startWorkbench(await readFile(await (await downloading).path()));
    },
    async look(name) {
      const folder = process.env["LOOK"];
      if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    async close() {
      await opened.browser.close();
      await served.stop();
      expect(opened.faults).toEqual([]);
      expect(opened.foreignRequests).toEqual([]);
    },
  };
}

async function addressesOf(port: WorkbookPort): Promise<Desk["cell"]> {
  const { readings } = await port.survey([unit]);
  const sheet = readings[0] === undefined ? null : openSheet(readings[0], "scoring");
  if (sheet === null) throw new Error("the unit has no scoring sheet");
  return (code, column) => sheet.book.cell(/^(total|head)/.test(code) ? code : `node:${code}`, column);
}
