/** What is published, through LibreOffice: recalculation changes nothing, documents print as they are to be signed. */
import { Workbook } from "@cj-tech-master/excelts";
import { decisionPack } from "../../src/features/publishSheets";
import { resultLetters } from "../../src/files/docx/resultLetter";
import { resultsReport } from "../../src/files/docx/resultsReport";
import { writeWord } from "../../src/files/docx/writeWord";
import { writePack } from "../../src/files/publicationFile";
import { readPack } from "../../src/files/readPack";
import { publishedSample } from "../features/publishedSample";
import { documentToPdf, pageTexts, recalculate, toPdf } from "./libreOffice";

const year = publishedSample();
const patience = 300_000;

/** Values of all cells, by sheet and address; a sum that differs in the sixteenth digit is the same sum. */
async function valuesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const found = new Map<string, unknown>();
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const isFormula = cell.formula !== undefined && cell.formula !== "";
        const value: unknown = isFormula ? cell.result : cell.value;
        const same = typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? "");
        if (same !== "") found.set(`${sheet.name}!${cell.address}`, same);
      }),
    );
  return found;
}

describe("the decision pack of the 20 departments", () => {
  it.each(["values", "formulas"] as const)(
    "with %s is the same after LibreOffice has recalculated and saved it",
    async (content) => {
      const pack = await decisionPack(year, new Date("2020-12-20T01:00:00Z"));
      const bytes = await writePack(pack, content);
      const [before, after] = await Promise.all([valuesOf(bytes), recalculate(bytes).then(valuesOf)]);
      expect(before.size).toBeGreaterThan(700);
      expect([...after].filter(([address, value]) => before.get(address) !== value)).toEqual([]);
      expect(after.size).toBe(before.size);
      const read = await readPack(bytes, "pack.xlsx");
      expect(read.ok && read.value.fingerprint).toBe(pack.fingerprint);
    },
    patience,
  );

  it(
    "prints on three pages, each with the fingerprint at its foot",
    async () => {
      const pack = await decisionPack(year, new Date("2020-12-20T01:00:00Z"));
      const pages = await pageTexts(await toPdf(await writePack(pack, "values")));
      expect(pages.map((page) => page.includes(`SHA-256: ${pack.fingerprint}`))).toEqual([true, true, true]);
      expect(pages[0]).toContain("THỐNG KÊ KẾT QUẢ XẾP HẠNG");
      expect(pages[2]).toContain("Biểu đồ 2.");
    },
    patience,
  );
});

describe("documents", () => {
  it(
    "the results report has page numbers from the second page on, and its signature is not alone",
    async () => {
      const pages = await pageTexts(await documentToPdf(await writeWord(await resultsReport(year))));
      const first = (page: string): string => page.trim().split("\n")[0]?.trim() ?? "";
      expect(first(pages[0] ?? "")).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      expect(pages.slice(1).map(first)).toEqual(pages.slice(1).map((_, index) => String(index + 2)));
      const signed = pages.find((page) => page.includes("THỦ TRƯỞNG CƠ QUAN")) ?? "";
      expect(signed).toContain("Trên đây là kết quả");
      expect(pages.join("\n")).toMatch(/Xếp loại Xuất sắc có 07 đơn vị, chiếm 35%/);
    },
    patience,
  );

  it(
    "every result letter fits one page",
    async () => {
      const pages = await pageTexts(await documentToPdf(await writeWord(resultLetters(year, year.ranking.rows))));
      expect(pages.length).toBe(20);
      expect(pages.every((page) => page.includes("Kính gửi:") && page.includes("Nơi nhận:"))).toBe(true);
    },
    patience,
  );
});
