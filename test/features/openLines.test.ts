/** Lines that people complete by hand for signing: the date in the heading, the names under the signatures. */
import { deepSet } from "../sheets/smallSets";
import { allSteps, names, run, type Year } from "./year";
import { startWorkbench } from "./workbench";

const year: Year = { set: deepSet, units: ["Xã An Bình", "Xã Bắc Sơn"], source: "scoringSheets" };
const typed = "Thử Nghiệm, ngày 20 tháng 12 năm 2025";

describe("lines completed by hand", () => {
  it("stay when steps run again, also in a table that has grown and in another year", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, year);
    for (const sheet of [names.table, names.ranking, "Xã An Bình"]) {
      expect(bench.type(sheet, "heading.3", columnOf(sheet), typed)).toBeNull();
      expect(
        bench.type(sheet, "signature.name", sheet === "Xã An Bình" ? "code" : "number", "Nguyễn Văn A"),
      ).toBeNull();
    }
    // One unit more and another year: rows move, headings change.
    await run(bench, allSteps, { ...year, units: [...year.units, "Phường Cẩm"], year: 2026 });
    for (const sheet of [names.table, names.ranking, "Xã An Bình"]) {
      const own = bench.own(sheet);
      expect(own.value("heading.3", columnOf(sheet))).toBe(typed);
      expect(own.value("signature.name", sheet === "Xã An Bình" ? "code" : "number")).toBe("Nguyễn Văn A");
    }
  });

  /** The right half of the heading begins where its first merged cell stands. */
  function columnOf(sheet: string): string {
    if (sheet === names.table) return "self:II";
    return sheet === names.ranking ? "self" : "percent";
  }
});
