/**
 * A day of a member of the appraisal team: a copy of the organizer's workbook is opened in the member's own role, judged and
 * given back; the organizer merges it.
 */
import { findShippedSet } from "../../../src/criteria/catalogue";
import { assignAppraisers } from "../../../src/features/assignAppraisers";
import { prepareEvidence } from "../../../src/features/listEvidence";
import { done, startWorkbench, type Workbench } from "../../features/workbench";
import { run, type Year } from "../../features/year";
import { startDay, type Day } from "./day";
import { mouseOf, type Mouse } from "./mouse";

jest.setTimeout(240_000);

const units = ["Xã An Khánh", "Xã Bản Ngoại"] as const;
const [unit, other] = units;
const assignment = "Phân công thẩm định";
const evidence = "Tài liệu kiểm chứng";

/** What the unit gave itself. */
const self = { "1.1.1": 1, "1.1.2": 1, "1.2.1": 0.5, "1.2.2": 0.5, "2.1.1": 0.25 } as const;

/** Bình appraises field I, An all others; two units have scored themselves, one document is listed. */
async function organizersWorkbook(): Promise<Workbench> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const year: Year = { set, units, source: "scoringSheets", year: 2026 };
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], year);
  done(await assignAppraisers(bench.port));
  for (const [row, column, text] of [
    ["head", "member:1", "Trần Thị Bình"],
    ["head", "member:2", "Lê Văn An"],
    ["node:I", "member:1", "x"],
    ...["II", "III", "IV", "V", "VI", "VII", "VIII"].map((field) => [`node:${field}`, "member:2", "x"] as const),
  ] as const)
    expect(bench.type(assignment, row, column, text)).toBeNull();
  await run(bench, ["sheets"], year);
  for (const each of units)
    for (const [code, score] of Object.entries(self)) {
      expect(bench.type(each, `node:${code}`, "self", score)).toBeNull();
      expect(bench.type(each, `node:${code}`, "evidence", `Báo cáo ${code}/BC-UBND`)).toBeNull();
    }
  done(await prepareEvidence(bench.port));
  for (const [column, value] of Object.entries({
    unit,
    code: "1.2.1",
    docNumber: "12/KH-UBND",
    // 15/03/2026
    date: 46096,
    subject: "Kế hoạch cải cách hành chính",
    file: "12-kh-ubnd.pdf",
  }))
    expect(bench.type(evidence, "document:0", column, value)).toBeNull();
  return bench;
}

/** Cells with what was typed into them: no formulas, nothing that is hidden for the program. */
function typed(bench: Workbench): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [sheet, contents] of Object.entries(bench.contents()))
    for (const [address, value] of Object.entries(contents))
      if (!Array.isArray(value) && !/^A?A\d+$|^[A-Z]+1$/.test(address)) cells.set(`${sheet}!${address}`, value);
  return cells;
}

