/** The part for developers on the page without Excel: the embedded workbook agrees, and the sheets of the person stay. */
import { axeViolations } from "./axe";
import { openStandalone, servePages, shownAt, typeIn, type OpenedPage, type ServedPages } from "./serve";

jest.setTimeout(300_000);

let served: ServedPages;
let opened: OpenedPage;

beforeAll(async () => {
  served = await servePages();
  opened = await openStandalone(served, { query: "?developer" });
});
afterAll(async () => {
  await opened.browser.close();
  await served.stop();
});

it("runs in Chromium, agrees in everything, and leaves no sheet behind", async () => {
  const { page } = opened;
  await typeIn(page, "B2", "của tôi");
  await page.getByRole("button", { name: "Trợ giúp" }).click();
  await page.getByRole("button", { name: "Dành cho người phát triển" }).click();
  await page.getByRole("button", { name: "Chạy thử" }).click();
  await page.getByText(/^Khớp \d+, khác \d+, không có ở đây \d+\.$/).waitFor({ timeout: 200_000 });
  const text = await page.getByRole("textbox", { name: "Kết quả dạng chữ" }).inputValue();
  const lines = text.trimEnd().split("\n").slice(1);
  expect(lines.length).toBeGreaterThan(60);
  expect(lines.filter((line) => line.split("\t")[1] !== "agrees")).toEqual([]);
  expect(
    await page
      .locator("[data-grid] [role=tablist]")
      .getByText(/CCHC-thử/)
      .count(),
  ).toBe(0);
  expect(await shownAt(page, "B2")).toBe("của tôi");
});

it("is accessible, and copies its text", async () => {
  const { page } = opened;
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Chép kết quả" }).click();
  await page.getByText("Đã chép kết quả.").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/^fact\tverdict\texpected\tobserved\tsource\n/);
  const folder = process.env["LOOK"];
  if (folder !== undefined) {
    await page.getByText("Đã chép kết quả.").scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${folder}/developer.png` });
  }
  expect(opened.foreignRequests).toEqual([]);
  expect(opened.faults).toEqual([]);
});
