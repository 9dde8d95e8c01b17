/**
 * A specialist's whole year in one day, by mouse: from the criteria set over the workbooks that go out and come back to the
 * ranking and the files that are published.
 */
import { startWorkbench, type Workbench } from "../../features/workbench";
import { paragraphsOf, partsOf } from "../../files/docx/unzip";
import { readPack } from "../../../src/files/readPack";
import { startDay, type Day } from "./day";
import { mouseOf, type Mouse, type SystemFile } from "./mouse";

jest.setTimeout(240_000);

const units = ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế", "Sở Xây dựng"] as const;
type Unit = (typeof units)[number];
const members = ["Lê Văn An", "Trần Thị Bình"] as const;
const assignment = "Phân công thẩm định";

/** Fields I–VII with their maxima; together 100. */
const codes = ["I", "II", "III", "IV", "V", "VI", "VII"] as const;
const full = ["19", "10", "20,5", "10", "15", "10", "15,5"] as const;
const numberOf = (text: string): number => Number(text.replace(",", "."));

/** Appraisal scores that are not the maximum. An appraises fields I–IV, Bình V–VII. */
const appraised: Readonly<Record<Unit, Readonly<Record<string, string>>>> = {
  // 100 − 2 = 98
  "Sở Nội vụ": { III: "18,5" },
  // 100 − 13,5 = 86,5
  "Sở Tư pháp": { I: "5,5" },
  // 100 − 13,5 = 86,5, in another field: level with the one before.
  "Sở Y tế": { VII: "2" },
  // 100 − 14 − 15,25 = 70,75
  "Sở Xây dựng": { I: "5", III: "5,25" },
};

/** Rank, unit, points and class as they follow from these scores by hand; ranks are dense. */
const byHand = [
  ["1", "Sở Nội vụ", "98,00", "Xuất sắc"],
  ["2", "Sở Tư pháp", "86,50", "Tốt"],
  ["2", "Sở Y tế", "86,50", "Tốt"],
  ["3", "Sở Xây dựng", "70,75", "Khá"],
];

/** What a unit does with the workbook it was sent: full self scores, evidence for each. */
async function filledIn({ bytes }: SystemFile, unit: Unit): Promise<Workbench> {
  const bench = await startWorkbench(bytes);
  codes.forEach((code, index) => {
    expect(bench.type(unit, `node:${code}`, "self", numberOf(full[index] ?? ""))).toBeNull();
    expect(bench.type(unit, `node:${code}`, "evidence", `Báo cáo số ${index + 1}/BC`)).toBeNull();
  });
  return bench;
}

