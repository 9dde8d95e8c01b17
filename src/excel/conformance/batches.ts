/** Requests: their order, their failing action, their size; and what the application says of itself. */
import { sources, type Section } from "./entry";

const mebibyte = 1024 * 1024;

export const batches: Section = {
  id: "batches",
  facts: [
    {
      id: "batches.stop-at-the-failing-action",
      members: ["RequestContext", "ClientRequestContext.sync"],
      source: `${sources.errors}: actions before the failing one have taken effect, those after it have not`,
      expected: { code: "InvalidArgument", cells: [[1, "", ""]] },
      observe: async ({ batch, codeOf }) => {
        const code = await codeOf((sheet) => {
          sheet.getRange("A1").values = [[1]];
          sheet.getRange("B1").values = [[1, 2]];
          sheet.getRange("C1").values = [[3]];
        });
        const cells = await batch((sheet) => {
          const range = sheet.getRange("A1:C1");
          range.load("values");
          return () => range.values as (string | number)[][];
        });
        return { code, cells };
      },
    },
    {
      id: "batches.read-at-their-place-in-the-order",
      members: ["Range.load", "Range.values"],
      source: "office-js docs, Application-specific API model: queued commands run in the order they were queued",
      expected: ["before", "after"],
      observe: async ({ batch }) => {
        await batch((sheet) => {
          sheet.getRange("A2").values = [["before"]];
          return () => undefined;
        });
        return batch((sheet) => {
          const [first, second] = [sheet.getRange("A2"), sheet.getRange("A2")];
          first.load("values");
          sheet.getRange("A2").values = [["after"]];
          second.load("values");
          return () => [first, second].map(({ values }) => String(values[0]?.[0]));
        });
      },
    },
    {
      id: "batches.what-was-not-loaded-cannot-be-read",
      members: ["Range.load"],
      source: sources.errors,
      expected: "PropertyNotLoaded",
      observe: ({ batch }) =>
        batch((sheet) => {
          const range = sheet.getRange("A1");
          range.load("address");
          return () => range.values;
        }).then(
          () => "none",
          (error: unknown) => (error as { readonly code?: string }).code ?? "no code",
        ),
    },
    {
      id: "batches.no-screen-updating-until-the-next-sync",
      members: [
        "RequestContext.application",
        "RequestContext.workbook",
        "Application.suspendScreenUpdatingUntilNextSync",
      ],
      source: "Application.suspendScreenUpdatingUntilNextSync, office-js reference",
      expected: "none",
      observe: ({ codeOf }) =>
        codeOf((sheet, { application }) => {
          application.suspendScreenUpdatingUntilNextSync();
          sheet.getRange("A3").values = [[1]];
        }),
    },
    {
      id: "batches.separators-and-dates-of-the-person",
      members: [
        "Workbook.application",
        "Application.load",
        "Application.decimalSeparator",
        "Application.cultureInfo",
        "CultureInfo.datetimeFormat",
        "DatetimeFormatInfo.load",
        "DatetimeFormatInfo.shortDatePattern",
      ],
      source: "Application.decimalSeparator and CultureInfo, office-js reference",
      expected: [true, true],
      observe: ({ batch }) =>
        batch((_sheet, { workbook: { application } }) => {
          const dates = application.cultureInfo.datetimeFormat;
          application.load("decimalSeparator");
          dates.load("shortDatePattern");
          return () => [
            [",", "."].includes(application.decimalSeparator),
            /d/i.test(dates.shortDatePattern) && /m/i.test(dates.shortDatePattern),
          ];
        }),
    },
    {
      id: "batches.largest-request",
      members: ["ClientRequestContext.sync"],
      source: sources.payload,
      onlyOnWeb: true,
      expected: ["none", "RequestPayloadSizeLimitExceeded"],
      observe: async ({ codeOf }) => {
        const write = (bytes: number) =>
          codeOf((sheet) => {
            const rows = Math.ceil(bytes / 32_000);
            sheet.getRangeByIndexes(9, 0, rows, 1).values = Array.from({ length: rows }, () => ["x".repeat(32_000)]);
          });
        return [await write(4 * mebibyte), await write(5.5 * mebibyte)];
      },
    },
    {
      id: "batches.largest-answer",
      members: ["ClientRequestContext.sync"],
      source: sources.payload,
      onlyOnWeb: true,
      expected: "ResponsePayloadSizeLimitExceeded",
      observe: async ({ codeOf }) => {
        // Three times the cells of the fact before this one.
        const once = (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(9, 0, 100, 1).load("values");
        await codeOf((sheet) => {
          sheet.getRangeByIndexes(9, 0, 100, 1).values = Array.from({ length: 100 }, () => ["x".repeat(32_000)]);
        });
        return codeOf((sheet) => [1, 2].forEach(() => once(sheet)));
      },
    },
  ],
};
