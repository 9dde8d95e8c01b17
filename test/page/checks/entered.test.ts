/** Every kind of wrong entry on a protected scoring sheet in Chromium, entered in every way a person has. */
import { openDesk, plainYear, type Desk } from "./desk";

jest.setTimeout(240_000);

const nothing = /Không có lỗi|12 ghi chú/;
const noEvidence = /Điểm chưa có tài liệu kiểm chứng/;

describe("entries on a scoring sheet", () => {
  let desk: Desk;
  /** The first leaf takes at most 1 point, the second 2, the third 1. */
  let first: string, second: string, third: string, locked: string, appraisal: string;

  beforeAll(async () => {
    desk = await openDesk(await plainYear());
    [first, second, third] = ["1.1.1", "1.1.2", "1.2"].map((code) => desk.cell(code, "self")) as [
      string,
      string,
      string,
    ];
    locked = desk.cell("1.3", "self");
    appraisal = desk.cell("1.1.1", "appraisal");
  });

  afterAll(() => desk.close());

  // Every test takes back what it did: the findings must vanish with it.
  afterEach(async () => {
    await desk.counts(0, 0);
  });

  it("missing: every empty score is counted, and zero is a score", async () => {
    // 6 leaves, self and appraisal
    await desk.page.getByText(nothing).first().waitFor();
    await desk.page.getByText("Còn 8 ô chưa có điểm").waitFor();
    await desk.type(first, "0");
    await desk.page.getByText("Còn 7 ô chưa có điểm").waitFor();
    await desk.page.getByText("1/6").first().waitFor();
    await desk.undo();
    await desk.page.getByText("Còn 8 ô chưa có điểm").waitFor();
  });

  it("typed: above the maximum, negative and text are refused in the sheet's own words", async () => {
    for (const wrong of ["1,5", "-0,5", "đạt", "0,755"]) {
      await desk.type(first, wrong);
      await desk.told(`Ô ${first}:`);
      expect(await desk.shown(first)).toBe("");
    }
  });

  it("typed: a score above 0 asks for evidence, takes an explanation with a note, and undoing asks for nothing", async () => {
    await desk.type(first, "0,5");
    await desk.found(noEvidence, "1.1.1 · ");
    await desk.type(desk.cell("1.1.1", "explanation"), "Văn bản bị lũ cuốn");
    await desk.found(/chỉ dựa vào giải trình/, "1.1.1 · ");
    await desk.gone(noEvidence);
    await desk.type(desk.cell("1.1.1", "evidence"), "12/KH-UBND");
    await desk.gone(/chỉ dựa vào giải trình/);
    await desk.undo(2);
    await desk.found(noEvidence);
    await desk.undo();
    await desk.gone(noEvidence);
  });

  it("pasted block: every wrong cell is listed, never only the first", async () => {
    // Self and appraisal of 1.1.1 (at most 1) and 1.1.2 (at most 2); the step is 0,01.
    await desk.paste(first, "7\t-0,5\r\nđạt\t0,755\r\n");
    await desk.found(/Điểm 7 cao hơn điểm tối đa 1/, "1.1.1 · ");
    await desk.found(/“-0,5” là số âm/, "1.1.1 · ");
    await desk.found(/“đạt” không phải là điểm/, "1.1.2 · ");
    await desk.found(/“0,755” lẻ hơn bước điểm 0,01/, "1.1.2 · ");
    await desk.counts(4, 0);
    await desk.look("checks-pasted");
    await desk
      .finding(/cao hơn điểm tối đa/)
      .getByRole("button", { name: `Đến ô ${first}` })
      .click();
    await desk.page.locator(`.cchc-voice[data-address="${first}"]`).waitFor({ state: "attached" });
    await desk.press(first);
    await desk.undo();
    await desk.gone(/cao hơn điểm tối đa/);
  });

  it("pasted block over a locked cell: nothing of it arrives, and it is said why", async () => {
    await desk.paste(third, "0,5\r\n0,5\r\n");
    await desk.told(`Ô ${locked} bị khóa`);
    expect(await desk.shown(third)).toBe("");
  });

  it("pasted text with decimal commas: numbers that count, in sheet and progress", async () => {
    await desk.paste(first, "0,5\r\n1,25\r\n0,75\r\n");
    await desk.page.getByText("3/6").first().waitFor();
    // 0,5 + 1,25 + 0,75
    expect(await desk.shown(desk.cell("total", "self"))).toBe("2,5");
    await desk.counts(0, 3);
    await desk.press(first);
    await desk.undo();
  });

  it("pasted text with a decimal point: read as it was meant", async () => {
    await desk.paste(second, "1.5");
    expect(await desk.shown(second)).toBe("1,5");
    await desk.counts(0, 1);
    await desk.undo();
  });

  it("a text that looks like a number, copied from another column: one click makes it one, another takes that back", async () => {
    const note = desk.cell("1.1.1", "note");
    await desk.type(note, "0.75");
    await desk.copy(note, first);
    await desk.found(/“0.75” dùng sai dấu thập phân/, "1.1.1 · ");
    await desk.fix(/dùng sai dấu thập phân/, /Sửa thành 0,75/);
    await desk.gone(/dùng sai dấu thập phân/);
    await desk.look("text-fixed");
    expect(await desk.shown(first)).toBe("0,75");
    await desk.takeFixBack();
    await desk.found(/dùng sai dấu thập phân/, "1.1.1 · ");
    for (const each of [first, note]) await desk.press(each, "Delete");
    await desk.gone(/dùng sai dấu thập phân/);
  });

  it("a score turned into a date: the score meant is offered where it is certain, a choice where it is not", async () => {
    // 2.1 takes at most 1,5: of 1,06 and 1,6 only the first fits. 1.1.2 takes 2: 1,05 and 1,5 both fit.
    const certain = desk.cell("2.1", "self");
    await desk.paste(certain, "1/6");
    await desk.found(/Điểm định nhập là 1,06/, "2.1 · ");
    await desk.paste(second, "1/5");
    await desk.found(/có thể là 1,05 hoặc 1,5/, "1.1.2 · ");
    await desk.fix(/Điểm định nhập là 1,06/, /Sửa thành 1,06/);
    await desk.gone(/Điểm định nhập là 1,06/);
    await desk.takeFixBack();
    await desk.found(/Điểm định nhập là 1,06/);
    await desk.fix(/có thể là 1,05 hoặc 1,5/, /Sửa thành 1,5 /);
    await desk.gone(/có thể là/);
    await desk.look("date-fixed");
    expect(await desk.shown(second)).toBe("1,5");
    for (const each of [certain, second]) await desk.press(each, "Delete");
  });

  it("dragged down: scores count and ask for evidence; past a locked or too small cell nothing is filled", async () => {
    await desk.type(first, "0,5");
    await desk.fill(first, third);
    await desk.page.getByText("3/6").first().waitFor();
    await desk.counts(0, 3);
    expect([await desk.shown(second), await desk.shown(third)]).toEqual(["0,5", "0,5"]);
    await desk.undo();
    await desk.counts(0, 1);
    await desk.fill(first, locked);
    await desk.told(`Ô ${locked} bị khóa`);
    await desk.undo();
    await desk.type(second, "2");
    await desk.fill(second, third);
    await desk.told(`Ô ${third}:`);
    expect(await desk.shown(third)).toBe("");
    await desk.undo();
  });

  it("a formula dragged over scores: each is warned of", async () => {
    await desk.type(first, `=${desk.cell("1.1.1", "maximum")}/2`);
    await desk.fill(first, second);
    await desk.found(/Ô điểm chứa công thức/, "1.1.1 · ");
    await desk.found(/Ô điểm chứa công thức/, "1.1.2 · ");
    // Half of 2
    expect(await desk.shown(second)).toBe("1");
    await desk.undo(2);
  });

  it("points taken off without a reason: a reason is asked for, and words where it says “khác”", async () => {
    const reason = desk.cell("1.1.1", "reasonCode");
    await desk.type(desk.cell("1.1.1", "evidence"), "12/KH-UBND");
    await desk.type(first, "1");
    await desk.type(appraisal, "0,75");
    await desk.found(/Đã trừ 0,25 điểm .* chưa ghi lý do/, "1.1.1 · ");
    await desk.choose(reason, "Khác");
    await desk.found(/Lý do “Khác” cần được ghi rõ bằng lời/, "1.1.1 · ");
    await desk.type(desk.cell("1.1.1", "reason"), "Văn bản không còn hiệu lực");
    await desk.gone(/cần được ghi rõ/);
    await desk.undo(5);
  });

  it("a co-author's edit: found although nobody here touched the sheet, and not undone by Ctrl+Z here", async () => {
    await desk.press(third);
    await desk.coAuthor(first, [[9], ["đạt"]]);
    await desk.found(/Điểm 9 cao hơn điểm tối đa 1/, "1.1.1 · ");
    await desk.found(/“đạt” không phải là điểm/, "1.1.2 · ");
    await desk.undo();
    expect(await desk.shown(first)).toBe("9");
    await desk.coAuthor(first, [[""], [""]]);
    await desk.gone(/cao hơn điểm tối đa/);
  });

  it("keeps its rules through saving: the file holds what was entered, as numbers, and the protection", async () => {
    await desk.paste(first, "0,5\r\n1,25\r\n");
    await desk.counts(0, 2);
    const book = await desk.saved();
    expect(["1.1.1", "1.1.2"].map((code) => book.value("Xã An Bình", `node:${code}`, "self"))).toEqual([0.5, 1.25]);
    expect(book.sheet("Xã An Bình").isProtected).toBe(true);
    await desk.press(first);
    await desk.undo();
  });
});
