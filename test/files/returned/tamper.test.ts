import { createReturnJudge, type JudgedReturn } from "../../../src/features/checkReturn";
import { readReturned } from "../../../src/files/returned/readReturned";
import { aimAt, damages } from "./damages";
import { fillIn, issueTo, sampleSet } from "./issuedSample";
import { editSheet, fileOf, partsOf } from "./sheetEdits";

const judge = createReturnJudge({ findSet: () => sampleSet(), typedIn: 2026 });

function judged(bytes: Uint8Array): JudgedReturn {
  const read = readReturned(bytes, "a.xlsx");
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const verdict = judge(read.value);
  if (verdict.kind === "refused") throw new Error(JSON.stringify(verdict.refused));
  return verdict.judged;
}

const codesOf = (bytes: Uint8Array): readonly string[] => judged(bytes).deviations.map(({ code }) => code);

let issued: Uint8Array;
let filled: Uint8Array;

beforeAll(async () => {
  [issued = new Uint8Array()] = await issueTo(["Xã Phúc Xuân"]);
  filled = fillIn(issued, 7).bytes;
}, 60_000);

describe("a returned sheet", () => {
  it("[R216] as issued, or filled in, is accused of nothing", () => {
    expect(codesOf(issued)).toEqual([]);
    expect(codesOf(filled)).toEqual([]);
  });

  it.each(damages)("[R216] with $name is reported once", ({ apply, expected }) => {
    expect(codesOf(apply(filled, aimAt(filled, ["1.1.1", "1.1.2", "1.1"])))).toEqual(expected);
  });

  it("[R216] is not accused of what programs leave behind", () => {
    const parts = partsOf(filled);
    // No stored results (openpyxl), no calculation chain, other styles' order, names of workbook scope.
    const bare = editSheet(filled, (sheet) => {
      for (const { cells } of sheet.rows.values())
        for (const cell of cells.values())
          if (cell.inner.includes("<f>")) {
            cell.attributes = cell.attributes.replace(/ t="[^"]*"/, "");
            cell.inner = cell.inner.replace(/<v>.*<\/v>|<v\/>/s, "");
          }
    });
    expect(codesOf(bare)).toEqual([]);
    // Google Sheets drops protection and properties, and writes a drawing for every sheet.
    const { "docProps/app.xml": _app, "docProps/core.xml": _core, ...google } = parts;
    google["xl/drawings/drawing1.xml"] = "<xdr:wsDr/>";
    google["xl/worksheets/sheet1.xml"] = (google["xl/worksheets/sheet1.xml"] ?? "").replace(
      /<sheetProtection[^>]*>/,
      "",
    );
    expect(codesOf(fileOf(google))).toEqual([]);
  });

  it("[R216] may have its formulas shared, as Excel and WPS save them", () => {
    const shared = editSheet(filled, (sheet) => {
      const rows = [...sheet.rows.values()];
      const percent = [...(rows[9]?.cells.keys() ?? [])].filter((column) =>
        [10, 11].every((row) => rows[row]?.cells.get(column)?.inner.includes("<f>")),
      );
      // The marks of valid scores in two neighbouring leaves are one formula.
      for (const column of percent) {
        const [first, second] = [rows[10]?.cells.get(column), rows[11]?.cells.get(column)];
        if (first === undefined || second === undefined) continue;
        first.inner = first.inner.replace("<f>", `<f t="shared" ref="A1" si="${column}">`);
        second.inner = second.inner.replace(/<f>.*<\/f>/s, `<f t="shared" si="${column}"/>`);
      }
      expect(percent.length).toBeGreaterThan(1);
    });
    expect(codesOf(shared)).toEqual([]);
  });

  it("gives expected and found where there is something to name", () => {
    const aim = aimAt(filled, ["1.1.1", "1.1.2", "1.1"]);
    const raised = damages.find(({ name }) => name === "a maximum raised");
    const [finding] = judged(raised?.apply(filled, aim) ?? filled).deviations;
    expect(finding).toMatchObject({ expected: "1", found: "50", cell: { row: aim.leaf } });
  });
});
