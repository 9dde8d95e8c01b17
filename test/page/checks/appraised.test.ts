/** Several appraisers with columns of their own, in Chromium: what stands where it does not belong is found. */
import { assignAppraisers } from "../../../src/features/assignAppraisers";
import { prepareEvidence } from "../../../src/features/listEvidence";
import { deepSet } from "../../sheets/smallSets";
import { done, startWorkbench, type Workbench } from "../../features/workbench";
import { run, type Year } from "../../features/year";
import { openDesk, unit, type Desk } from "./desk";

jest.setTimeout(240_000);

const year: Year = { set: deepSet, units: [unit], source: "scoringSheets" };
const evidence = "Tài liệu kiểm chứng";
const assignment = "Phân công thẩm định";

/** Bình appraises field I, An field II. */
async function assignedYear(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], year);
  done(await assignAppraisers(bench.port));
  for (const [column, name, field] of [
    ["member:1", "Trần Thị Bình", "node:I"],
    ["member:2", "Lê Văn An", "node:II"],
  ] as const) {
    bench.type(assignment, "head", column, name);
    bench.type(assignment, field, column, "x");
  }
  await run(bench, ["sheets", "table", "ranking"], year);
  done(await prepareEvidence(bench.port));
  // 45 731 = 15/03/2025, in the year that is judged.
  for (const [column, value] of Object.entries({
    unit,
    code: "2.1",
    docNumber: "12/KH-UBND",
    date: 45731,
    file: "a.pdf",
  }))
    expect(bench.type(evidence, "document:0", column, value)).toBeNull();
  return bench;
}

describe("a sheet with appraisers' columns", () => {
  let desk: Desk;
  let state: string;

  beforeAll(async () => {
    const bench = await assignedYear();
    state = bench.own(evidence).book.cell("document:0", "state");
    desk = await openDesk(bench);
  });

  afterAll(() => desk.close());

  it("keeps a member out of rows that are not theirs; a score there is found and does not count", async () => {
    const strange = desk.cell("1.2", "member:2");
    await desk.press(strange, "1");
    await desk.told(`Ô ${strange} bị khóa`);
    await desk.sheetMenu(unit, "Bỏ bảo vệ sheet");
    await desk.type(strange, "1");
    await desk.found(/không được phân công cho thành viên của cột/, "1.2 · ");
    expect(await desk.shown(desk.cell("1.2", "appraisal"))).toBe("");
    await desk.undo();
    await desk.gone(/không được phân công/);
    await desk.counts(0, 0);
  });

  it("asks a member for a reason where they took points off", async () => {
    await desk.type(desk.cell("1.2", "evidence"), "12/KH-UBND");
    await desk.type(desk.cell("1.2", "self"), "1");
    await desk.type(desk.cell("1.2", "member:1"), "0,5");
    await desk.found(/Đã trừ 0,5 điểm .* chưa ghi lý do/, "1.2 · ");
    await desk.undo();
    await desk.gone(/Đã trừ/);
  });

  it("asks for an explanation where the appraiser finds the evidence insufficient", async () => {
    await desk.type(desk.cell("2.1", "self"), "1");
    await desk.goToSheet(evidence);
    await desk.choose(state, "Chưa đủ");
    await desk.found(/Tài liệu kiểm chứng chưa đầy đủ hoặc ngoài năm đánh giá. Hãy giải trình/, "2.1 · ");
    await desk.goToSheet(unit);
    await desk.type(desk.cell("2.1", "explanation"), "Bản chính đang lưu tại huyện");
    await desk.gone(/Hãy giải trình/);
  });
});
