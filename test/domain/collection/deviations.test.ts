import { checkReturn } from "../../../src/domain/collection/deviations";
import { isDeviation } from "../../../src/domain/collection/deviation";
import { findingFor } from "../../../src/domain/checking/checkFinding";
import type { ReturnTraits } from "../../../src/domain/collection/returnTraits";
import { clean, contextFor, issued, set, sheetOf, withCell, withRows, withTyped } from "../checking/exampleSheet";

const sheet = sheetOf(set, issued, clean);
/** Rows as issued: 1 heading, 2 I, 3 1.1, 4 1.1.1, 5 1.1.2, 6 1.2, 7 II, 8 2.1, 9 III, 10 total, 11 remark. */
const keys = ["heading", ...set.nodes.map(({ code }) => `node:${code}`), "total", "remark"];
const asIssued: ReturnTraits = {
  sheet,
  isProtected: true,
  dropsProtection: false,
  isHidden: false,
  otherSheets: [],
  hasMacros: false,
  externalLinks: [],
  hiddenColumns: [],
  issuedKeys: keys,
  presentKeys: [null, ...keys],
  strangeColumns: [],
  withoutRule: [],
  foreignEntries: [],
  changedFormulas: [],
  heading: { issued: "Xã A", found: "Xã A" },
};

/** Code, severity, 1-based row, cell, what the sentence names beside the line, what was issued and what was found. */
const found = (about: Partial<ReturnTraits>): unknown[] =>
  checkReturn(contextFor(), { ...asIssued, ...about }).deviations.map(
    ({ code, severity, at, cell, details, expected, found: present }) => {
      const { line: _, ...named } = details;
      return [code, severity, at.row ?? null, cell, named, expected, present];
    },
  );

