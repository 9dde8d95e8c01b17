/** The decision pack with everything the specialist can choose, and what is said of last year. */
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { summariseChange } from "../../src/domain/analysis/changedYear";
import { publishPack } from "../../src/features/packContents";
import { packParts, type PackPart } from "../../src/features/packParts";
import { readPublishedYear } from "../../src/features/publishYear";
import { resultsReport } from "../../src/files/docx/resultsReport";
import { writeWord } from "../../src/files/docx/writeWord";
import { writePack, type PackContent } from "../../src/files/publicationFile";
import { readPack } from "../../src/files/readPack";
import { paragraphsOf } from "../files/docx/unzip";
import { comparedSample } from "./comparedSample";
import type { Workbench } from "./workbench";

const time = new Date("2020-12-20T01:00:00Z");
let bench: Workbench;

beforeAll(async () => {
  bench = await comparedSample();
}, 120_000);

async function packed(parts: readonly PackPart[], content: PackContent): Promise<Workbook> {
  const made = await publishPack(bench.port, { parts: new Set(parts), time });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  const bytes = await writePack(made.value.pack, content);
  const read = await readPack(bytes, "p.xlsx");
  expect(read.ok && read.value.fingerprint).toBe(made.value.pack.fingerprint);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

/** Texts and numbers of the row that names this unit or field. */
function rowOf(sheet: Worksheet | undefined, name: string): readonly unknown[] {
  const rows: unknown[][] = [];
  sheet?.eachRow((row) => {
    const values: unknown[] = [];
    row.eachCell((cell) => void values.push(cell.formula === undefined ? cell.value : cell.result));
    if (values.includes(name)) rows.push(values);
  });
  return rows[0] ?? [];
}

describe("the decision pack with everything", () => {
  it.each(["values", "formulas"] as const)(
    "holds clean sheets with %s, and the same fingerprint as without",
    async (content) => {
      const workbook = await packed(packParts, content);
      const names = ["Xếp hạng", "Bảng điểm", "Phân tích", "Giải trình xếp hạng", "So với năm trước", "Biểu đồ"];
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(names);
      // Index, averages, a chart for each of the seven fields, self against appraisal, points lost, last year.
      const charts = workbook.getWorksheet("Biểu đồ")?.getCharts() ?? [];
      expect(charts.length).toBe(7 + 5);
      let formulas = 0;
      for (const sheet of workbook.worksheets) {
        expect(sheet.state).toBe("visible");
        expect(Object.keys(sheet.dataValidations.model)).toEqual([]);
        const texts: string[] = [];
        sheet.eachRow((row) => {
          expect(row.hidden).not.toBe(true);
          row.eachCell((cell) => {
            if (cell.formula !== undefined && cell.formula !== "") formulas += 1;
            texts.push(cell.text);
          });
        });
        for (let column = 1; column <= sheet.columnCount; column += 1)
          expect(sheet.getColumn(column).hidden).not.toBe(true);
        expect(texts.filter((text) => /\{"cchc"|^(unit|node|share):|#REF!|#N\/A|#NAME|#VALUE/.test(text))).toEqual([]);
      }
      expect(formulas > 0).toBe(content === "formulas");
      // Only print ranges and titles are named, and every one belongs to a sheet that is there.
      expect(workbook.definedNames.model.map(({ name }) => name).filter((name) => !name.startsWith("_xlnm."))).toEqual(
        [],
      );
      const comparison = workbook.getWorksheet("So với năm trước");
      const [first] = (await changed()).units;
      expect(rowOf(comparison, first?.unit ?? "")).toEqual(
        expect.arrayContaining([first?.points.before, first?.points.after, first?.percent.before]),
      );
    },
    120_000,
  );

  it("holds only what was chosen", async () => {
    const names = async (parts: readonly PackPart[]) =>
      (await packed(parts, "values")).worksheets.map(({ name }) => name);
    expect(await names([])).toEqual(["Xếp hạng", "Bảng điểm"]);
    expect(await names(["tables"])).toEqual(["Xếp hạng", "Bảng điểm", "Phân tích"]);
    const workbook = await packed(["all-charts"], "values");
    // Without the analysis there is nothing to tie the chart of lost points to, without the comparison none of last year.
    expect(workbook.getWorksheet("Biểu đồ")?.getCharts().length).toBe(7 + 3);
  }, 120_000);
});

async function changed() {
  const year = await readPublishedYear(bench.port);
  if (!year.ok || year.value.changed === null) throw new Error("not compared");
  return year.value.changed;
}

describe("last year in the results report", () => {
  it("[R211] counts who rose, fell and stayed, and names who changed most", async () => {
    // 20 units: 7 had half a point less (rose now), 7 half a point more (fell), 6 the same; of 100 points.
    const summary = summariseChange(await changed());
    expect([summary.compared, summary.up, summary.down, summary.same]).toEqual([20, 7, 7, 6]);
    expect([summary.mostUp?.change, summary.mostUp?.units.length]).toEqual([0.5, 7]);
    expect([summary.mostDown?.change, summary.mostDown?.units.length]).toEqual([0.5, 7]);
    expect([summary.merged, summary.notCompared]).toEqual([[], []]);
  }, 60_000);

  it("is written out, with its table", async () => {
    const year = await readPublishedYear(bench.port);
    if (!year.ok) throw new Error(JSON.stringify(year.failure));
    const paragraphs = await paragraphsOf(await writeWord(await resultsReport(year.value)));
    expect(paragraphs).toContain("IV. SO VỚI NĂM 2019");
    expect(paragraphs.join("\n")).toContain(
      "Trong 20 đơn vị so sánh được, có 07 đơn vị tăng, 07 đơn vị giảm và 06 đơn vị giữ nguyên tỷ lệ điểm đạt được.",
    );
    expect(paragraphs).toContain("Bảng 4. Thay đổi điểm, tỷ lệ đạt và xếp hạng so với năm 2019");
    // The field's own paragraph says it, too: 7 × 0,5 − 7 × 0,5 = 0.
    expect(paragraphs.filter((each) => each.includes("so với năm 2019")).length).toBeGreaterThan(1);
  }, 60_000);

  it("is left out with a warning when the comparison is of other units, and can't be published then", async () => {
    const port: typeof bench.port = {
      ...bench.port,
      survey: async (names) => {
        const survey = await bench.port.survey(names);
        const renamed = (value: unknown) => (value === "Ban Dân Tộc" ? "Sở Khác" : value);
        return {
          ...survey,
          readings: survey.readings.map((reading) =>
            reading.name === "So với năm trước"
              ? { ...reading, values: reading.values.map((row) => row.map((value) => renamed(value) as typeof value)) }
              : reading,
          ),
        };
      },
    };
    const year = await readPublishedYear(port);
    expect(year.ok && [year.value.changed, ...year.value.findings.map(({ code }) => code)]).toEqual([
      null,
      "comparison-is-old",
    ]);
    const pack = await publishPack(port, { parts: new Set(["comparison"]), time });
    expect(pack.ok ? [] : pack.failure.map(({ code }) => code)).toEqual(["no-comparison"]);
  }, 60_000);
});
