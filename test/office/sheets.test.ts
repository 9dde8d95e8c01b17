/** Our sheets written over the real road, recalculated from scratch by LibreOffice: the same value in every formula cell. */
import { Workbook } from "@cj-tech-master/excelts";
import { findShippedSet } from "../../src/criteria/catalogue";
import { sampleYear } from "../../src/criteria/sample";
import type { CriteriaSet } from "../../src/domain/criteria";
import { leavesOf } from "../../src/domain/setTree";
import { excelWorkbook } from "../../src/excel/workbook";
import { place } from "../../src/sheets/place";
import type { PlacedSheet } from "../../src/sheets/placed";
import { rankingSheet } from "../../src/sheets/rankingSheet";
import { scoreTable } from "../../src/sheets/scoreTable";
import type { UnitEntries } from "../../src/sheets/scoreTableFields";
import { scoringSheet, type LeafEntry } from "../../src/sheets/scoringSheet";
import { startEmbeddedExcel } from "../../src/standalone/host/nodeRuntime";
import { recalculate } from "./libreOffice";

const office = { parentAgency: "UBND tỉnh Thanh Hóa", agency: "Sở Nội vụ", place: "Thanh Hóa" };

function shipped(id: string): CriteriaSet {
  const found = findShippedSet(id);
  if (found === null) throw new Error(`no set ${id}`);
  return found.set;
}

/** Formula cells of the sheets with the results stored in the file, by sheet and address. */
async function results(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const found = new Map<string, unknown>();
  for (const worksheet of workbook.worksheets) {
    worksheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula !== undefined && cell.formula !== "") {
          const { result } = cell;
          // A sum that differs in the sixteenth digit is the same sum.
          const value = typeof result === "number" ? Number(result.toPrecision(12)) : (result ?? "");
          found.set(`${worksheet.name}!${cell.address}`, value);
        }
      }),
    );
  }
  return found;
}

async function write(sheets: readonly PlacedSheet[]): Promise<Uint8Array> {
  const host = await startEmbeddedExcel();
  Object.assign(globalThis, { Excel: host.excel });
  await excelWorkbook().change({ create: sheets });
  return host.save();
}

describe("sheets recalculated by LibreOffice", () => {
  it("the 20 departments of 2020: every formula, ranks and classes as published", async () => {
    const sample = sampleYear();
    const set = shipped(sample.setId);
    const entries = new Map<string, UnitEntries>(
      sample.units.map(({ unit, fields }) => [
        unit,
        new Map(
          Object.entries(fields).flatMap(([code, pair]) =>
            (["self", "appraisal"] as const).flatMap((score) => {
              const given = pair[score];
              return given.kind === "scored" ? [[`${score}:${code}`, given.points / 100] as const] : [];
            }),
          ),
        ),
      ]),
    );
    const units = sample.units.map(({ unit }) => unit);
    const table = place(
      scoreTable({ sheet: "Bảng điểm", set, office, year: 2020, units, origin: { kind: "entry", entries } }),
    );
    const ranking = place(
      rankingSheet({
        sheet: "Xếp hạng",
        set,
        office,
        year: 2020,
        ties: "dense",
        table: table.book,
        units: units.length,
      }),
    );
    const written = await write([table, ranking]);
    const [before, after] = await Promise.all([results(written), recalculate(written).then(results)]);
    const formulas = [table, ranking].flatMap((sheet) => sheet.cells.flat().filter((cell) => cell?.kind === "formula"));
    expect(after.size).toBe(formulas.length);
    expect([...after].filter(([address, value]) => before.get(address) !== value)).toEqual([]);

    const shown = sample.ranking.map((_, index) =>
      ["self", "appraisal", "rank", "class"].map((role) =>
        after.get(`Xếp hạng!${ranking.book.cell(`unit:${index}`, role)}`),
      ),
    );
    // The two printed tables order the tied units of rank 7 differently; ranks, scores and classes are the same.
    const byScores = (left: readonly unknown[], right: readonly unknown[]): number =>
      Number(right[1]) - Number(left[1]) || Number(right[0]) - Number(left[0]);
    expect([...shown].sort(byScores)).toEqual(
      sample.ranking.map((row) => [row.self / 100, row.appraisal / 100, row.rank, row.class]).sort(byScores),
    );
  }, 300_000);

  it("a filled scoring sheet of 155 rows: every formula, and no error value", async () => {
    const set = shipped("thai-nguyen-4203-2021-commune");
    const entries = new Map<string, LeafEntry>(
      leavesOf(set).map((leaf, index) => {
        const maximum = (leaf.maximum ?? 0) / 100;
        const appraisal = index % 4 === 0 ? Math.floor(maximum * 2) / 4 : maximum;
        return [leaf.code, { self: maximum, appraisal, evidence: `Văn bản ${index}`, explanation: null, note: null }];
      }),
    );
    const sheet = place(scoringSheet({ sheet: "Xã A", set, office, year: 2021, unit: "UBND xã A", entries }));
    const written = await write([sheet]);
    const [before, after] = await Promise.all([results(written), recalculate(written).then(results)]);
    expect(after.size).toBe(sheet.cells.flat().filter((cell) => cell?.kind === "formula").length);
    expect([...after].filter(([address, value]) => before.get(address) !== value)).toEqual([]);
    expect([...after.values()].filter((value) => typeof value === "object" || String(value).startsWith("#"))).toEqual(
      [],
    );
    const value = (row: string, column: string): unknown => after.get(`Xã A!${sheet.book.cell(row, column)}`);
    const total = [...entries.values()].reduce((sum, entry) => sum + Number(entry.appraisal), 0);
    expect([value("total", "self"), value("total", "appraisal")]).toEqual([100, total]);
    expect([value("count", "appraisal"), value("class", "self")]).toEqual(["119/119", "Xuất sắc"]);
  }, 300_000);
});
