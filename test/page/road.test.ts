/** The whole road on the standalone page, as an organizer walks it: from an empty workbook to the ranking and on after reopening. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findShippedSet } from "../../src/criteria/catalogue";
import type { AddressBook } from "../../src/sheets/document";
import { place } from "../../src/sheets/place";
import { rankingSheet } from "../../src/sheets/rankingSheet";
import { scoreTable } from "../../src/sheets/scoreTable";
import { nodeRow, unitRow } from "../../src/sheets/rowKeys";
import { scoringSheet } from "../../src/sheets/scoringSheet";
import { goTo, goToSheet, openStandalone, servePages, shownAt, typeIn } from "./serve";
import type { OpenedPage, ServedPages } from "./serve";

jest.setTimeout(400_000);

const units = ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"];
const office = { parentAgency: "UBND tỉnh Thanh Hóa", agency: "Sở Nội vụ", place: "Thanh Hóa" };
const year = 2026;

/** Where things stand on the sheets: the same documents, placed. */
function books(): { readonly scoring: AddressBook; readonly table: AddressBook; readonly ranking: AddressBook } {
  const set = findShippedSet("thanh-hoa-4606-2019-department")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const scoring = place(scoringSheet({ sheet: "S", set, office, year, unit: "S" })).book;
  const origin = { kind: "scoringSheets", sheetOf: () => scoring } as const;
  const table = place(scoreTable({ sheet: "T", set, office, year, units, origin })).book;
  const ranking = place(rankingSheet({ sheet: "R", set, office, year, ties: "dense", table, units: 3 })).book;
  return { scoring, table, ranking };
}

/** Maxima of the fields I–VII: 19, 10, 20,5, 10, 15, 10, 15,5. */
const codes = ["I", "II", "III", "IV", "V", "VI", "VII"];
const full = ["19", "10", "20,5", "10", "15", "10", "15,5"];

