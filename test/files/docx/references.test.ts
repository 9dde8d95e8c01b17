/** The report's sentences refer to its tables and annex: they have to be there under these numbers. */
import { resultsReport } from "../../../src/files/docx/resultsReport";
import { writeWord } from "../../../src/files/docx/writeWord";
import { publishedSample } from "../../features/publishedSample";
import { paragraphsOf } from "./unzip";

describe("what the text of the results report refers to", () => {
  it("[R74] stands in the report: ranking in table 1, classes in table 2, every unit's scores in annex 1", async () => {
    const all = (await paragraphsOf(await writeWord(await resultsReport(publishedSample())))).join("\n");
    expect(all).toContain("Có 11 đơn vị đạt điểm tối đa (chi tiết tại Phụ lục 1).");
    expect(all).toMatch(/Bảng 1\. Kết quả xếp hạng/);
    expect(all).toMatch(/Bảng 2\. Thống kê kết quả xếp loại/);
    expect(all).toMatch(/PHỤ LỤC 1\nĐiểm tự đánh giá \(TĐG\) và điểm thẩm định \(TĐ\) theo lĩnh vực/);
  }, 60_000);
});
