/** Addresses, used ranges, clearing, merging and hidden rows. */
import { grid, sources, type Section } from "./entry";

const unbounded = "office-js docs, Range.getUsedRangeOrNullObject (valuesOnly), reference";

export const ranges: Section = {
  id: "ranges",
  facts: [
    {
      id: "ranges.blank-sheet-has-no-used-range",
      members: ["Worksheet.getUsedRangeOrNullObject", "ClientObject.isNullObject"],
      source: sources.orNullObject,
      expected: true,
      observe: ({ batch }) =>
        batch((sheet) => {
          const used = sheet.getUsedRangeOrNullObject(true);
          used.load("address");
          return () => used.isNullObject;
        }),
    },
    {
      id: "ranges.used-range-starts-at-the-first-value",
      members: [
        "Worksheet.getUsedRangeOrNullObject",
        "Range.getUsedRangeOrNullObject",
        "Worksheet.getRangeByIndexes",
        "Range.rowIndex",
        "Range.columnIndex",
        "Range.rowCount",
        "Range.columnCount",
      ],
      source: unbounded,
      expected: [
        [2, 1, 2, 2],
        [3, 2, 1, 1],
      ],
      observe: ({ batch }) =>
        batch((sheet) => {
          sheet.getRangeByIndexes(2, 1, 2, 2).values = [
            [1, ""],
            ["", 4],
          ];
          const whole = sheet.getUsedRangeOrNullObject(true);
          const column = sheet.getRange("C:C").getUsedRangeOrNullObject(true);
          for (const used of [whole, column]) used.load("rowIndex,columnIndex,rowCount,columnCount");
          return () =>
            [whole, column].map(({ rowIndex, columnIndex, rowCount, columnCount }) => [
              rowIndex,
              columnIndex,
              rowCount,
              columnCount,
            ]);
        }),
    },
    {
      id: "ranges.no-address",
      members: ["Worksheet.getRange"],
      source: sources.errors,
      expected: ["InvalidArgument", "InvalidArgument"],
      observe: async ({ codeOf }) => [
        await codeOf((sheet) => void sheet.getRange("A1:B2:C3").load("address")),
        // Address strings of several areas hold 8,192 characters (Worksheet.getRanges, reference).
        await codeOf((sheet) => void sheet.getRanges("AA1000,".repeat(1200) + "A1").load("address")),
      ],
    },
    {
      id: "ranges.clear",
      members: ["Range.clear"],
      source: "Range.clear (Excel.ClearApplyTo), office-js reference",
      expected: [
        ["", "#FFFF00"],
        ["", "#FFFFFF"],
      ],
      observe: async ({ batch }) => {
        const after = (what: "Contents" | "All") =>
          batch((sheet) => {
            const cell = sheet.getRange("E1");
            cell.values = [[1]];
            cell.format.fill.color = "#FFFF00";
            cell.clear(what);
            cell.load("values");
            cell.format.fill.load("color");
            return () => [String(cell.values[0]?.[0]), cell.format.fill.color.toUpperCase()];
          });
        return [await after("Contents"), await after("All")];
      },
    },
    {
      id: "ranges.merged-cells-hold-the-first",
      members: ["Range.merge", "Range.unmerge"],
      source: "Range.merge and Range.unmerge, office-js reference",
      expected: [["a", ""]],
      observe: ({ batch }) =>
        batch((sheet) => {
          const range = sheet.getRange("A6:B6");
          range.values = [["a", ""]];
          range.merge(false);
          range.unmerge();
          range.load("values");
          return () => range.values as string[][];
        }),
    },
    {
      id: "ranges.hidden-rows",
      members: [
        "Range.rowHidden",
        "Range.getRowProperties",
        "Range.getEntireRow",
        "RowPropertiesLoadOptions.rowHidden",
        "SettableRowProperties.rowHidden",
        "ClientResult.value",
      ],
      source: "Range.getRowProperties, office-js reference",
      expected: [false, true, false],
      observe: ({ batch }) =>
        batch((sheet) => {
          sheet.getRangeByIndexes(8, 0, 1, 1).getEntireRow().rowHidden = true;
          const rows = sheet.getRangeByIndexes(7, 0, 3, 1).getRowProperties({ rowHidden: true });
          return () => rows.value.map(({ rowHidden }) => rowHidden === true);
        }),
    },
    {
      id: "ranges.hidden-columns",
      members: ["Range.columnHidden", "Range.getEntireColumn"],
      source: "Range.columnHidden, office-js reference",
      expected: [true, false],
      observe: ({ batch }) =>
        batch((sheet) => {
          const column = sheet.getRange("H1").getEntireColumn();
          column.columnHidden = true;
          const inside = sheet.getRange("H1");
          inside.load("columnHidden");
          const after = sheet.getRange("I1");
          after.load("columnHidden");
          return () => [inside.columnHidden, after.columnHidden];
        }),
    },
    {
      id: "ranges.outline-has-eight-levels",
      members: ["Range.group", "Range.ungroup"],
      source: 'support.microsoft.com, "Outline (group) data in a worksheet"; Range.group, office-js reference',
      expected: ["none", "InvalidArgument", "none", "InvalidArgument"],
      observe: async ({ codeOf }) => {
        const levels = (times: number, what: "group" | "ungroup") =>
          codeOf((sheet) => {
            const rows = sheet.getRangeByIndexes(20, 0, 2, 1).getEntireRow();
            for (let level = 0; level < times; level += 1) {
              if (what === "group") rows.group("ByRows");
              else rows.ungroup("ByRows");
            }
          });
        return [
          await levels(7, "group"),
          await levels(1, "group"),
          await levels(7, "ungroup"),
          await levels(1, "ungroup"),
        ];
      },
    },
    {
      id: "ranges.filter",
      members: ["Worksheet.autoFilter", "AutoFilter.apply"],
      source: "AutoFilter.apply, office-js reference",
      expected: [true, "none"],
      observe: async ({ batch, codeOf }) => [
        await batch((sheet) => {
          const range = sheet.getRange("A30:B32");
          range.values = grid(3, 2, "x");
          sheet.autoFilter.apply(range);
          sheet.autoFilter.load("enabled");
          return () => sheet.autoFilter.enabled;
        }),
        // Another one on the sheet is replaced.
        await codeOf((sheet) => sheet.autoFilter.apply(sheet.getRange("A30:A32"))),
      ],
    },
    {
      id: "ranges.selection",
      members: ["Range.select", "Workbook.getSelectedRange", "Range.worksheet"],
      source: "Range.select and Workbook.getSelectedRange, office-js reference",
      expected: [30, true],
      observe: ({ batch, name }) =>
        batch((sheet, context) => {
          sheet.activate();
          sheet.getRange("B31:C31").select();
          const selected = context.workbook.getSelectedRange();
          selected.load("rowIndex");
          selected.worksheet.load("name");
          return () => [selected.rowIndex, selected.worksheet.name === name];
        }),
    },
  ],
};