describe("a returned sheet", () => {
  it("[R216] as issued and filled in deviates in nothing", () => {
    expect(found({})).toEqual([]);
    // A score, evidence or explanation that is missing is another matter; so are stored results.
    const open = sheetOf(set, issued, withTyped(clean, { "1.2": { self: null, evidence: null } }));
    expect(found({ sheet: withCell(open, "total", "self", { value: 99 }) })).toEqual([]);
  });

  it("[R216] is told by the file as a whole: macros, links, protection, sheets, heading", () => {
    expect(
      found({
        hasMacros: true,
        externalLinks: ["a.xlsx", "b.xlsx"],
        isProtected: false,
        isHidden: true,
        otherSheets: [
          { name: "Nháp", isHidden: false },
          { name: "Ẩn", isHidden: true },
        ],
        heading: { issued: "Xã A", found: "x".repeat(81) },
      }),
    ).toEqual([
      ["return-macros", "error", null, null, {}, null, null],
      ["return-external-link", "error", null, null, { links: { names: ["a.xlsx", "b.xlsx"] } }, null, "a.xlsx; b.xlsx"],
      ["return-protection-removed", "warning", null, null, {}, null, null],
      ["return-sheet-hidden", "warning", null, null, {}, null, null],
      ["return-sheet-added", "warning", null, null, { name: "Nháp" }, null, "Nháp"],
      ["return-hidden-sheet-added", "warning", null, null, { name: "Ẩn" }, null, "Ẩn"],
      [
        "return-heading-changed",
        "warning",
        null,
        null,
        { issued: "Xã A", found: "x".repeat(80) },
        "Xã A",
        "x".repeat(81),
      ],
    ]);
    expect(found({ isProtected: false, dropsProtection: true })).toEqual([]);
  });

  it("[R216] with a link in a cell is told once, as a link", () => {
    const link = `='[Năm trước.xlsx]${"x".repeat(80)}'!A1`;
    const linked = withCell(sheet, "1.2", "self", { formula: link });
    const cell = { row: 6, column: 3 };
    expect(found({ sheet: linked })).toEqual([
      ["return-external-link", "error", 7, cell, { links: { names: [link.slice(0, 80)] } }, null, link.slice(0, 80)],
    ]);
    expect(found({ sheet: linked, externalLinks: ["Năm trước.xlsx"] })).toEqual([
      ["return-external-link", "error", 7, cell, { links: { names: ["Năm trước.xlsx"] } }, null, "Năm trước.xlsx"],
    ]);
    // A sum that was made a link, wherever the live checks or the comparison of shifted formulas see it.
    const sum = withCell(sheet, "II", "self", { formula: "=[1]Bảng!A1" });
    expect(found({ sheet: sum }).map((each) => (each as unknown[])[0])).toEqual(["return-external-link"]);
    const shifted = { row: 7, column: 3, expected: "=SUM(D9)", found: "=[1]Bảng!A1" };
    expect(found({ sheet: sum, changedFormulas: [shifted] })).toHaveLength(1);
    // A text in brackets is no link.
    const text = withCell(sheet, "1.2", "self", { formula: '="[a]"&"b!"' });
    expect(found({ sheet: text }).map((each) => (each as unknown[])[0])).toEqual(["entry-formula"]);
  });

  it("[R216] has its links where they stand when the reading begins further down", () => {
    const lower = { ...withCell(sheet, "1.2", "self", { formula: "=[1]S!A1" }), firstRow: 2, firstColumn: 1 };
    const [first] = found({ sheet: lower, presentKeys: [null, null, null, ...keys] });
    expect(first).toEqual([
      "return-external-link",
      "error",
      9,
      { row: 8, column: 4 },
      { links: { names: ["=[1]S!A1"] } },
      null,
      "=[1]S!A1",
    ]);
  });

  it("[R216] lacks rows, has others, and columns that are strange or hidden", () => {
    expect(found({ presentKeys: [null, ...keys.filter((key) => key !== "remark")] })).toEqual([
      ["return-row-removed", "warning", null, null, { key: "remark" }, "remark", null],
    ]);
    // Nodes and the total are reported by the live checks, which found them here.
    expect(
      found({ presentKeys: [null, ...keys.map((key) => (key === "node:1.2" || key === "total" ? null : key))] }),
    ).toEqual([
      ["return-row-inserted", "warning", 7, null, {}, null, null],
      ["return-row-inserted", "warning", 11, null, {}, null, null],
    ]);
    // Above the first and below the last of ours nothing is inserted; a key that was never issued is.
    expect(found({ presentKeys: [null, "heading", "lạ", ...keys.slice(1), null, "lạ"] })).toEqual([
      ["return-row-inserted", "warning", 3, null, {}, null, null],
    ]);
    expect(found({ strangeColumns: [4], hiddenColumns: [5] })).toEqual([
      ["return-column-added", "warning", 1, { row: 0, column: 4 }, { number: 5 }, null, null],
      ["return-column-hidden", "warning", 1, { row: 0, column: 5 }, { number: 6 }, null, null],
    ]);
  });

  it("[R216] with a row that the live checks name has it named once", () => {
    const values = [...sheet.values.slice(0, 6), ["1.9", "Thêm"], ...sheet.values.slice(6)];
    const formulas = [...sheet.formulas.slice(0, 6), [], ...sheet.formulas.slice(6)];
    const presentKeys = [null, ...keys.slice(0, 5), null, ...keys.slice(5)];
    expect(found({ sheet: { ...sheet, values, formulas }, presentKeys }).map((each) => (each as unknown[])[0])).toEqual(
      ["sheet-row-added"],
    );
  });

  it("[R216] has entries outside the unit's cells, and cells that lost their rule", () => {
    const cell = { row: 6, column: 4 };
    const typed = (value: string | number | null) =>
      found({ sheet: withCell(sheet, "1.2", "appraisal", { value }), foreignEntries: [cell] });
    expect(typed(0.25)).toEqual([["return-foreign-entry", "warning", 7, cell, { found: 0.25 }, null, 0.25]]);
    // What is wrong with the entry is not said besides.
    expect(typed("x".repeat(81))).toEqual([
      ["return-foreign-entry", "warning", 7, cell, { found: "x".repeat(80) }, null, "x".repeat(80)],
    ]);
    expect(typed(null)).toEqual([["return-foreign-entry", "warning", 7, cell, { found: "" }, null, ""]]);
    const bare = [
      { row: 4, column: 3 },
      { row: 5, column: 3 },
    ];
    expect(found({ withoutRule: bare })).toEqual([
      ["return-rule-removed", "warning", 5, bare[0], { number: 2 }, null, null],
    ]);
    // A cell that something else is said of lost its rule with it.
    expect(found({ withoutRule: [cell], foreignEntries: [cell] }).map((each) => (each as unknown[])[0])).toEqual([
      "return-foreign-entry",
    ]);
    const pasted = { sheet: withCell(sheet, "1.2", "self", { value: 9 }), withoutRule: [{ row: 6, column: 3 }] };
    expect(found(pasted).map((each) => (each as unknown[])[0])).toEqual(["entry-above-maximum"]);
  });

  it("[R216] has what the live checks found, with what was issued and what stands there", () => {
    const changed = (code: string, role: string, cell: Parameters<typeof withCell>[3]) =>
      found({ sheet: withCell(sheet, code, role, cell) });
    expect(changed("1.2", "maximum", { value: 1.5 })).toEqual([
      ["sheet-maximum-changed", "error", 7, { row: 6, column: 2 }, { found: "1,5", issued: "1" }, "1", "1,5"],
    ]);
    expect(changed("1.2", "self", { value: 9 })).toEqual([
      ["entry-above-maximum", "error", 7, { row: 6, column: 3 }, { found: "9", maximum: { points: 100 } }, 1, "9"],
    ]);
    expect(changed("1.2", "self", { value: "0,5" })).toEqual([
      ["entry-number-as-text", "error", 7, { row: 6, column: 3 }, { found: "0,5" }, 0.5, "0,5"],
    ]);
    const issuedSum = '=SUM(self,"II")';
    expect(changed("II", "self", { formula: null })).toEqual([
      ["sheet-formula-replaced", "error", 8, { row: 7, column: 3 }, { found: "4" }, issuedSum, "4"],
    ]);
    const formula = `=${"1+".repeat(50)}0`;
    expect(changed("II", "self", { formula })).toEqual([
      [
        "sheet-formula-changed",
        "error",
        8,
        { row: 7, column: 3 },
        { found: formula.slice(0, 80) },
        issuedSum,
        formula.slice(0, 80),
      ],
    ]);
    expect(found({ sheet: { ...sheet, hiddenRows: new Set([0, 6]) } })).toEqual([
      ["sheet-row-hidden", "warning", 7, { row: 6, column: 0 }, {}, null, null],
    ]);
    // Where rows have shifted, formulas are compared as they would read there.
    expect(found({ changedFormulas: [{ row: 7, column: 3, expected: "=SUM(D9)", found: formula }] })).toEqual([
      [
        "sheet-formula-changed",
        "error",
        8,
        { row: 7, column: 3 },
        { found: formula.slice(0, 80) },
        "=SUM(D9)",
        formula,
      ],
    ]);
  });

  const codesOf = (about: Partial<ReturnTraits>): unknown[] => found(about).map((each) => (each as unknown[])[0]);

  it("[R216] with a link over a code, name or maximum has the link named, with one over a wrong score both", () => {
    expect(codesOf({ sheet: withCell(sheet, "2.1", "code", { formula: "=[1]S!A1" }) })).toEqual([
      "return-external-link",
    ]);
    for (const role of ["name", "maximum"])
      expect(codesOf({ sheet: withCell(sheet, "2.1", role, { formula: "=[1]S!A1" }) })).toEqual([
        "return-external-link",
      ]);
    const wrong = withCell(sheet, "1.2", "self", { value: 9, formula: "=[1]S!A1" });
    expect(codesOf({ sheet: wrong })).toEqual(["return-external-link", "entry-above-maximum"]);
  });

  it("[R216] with a foreign entry in one cell has what is wrong with the others named all the same", () => {
    const cell = { row: 6, column: 4 };
    const changed = withCell(withCell(sheet, "2.1", "name", { value: "Khác" }), "1.2", "appraisal", { value: 0.25 });
    expect(codesOf({ sheet: changed, foreignEntries: [cell], withoutRule: [cell, { row: 4, column: 3 }] })).toEqual([
      "sheet-name-changed",
      "return-rule-removed",
      "return-foreign-entry",
    ]);
    // The reading begins in row 2 and column 1: 1.2 and the appraisal stand that much further down and right.
    const lower = { ...withCell(sheet, "1.2", "appraisal", { value: 0.25 }), firstRow: 2, firstColumn: 1 };
    const shifted = [
      { row: 8, column: 5 },
      { row: 99, column: 5 },
    ];
    expect(
      found({ sheet: lower, foreignEntries: shifted, presentKeys: [null, null, null, ...keys] }).map((each) =>
        (each as unknown[]).at(-1),
      ),
    ).toEqual([0.25, ""]);
  });

  it("[R216] with a row whose key is gone has it named, unless the live checks named the row itself", () => {
    const gone = (code: string) => [null, ...keys.map((key) => (key === `node:${code}` ? null : key))];
    const changed = withCell(sheet, "1.2", "maximum", { value: 2 });
    expect(codesOf({ sheet: changed, presentKeys: gone("1.2") })).toEqual([
      "return-row-inserted",
      "sheet-maximum-changed",
    ]);
    const recoded = withCell(sheet, "1.2", "code", { value: "1.3" });
    expect(codesOf({ sheet: recoded, presentKeys: gone("1.2") })).toEqual(["sheet-code-changed"]);
    const order = sheet.values.map((_, row) => row);
    const repeated = withRows(sheet, [...order.slice(0, 6), 5, ...order.slice(6)]);
    const presentKeys = [null, ...keys.slice(0, 5), null, ...keys.slice(5)];
    expect(codesOf({ sheet: repeated, presentKeys })).toEqual(["sheet-row-duplicated"]);
    // A column of keys that was emptied tells of no row that it was put in.
    expect(codesOf({ presentKeys: [null, ...keys.map(() => null)] })).toEqual([
      "return-row-removed",
      "return-row-removed",
    ]);
  });
});

it.each([
  ["sheet-row-missing", true],
  ["entry-negative", true],
  ["entry-missing", false],
  ["evidence-missing", false],
  ["reason-missing", false],
] as const)("[R216] %s is a deviation: %j", (code, is) => {
  expect(isDeviation(findingFor(code, {}))).toBe(is);
});
