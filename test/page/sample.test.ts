/** The page's own sample: sheets and pane show the same workbook at once. */
import { goToSheet, openStandalone, servePages, shownAt, type OpenedPage, type ServedPages } from "./serve";

jest.setTimeout(120_000);

describe("the sample of the standalone page", () => {
  let served: ServedPages;
  let opened: OpenedPage;

  beforeAll(async () => {
    served = await servePages();
    opened = await openStandalone(served);
  });

  afterAll(async () => {
    await opened.browser.close();
    await served.stop();
  });

  it("is opened by one click, and the pane knows its ranking", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Mở dữ liệu mẫu" }).click();
    await page
      .locator("[data-grid] [role=tablist]")
      .getByText("Xếp hạng", { exact: true })
      .waitFor({ timeout: 60_000 });
    // Of the set, the units, the score table and the ranking nothing is left to be done; sheets per unit are not part of it.
    await page.getByRole("tab", { name: /Xếp hạng.*đã xong/ }).waitFor();
    await page.getByRole("tab", { name: /^Xếp hạng/ }).click();
    await page.getByRole("button", { name: "Xem nhanh kết quả" }).click();
    // The first of the 20 departments: 16,75 + 9,75 + 19 + 10 + 13 + 9 + 14,5 = 92.
    await page
      .getByText(/Sở Thông tin & TT/)
      .first()
      .waitFor();
    await goToSheet(page, "Bộ tiêu chí");
    await goToSheet(page, "Xếp hạng");
    expect(await shownAt(page, "D10")).toBe("92,00");
    expect(opened.faults).toEqual([]);
  });
});
