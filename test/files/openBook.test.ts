import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkBook, openBook } from "../../src/files/openBook";
import { briefly, utf8, xlsx } from "./bytes";

/** A sound workbook whose sheet says something else. */
async function withSheet(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await xlsx({ Bảng: [["a", 1]] }));
  const name = "xl/worksheets/sheet1.xml";
  const sheet = parts[name];
  if (sheet === undefined) throw new Error(`no ${name}`);
  const changed = change(strFromU8(sheet));
  expect(changed).not.toBe(strFromU8(sheet));
  return zipSync({ ...parts, [name]: strToU8(changed) });
}

const into = (text: string) => (xml: string) => xml.replace("<sheetData>", `${text}<sheetData>`);
const after = (text: string) => (xml: string) => xml.replace("</sheetData>", `</sheetData>${text}`);

describe("a workbook from outside", () => {
  it("is opened", async () => {
    const opened = await openBook(await xlsx({ Bảng: [["a", 1]] }), {});
    expect(opened.ok && opened.value.worksheets.map(({ name }) => name)).toEqual(["Bảng"]);
  });

  it.each([
    // Found by fuzzing: the engine built an object for each of the four thousand million columns.
    ["columns without end", into('<cols><col min="4" max="4294967296" width="9"/></cols>')],
    ["columns the wrong way round", into('<cols><col min="9" max="4" width="9"/></cols>')],
    ["a row beyond the last", (xml: string) => xml.replace('<row r="1"', '<row r="99999999"')],
    ["a cell beyond the last column", (xml: string) => xml.replace('r="A1"', 'r="ZZZ1"')],
    // 16.384 × 1.048.576 cells
    ["a merge of everything", after('<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')],
    ["a rule over everything", after('<dataValidations><dataValidation sqref="A:XFD"/></dataValidations>')],
    ["many rules over much", after(`<dataValidations>${'<dataValidation sqref="A:B"/>'.repeat(2)}</dataValidations>`)],
    ["a DOCTYPE", (xml: string) => xml.replace("<worksheet", "<!DOCTYPE x [<!ENTITY a 'a'>]><worksheet")],
    ["XML that stops", (xml: string) => xml.slice(0, xml.indexOf("</sheetData>"))],
  ])("is refused for %s", async (_, change) => {
    expect(briefly(await openBook(await withSheet(change), {}))).toEqual(["- not-xlsx"]);
  });

  it("may have a rule over a whole column", async () => {
    // One column: 1.048.576 of 2.100.000 cells.
    const bytes = await withSheet(after('<dataValidations><dataValidation sqref="C:C"/></dataValidations>'));
    expect(checkBook(bytes, {})).toEqual([]);
  });

  it("is refused when it is something else, or cut off", async () => {
    const bytes = await xlsx({ Bảng: [["a"]] });
    expect(briefly(await openBook(utf8("unit\tscore"), {}))).toEqual(["- not-xlsx"]);
    expect(briefly(await openBook(bytes.subarray(0, 300), {}))).toEqual(["- not-xlsx"]);
  });
});
