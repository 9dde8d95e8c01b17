/** Published tables audited in a workbook, and errata, over the genuine client library and the embedded host. */
import type { CriteriaSet } from "../../src/domain/criteria";
import { decisionPack } from "../../src/features/publishSheets";
import type { AuditResults } from "../../src/features/writeAudit";
import type { SelectedTable } from "../../src/files/auditRanges";
import { writePack } from "../../src/files/publicationFile";
import { rect } from "../../src/standalone/host/model/rect";
import { createPublished } from "../../src/taskpane/published/createPublished";
import type { PublishedProduct, WhichTable } from "../../src/taskpane/published/publishedProduct";
import { communes, departmentsFields, departmentsRanking, type Rows } from "../domain/audit/publishedHeads";
import { publishedSample, sampleOffice, sampleSet } from "../features/publishedSample";
import { startWorkbench, type Workbench } from "../features/workbench";
import { xlsx } from "../files/bytes";
import { paragraphsOf } from "../files/docx/unzip";
import { points } from "../../src/domain/points";
import { scored } from "../../src/domain/scores";

const set = sampleSet();
const wholeColumns = rect(0, 0, 1_048_576, 30);

interface Opened {
  readonly bench: Workbench;
  readonly product: PublishedProduct;
}

async function opened(sheets: Readonly<Record<string, Rows>>): Promise<Opened> {
  const bench = await startWorkbench(await xlsx(sheets));
  return { bench, product: createPublished(bench.port) };
}

function select({ bench }: Opened, sheet: string, area = wholeColumns): void {
  const { model } = bench.host;
  model.select(bench.sheet(sheet), area);
  model.settle();
}

async function taken(opened: Opened, which: WhichTable, sheet: string, of: CriteriaSet = set): Promise<SelectedTable> {
  select(opened, sheet);
  const table = await opened.product.take();
  if (!table.ok) throw new Error(JSON.stringify(table.failure));
  return { ...table.value, columns: opened.product.recognise(which, table.value, of) };
}

async function refusal(opened: Opened): Promise<readonly string[]> {
  const table = await opened.product.take();
  return table.ok ? [] : table.failure.map(({ code }) => code);
}

const resultsOf = (findings: AuditResults["findings"]): AuditResults => ({
  rule: "dense",
  findings,
  set: set.title,
  tables: ["Xếp hạng, A1:F30"],
  time: "08:00 20/12/2020",
});

