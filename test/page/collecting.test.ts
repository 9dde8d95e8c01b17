/** 168 returned files in the pane: read and compared without the page standing still, with progress, stopped when asked. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startWorkbench } from "../features/workbench";
import { run } from "../features/year";
import { fillIn, issueTo, sampleSet, unitNames } from "../files/returned/issuedSample";
import { tasksOf, type Task } from "./mainThread";
import { openStandalone, servePages, type OpenedPage, type ServedPages } from "./serve";

jest.setTimeout(600_000);

const units = unitNames(168);
/** Milliseconds a task may take: longer ones are felt as standing still. */
const longest = 200;

let served: ServedPages;
let opened: OpenedPage;
let page: Page;
/** Chosen from a folder, as by a person: handed over as bytes they would pass through the page itself. */
let folder: string;
let files: readonly string[];

const button = (name: string | RegExp) => page.getByRole("button", { name });
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
  const book = { name: "Năm.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await bench.save()) };
  served = await servePages();
  opened = await openStandalone(served);
  ({ page } = opened);
  page.setDefaultTimeout(60_000);
  await page.getByTestId("file").setInputFiles(book);
  await page.getByText("Năm.xlsx", { exact: true }).waitFor();
  await button("Phát hành, thu nhận phiếu").click();
  await page.getByRole("heading", { name: "Thu nhận phiếu chấm" }).waitFor();
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await opened.browser.close();
  await served.stop();
  expect(opened.faults).toEqual([]);
});

it("reads and compares 168 files in no task over 200 ms, and says how far it is", async () => {
  const progress: string[] = [];
  const tasks = await tasksOf(opened.browser, page, async () => {
    await chosen(files);
    await button("Đọc và đối chiếu").click();
    const done = page.getByText("Đã đọc 168 tệp. Chưa ghi gì vào sổ.");
    const running = page.getByText(/^Đang làm: \d+\/168$/);
    for (let isDone = false; !isDone; isDone = (await done.count()) > 0) {
      for (const said of await running.allTextContents()) if (said !== progress.at(-1)) progress.push(said);
      await page.waitForTimeout(20);
    }
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
