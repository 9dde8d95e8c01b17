/** What a range's cells take and give. */
import { sources, type Section } from "./entry";

const setValues = "Range.values and Range.formulas, office-js reference";
/** As many as fit, and one more. */
const longest = { text: 32_767, formula: 8192 } as const;
const sum = (length: number): string => `=1${"+1".repeat(Math.floor((length - 2) / 2))}`;

export const cells: Section = {
  id: "cells",
  facts: [
    {
      id: "cells.shape",
      members: ["Range.values", "Worksheet.getRange"],
      source: sources.errors,
      expected: ["InvalidArgument", "InvalidArgument", "InvalidArgument"],
      observe: async ({ codeOf }) => [
        await codeOf((sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])),
        await codeOf((sheet) => (sheet.getRange("A1").values = [[1, 2]])),
        await codeOf((sheet) => (sheet.getRange("A1:B2").formulas = [[1, 2], [3]])),
      ],
    },
    {
      id: "cells.null-leaves-alone-and-empty-text-clears",
      members: ["Range.values", "Range.load"],
      source: setValues,
      expected: [["", 2, 3]],
      observe: ({ batch }) =>
        batch((sheet) => {
          const range = sheet.getRange("A1:C1");
          range.values = [[1, 2, 0]];
          range.values = [["", null, 3]];
          range.load("values");
          return () => range.values as (string | number)[][];
        }),
    },
    {
      id: "cells.text-that-reads-as-formula",
      members: ["Range.values", "Range.formulas"],
      source: setValues,
      expected: { values: [[2, 3, -4]], formulas: [["=1+1", "=A1+1", "=-A1-2"]] },
      observe: ({ batch }) =>
        batch((sheet) => {
          const range = sheet.getRange("A2:C2");
          sheet.getRange("A1").values = [[2]];
          range.values = [["=1+1", "+A1+1", "-A1-2"]];
          range.load("values,formulas");
          return () => ({
            values: range.values as number[][],
            // Excel may keep the sign that was typed behind the "=".
            formulas: (range.formulas as string[][]).map((row) => row.map((text) => text.replace("=+", "="))),
          });
        }),
    },
    {
      id: "cells.unfinished-formula-is-refused",
      members: ["Range.values", "Range.formulas"],
      source: setValues,
      expected: ["InvalidArgument", "InvalidArgument"],
      observe: async ({ codeOf }) => [
        await codeOf((sheet) => (sheet.getRange("A1").formulas = [["=SUM("]])),
        await codeOf((sheet) => (sheet.getRange("A1").values = [["- (chưa đủ"]])),
      ],
    },
    {
      id: "cells.apostrophe-keeps-text",
      members: ["Range.values", "Range.formulas"],
      source: setValues,
      expected: { values: [["=1+1", "1.1", "TRUE"]], isSameAsFormulas: true },
      observe: ({ batch }) =>
        batch((sheet) => {
          const range = sheet.getRange("A1:C1");
          range.formulas = [["'=1+1", "'1.1", "'TRUE"]];
          range.load("values,formulas");
          return () => ({
            values: range.values as string[][],
            // By it a text that begins with "=" is told from a formula (readSheets.ts).
            isSameAsFormulas: JSON.stringify(range.values) === JSON.stringify(range.formulas),
          });
        }),
    },
    {
      id: "cells.formulas-take-values-too",
      members: ["Range.formulas"],
      source: setValues,
      expected: [[1, 2, "Xã A", true]],
      observe: ({ batch }) =>
        batch((sheet) => {
          const range = sheet.getRange("A1:D1");
          range.formulas = [[1, "=A1*2", "Xã A", "TRUE"]];
          range.load("values");
          return () => range.values as (string | number | boolean)[][];
        }),
    },
    {
      id: "cells.formulas-are-english-everywhere",
      members: ["Range.formulas"],
      source: "office-js docs, Range.formulas: in A1-style notation; formulasLocal has the user's language",
      expected: [[4, "=SUM(1.5,2.5)", "#DIV/0!"]],
      observe: ({ batch }) =>
        batch((sheet) => {
          const [sumCell, error] = [sheet.getRange("A1"), sheet.getRange("B1")];
          sumCell.formulas = [["=SUM(1.5,2.5)"]];
          error.formulas = [["=1/0"]];
          sumCell.load("values,formulas");
          error.load("values");
          return () => [
            [
              ...(sumCell.values as number[][]).flat(),
              ...(sumCell.formulas as string[][]).flat(),
              ...(error.values as string[][]).flat(),
            ],
          ];
        }),
    },
    {
      id: "cells.text-format-keeps-text",
      members: ["Range.numberFormat", "Range.values"],
      source: "office-js docs, Set and get range values: numberFormat before values; Range.numberFormat, reference",
      expected: [[["1.5", "01"]], [["@", "@"]]],
      observe: ({ batch }) =>
        batch((sheet) => {
          const range = sheet.getRange("A1:B1");
          // One value for the whole range (Range.numberFormat, reference).
          range.numberFormat = "@" as unknown as string[][];
          range.values = [["1.5", "01"]];
          range.load("values,numberFormat");
          return () => [range.values as string[][], range.numberFormat as string[][]];
        }),
    },
    {
      id: "cells.dates-read-as-serial-numbers",
      members: ["Range.values", "Range.numberFormat"],
      source: "office-js docs, Work with dates using the Excel JavaScript API",
      expected: [[45_000], [45_001]],
      observe: ({ batch }) =>
        batch((sheet) => {
          const range = sheet.getRange("A1:A2");
          range.numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"]];
          range.formulas = [[45_000], ["=DATE(2023,3,16)"]];
          range.load("values");
          return () => range.values as number[][];
        }),
    },
    {
      id: "cells.longest-text",
      members: ["Range.values"],
      source: sources.specifications,
      expected: ["none", "InvalidArgument"],
      observe: async ({ codeOf }) => [
        await codeOf((sheet) => (sheet.getRange("A1").values = [["x".repeat(longest.text)]])),
        await codeOf((sheet) => (sheet.getRange("A1").values = [["x".repeat(longest.text + 1)]])),
      ],
    },
    {
      id: "cells.longest-formula",
      members: ["Range.formulas"],
      source: sources.specifications,
      expected: ["none", "InvalidArgument"],
      observe: async ({ codeOf }) => [
        await codeOf((sheet) => (sheet.getRange("A1").formulas = [[sum(longest.formula - 2)]])),
        await codeOf((sheet) => (sheet.getRange("A1").formulas = [[sum(longest.formula + 4)]])),
      ],
    },
  ],
};
