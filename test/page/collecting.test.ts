/**
 * 168 returned files in the pane: read, compared and taken over without the page standing still, with progress, stopped when
 * asked. Read on the standalone page, taken over where the workbook is elsewhere, as in Excel: there the page's thread is the
 * pane's alone, while the standalone page's own workbook computes on it, too.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { startWorkbench } from "../features/workbench";
import { run } from "../features/year";
import { fillIn, issueTo, sampleSet, unitNames } from "../files/returned/issuedSample";
import { openDistantPane, type DistantPane } from "./distantHost";
import { tasksOf, type Task } from "./mainThread";
import { openStandalone, servePages, type OpenedPage, type ServedPages } from "./serve";

jest.setTimeout(600_000);

const units = unitNames(168);
/** Milliseconds a task may take: longer ones are felt as standing still. */
const longest = 200;

let page: Page;
/**
 * What turns a test red while returns are taken over: beside other work on a slow machine a task takes up to twice its time.
 * Requests and answers are held by their bytes (test/features/budgets); the longest tasks are printed.
 */
const muchTooLong = 2 * longest;
/** Chosen from a folder, as by a person: handed over as bytes they would pass through the page itself. */
let folder: string;
let files: readonly string[];
/** The organizer's year before anything has come back. */
let year: Uint8Array;

const button = (name: string | RegExp) => page.getByRole("button", { name });
const startCollecting = async (): Promise<void> => {
  page.setDefaultTimeout(60_000);
  await button("Phát hành, thu nhận phiếu").click();
  await page.getByRole("heading", { name: "Thu nhận phiếu chấm" }).waitFor();
};
const chosen = async (some: readonly string[]): Promise<void> => {
  await page.locator("input[type=file][multiple]").setInputFiles([...some]);
  await page.getByText(`Đã chọn ${some.length} tệp.`).waitFor();
};
const longestOf = (tasks: readonly Task[]): string =>
  tasks
    .slice(0, 5)
    .map(({ computing, clock }) => `${Math.round(computing)} (${Math.round(clock)})`)
    .join(", ");

beforeAll(async () => {
  const issued = await issueTo(units);
  folder = mkdtempSync(join(tmpdir(), "cchc-returns-"));
  files = issued.map((bytes, index) => {
    const file = join(folder, `${index + 1}.xlsx`);
    writeFileSync(file, fillIn(bytes, index + 1).bytes);
    return file;
  });
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], { set: sampleSet(), units, year: 2026, source: "scoringSheets" });
  year = await bench.save();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the person was told of how far it is, until the end is said. */
async function progressUntil(end: Locator): Promise<readonly string[]> {
  const progress: string[] = [];
  const running = page.getByText(/^Đang làm: \d+\/168$/);
  while ((await end.count()) === 0) {
    for (const said of await running.allTextContents()) if (said !== progress.at(-1)) progress.push(said);
    await page.waitForTimeout(20);
  }
  return progress;
}

describe("on the standalone page", () => {
  let served: ServedPages;
  let opened: OpenedPage;

  beforeAll(async () => {
    served = await servePages();
    opened = await openStandalone(served);
    ({ page } = opened);
    const book = { name: "Năm.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(year) };
    await page.getByTestId("file").setInputFiles(book);
    await page.getByText("Năm.xlsx", { exact: true }).waitFor();
    await startCollecting();
  });

  afterAll(async () => {
    await opened.browser.close();
    await served.stop();
    expect(opened.faults).toEqual([]);
  });

  it("reads and compares 168 files in no task over 200 ms, and says how far it is", async () => {
    const progress: string[] = [];
    const tasks = await tasksOf(opened.browser, page, async () => {
      await chosen(files);
      await button("Đọc và đối chiếu").click();
      progress.push(...(await progressUntil(page.getByText("Đã đọc 168 tệp. Chưa ghi gì vào sổ.", { exact: true }))));
      await page.getByRole("list", { name: /168/ }).waitFor();
    });
    process.stdout.write(`reading 168 files: longest tasks ${longestOf(tasks)} ms of computing (by the clock)\n`);
    expect(tasks.length).toBeGreaterThan(2 * files.length);
    expect(progress.length).toBeGreaterThan(3);
    expect(tasks.filter(({ computing }) => computing > longest)).toEqual([]);
    await page.getByRole("button", { name: /Nhận 168 phiếu hợp lệ/ }).waitFor();
  });

  it("is stopped before anything is written", async () => {
    await chosen(files);
    await button("Đọc và đối chiếu").click();
    await page.getByText(/^Đang làm: \d+\/168$/).waitFor();
    await button("Dừng").click();
    await page.getByText("Đã dừng trước khi ghi.", { exact: true }).waitFor();
    await expect(page.locator("[data-grid] [role=tablist]").getByText("Thu nhận phiếu").count()).resolves.toBe(0);
  });
});

describe("where the workbook is elsewhere, as in Excel", () => {
  let pane: DistantPane;

  beforeAll(async () => {
    pane = await openDistantPane(year);
    ({ page } = pane);
    await startCollecting();
  });

  afterAll(async () => {
    await pane.close();
    expect(pane.faults).toEqual([]);
  });

  it("takes 168 returns over without standing still, and says how far it is", async () => {
    await chosen(files);
    await button("Đọc và đối chiếu").click();
    const take = button("Nhận 168 phiếu hợp lệ");
    await take.waitFor({ timeout: 300_000 });
    const progress: string[] = [];
    const tasks = await tasksOf(pane.browser, page, async () => {
      await take.click();
      progress.push(...(await progressUntil(page.getByText("Đã ghi 168 phiếu vào sổ tổng hợp.", { exact: true }))));
    });
    process.stdout.write(`taking 168 returns over: longest tasks ${longestOf(tasks)} ms of computing (by the clock)\n`);
    expect(progress.length).toBeGreaterThan(3);
    expect(tasks.filter(({ computing }) => computing > muchTooLong)).toEqual([]);
    expect(pane.model.sheets.filter(({ name }) => units.includes(name))).toHaveLength(168);
  });
});
