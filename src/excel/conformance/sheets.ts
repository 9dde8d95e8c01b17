/** Names, order and coming and going of sheets; names of cells. */
import { sources, type Observed, type Scratch, type Section } from "./entry";

const sheetNames = 'support.microsoft.com, "Rename a worksheet"; Worksheet.name, office-js reference';
const definedNames = 'support.microsoft.com, "Names in formulas" (syntax rules for names)';

/** The codes by which each name is refused. */
async function codesOf(names: readonly string[], codeOf: (name: string) => Promise<string>): Promise<Observed> {
  const codes: { [name: string]: string } = {};
  for (const name of names) codes[name.length > 40 ? `${name.length} characters` : name] = await codeOf(name);
  return codes;
}

const refused = (names: readonly string[]): Observed =>
  Object.fromEntries(names.map((name) => [name.length > 40 ? `${name.length} characters` : name, "InvalidArgument"]));

const badSheetNames = ["x".repeat(32), "a/b", "a:b", "a?b", "a*b", "a[b", "a]b", "a\\b", "'a", "a'", "History"];
const badNames = ["1a", "a b", "A1", "R1C1", "c", "x".repeat(256)];

const addSheet = ({ codeOf }: Scratch, name: string): Promise<string> =>
  codeOf((_sheet, { workbook }) => void workbook.worksheets.add(name).load("name"));

export const sheets: Section = {
  id: "sheets",
  facts: [
    {
      id: "sheets.refused-names",
      members: ["WorksheetCollection.add"],
      source: sheetNames,
      expected: refused(badSheetNames),
      observe: (scratch) => codesOf(badSheetNames, (name) => addSheet(scratch, name)),
    },
    {
      id: "sheets.a-name-once-whatever-its-case",
      members: ["WorksheetCollection.add"],
      source: `${sheetNames}; ${sources.errors}`,
      expected: "ItemAlreadyExists",
      observe: (scratch) => addSheet(scratch, scratch.name.toUpperCase()),
    },
    {
      id: "sheets.missing",
      members: ["WorksheetCollection.getItem", "WorksheetCollection.getItemOrNullObject", "ClientObject.isNullObject"],
      source: `${sources.errors}; ${sources.orNullObject}`,
      expected: { getItem: "ItemNotFound", orNull: [true, true], method: "ItemNotFound" },
      observe: async (scratch) => {
        const missing = scratch.otherName();
        return {
          getItem: await scratch.codeOf((_sheet, { workbook }) => workbook.worksheets.getItem(missing).load("name")),
          orNull: await scratch.batch((_sheet, { workbook }) => {
            const sheet = workbook.worksheets.getItemOrNullObject(missing);
            const range = sheet.getRange("A1");
            range.load("values");
            return () => [sheet.isNullObject, range.isNullObject];
          }),
          // Unlike its properties, a method of an object that is none fails (readForChecks.ts).
          method: await scratch.codeOf(
            (_sheet, { workbook }) =>
              void workbook.worksheets
                .getItemOrNullObject(missing)
                .getRange("A1")
                .getRowProperties({ rowHidden: true }),
          ),
        };
      },
    },
    {
      id: "sheets.come-last-and-stay-in-the-background",
      members: [
        "WorksheetCollection.add",
        "WorksheetCollection.items",
        "WorksheetCollection.load",
        "WorksheetCollection.getFirst",
        "WorksheetCollection.getActiveWorksheet",
        "Worksheet.activate",
        "Worksheet.delete",
        "Worksheet.load",
        "Workbook.worksheets",
      ],
      source: "WorksheetCollection.add, office-js reference: at the end of existing worksheets; activate it if wished",
      expected: { isLast: true, isActive: false, firstIsFirst: true },
      observe: (scratch) => {
        const added = scratch.otherName();
        return scratch.batch((sheet, { workbook: { worksheets } }) => {
          sheet.activate();
          const other = worksheets.add(added);
          worksheets.load("items/name");
          const first = worksheets.getFirst();
          first.load("name");
          const active = worksheets.getActiveWorksheet();
          active.load("name");
          other.delete();
          return () => ({
            isLast: worksheets.items.at(-1)?.name === added,
            isActive: active.name === added,
            firstIsFirst: worksheets.items[0]?.name === first.name,
          });
        });
      },
    },
    {
      id: "sheets.id-stays-and-formulas-follow",
      members: ["Worksheet.id", "Worksheet.name", "Worksheet.delete"],
      source: "Worksheet.id, office-js reference: remains the same even when the worksheet is renamed or moved",
      expected: { isSameId: true, follows: true, value: 10, afterDelete: "#REF!" },
      observe: (scratch) => {
        const [before, after] = [scratch.otherName(), scratch.otherName()];
        return scratch.batch((sheet, { workbook: { worksheets } }) => {
          const other = worksheets.add(before);
          other.getRange("A1").values = [[5]];
          const [cell, later] = [sheet.getRange("A1"), sheet.getRange("A1")];
          cell.formulas = [[`='${before}'!A1*2`]];
          const [old, renamed] = [worksheets.getItem(before), worksheets.getItem(before)];
          old.load("id");
          other.name = after;
          renamed.load("id");
          cell.load("formulas,values");
          other.delete();
          later.load("values");
          return () => ({
            isSameId: old.id === renamed.id && old.id !== "",
            follows: String(cell.formulas[0]?.[0]).includes(after),
            value: Number(cell.values[0]?.[0]),
            afterDelete: String(later.values[0]?.[0]),
          });
        });
      },
    },
    {
      id: "sheets.tab-and-gridlines",
      members: ["Worksheet.tabColor", "Worksheet.showGridlines"],
      source: "Worksheet.tabColor and showGridlines, office-js reference",
      expected: ["#00B050", false],
      observe: ({ batch }) =>
        batch((sheet) => {
          sheet.tabColor = "#00B050";
          sheet.showGridlines = false;
          sheet.load("tabColor,showGridlines");
          return () => [sheet.tabColor.toUpperCase(), sheet.showGridlines];
        }),
    },
    {
      id: "sheets.frozen-panes-of-the-active-sheet",
      members: ["Worksheet.freezePanes", "WorksheetFreezePanes.freezeRows", "WorksheetFreezePanes.freezeAt"],
      source: "OfficeDev/office-js #1463 and #3148: freeze only a visible, active sheet",
      expected: ["1:3", "A1:B3"],
      observe: async ({ batch }) => {
        const frozen = (freeze: (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void) =>
          batch((sheet) => {
            sheet.activate();
            freeze(sheet.freezePanes, sheet);
            const place = sheet.freezePanes.getLocationOrNullObject();
            place.load("address");
            return () => (place.isNullObject ? "nothing" : place.address.replace(/^.*!/, ""));
          });
        return [
          await frozen((panes) => panes.freezeRows(3)),
          await frozen((panes, sheet) => panes.freezeAt(sheet.getRange("A1:B3"))),
        ];
      },
    },
    {
      id: "sheets.refused-names-of-cells",
      members: [],
      source: definedNames,
      expected: { ...(refused(badNames) as { [name: string]: Observed }), twice: "ItemAlreadyExists" },
      observe: async ({ codeOf }) => ({
        ...((await codesOf(badNames, (name) =>
          codeOf((sheet) => void sheet.names.add(name, sheet.getRange("A1")).load("name")),
        )) as { [name: string]: Observed }),
        twice: await codeOf((sheet) => {
          sheet.names.add("Điểm", sheet.getRange("A1"));
          sheet.names.add("ĐIỂM", sheet.getRange("A2")).load("name");
        }),
      }),
    },
  ],
};
