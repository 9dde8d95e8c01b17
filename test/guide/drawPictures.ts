/**
 * Takes the pictures of README and user guide from the standalone page: `npm run pictures`, run by hand after the looks
 * changed. Needs Chromium (environment variable CHROMIUM, else /usr/bin/chromium). The pictures are kept with the pages
 * that show them; test/guide holds both together.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findShippedSet } from "../../src/criteria/catalogue";
import { place } from "../../src/sheets/place";
import { nodeRow } from "../../src/sheets/rowKeys";
import { scoringSheet } from "../../src/sheets/scoringSheet";
import { goTo, goToSheet, openStandalone, servePages, type ServedPages } from "../page/serve";
import { pictureFolder } from "./guidePages";
import { withPalette } from "./palettePng";

const wide = { width: 1100, height: 680 };
const office = { parentAgency: "UBND tỉnh Thái Nguyên", agency: "Sở Nội vụ", place: "Thái Nguyên" };
const year = 2026;
const unit = "Xã An Bình";
const button = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name }).first().click();

/** Nothing of the day or the machine is to be seen: the same looks give the same picture. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  // Colours fade in, and messages of the grid are drawn in portions.
  await page.waitForTimeout(1500);
  const picture = withPalette(await page.screenshot({ caret: "hide", animations: "disabled" }));
  writeFileSync(join(pictureFolder, `${name}.png`), picture);
  process.stdout.write(`${name}.png: ${Math.ceil(picture.length / 1024)} KB\n`);
}

/** Scrolls only what holds the element; `scrollIntoView` would move the page as well. */
function scrollToTop(element: Element): void {
  for (let holder = element.parentElement; holder !== null; holder = holder.parentElement) {
    if (holder.scrollHeight <= holder.clientHeight || getComputedStyle(holder).overflowY === "visible") continue;
    holder.scrollTop += element.getBoundingClientRect().top - holder.getBoundingClientRect().top;
    return;
  }
}

/** The ranking of the 20 departments of the sample, with its bars in the pane. */
async function takeRanking(served: ServedPages): Promise<void> {
  const { browser, page } = await openStandalone(served, wide);
  try {
    await button(page, "Mở dữ liệu mẫu");
    await page
      .locator("[data-grid] [role=tablist]")
      .getByText("Xếp hạng", { exact: true })
      .waitFor({ timeout: 60_000 });
    await goToSheet(page, "Xếp hạng");
    await page.getByRole("tab", { name: /^Xếp hạng/ }).click();
    await button(page, "Xem nhanh kết quả");
    await page.getByText("Thứ hạng", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Xem nhanh kết quả" }).evaluate(scrollToTop);
    await take(page, "xep-hang");
  } finally {
    await browser.close();
  }
}

/** A commune's sheet of the Thái Nguyên set: the first steps in a narrow pane, then a sheet half filled in, with faults. */
async function takeScoring(served: ServedPages): Promise<void> {
  const { browser, page } = await openStandalone(served, wide);
  try {
    await page.getByRole("radio", { name: /Thái Nguyên/ }).check();
    await page.getByLabel("Cơ quan chủ quản").fill(office.parentAgency);
    await page.getByLabel("Cơ quan ban hành").fill(office.agency);
    await page.getByLabel("Địa danh").fill(office.place);
    await page.getByLabel("Năm đánh giá").fill(String(year));
    await button(page, "Áp dụng bộ tiêu chí");
    await button(page, /^Tiếp tục: 2/);
    await page.getByLabel("Danh sách đơn vị").fill([unit, "Xã Bình Minh", "Phường Trung Tâm"].join("\n"));
    await button(page, "Lưu danh sách đơn vị");
    await button(page, /^Tiếp tục: 3/);
    await takePane(page);
    await button(page, "Tạo 3 phiếu chấm");
    await page.getByText("Đã tạo 3 phiếu chấm.").first().waitFor({ timeout: 60_000 });
    await goToSheet(page, unit);
    await fillIn(page);
    await button(page, /^Kiểm tra/);
    await page
      .getByText(/cao hơn điểm tối đa/)
      .first()
      .waitFor();
    await take(page, "phieu-cham");
  } finally {
    await browser.close();
  }
}

/** The pane alone, as wide as in Excel. */
async function takePane(page: Page): Promise<void> {
  await page.setViewportSize({ width: 350, height: 620 });
  await take(page, "ngan-tac-vu");
  await page.setViewportSize(wide);
}

/** Scores and evidence pasted (typing refuses what is too high): one score above the maximum, one without evidence. */
async function fillIn(page: Page): Promise<void> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const { book } = place(scoringSheet({ sheet: unit, set, office, year, unit }));
  const entries: readonly (readonly [string, string, string])[] = [
    ["1.1.1", "1", "KH số 12/KH-UBND ngày 15/01/2026"],
    ["1.1.2", "10", "BC số 45/BC-UBND ngày 20/6/2026"],
    ["1.2.1", "0,5", ""],
  ];
  for (const [code, score, evidence] of entries) {
    for (const [column, text] of [
      ["self", score],
      ["evidence", evidence],
    ] as const) {
      if (text === "") continue;
      await goTo(page, book.cell(nodeRow(code), column));
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press("Control+v");
    }
  }
}

async function drawPictures(): Promise<void> {
  mkdirSync(pictureFolder, { recursive: true });
  const served = await servePages();
  try {
    await takeRanking(served);
    await takeScoring(served);
  } finally {
    await served.stop();
  }
}

void drawPictures();
