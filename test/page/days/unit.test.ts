/** A unit's day without a mouse: the sheet it was sent is opened, filled in, put right, saved and opened again. */
import { openEmbeddedWorkbook } from "../../../src/cli/embeddedWorkbook";
import { findShippedSet } from "../../../src/criteria/catalogue";
import { createScoringSheet } from "../../../src/features/createScoringSheet";
import { openSheet } from "../../../src/sheets/reading";
import { duringDay, startDay, type Day } from "./day";
import { keyboardOf, type Keyboard } from "./keyboard";

jest.setTimeout(240_000);

const unit = "Xã An Khánh";
const office = { parentAgency: "UBND HUYỆN ĐẠI TỪ", agency: "", place: "Đại Từ" };

/** What a unit is sent: a workbook with its scoring sheet and nothing else. */
async function handedOut(): Promise<{ bytes: Uint8Array; cell: (code: string, column: string) => string }> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const { port, save } = await openEmbeddedWorkbook();
  await createScoringSheet(port, { set, office, year: 2026, unit });
  const { readings } = await port.survey([unit]);
  const sheet = readings[0] === undefined ? null : openSheet(readings[0], "scoring");
  if (sheet === null) throw new Error("the sheet is not there");
  return { bytes: await save(), cell: (code, column) => sheet.book.cell(`node:${code}`, column) };
}

describe("a unit's day by keyboard alone", () => {
  let day: Day;
  let keys: Keyboard;
  let cell: (code: string, column: string) => string;
  let sent: Uint8Array;
  let returned: Uint8Array;

  beforeAll(async () => {
    ({ bytes: sent, cell } = await handedOut());
    day = await startDay();
    keys = keyboardOf(day.page);
  });

  afterAll(() => day.close());

  it("opens the sheet it was sent, straight in the checks", async () => {
    await keys.openFile("Phiếu.xlsx", sent);
    await day.told("Kiểm tra phiếu chấm");
    await day.told("0/119");
    await day.screen("unit-opened");
  });

  it("chooses the role: the appraisal is closed to it, and is said to be", async () => {
    await keys.toRegion("pane");
    await keys.tabTo(/^Chuyên viên tổng hợp/);
    await keys.press("ArrowDown");
    await keys.tabTo(/^Chọn vai trò này$/);
    await keys.press("Enter");
    await day.told(/Đã mở ô nhập cho “Đơn vị”/);
    await day.screen("unit-role");
    await keys.toRegion("grid");
    await keys.goTo(cell("1.1.1", "appraisal"));
    await keys.type("1");
    const locked = day.page.getByRole("alert").filter({ hasText: `Ô ${cell("1.1.1", "appraisal")} bị khóa` });
    await locked.waitFor();
    await keys.press("Escape");
    await locked.waitFor({ state: "detached" });
  });

  it("scores, with evidence or an explanation where it is asked for", async () => {
    await keys.enter(cell("1.1.1", "self"), "0,5");
    await day.told(/Điểm chưa có tài liệu kiểm chứng/);
    await day.screen("unit-warned");
    await keys.enter(cell("1.1.1", "evidence"), "12/KH-UBND ngày 15/01/2026");
    await day.page.getByText(/Điểm chưa có tài liệu kiểm chứng/).waitFor({ state: "detached" });
    await keys.enter(cell("1.1.2", "self"), "0");
    await keys.enter(cell("1.1.2", "explanation"), "Kế hoạch đang thực hiện");
    await day.told("2/119");
  });

  it("puts a finding right from the pane", async () => {
    // Copied from a text column the number is a text with the wrong mark.
    await keys.enter(cell("1.2.1", "note"), "0.25");
    await keys.goTo(cell("1.2.1", "note"));
    await keys.press("Control+c");
    await keys.goTo(cell("1.2.1", "self"));
    await keys.press("Control+v");
    await day.told(/“0.25” dùng sai dấu thập phân/);
    await keys.toRegion("pane");
    await keys.tabTo(/^Sửa thành 0,25/);
    await keys.press("Enter");
    await day.page.getByText(/dùng sai dấu thập phân/).waitFor({ state: "detached" });
    await day.screen("unit-fixed");
    await keys.toRegion("grid");
    expect(await keys.shown(cell("1.2.1", "self"))).toBe("0,25");
    await keys.goTo(cell("1.2.1", "note"));
    await keys.press("Delete");
    await keys.enter(cell("1.2.1", "evidence"), "Báo cáo số 7/BC-UBND");
  });

  it("is led by the pane to the cell that comes next, and sees how far it is", async () => {
    await keys.toRegion("pane");
    await keys.tabTo(new RegExp(`^Đến ô ${cell("1.2.2", "self")}$`));
    await keys.press("Enter");
    await day.page.locator(`.cchc-voice[data-address="${cell("1.2.2", "self")}"]`).waitFor({ state: "attached" });
    await keys.toRegion("grid");
    await keys.type("0,25");
    await keys.press("Enter");
    await keys.enter(cell("1.2.2", "evidence"), "Báo cáo số 8/BC-UBND");
    // 0,5 + 0 + 0,25 + 0,25
    await day.page.getByRole("row", { name: /Tổng cộng 4\/119 1 / }).waitFor();
  });

  it("finds the keys of the page where it looks for them", async () => {
    await keys.toRegion("toolbar");
    await keys.tabTo(/^Phím tắt$/);
    await keys.press("Enter");
    await day.page.getByRole("dialog").waitFor();
    await day.screen("unit-keys");
    await keys.press("Escape");
    await day.page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("saves, and the file holds everything", async () => {
    const { bytes, book } = await day.saved(() => keys.press("Control+s"));
    returned = bytes;
    const entered = ["1.1.1", "1.1.2", "1.2.1", "1.2.2"].map((code) =>
      ["self", "evidence", "explanation", "note", "appraisal"].map((column) =>
        book.value(unit, `node:${code}`, column),
      ),
    );
    expect(entered).toEqual([
      [0.5, "12/KH-UBND ngày 15/01/2026", null, null, null],
      [0, null, "Kế hoạch đang thực hiện", null, null],
      [0.25, "Báo cáo số 7/BC-UBND", null, null, null],
      [0.25, "Báo cáo số 8/BC-UBND", null, null, null],
    ]);
    expect(book.sheet(unit).isProtected).toBe(true);
  });

  it("opens it again in the same page: its progress is there, and nothing of what was open before", async () => {
    await day.told(/^\d+ thay đổi chưa ghi vào nhật ký/);
    await keys.openFile("Phiếu vừa lưu.xlsx", returned);
    await day.page.getByRole("row", { name: /Tổng cộng 4\/119 1 / }).waitFor();
    await day.told("Mọi thay đổi đã thấy đều có trong nhật ký.");
  });

  it("opens it again the next morning: scores, role and progress are as they were", async () => {
    await duringDay({}, async (next) => {
      const morning = keyboardOf(next.page);
      await morning.openFile("Phiếu gửi lại.xlsx", returned);
      await next.page.getByRole("row", { name: /Tổng cộng 4\/119 1 / }).waitFor();
      await next.told("Đang mở ô nhập cho: Đơn vị");
      expect(await morning.shown(cell("1.1.1", "self"))).toBe("0,5");
    });
  });

  it("reads in English, too", async () => {
    await duringDay({ language: "en" }, async (english) => {
      await english.open("Return.xlsx", returned);
      await english.page.getByRole("row", { name: /4\/119 1 / }).waitFor();
      await english.screen("unit-english");
    });
  });
});
