/** Evidence over the real road: entered by hand, checked, listed by field, criterion and sub-criterion. */
import { buildEvidenceIndex, prepareEvidence } from "../../src/features/listEvidence";
import { deepSet } from "../sheets/smallSets";
import { run, type Year } from "./year";
import { done, refusal, short, startWorkbench, type Workbench } from "./workbench";

const year: Year = { set: deepSet, units: ["Xã A", "Xã B"], source: "scoringSheets" };
const sheet = "Tài liệu kiểm chứng";
const index = "Danh mục TLKC";

/** 45 731 = 15/03/2025, 45 306 = 15/01/2024 (days since 30/12/1899). */
async function entered(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], year);
  done(await prepareEvidence(bench.port));
  const put = (row: number, cells: Readonly<Record<string, string | number>>): void => {
    for (const [column, value] of Object.entries(cells))
      expect(bench.type(sheet, `document:${row}`, column, value)).toBeNull();
  };
  put(0, { unit: "Xã A", code: "2.1", docNumber: "3/4", date: 45731, subject: "Niêm yết", file: "a.pdf", state: "Đủ" });
  put(1, { unit: "xã a", code: "1.1.2", docNumber: "12/KH-UBND", date: 45731, file: "b.docx", signed: "x" });
  put(2, { unit: "Xã A", code: "1.1.2", docNumber: "02/BC-UBND", date: 45306, file: "c.docx" });
  put(4, { unit: "Xã B", code: "9.9", docNumber: "7/QĐ", date: 45731 });
  put(5, { unit: "Xã Lạ", code: "1.2", docNumber: "8/QĐ", date: 45731 });
  return bench;
}

describe("the evidence", () => {
  it("takes dates and states only, and keeps numbers as they are written", async () => {
    const bench = await entered();
    expect(bench.type(sheet, "document:0", "date", "tháng ba")).not.toBeNull();
    expect(bench.type(sheet, "document:0", "state", "Tạm được")).not.toBeNull();
    expect(bench.value(sheet, "document:0", "docNumber")).toBe("3/4");
  });

  it("[R152] is checked document by document, and kept when the sheet is written again", async () => {
    const bench = await entered();
    const before = bench.snapshot();
    const again = done(await prepareEvidence(bench.port));
    expect(again.did).toEqual([{ key: "step.evidence-rewritten", details: { sheet, number: 5 } }]);
    expect(again.findings.map(short)).toEqual([
      `evidence-outside-year@${sheet}`,
      `evidence-form@${sheet}`,
      `evidence-unknown-code@${sheet}`,
      `evidence-unknown-unit@${sheet}`,
    ]);
    expect(bench.snapshot()).toEqual(before);
  });

  it("[R153] is listed by field, criterion and sub-criterion, under a leaf by date", async () => {
    const bench = await entered();
    const built = done(await buildEvidenceIndex(bench.port));
    expect(built.did).toEqual([{ key: "step.evidence-index-built", details: { sheet: index, number: 3 } }]);
    const own = bench.own(index);
    const rows = own.keys.filter((key) => /^(unit|node|document):/.test(key));
    expect(rows.map((key) => [own.text(key, "number"), own.text(key, "docNumber"), own.text(key, "state")])).toEqual([
      ["Xã A", "", ""],
      ["I CHỈ ĐẠO", "", ""],
      ["1.1 Kế hoạch", "", ""],
      ["1.1.2 Thực hiện", "", ""],
      ["1", "02/BC-UBND", "Ngoài năm"],
      ["2", "12/KH-UBND", "Đã liệt kê"],
      ["II THỦ TỤC", "", ""],
      ["2.1 Niêm yết", "", ""],
      ["3", "3/4", "Đủ"],
    ]);
    expect(own.text("document:0:3", "date")).toBe("15/03/2025");
  });

  it("has nothing to list before documents are entered", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], year);
    expect(refusal(await buildEvidenceIndex(bench.port))).toEqual(["no-evidence"]);
  });
});
