import { Workbook } from "@cj-tech-master/excelts";
import { readPack } from "../../src/files/readPack";
import { paragraphsOf } from "../files/docx/unzip";
import { cchc, jsonOf } from "./fakeConsole";
import { sampleScores } from "./sampleScores";

const set = "thanh-hoa-4606-2019-department";
const office = ["--parent-agency", "UBND tỉnh Thanh Hóa", "--agency", "Sở Nội vụ", "--place", "Thanh Hóa"];
const time = ["--time", "2020-12-20T08:00:00+07:00"];
let ranked: Uint8Array;

async function rank(scores: string): Promise<Uint8Array> {
  const argv = ["rank", "--set", set, "--scores", "s.tsv", "--year", "2020", "--out", "r.xlsx", ...office];
  const bytes = (await cchc(argv, { "s.tsv": scores })).written.get("r.xlsx");
  if (bytes === undefined) throw new Error("nothing ranked");
  return bytes;
}

async function publish(file: Uint8Array, ...more: readonly string[]): Promise<Uint8Array> {
  const bytes = (
    await cchc(["publish", "r.xlsx", "--out", "p.xlsx", ...time, ...more], { "r.xlsx": file })
  ).written.get("p.xlsx");
  if (bytes === undefined) throw new Error("nothing published");
  return bytes;
}

