import { unzipSync } from "fflate";
import { nativePack } from "../../../src/cli/nativePack";
import { planIssue, type IssuePlan } from "../../../src/features/planIssue";
import { issueFiles } from "../../../src/files/issued/issueFiles";
import { readManifest, writeManifest } from "../../../src/files/issued/manifest";
import { archiveOf, type Pack } from "../../../src/files/issued/packParts";
import { readReturned } from "../../../src/files/returned/readReturned";
import { place } from "../../../src/sheets/place";
import { scoringSheet } from "../../../src/sheets/scoringSheet";
import { deepSet, floorSet } from "../../sheets/smallSets";
import { partsOf } from "../returned/sheetEdits";

const office = { parentAgency: "UBND tỉnh A & B", agency: 'Sở "Nội vụ" <1>', place: "" };
const names = [
  "Xã A",
  "Xã O'Hara & Con <x>",
  "Thị trấn có tên rất dài để dòng đầu của phiếu phải xuống hàng hai lần liền mới đủ chỗ",
  "CON",
  "Xã A.",
];

function planFor(units: readonly string[], set = deepSet): IssuePlan {
  const plan = planIssue({
    set,
    office,
    year: 2026,
    units: units.map((name, index) => ({
      unit: { name, kind: "xã", shortName: "", code: "", predecessors: [] },
      at: { row: index + 2 },
    })),
    deadline: "2026-12-04",
    appraisal: null,
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}

async function issue(plan: IssuePlan, pack?: Pack): Promise<readonly Uint8Array[]> {
  const files: Uint8Array[] = [];
  const time = new Date("2026-11-01T00:00:00Z");
  for await (const { bytes } of issueFiles(plan, time, undefined, pack)) files.push(bytes);
  return files;
}

describe("issued workbooks", () => {
  it("hold the same, packed by Node or in JavaScript", async () => {
    const plan = planFor(names.slice(0, 2));
    const native = (await issue(plan, nativePack)).map(partsOf);
    expect(native).toHaveLength(2);
    expect(native).toEqual((await issue(plan)).map(partsOf));
  });

  it.each([
    ["without floors", deepSet],
    ["with floors", floorSet],
  ])("hold exactly what placing each unit's sheet gives (%s)", async (_kind, set) => {
    const plan = planFor(names, set);
    const files = await issue(plan);
    for (const [index, { unit, sheet }] of plan.files.entries()) {
      const placed = place(
        scoringSheet({
          sheet,
          set,
          office,
          year: 2026,
          unit: unit.name,
          role: { kind: "unit" },
          deadline: "2026-12-04",
        }),
      );
      const read = readReturned(files[index] ?? new Uint8Array(), "a.xlsx");
      const found = read.ok ? read.value.own[0] : undefined;
      expect([found?.name, found?.isProtected]).toEqual([sheet, true]);
      for (const [row, contents] of placed.cells.entries())
        for (const [column, content] of contents.entries()) {
          const at = [row, column];
          if (content?.kind === "formula")
            expect([...at, found?.formulas[row]?.[column]]).toEqual([...at, content.formula]);
          else {
            const wanted = content === null ? null : content.kind === "text" ? content.text : content.value;
            expect([...at, found?.values[row]?.[column] ?? null]).toEqual([...at, wanted === "" ? null : wanted]);
          }
        }
      const heights = [
        ...(partsOf(files[index] ?? new Uint8Array())["xl/worksheets/sheet1.xml"] ?? "").matchAll(
          /<row r="([234])"[^>]*? ht="([\d.]+)"/g,
        ),
      ];
      for (const [, row, height] of heights) {
        const run = placed.rowHeights.find(
          (each) => Number(row) - 1 >= each.row && Number(row) - 1 < each.row + each.rows,
        );
        expect([row, Number(height)]).toEqual([row, run?.height]);
      }
      expect(heights).toHaveLength(3);
    }
  });

  it("name their sheet everywhere, and carry nothing of the template's unit", async () => {
    const plan = planFor(names);
    const [, second = new Uint8Array()] = await issue(plan);
    const parts = partsOf(second);
    expect(parts["xl/workbook.xml"]).toContain('<sheet name="Xã O\'Hara &amp; Con &lt;x&gt;"');
    expect(parts["xl/workbook.xml"]).toContain("'Xã O''Hara &amp; Con &lt;x&gt;'!$A$2");
    expect(Object.values(parts).join("")).not.toMatch(/⟦|Phiếu'!/);
  });

  it("are protected and grouped as the organizer's own sheets are", async () => {
    const [first = new Uint8Array()] = await issue(planFor(["Xã A"]));
    const sheet = partsOf(first)["xl/worksheets/sheet1.xml"] ?? "";
    expect(/<sheetProtection[^>]*>/.exec(sheet)?.[0]).toBe(
      '<sheetProtection sheet="1" formatColumns="0" formatRows="0" autoFilter="0" objects="1" scenarios="1"/>',
    );
    expect(sheet).toContain('outlineLevelRow="2"');
    expect(sheet).not.toContain("collapsed");
  });

  it("are the same bytes for the same plan and time", async () => {
    const plan = planFor(names.slice(0, 2));
    expect(await issue(plan)).toEqual(await issue(plan));
  });

  it("come as one archive to download", async () => {
    const plan = planFor(names.slice(0, 2));
    const files = (await issue(plan)).map((bytes, index) => ({ name: plan.files[index]?.file ?? "", bytes }));
    expect(Object.keys(unzipSync(archiveOf(files)))).toEqual(["Xã A.xlsx", "Xã O'Hara & Con -x-.xlsx"]);
  });
});

describe("a plan", () => {
  it("gives safe and different names to files and sheets, and says where a number was added", () => {
    const plan = planFor(names);
    expect(plan.files.map(({ file }) => file)).toEqual([
      "Xã A.xlsx",
      "Xã O'Hara & Con -x-.xlsx",
      "Thị trấn có tên rất dài để dòng đầu của phiếu phải xuống hàng hai lần liền mới đ.xlsx",
      "_CON.xlsx",
      "Xã A (2).xlsx",
    ]);
    expect(plan.files[2]?.sheet).toHaveLength(31);
    expect(plan.findings.map(({ code }) => code)).toEqual(["unit-file-name-shared"]);
  });
});

describe("the record", () => {
  it("brings back what was issued, and refuses anything else", () => {
    const plan = planFor(names);
    const bytes = writeManifest(plan, new Date("2026-11-01T00:00:00Z"));
    const read = readManifest(bytes, "manifest.json");
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.value).toMatchObject({ set: deepSet, year: 2026, deadline: "2026-12-04", appraisal: null });
    expect(read.value.units.map(({ name, file }) => [name, file])).toEqual(
      plan.files.map(({ unit, file }) => [unit.name, file]),
    );
    const codeOf = (text: string): string => {
      const other = readManifest(new TextEncoder().encode(text), "manifest.json");
      return other.ok ? "taken" : (other.failure[0]?.code ?? "");
    };
    const text = new TextDecoder().decode(bytes);
    for (const broken of ["", "{}", "[]", text.slice(0, 99), text.replace('"rows"', '"lines"')])
      expect(codeOf(broken)).toBe("manifest-unreadable");
    expect(codeOf(text.replace(/"formulas": "\w+"/, '"formulas": "0"'))).toBe("manifest-of-other-version");
    expect(codeOf(text.replace("Ban hành", "Ban bố"))).toBe("manifest-of-other-version");
  });
});
