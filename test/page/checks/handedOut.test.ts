/** The live checks on the standalone page in Chromium: a handed-out scoring sheet is opened, filled in, checked as it is typed. */
import { openEmbeddedWorkbook } from "../../../src/cli/embeddedWorkbook";
import { findShippedSet } from "../../../src/criteria/catalogue";
import { createScoringSheet } from "../../../src/features/createScoringSheet";
import { openSheet } from "../../../src/sheets/reading";
import { goTo, openStandalone, servePages, typeIn } from "../serve";
import type { OpenedPage, ServedPages } from "../serve";

jest.setTimeout(300_000);

const unit = "Xã An Khánh";

interface Handed {
  readonly bytes: Buffer;
  /** Address of a leaf's cell. */
  readonly cell: (code: string, column: string) => string;
}

/** What a unit is sent: a workbook with its scoring sheet and nothing else. */
async function handedOut(): Promise<Handed> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const { port, save } = await openEmbeddedWorkbook();
  const office = { parentAgency: "UBND HUYỆN ĐẠI TỪ", agency: "", place: "Đại Từ" };
  await createScoringSheet(port, { set, office, year: 2026, unit });
  const { readings } = await port.survey([unit]);
  const sheet = readings[0] === undefined ? null : openSheet(readings[0], "scoring");
  if (sheet === null) throw new Error("the sheet is not there");
  return {
    bytes: Buffer.from(await save()),
    cell: (code, column) => sheet.book.cell(`node:${code}`, column),
  };
}

describe("live checks on the standalone page", () => {
  let served: ServedPages;
  let opened: OpenedPage;
  let handed: Handed;

  beforeAll(async () => {
    [served, handed] = await Promise.all([servePages(), handedOut()]);
    opened = await openStandalone(served);
  });

  afterAll(async () => {
    await opened.browser.close();
    await served.stop();
  });

  it("opens a handed-out sheet straight in the checks, with its progress", async () => {
    const { page } = opened;
    const file = { name: "Phiếu.xlsx", mimeType: "application/octet-stream", buffer: handed.bytes };
    await page.getByTestId("file").setInputFiles(file);
    await page.locator(`.cchc-voice[data-sheet="${unit}"]`).waitFor({ state: "attached" });
    await page.getByRole("heading", { name: "Kiểm tra phiếu chấm" }).waitFor();
    await page.getByText("0/119").first().waitFor();
  });

  it("counts a typed score at once", async () => {
    await typeIn(opened.page, handed.cell("1.1.1", "self"), "0,5");
    await opened.page.getByText("1/119").first().waitFor();
  });

  it("asks for evidence, leads to the cell, and forgets it when the score is emptied", async () => {
    const { page } = opened;
    const said = page.getByText(/Điểm chưa có tài liệu kiểm chứng/);
    await said.waitFor();
    const address = handed.cell("1.1.1", "explanation");
    await page.getByRole("button", { name: `Đến ô ${address}`, exact: true }).click();
    await page.locator(`.cchc-voice[data-address="${address}"]`).waitFor({ state: "attached" });
    await goTo(page, handed.cell("1.1.1", "self"));
    await page.keyboard.press("Delete");
    await said.waitFor({ state: "detached" });
    await page.getByText("0/119").first().waitFor();
    expect(opened.faults).toEqual([]);
    expect(opened.foreignRequests).toEqual([]);
  });
});