describe("an appraiser's day by mouse", () => {
  let day: Day;
  let mouse: Mouse;
  let organizers: Workbench;
  let given: Uint8Array;
  let returned: Uint8Array;
  const cell = (code: string, column: string, sheet: string = unit): string =>
    organizers.own(sheet).book.cell(`node:${code}`, column);

  beforeAll(async () => {
    day = await startDay();
    mouse = mouseOf(day);
    organizers = await organizersWorkbook();
    given = await organizers.save();
  });

  afterAll(() => day.close());

  it("opens the copy and says who they are: then the pane is theirs", async () => {
    await day.open("Thẩm định.xlsx", given);
    await mouse.press(/^Kiểm tra/);
    await day.page.getByRole("radio", { name: /^Thành viên thẩm định: Trần Thị Bình/ }).check();
    await day.screen("appraiser-role");
    await mouse.press("Chọn vai trò này");
    await day.told(/Đã mở ô nhập cho “Thành viên thẩm định/);
    await day.told("Đang mở ô nhập cho: Thành viên thẩm định: Trần Thị Bình");
    expect(await day.page.locator("main").getByRole("tab").count()).toBe(0);
    expect(await day.button("Phát hành, thu nhận phiếu").count()).toBe(0);
    // 16 items of field I for each of two units; told of nobody else's.
    await day.told("nhập 32 điểm còn thiếu.");
    await day.screen("appraiser-chosen");
  });

  it("is kept out of others' fields, columns and scores, and told why", async () => {
    await mouse.goToSheet(unit);
    for (const [code, column] of [
      ["1.1.1", "self"],
      ["2.1.1", "member:2"],
      ["2.1.1", "member:1"],
    ] as const) {
      const address = cell(code, column);
      await mouse.goTo(address);
      await day.page.keyboard.type("1");
      await day.page
        .getByRole("alert")
        .filter({ hasText: `Ô ${address} bị khóa` })
        .waitFor();
      if (column === "self") await day.screen("appraiser-locked");
      await day.page.keyboard.press("Escape");
    }
  });

  it("scores what is assigned, and is asked why points are taken off", async () => {
    await mouse.type(cell("1.1.1", "member:1"), "1");
    await mouse.type(cell("1.1.2", "member:1"), "0,5");
    await day.told(/Đã trừ 0,5 điểm .* chưa ghi lý do/);
    await day.screen("appraiser-asked");
    await mouse.choose(cell("1.1.2", "reasonCode"), "Khác");
    await day.told(/Lý do “Khác”/);
    await mouse.choose(cell("1.1.2", "reasonCode"), "Chậm thời hạn");
    await day.page.getByText(/Đã trừ 0,5 điểm/).waitFor({ state: "detached" });
  });

  it("judges the listed evidence", async () => {
    const state = organizers.own(evidence).book.cell("document:0", "state");
    await mouse.goToSheet(evidence);
    await mouse.choose(state, "Chưa đủ");
    await day.told(/Tài liệu kiểm chứng chưa đầy đủ hoặc ngoài năm đánh giá/);
    await day.screen("appraiser-evidence");
    await mouse.goToSheet(unit);
  });

  it("puts a wrong score right from the pane", async () => {
    await mouse.type(cell("1.2.2", "note"), "0.25");
    await mouse.goTo(cell("1.2.2", "note"));
    await day.page.keyboard.press("Control+c");
    await mouse.goTo(cell("1.2.2", "member:1"));
    await day.page.keyboard.press("Control+v");
    await day.told(/“0.25” dùng sai dấu thập phân/);
    await day.screen("appraiser-wrong");
    await mouse.press(/^Sửa thành 0,25/);
    await day.page.getByText(/dùng sai dấu thập phân/).waitFor({ state: "detached" });
    expect(await mouse.shown(cell("1.2.2", "member:1"))).toBe("0,25");
    await mouse.choose(cell("1.2.2", "reasonCode"), "Không đạt yêu cầu");
    await mouse.goTo(cell("1.2.2", "note"));
    await day.page.keyboard.press("Delete");
    await day.told("nhập 29 điểm còn thiếu.");
    // 1 + 0,5 + 0,25 of the sheet's appraisal.
    await day.page.getByRole("row", { name: /Tổng cộng 3\/119 1,75 / }).waitFor();
    await day.screen("appraiser-scored");
  });

  it("gives back a file that differs in their own cells only", async () => {
    const { bytes, book } = await day.saved(() => mouse.press(/^Lưu$/));
    returned = bytes;
    const before = typed(organizers);
    const after = typed(book);
    const changed = [...after].filter(([at, value]) => before.get(at) !== value && !at.startsWith("Nhật ký!"));
    const state = organizers.own(evidence).book.cell("document:0", "state");
    expect(Object.fromEntries(changed)).toEqual({
      [`${unit}!${cell("1.1.1", "member:1")}`]: 1,
      [`${unit}!${cell("1.1.2", "member:1")}`]: 0.5,
      [`${unit}!${cell("1.1.2", "reasonCode")}`]: "Chậm thời hạn",
      [`${unit}!${cell("1.2.2", "member:1")}`]: 0.25,
      [`${unit}!${cell("1.2.2", "reasonCode")}`]: "Không đạt yêu cầu",
      [`${evidence}!${state}`]: "Chưa đủ",
    });
    expect([...before.keys()].filter((at) => !after.has(at))).toEqual([]);
    expect(units.map((each) => book.sheet(each).isProtected)).toEqual([true, true]);
  });

  it("is merged by the organizer, whose pane takes the member's scores and says what it leaves", async () => {
    const office = await startDay();
    try {
      const desk = mouseOf(office);
      await office.open("Tổng hợp.xlsx", given);
      await desk.unfold("Phát hành, thu nhận phiếu");
      await desk.chooseFiles(/^Tệp của thành viên: Chọn tệp/, [{ name: "Bình.xlsx", bytes: returned }]);
      await office.button("Đọc và so sánh").click();
      await office.told("Có 3 điểm sẽ ghép. Chưa ghi gì vào sổ.");
      await office.told("Tệp Bình.xlsx: Trần Thị Bình, 3 điểm");
      await office.screen("appraiser-merge");
      await office.button("Ghép 3 điểm").click();
      await office.told("Đã ghép 3 điểm.");
      const { book } = await office.saved(() => desk.press(/^Lưu$/));
      const scores = ["1.1.1", "1.1.2", "1.2.1", "1.2.2"].map((code) => book.value(unit, `node:${code}`, "member:1"));
      expect(scores).toEqual([1, 0.5, null, 0.25]);
      expect(book.value(unit, "node:1.1.2", "appraisal")).toBe(0.5);
      expect(book.value(other, "node:1.1.1", "member:1")).toBeNull();
      expect(book.value(unit, "node:1.1.1", "self")).toBe(1);
    } finally {
      await office.close();
    }
  });
});
