/** The standalone page's grid in Chromium, from a file to the next file. */
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { goTo, goToSheet, gridReady, openStandalone, servePages, shownAt, typeIn } from "./serve";
import type { OpenedPage, ServedPages } from "./serve";

jest.setTimeout(240_000);

/** A protected sheet with entry cells B3:B6 (0…2), their sum in B7, and a second sheet that takes the sum over. */
async function sampleFile(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Phiếu chấm");
  sheet.getCell("A1").value = "Phiếu chấm điểm";
  sheet.getCell("A1").font = { name: "Times New Roman", size: 14, bold: true };
  ["Kế hoạch", "Báo cáo", "Tuyên truyền", "Sáng kiến"].forEach((name, index) => {
    sheet.getCell(3 + index, 1).value = name;
    const cell = sheet.getCell(3 + index, 2);
    cell.numFmt = "0.00";
    cell.protection = { locked: false };
    cell.dataValidation = {
      type: "decimal",
      operator: "between",
      formulae: [0, 2],
      allowBlank: true,
      showErrorMessage: true,
      error: "Điểm phải từ 0 đến 2.",
    };
  });
  sheet.getCell("A7").value = "Tổng";
  sheet.getCell("B7").value = { formula: "SUM(B3:B6)" };
  sheet.getCell("B7").numFmt = "0.00";
  await sheet.protect("", {});
  const second = book.addWorksheet("Tổng hợp");
  second.getCell("A1").value = { formula: "'Phiếu chấm'!B7*2" };
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function give(opened: OpenedPage, name: string, bytes: Buffer): Promise<void> {
  await opened.page.getByTestId("file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
}

describe("the grid of the standalone page", () => {
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

  it("opens a file and shows its cells", async () => {
    await give(opened, "Phiếu của Sở Nội vụ.xlsx", await sampleFile());
    await opened.page.locator('.cchc-voice[data-sheet="Phiếu chấm"]').waitFor({ state: "attached" });
    expect(await shownAt(opened.page, "A3")).toBe("Kế hoạch");
    expect(await shownAt(opened.page, "B7")).toBe("0,00");
    await opened.page.getByText("Phiếu của Sở Nội vụ.xlsx", { exact: true }).waitFor();
  });

  it("takes decimal comma and decimal point, and the sum follows", async () => {
    await typeIn(opened.page, "B3", "0,25");
    await typeIn(opened.page, "B4", "1.5");
    expect(await shownAt(opened.page, "B3")).toBe("0,25");
    // 0,25 + 1,5
    expect(await shownAt(opened.page, "B7")).toBe("1,75");
    await opened.page.getByText("● chưa lưu").waitFor();
  });

  it("refuses a locked cell and a value beyond the maximum, and says why", async () => {
    await goTo(opened.page, "A3");
    await opened.page.keyboard.type("x");
    await opened.page.getByText(/Ô A3 bị khóa/).waitFor();
    await opened.page.keyboard.press("Escape");
    await typeIn(opened.page, "B5", "3");
    await opened.page.getByText("Ô B5: Điểm phải từ 0 đến 2.").waitFor();
    expect(await shownAt(opened.page, "A3")).toBe("Kế hoạch");
    expect(await shownAt(opened.page, "B5")).toBe("");
    expect(await shownAt(opened.page, "B7")).toBe("1,75");
  });

  it("pastes a block from another program, undoes and redoes it as one step", async () => {
    const paste = async (text: string): Promise<void> => {
      await opened.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await goTo(opened.page, "B3");
      await opened.page.keyboard.press("Control+v");
    };
    await paste("0,5\r\n0,75\r\n1\r\n2\r\n");
    // 0,5 + 0,75 + 1 + 2
    expect(await shownAt(opened.page, "B7")).toBe("4,25");
    await opened.page.keyboard.press("Control+z");
    expect(await shownAt(opened.page, "B7")).toBe("1,75");
    await opened.page.keyboard.press("Control+y");
    expect(await shownAt(opened.page, "B7")).toBe("4,25");
    // The second column is locked: nothing of the block arrives.
    await paste("1\t1\r\n1\t1");
    expect(await shownAt(opened.page, "B3")).toBe("0,50");
  });

  it("clears a cell with the Delete key and copies what is shown", async () => {
    await goTo(opened.page, "B4");
    await opened.page.keyboard.press("Control+c");
    expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toBe("0,75");
    await opened.page.keyboard.press("Delete");
    expect(await shownAt(opened.page, "B7")).toBe("3,50");
    await goToSheet(opened.page, "Tổng hợp");
    // 3,5 × 2
    expect(await shownAt(opened.page, "A1")).toBe("7");
  });

  it("keeps unsaved work through a reload", async () => {
    await opened.page.waitForTimeout(2_500);
    opened.page.once("dialog", (dialog) => void dialog.accept());
    await opened.page.reload();
    await gridReady(opened.page);
    await opened.page.getByText(/Đã khôi phục công việc chưa lưu của “Phiếu của Sở Nội vụ.xlsx”/).waitFor();
    await goToSheet(opened.page, "Phiếu chấm");
    expect(await shownAt(opened.page, "B7")).toBe("3,50");
  });

  it("saves under the same name, and the file holds values, results and protection", async () => {
    const saving = opened.page.waitForEvent("download");
    await opened.page.getByRole("button", { name: "Lưu" }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe("Phiếu của Sở Nội vụ.xlsx");
    const path = join(tmpdir(), `cchc-${process.pid}.xlsx`);
    await download.saveAs(path);
    const bytes = await readFile(path);
    const book = new Workbook();
    await book.xlsx.load(bytes);
    const sheet = book.getWorksheet("Phiếu chấm");
    expect(sheet?.getCell("B3").value).toBe(0.5);
    expect(sheet?.getCell("B7").value).toEqual({ formula: "SUM(B3:B6)", result: 3.5 });
    expect(sheet?.sheetProtection?.sheet).toBe(true);
    await opened.page.getByText("đã lưu").waitFor();
    await opened.page.getByRole("button", { name: "Mới" }).click();
    await opened.page.locator('.cchc-voice[data-sheet="Sheet1"]').waitFor({ state: "attached" });
    await give(opened, "Lần hai.xlsx", bytes);
    await opened.page.locator('.cchc-voice[data-sheet="Phiếu chấm"]').waitFor({ state: "attached" });
    expect(await shownAt(opened.page, "B6")).toBe("2,00");
  });

  it("says in plain words why a file cannot be opened, and leaves the workbook as it is", async () => {
    await give(opened, "ghi chú.xlsx", Buffer.from("không phải sổ làm việc"));
    await opened.page.getByText("Tệp “ghi chú.xlsx” không phải sổ làm việc Excel (.xlsx).").waitFor();
    await give(opened, "cũ.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    await opened.page.getByText(/Tệp “cũ.xls” thuộc định dạng cũ/).waitFor();
    expect(await shownAt(opened.page, "B6")).toBe("2,00");
  });

  it("keeps the letters and marks of its bars dark on white paper, whatever the theme", async () => {
    const { page } = opened;
    for (const media of [
      { colorScheme: "light", forcedColors: "none" },
      { colorScheme: "dark", forcedColors: "none" },
      { colorScheme: "dark", forcedColors: "active" },
    ] as const) {
      await page.emulateMedia(media);
      const drawn = await page.evaluate(() =>
        ["[data-grid] input", "[data-grid] svg"].map((found) => {
          const { backgroundColor, color } = getComputedStyle(document.querySelector(found) ?? document.body);
          // The lightest part of a colour, of 255.
          return { paper: backgroundColor, lightest: Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number)) };
        }),
      );
      expect({ media, paper: drawn[0]?.paper }).toEqual({ media, paper: "rgb(255, 255, 255)" });
      for (const { lightest } of drawn) expect(lightest).toBeLessThan(64);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });

  it("asked nobody outside its own origin, and no error went uncaught", () => {
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.faults).toEqual([]);
  });
});