describe("the road from an empty workbook to the ranking", () => {
  const { scoring, table, ranking } = books();
  let served: ServedPages;
  let opened: OpenedPage;

  const look = async (name: string): Promise<void> => {
    const folder = process.env["LOOK"];
    if (folder !== undefined) await opened.page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const button = (name: string | RegExp): ReturnType<OpenedPage["page"]["getByRole"]> =>
    opened.page.getByRole("button", { name });
  const step = async (name: RegExp): Promise<void> => {
    await opened.page.getByRole("tab", { name }).click();
  };

  beforeAll(async () => {
    served = await servePages();
    opened = await openStandalone(served);
  });

  afterAll(async () => {
    await opened.browser.close();
    await served.stop();
  });

  it("puts a criteria set into the empty workbook", async () => {
    await look("1-empty");
    const { page } = opened;
    await page.getByRole("radio", { name: /sở, ban, ngành cấp tỉnh/ }).check();
    await page.getByLabel("Cơ quan chủ quản").fill(office.parentAgency);
    await page.getByLabel("Cơ quan ban hành").fill(office.agency);
    await page.getByLabel("Địa danh").fill(office.place);
    await page.getByLabel("Năm đánh giá").fill(String(year));
    await button("Áp dụng bộ tiêu chí").click();
    await page
      .getByText(/Đã đưa bộ tiêu chí/)
      .first()
      .waitFor();
    await look("2-set");
  });

  it("takes the units as pasted", async () => {
    await step(/Đơn vị/);
    await opened.page
      .getByLabel("Danh sách đơn vị")
      .fill(units.map((unit, index) => `${index + 1}. ${unit}`).join("\n"));
    await button("Lưu danh sách đơn vị").click();
    await opened.page
      .getByText(/Đã lưu 3 đơn vị/)
      .first()
      .waitFor();
    await look("3-units");
  });

  it("creates their scoring sheets", async () => {
    await step(/Phiếu chấm/);
    await button("Tạo 3 phiếu chấm").click();
    await opened.page.getByText("Đã tạo 3 phiếu chấm.").first().waitFor();
    await look("4-sheets");
  });

  it("builds score table and ranking over them", async () => {
    await step(/Bảng điểm/);
    await opened.page.getByRole("radio", { name: /Lấy từ phiếu chấm/ }).check();
    await button("Lập bảng điểm").click();
    await opened.page
      .getByText(/Đã lập bảng điểm 3 đơn vị/)
      .first()
      .waitFor();
    await look("5-table");
    await step(/Xếp hạng/);
    await button("Lập bảng xếp hạng").click();
    await opened.page
      .getByText(/Đã lập bảng xếp hạng 3 đơn vị/)
      .first()
      .waitFor();
    await look("6-ranking");
  });

  it("brings typed scores through to rank and class", async () => {
    const { page } = opened;
    // The second unit gets all points but 1,25 in field I: 98,75. The third gets 5 points less in field III: 95.
    await fill("Sở Tư pháp", { I: "17,75" });
    await fill("Sở Y tế", { III: "15,5" });
    await goToSheet(page, "Bảng điểm");
    expect(await shownAt(page, table.cell(unitRow(1), "appraisal"))).toBe("98,75");
    // The first unit has no score yet: no total, no rank, and it stands last.
    expect(await shownAt(page, table.cell(unitRow(0), "appraisal"))).toBe("");
    await goToSheet(page, "Xếp hạng");
    expect(await ranked()).toEqual([
      ["Sở Tư pháp", "98,75", "1", "Xuất sắc"],
      ["Sở Y tế", "95,00", "2", "Xuất sắc"],
      ["Sở Nội vụ", "", "", ""],
    ]);
    await look("7-ranked");
  });

  it("follows a change without a step being run again", async () => {
    const { page } = opened;
    // 98,75 − 17,75 + 5,5 = 86,5: second, and one class lower.
    await goToSheet(page, "Sở Tư pháp");
    await typeIn(page, scoring.cell(nodeRow("I"), "appraisal"), "5,5");
    await goToSheet(page, "Xếp hạng");
    expect((await ranked()).slice(0, 2)).toEqual([
      ["Sở Y tế", "95,00", "1", "Xuất sắc"],
      ["Sở Tư pháp", "86,50", "2", "Tốt"],
    ]);
  });

  it("keeps everything through saving, reopening and running the steps again", async () => {
    const { page } = opened;
    const downloading = page.waitForEvent("download");
    await button(/^Lưu$/).click();
    const file = await readFile(await (await downloading).path());
    await page
      .getByTestId("file")
      .setInputFiles({ name: "cchc.xlsx", mimeType: "application/octet-stream", buffer: file });
    await page.getByText("cchc.xlsx", { exact: true }).waitFor();
    await step(/Phiếu chấm/);
    await button("Làm mới 3 phiếu chấm").click();
    await page
      .getByText(/Đã làm mới 3 phiếu chấm/)
      .first()
      .waitFor();
    await fill("Sở Nội vụ", { VII: "15,5" });
    await goToSheet(page, "Xếp hạng");
    expect(await ranked()).toEqual([
      ["Sở Nội vụ", "100,00", "1", "Xuất sắc"],
      ["Sở Y tế", "95,00", "2", "Xuất sắc"],
      ["Sở Tư pháp", "86,50", "3", "Tốt"],
    ]);
    await look("8-reopened");
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.faults).toEqual([]);
  });

  /** Full points in both columns but for the appraisal scores given, field by field as a person types them. */
  async function fill(unit: string, appraisal: Readonly<Record<string, string>>): Promise<void> {
    const { page } = opened;
    await goToSheet(page, unit);
    for (const column of ["self", "appraisal"] as const) {
      const scores = codes.map(
        (code, index) => (column === "appraisal" ? appraisal[code] : undefined) ?? full[index] ?? "",
      );
      await goTo(page, scoring.cell(nodeRow("I"), column));
      for (const score of scores) {
        await page.keyboard.type(score);
        await page.keyboard.press("Enter");
      }
    }
    expect(await shownAt(page, scoring.cell(nodeRow("VII"), "self"))).toBe("15,5");
  }

  async function ranked(): Promise<readonly (readonly string[])[]> {
    const rows: string[][] = [];
    for (let index = 0; index < units.length; index += 1) {
      const cells: string[] = [];
      for (const column of ["unit", "appraisal", "rank", "class"])
        cells.push(await shownAt(opened.page, ranking.cell(unitRow(index), column)));
      rows.push(cells);
    }
    return rows;
  }
});