describe("an organizer's day by mouse", () => {
  let day: Day;
  let mouse: Mouse;
  /** By unit: the workbook it was sent. */
  const issued = new Map<Unit, SystemFile>();
  const returned = new Map<Unit, SystemFile>();
  /** The workbook as it was last saved: it says where the cells lie. */
  let book: Workbench;
  let bytes: Uint8Array;
  const fileOf = (unit: Unit): SystemFile => returned.get(unit) ?? { name: "", bytes: new Uint8Array() };
  const cell = (sheet: string, row: string, column: string): string => book.own(sheet).book.cell(row, column);
  const save = async (): Promise<void> => {
    ({ bytes, book } = await day.saved(() => mouse.press(/^Lưu$/)));
  };

  beforeAll(async () => {
    day = await startDay();
    mouse = mouseOf(day);
  });

  afterAll(() => day.close());

  it("puts the criteria set into an empty workbook", async () => {
    await day.told("Chưa có bộ tiêu chí.");
    await day.screen("organizer-empty");
    await day.page.getByRole("radio", { name: /sở, ban, ngành cấp tỉnh/ }).check();
    await day.page.getByLabel("Cơ quan chủ quản").fill("UBND tỉnh Thanh Hóa");
    await day.page.getByLabel("Cơ quan ban hành").fill("Sở Nội vụ");
    await day.page.getByLabel("Địa danh").fill("Thanh Hóa");
    await day.page.getByLabel("Năm đánh giá").fill("2026");
    await mouse.press("Áp dụng bộ tiêu chí");
    await day.told(/Đã đưa bộ tiêu chí/);
    // File, state and buttons stay on one line.
    expect((await day.page.locator("header").first().boundingBox())?.height).toBeLessThan(56);
    await day.screen("organizer-set");
  });

  it("takes the units as they were pasted from a list, numbers and all", async () => {
    await mouse.press(/^Tiếp tục: 2/);
    await day.page.getByLabel("Danh sách đơn vị").fill(units.map((unit, index) => `${index + 1}. ${unit}`).join("\n"));
    await mouse.press("Lưu danh sách đơn vị");
    await day.told(/Đã lưu 4 đơn vị/);
    await day.screen("organizer-units");
  });

  it("says who appraises what", async () => {
    await mouse.unfold("Thẩm định");
    await mouse.press("Lập trang phân công");
    await day.told(/“Phân công thẩm định”/);
    await day.screen("organizer-assignment");
    await save();
    await mouse.goToSheet(assignment);
    await mouse.type(cell(assignment, "head", "member:1"), members[0]);
    await mouse.type(cell(assignment, "head", "member:2"), members[1]);
    await mouse.typeDown(cell(assignment, "node:I", "member:1"), ["x", "x", "x", "x"]);
    await mouse.typeDown(cell(assignment, "node:V", "member:2"), ["x", "x", "x"]);
    await mouse.press("Kiểm tra phân công");
    await day.told(`Thành viên: ${members.join("; ")}`);
    await mouse.fold("Thẩm định");
  });

  it("sets the year's last days, and issues a workbook to every unit", async () => {
    await mouse.unfold("Phát hành, thu nhận phiếu");
    await day.page.getByLabel("Đơn vị nộp phiếu tự chấm").fill("2026-12-05");
    await mouse.press("Ghi lịch");
    await day.told(/“Lịch chấm điểm”/);
    await day.screen("organizer-calendar");
    await mouse.press("Lập phiếu cho 4 đơn vị");
    await day.told("Đã lập 4 phiếu.");
    await day.screen("organizer-issued");
    const archive = await mouse.download("link", /^Tải về phieu-cham-2026\.zip/);
    expect(archive.name).toBe("phieu-cham-2026.zip");
    const parts = await partsOf(archive.bytes);
    expect([...parts.keys()].sort()).toEqual([...units.map((unit) => `${unit}.xlsx`), "manifest.json"].sort());
    for (const unit of units)
      issued.set(unit, { name: `${unit}.xlsx`, bytes: parts.get(`${unit}.xlsx`) ?? new Uint8Array() });
  });

  it("reads what came back in time: two are in order, one was tampered with", async () => {
    for (const unit of units) {
      const bench = await filledIn(issued.get(unit) ?? { name: "", bytes: new Uint8Array() }, unit);
      if (unit === "Sở Xây dựng") {
        bench.sheet(unit).worksheet.sheetProtection = null;
        expect(bench.type(unit, "node:III", "maximum", 30)).toBeNull();
      }
      returned.set(unit, { name: `${unit} (gửi về).xlsx`, bytes: await bench.save() });
    }
    const inTime = (["Sở Nội vụ", "Sở Tư pháp", "Sở Xây dựng"] as const).map(fileOf);
    await mouse.chooseFiles(/^Tệp phiếu: Chọn tệp/, inTime);
    await day.page.getByLabel("Ngày nhận").fill("2026-12-04");
    await mouse.press("Đọc và đối chiếu");
    await day.told("Đã đọc 3 tệp. Chưa ghi gì vào sổ.");
    const board = day.page.getByRole("region", { name: "Bảng theo dõi" });
    await board.getByText("Sở Nội vụ — Đủ điểm; Chờ nhận").waitFor();
    await board.getByText("Sở Xây dựng — Có lỗi").waitFor();
    await board.getByText("Sở Y tế — Chưa nộp").waitFor();
    await mouse.press(/^Chi tiết .* phiếu của Sở Xây dựng/);
    await day.screen("organizer-board");
    await mouse.press("Nhận 2 phiếu hợp lệ và ghi bảng theo dõi");
    await day.told("Đã ghi 2 phiếu vào sổ tổng hợp.");
  });

  it("admits a late one with its reason, and takes the corrected one", async () => {
    const corrected = await filledIn(issued.get("Sở Xây dựng") ?? { name: "", bytes: new Uint8Array() }, "Sở Xây dựng");
    const late = [fileOf("Sở Y tế"), { name: "Sở Xây dựng (sửa lại).xlsx", bytes: await corrected.save() }];
    await mouse.chooseFiles(/^Tệp phiếu: Chọn tệp/, late);
    await day.page.getByLabel("Ngày nhận").fill("2026-12-08");
    await mouse.press("Đọc và đối chiếu");
    await day.told("Đã đọc 2 tệp. Chưa ghi gì vào sổ.");
    const admit = day.button(/^Chấp nhận nộp chậm: phiếu của Sở Y tế/);
    await admit.click();
    await day.told("Hãy ghi lý do của người chủ trì.");
    await day.screen("organizer-late");
    const reasons = day.page.getByLabel("Lý do chấp nhận nộp chậm");
    for (const unit of ["Sở Y tế", "Sở Xây dựng"] as const) {
      await day.page
        .getByRole("listitem")
        .filter({ hasText: unit })
        .getByLabel("Lý do chấp nhận nộp chậm")
        .fill("Mưa lũ");
      await mouse.press(new RegExp(`^Chấp nhận nộp chậm: phiếu của ${unit}`));
      await day.page
        .getByRole("listitem")
        .filter({ hasText: unit })
        .getByText(/Đã ghi vào sổ/)
        .waitFor();
    }
    expect(await reasons.count()).toBe(0);
    await save();
    for (const unit of units) expect(book.value(unit, "total", "self")).toBe(100);
    expect(book.value("Thu nhận phiếu", "unit:2", "admitted")).toBe("Mưa lũ");
    expect(book.value("Thu nhận phiếu", "unit:0", "late")).toBeNull();
  });

  it("builds score table and ranking over them", async () => {
    await mouse.step(/Bảng điểm/);
    await day.page.getByRole("radio", { name: /Lấy từ phiếu chấm/ }).check();
    await mouse.press("Lập bảng điểm");
    await day.told(/Đã lập bảng điểm 4 đơn vị/);
    await mouse.press(/^Tiếp tục: 5/);
    await mouse.press("Lập bảng xếp hạng");
    await day.told(/Đã lập bảng xếp hạng 4 đơn vị/);
    await save();
  });

  it("sees ranks and classes follow the appraisal, as they come out by hand", async () => {
    for (const unit of units) {
      const scores = codes.map((code, index) => appraised[unit][code] ?? full[index] ?? "");
      await mouse.goToSheet(unit);
      await mouse.typeDown(cell(unit, "node:I", "member:1"), scores.slice(0, 4));
      await mouse.typeDown(cell(unit, "node:V", "member:2"), scores.slice(4));
    }
    await mouse.goToSheet("Xếp hạng");
    const ranked: string[][] = [];
    for (let place = 0; place < units.length; place += 1) {
      const row: string[] = [];
      for (const column of ["rank", "unit", "appraisal", "class"])
        row.push(await mouse.shown(cell("Xếp hạng", `unit:${place}`, column)));
      ranked.push(row);
    }
    expect(ranked).toEqual(byHand);
    await day.screen("organizer-ranked");
  });

  it("looks at bars and heat map, and goes from a field to its cell", async () => {
    await mouse.unfold("Xem nhanh kết quả");
    const bars = day.page.getByRole("grid", { name: "Thứ hạng" });
    await bars.getByRole("gridcell", { name: "Sở Y tế 86,5 · Tốt, hạng 2" }).waitFor();
    await bars.scrollIntoViewIfNeeded();
    await day.screen("organizer-bars");
    // 5,25 of 20,5 are 25,6 %; a cell shows what was reached in whole percents.
    const field = day.page.getByRole("gridcell", { name: "Sở Xây dựng, lĩnh vực III: 25 % (5,25/20,5 điểm)" });
    await field.click();
    await day.page.locator(`.cchc-voice[data-sheet="Bảng điểm"][data-shown="5,25"]`).waitFor({ state: "attached" });
    await day.screen("organizer-heat");
    await mouse.fold("Xem nhanh kết quả");
  });

  it("reads why a unit stands where it stands, and makes the tables", async () => {
    await mouse.unfold("Phân tích và báo cáo");
    await mouse.press("Lập bảng phân tích và biểu đồ");
    await day.told(/Đã lập trang “Phân tích” cho 4 đơn vị/);
    await mouse.press("Xem giải trình");
    await day.page.getByRole("combobox", { name: "Đơn vị" }).selectOption("Sở Xây dựng");
    await day.told(/^Hạng 3/);
    await day.screen("organizer-explained");
    await mouse.press("Lập trang giải trình");
    await day.told(/giải trình 4 đơn vị/);
  });

  it("makes the published file and the report, and finds the ranking in both", async () => {
    await mouse.press("Lập tệp");
    const pack = await mouse.download("link", /^Tải “.*\.xlsx” về máy/);
    expect(await readPack(pack.bytes, pack.name)).toMatchObject({ ok: true });
    await day.page.getByRole("radio", { name: "Báo cáo kết quả (Word)" }).check();
    await mouse.press("Lập tệp");
    const report = await mouse.download("link", /^Tải “.*\.docx” về máy/);
    const text = (await paragraphsOf(report.bytes)).join("\n");
    expect(text).toContain("Sở Nội vụ");
    expect(text).toContain("98");
    await day.screen("organizer-published");
  });

  it("saves, and finds everything again the next morning", async () => {
    await save();
    const morning = await startDay();
    try {
      await morning.open("Chỉ số 2026.xlsx", bytes);
      await morning.told(/Đã có bảng xếp hạng/);
      const { goToSheet, shown } = mouseOf(morning);
      await goToSheet("Xếp hạng");
      expect(await shown(cell("Xếp hạng", "unit:0", "unit"))).toBe("Sở Nội vụ");
      await morning.screen("organizer-reopened");
    } finally {
      await morning.close();
    }
  });
});