describe("the audit of selected tables in a workbook", () => {
  it("reads each selection in one round trip, whole columns cut to what is used, and changes nothing", async () => {
    const all = await opened({ "QĐ xếp hạng": departmentsRanking(), "Lĩnh vực": departmentsFields() });
    const before = all.bench.snapshot();
    all.bench.host.counters.reset();
    const ranking = await taken(all, "ranking", "QĐ xếp hạng");
    expect(all.bench.host.counters.roundTrips).toBe(1);
    const fields = await taken(all, "fields", "Lĩnh vực");
    expect(all.bench.host.counters.roundTrips).toBe(2);
    expect([ranking.cells.length, fields.cells.length]).toEqual([25, 26]);
    const audit = all.product.audit({ set, ranking, fields, selfTotalsCompare: true });
    if (!audit.ok) throw new Error(JSON.stringify(audit.failure));
    expect(audit.value.findings.map(({ code }) => code)).toEqual(["name-variant", "name-variant"]);
    // the address leads to the name in the field table
    const { sheet = "", address = "" } = audit.value.findings[0]?.at ?? {};
    const row = Number(/\d+$/.exec(address)?.[0]);
    expect([sheet, address.replace(/\d/g, "")]).toEqual(["Lĩnh vực", "B"]);
    expect(all.bench.sheet(sheet).content(row - 1, 1).value).toMatch(/Ban quản lý KKT NS|Nông nghiệp/);
    expect(all.bench.snapshot()).toEqual(before);
  });

  it("says what is wrong with a selection", async () => {
    const all = await opened({ Bảng: departmentsRanking(), Trống: [["x"]], "Không tiêu đề": communes.slice(5) });
    select(all, "Bảng", rect(40, 0, 5, 5));
    expect(await refusal(all)).toEqual(["audit-empty"]);
    select(all, "Bảng", rect(0, 0, 3, 6));
    expect(await refusal(all)).toEqual(["audit-no-rows"]);
    select(all, "Không tiêu đề");
    expect(await refusal(all)).toEqual(["audit-no-headings"]);
    all.bench.host.setFault(() => ({ kind: "fail", code: "InvalidSelection" }));
    expect(await refusal(all)).toEqual(["audit-several-areas"]);
    all.bench.host.setFault(() => ({ kind: "fail", code: "GeneralException" }));
    await expect(all.product.take()).rejects.toMatchObject({ failure: { code: "refused" } });
    all.bench.host.setFault(undefined);
  });

  it("writes the results into a locked sheet as text, and writes it anew the second time", async () => {
    const rows = departmentsRanking().map((row): Rows[number] =>
      row[1] === "Sở Công thương" ? [3, "=1+1 Sở lạ", 98, 91.25, 7, "Tốt"] : row,
    );
    const all = await opened({ Bảng: rows });
    const ranking = await taken(all, "ranking", "Bảng");
    const audit = all.product.audit({ set, ranking, fields: null, selfTotalsCompare: true });
    if (!audit.ok) throw new Error(JSON.stringify(audit.failure));
    const { findings } = audit.value;
    expect(findings.length).toBeGreaterThan(1);
    all.bench.host.counters.reset();
    const written = await all.product.writeSheet(resultsOf(findings));
    expect(written).toMatchObject({ ok: true, value: { sheets: ["Kết quả kiểm tra"] } });
    expect(all.bench.host.counters.roundTrips).toBeLessThanOrEqual(3);
    const sheet = all.bench.sheet("Kết quả kiểm tra");
    expect(sheet.worksheet.model.sheetProtection?.sheet).toBe(true);
    const texts: unknown[] = [];
    sheet.forEachCell({ row: 1, column: 0, rows: 200, columns: 10 }, (_cell, row, column) => {
      const { value, formula } = sheet.content(row, column);
      expect(formula).toBeUndefined();
      texts.push(value);
    });
    expect(texts).toContain("=1+1 Sở lạ");
    expect(texts).toContain("Xếp hạng không đúng với điểm");
    all.bench.rename("Kết quả kiểm tra", "Kết quả cũ");
    const again = await all.product.writeSheet(resultsOf([]));
    expect(again).toMatchObject({ ok: true, value: { sheets: ["Kết quả cũ"] } });
    expect(all.bench.sheetNames()).toHaveLength(2);
  });

  it("never writes over a sheet of the same name that is somebody else's", async () => {
    const all = await opened({ "Kết quả kiểm tra": communes });
    const before = all.bench.snapshot();
    const written = await all.product.writeSheet(resultsOf([]));
    expect(written.ok ? [] : written.failure.map(({ code }) => code)).toEqual(["name-taken"]);
    expect(all.bench.snapshot()).toEqual(before);
  });

  it("gives the results as text in which nothing is a formula", async () => {
    const all = await opened({
      Bảng: [
        ["Đơn vị", "Điểm thẩm định", "Xếp hạng"],
        ["=cmd|' /C calc'!A0", 95, 2],
        ["Xã B", 90, 2],
      ],
    });
    const ranking = await taken(all, "ranking", "Bảng");
    const audit = all.product.audit({ set, ranking, fields: null, selfTotalsCompare: true });
    if (!audit.ok) throw new Error(JSON.stringify(audit.failure));
    const lines = all.product.textOf(resultsOf(audit.value.findings)).split("\r\n");
    expect(lines[0]?.split("\t")).toHaveLength(9);
    expect(lines).toHaveLength(audit.value.findings.length + 2);
    expect(lines.slice(1).join("\n")).not.toMatch(/(^|\t)=/m);
  });
});

describe("errata in the pane", () => {
  const now = new Date("2020-12-21T01:00:00Z");
  const pack = async (year = publishedSample()): Promise<Uint8Array> =>
    writePack(await decisionPack(year, now), "values");

  it("are written between two packs, and need them to be of one year", async () => {
    const { product } = await opened({ Bảng: communes });
    const changed = publishedSample((units) =>
      units.map((each, index) => {
        const first = each.fields["I"];
        return index === 0 && first !== undefined
          ? { ...each, fields: { ...each.fields, I: { ...first, appraisal: scored(points(1600)) } } }
          : each;
      }),
    );
    const input = { number: 2, office: sampleOffice, now };
    const old = { name: "cu.xlsx", bytes: await pack() };
    const made = await product.erratum({
      ...input,
      old,
      replacement: { name: "moi.xlsx", bytes: await pack(changed) },
    });
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
    expect(made.value.name).toBe("Đính chính số 2 kết quả Chỉ số cải cách hành chính năm 2020.docx");
    expect(made.value.corrections).toBeGreaterThan(1);
    expect((await paragraphsOf(made.value.bytes)).join("\n")).toContain("Sở Thông tin & TT");
    const same = await product.erratum({ ...input, old, replacement: old });
    expect(same).toMatchObject({ ok: true, value: { corrections: 0 } });
    const other = { name: "2021.xlsx", bytes: await pack({ ...publishedSample(), year: 2021 }) };
    expect(await product.erratum({ ...input, old, replacement: other })).toMatchObject({
      ok: false,
      failure: [{ code: "packs-of-other-years" }],
    });
  }, 60_000);

  it("say that a file is no pack, and what the open workbook lacks", async () => {
    const { product } = await opened({ Bảng: communes });
    const input = { number: 1, office: sampleOffice, now, replacement: null };
    const noPack = await product.erratum({ ...input, old: { name: "x.xlsx", bytes: await xlsx({ A: communes }) } });
    expect(noPack).toMatchObject({ ok: false, failure: [{ code: "not-a-pack" }] });
    const noYear = await product.erratum({ ...input, old: { name: "cu.xlsx", bytes: await pack() } });
    expect(noYear.ok ? [] : noYear.failure.map(({ code }) => code)).toContain("no-set");
  }, 60_000);
});