async function open(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

beforeAll(async () => {
  ranked = await rank(sampleScores());
}, 120_000);

describe("publish", () => {
  it("freezes a clean workbook with its fingerprint, the same in values and in formulas", async () => {
    const [values, formulas] = [await publish(ranked), await publish(ranked, "--formulas")];
    const prints: string[] = [];
    for (const [bytes, hasFormulas] of [
      [values, false],
      [formulas, true],
    ] as const) {
      const workbook = await open(bytes);
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Xếp hạng", "Bảng điểm", "Biểu đồ"]);
      expect(workbook.created.toISOString()).toBe("2020-12-20T01:00:00.000Z");
      prints.push(workbook.description);
      let count = 0;
      for (const sheet of workbook.worksheets) {
        expect(sheet.state).toBe("visible");
        expect(Object.keys(sheet.dataValidations.model)).toEqual([]);
        let texts = "";
        sheet.eachRow((row) => {
          expect(row.hidden).not.toBe(true);
          row.eachCell((cell) => {
            if (cell.formula !== undefined && cell.formula !== "") count += 1;
            texts += `${cell.text}\n`;
          });
        });
        expect(texts).not.toContain('{"cchc"');
        expect(texts).toContain(workbook.description.replace("SHA-256: ", ""));
      }
      expect(count > 0).toBe(hasFormulas);
      expect(workbook.getWorksheet("Biểu đồ")?.getCharts().length).toBe(2);
    }
    expect(new Set(prints).size).toBe(1);
    expect(prints[0]).toMatch(/^SHA-256: [0-9a-f]{64}$/);
  }, 120_000);

  it("holds the parts that --include names, and says which there are", async () => {
    const names = async (parts: string) =>
      (await open(await publish(ranked, "--include", parts))).worksheets.map(({ name }) => name);
    expect(await names("tables,explanation")).toEqual(["Xếp hạng", "Bảng điểm", "Phân tích", "Giải trình xếp hạng"]);
    const run = (parts: string) =>
      cchc(["publish", "r.xlsx", "--out", "p.xlsx", "--include", parts], { "r.xlsx": ranked });
    const unknown = await run("tables,novel");
    expect([unknown.code, unknown.err[0]]).toEqual([2, expect.stringContaining("novel")]);
    // Nothing was compared with last year in this workbook.
    const none = await run("comparison");
    expect([none.code, none.written.size, none.err[0]]).toEqual([1, 0, expect.stringContaining("So với năm trước")]);
  }, 120_000);

  it("is read back to the ranks and classes that were published", async () => {
    const pack = await readPack(await publish(ranked, "--formulas"), "p.xlsx");
    if (!pack.ok) throw new Error(JSON.stringify(pack.failure));
    expect(pack.value.values.units.map(({ rank: place }) => place)).toEqual([
      1, 2, 3, 4, 5, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
    ]);
    expect(pack.value.values.units.filter((unit) => unit.class === "Xuất sắc").length).toBe(7);
  }, 120_000);

  it("refuses what cannot be published, with a reason", async () => {
    const run = (argv: readonly string[], files = {}) => cchc(["publish", ...argv], files);
    expect(await run(["a.xlsx", "--out", "p.xlsx"], { "a.xlsx": "no workbook" })).toMatchObject({
      code: 1,
      err: [expect.stringContaining("a.xlsx")],
    });
    expect((await run(["none.xlsx", "--out", "p.xlsx"])).code).toBe(2);
    expect((await run(["r.xlsx", "--out", "p.xlsx", "--values", "--formulas"])).err[0]).toContain(
      "--values hoặc --formulas",
    );
    expect((await run(["r.xlsx", "--out", "p.xlsx", "--time", "2020-12-20"])).err[0]).toContain("ISO 8601");
    const scoring = await cchc(["sheet", "--set", set, "--unit", "Sở Y tế", "--year", "2020", "--out", "s.xlsx"]);
    const sheet = await run(["s.xlsx", "--out", "p.xlsx"], { "s.xlsx": scoring.written.get("s.xlsx") ?? "" });
    expect([sheet.code, sheet.written.size]).toEqual([1, 0]);
  }, 120_000);
});

describe("report", () => {
  it("writes a letter to the unit asked for, and says which units there are", async () => {
    const argv = ["report", "r.xlsx", "--kind", "letters", "--out", "l.docx"];
    const files = { "r.xlsx": ranked };
    const one = await cchc([...argv, "--unit", "sở tư pháp"], files);
    expect(await paragraphsOf(one.written.get("l.docx") ?? new Uint8Array())).toContain("Kính gửi: Sở Tư Pháp");
    const none = await cchc([...argv, "--unit", "Sở X"], files);
    expect([none.code, none.written.size]).toEqual([1, 0]);
    expect(none.err[0]).toContain("Không có đơn vị “Sở X” trong tệp.");
    const bad = await cchc(["report", "r.xlsx", "--kind", "novel", "--out", "l.docx"], files);
    expect([bad.code, bad.err[0]]).toEqual([2, expect.stringContaining("“novel”")]);
    const name = await cchc(["report", "r.xlsx", "--kind", "self", "--out", "l.doc"], files);
    expect([name.code, name.err[0]]).toEqual([2, expect.stringContaining(".docx")]);
  }, 120_000);
});

describe("erratum", () => {
  it("lists old and new values between two publications", async () => {
    // Ban Dân Tộc: field I appraised 14 instead of 13,5: 80 instead of 79,5 points, Tốt instead of Khá.
    const lines = sampleScores().split("\n");
    const after = lines.map((line) =>
      line.startsWith("Ban Dân Tộc\t")
        ? line.replace(/^(Ban Dân Tộc\t[^\t]*\t)13[.,]5\t/, (_all, head: string) => `${head}14\t`)
        : line,
    );
    expect(after).not.toEqual(lines);
    const files = { "old.xlsx": await publish(ranked), "new.xlsx": await publish(await rank(after.join("\n"))) };
    const done = await cchc(
      ["erratum", "old.xlsx", "new.xlsx", "--number", "1", "--out", "e.docx", "--json", ...office],
      files,
    );
    expect(jsonOf(done)).toEqual([
      { unit: "Ban Dân Tộc", value: "I_appraisal", old: 13.5, new: 14 },
      { unit: "Ban Dân Tộc", value: "appraisal", old: 79.5, new: 80 },
      { unit: "Ban Dân Tộc", value: "class", old: "Khá", new: "Tốt" },
    ]);
    expect(await paragraphsOf(done.written.get("e.docx") ?? new Uint8Array())).toContain("79,5");
  }, 120_000);

  it("refuses a publication whose values were changed, and a workbook that is none", async () => {
    const pack = await publish(ranked);
    const workbook = await open(pack);
    const cell = workbook.getWorksheet("Xếp hạng")?.getCell("G9");
    expect(cell?.value).toBe(1);
    if (cell !== undefined) cell.value = 2;
    const files = {
      "p.xlsx": pack,
      "changed.xlsx": new Uint8Array(await workbook.xlsx.writeBuffer()),
      "r.xlsx": ranked,
    };
    const run = (old: string) => cchc(["erratum", old, "p.xlsx", "--number", "1", "--out", "e.docx"], files);
    expect((await run("changed.xlsx")).err[0]).toContain("đã bị sửa");
    const none = await run("r.xlsx");
    expect([none.code, none.err[0]]).toEqual([1, expect.stringContaining("không phải bản công bố")]);
  }, 120_000);
});
