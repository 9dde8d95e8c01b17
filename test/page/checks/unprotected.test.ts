/** What people do to a scoring sheet whose protection they took off, in Chromium: every kind is found, and can be undone. */
import { openDesk, plainYear, unit, type Desk } from "./desk";

jest.setTimeout(240_000);

const row = { delete: /^Xóa hàng đã chọn$/, hide: /^Ẩn hàng đã chọn$/ };

describe("a sheet whose protection was taken off", () => {
  let desk: Desk;
  let name = unit;

  beforeAll(async () => {
    desk = await openDesk(await plainYear());
  });

  afterAll(() => desk.close());

  it("refuses deleting rows and writing in locked cells while it is protected, and says how it can be done", async () => {
    const [locked, entry] = [desk.cell("1.1.1", "maximum"), desk.cell("1.2", "self")];
    await desk.rowMenu(entry, row.delete);
    await desk.told(/được bảo vệ nên không làm được việc này.*bỏ bảo vệ/);
    await desk.press(locked, "5");
    await desk.told(`Ô ${locked} bị khóa`);
    await desk.sheetMenu(unit, "Bỏ bảo vệ sheet");
    await desk.counts(0, 0);
  });

  describe("holds findings for", () => {
    afterEach(async () => {
      await desk.counts(0, 0, name);
    });

    it("maximum, name, code and another locked cell that were overtyped; one click restores what was issued", async () => {
      await desk.type(desk.cell("1.1.1", "maximum"), "5");
      await desk.type(desk.cell("1.1.2", "name"), "Khác");
      await desk.type(desk.cell("2.2", "code"), "2.9");
      await desk.type(desk.cell("head.2", "maximum"), "Tối đa");
      await desk.found(/Điểm tối đa đã bị sửa thành “5”/, "1.1.1 · ");
      await desk.found(/Nội dung đã bị sửa thành “Khác”/, "1.1.2 · ");
      await desk.found(/Mã “2.2” đã bị sửa thành “2.9”/, "2.2 · ");
      await desk.found(/Ô khóa đã bị sửa thành “Tối đa”/);
      await desk.look("checks-overtyped");
      await desk.fix(/Điểm tối đa đã bị sửa/, /Sửa thành 1 /);
      await desk.gone(/Điểm tối đa đã bị sửa/);
      await desk.takeFixBack();
      await desk.found(/Điểm tối đa đã bị sửa/);
      await desk.page.getByRole("button", { name: /^Sửa 4 lỗi chắc chắn/ }).click();
      await desk.gone(/đã bị sửa thành/);
      expect(await desk.shown(desk.cell("2.2", "code"))).toBe("2.2");
    });

    it("a sum that was overtyped and no longer equals its parts; the formula comes back with one click", async () => {
      await desk.type(desk.cell("1.1.1", "self"), "1");
      await desk.type(desk.cell("1.1.1", "evidence"), "12/KH-UBND");
      await desk.type(desk.cell("1.1", "self"), "3");
      await desk.type(desk.cell("total", "self"), "=1+1");
      await desk.found(/Công thức đã bị thay bằng “3”/, "1.1 · ");
      await desk.found(/Điểm ghi “3” nhưng cộng các nội dung bên dưới được 1/, "1.1 · ");
      await desk.found(/Tổng điểm ghi “2” nhưng cộng các lĩnh vực được 1/);
      await desk.found(/Công thức đã bị sửa thành =1\+1/);
      await desk.fix(/Công thức đã bị thay bằng “3”/, /Khôi phục công thức/);
      await desk.gone(/Công thức đã bị thay bằng/);
      await desk.fix(/Công thức đã bị sửa thành/, /Khôi phục công thức/);
      await desk.gone(/Công thức đã bị sửa/);
      expect(await desk.shown(desk.cell("total", "self"))).toBe("1");
      for (const column of ["self", "evidence"]) await desk.press(desk.cell("1.1.1", column), "Delete");
    });

    it("a row that was deleted, until it is undone with everything that stood in it", async () => {
      const score = desk.cell("1.2", "self");
      await desk.type(desk.cell("1.2", "evidence"), "12/KH-UBND");
      await desk.type(score, "0,5");
      await desk.rowMenu(score, row.delete);
      await desk.found(/Dòng “1.2” đã bị xóa/);
      await desk.undo();
      await desk.gone(/đã bị xóa/);
      expect([await desk.shown(score), await desk.shown(desk.cell("total", "self"))]).toEqual(["0,5", "0,5"]);
      await desk.undo(2);
      expect(await desk.shown(score)).toBe("");
    });

    it("a row that was hidden; one click shows it", async () => {
      const score = desk.cell("1.3.1", "self");
      await desk.rowMenu(score, row.hide);
      await desk.found(/Dòng “1.3.1” đang bị ẩn/);
      await desk.undo();
      await desk.gone(/đang bị ẩn/);
      await desk.rowMenu(score, row.hide);
      await desk.fix(/đang bị ẩn/, /Hiện dòng/);
      await desk.gone(/đang bị ẩn/);
    });

    it("a row of one's own, and one that was repeated", async () => {
      const code = desk.cell("1.2", "code");
      await desk.rowMenu(code, /dòng ở trên/);
      await desk.type(code, "1.19");
      await desk.type(desk.cell("1.2", "name"), "Nội dung thêm");
      await desk.found(/Có dòng lạ “1.19”/);
      await desk.type(code, "1.2");
      await desk.found(/Dòng “1.2” xuất hiện nhiều lần/);
      await desk.undo(4);
      await desk.gone(/xuất hiện nhiều lần|Có dòng lạ/);
    });

    it("rows that changed places", async () => {
      const [one, two] = [desk.cell("2.1", "code"), desk.cell("2.2", "code")];
      await desk.type(one, "2.2");
      await desk.type(two, "2.1");
      await desk.found(/đã bị chuyển khỏi vị trí ban đầu/);
      await desk.undo(2);
      await desk.gone(/đã bị chuyển/);
    });

    it("a column that was deleted", async () => {
      await desk.columnMenu(desk.cell("1.1.1", "note"), /^Xóa cột đã chọn$/);
      await desk.found(/Cột đã bị xóa/);
      await desk.undo();
      await desk.gone(/Cột đã bị xóa/);
    });

    it("a sheet under another name: it is still known, and findings stand under the new one", async () => {
      const tab = desk.page.locator("[data-grid] [role=tablist]").getByText(unit, { exact: true });
      await tab.dblclick();
      // Faster than a person, Univer takes the second click for a long press that drags the tab.
      await desk.page.waitForTimeout(700);
      await desk.page.keyboard.type("An Bình (đã gửi)");
      await desk.page.keyboard.press("Enter");
      name = "An Bình (đã gửi)";
      await desk.counts(0, 0, name);
      await desk.paste(desk.cell("1.1.1", "self"), "7");
      await desk.found(/Điểm 7 cao hơn điểm tối đa 1/, "1.1.1 · ");
      await desk.counts(1, 0, name);
      await desk.undo();
    });
  });

  it("can be protected again with a password, which is then asked for", async () => {
    const { page } = desk;
    const entry = desk.cell("1.2", "self");
    await desk.sheetMenu(name, "Bảo vệ sheet…");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("Đúng 1");
    await page.getByRole("button", { name: "Bảo vệ", exact: true }).click();
    await desk.rowMenu(entry, row.delete);
    await desk.told(/được bảo vệ/);
    await desk.sheetMenu(name, "Bỏ bảo vệ sheet");
    await page.getByLabel("Mật khẩu của sheet").fill("sai");
    await page.getByRole("button", { name: "Bỏ bảo vệ", exact: true }).click();
    await desk.told(/Mật khẩu không đúng/);
    const book = await desk.saved();
    expect(book.sheet(name).isProtected).toBe(true);
    await desk.sheetMenu(name, "Bỏ bảo vệ sheet");
    await page.getByLabel("Mật khẩu của sheet").fill("Đúng 1");
    await page.keyboard.press("Enter");
    await desk.rowMenu(entry, row.delete);
    await desk.found(/Dòng “1.2” đã bị xóa/);
    const without = await desk.saved();
    expect(without.sheet(name).isProtected).toBe(false);
    expect(() => without.own(name).book.row("node:1.2")).toThrow();
  });
});
