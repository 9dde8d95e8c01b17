/** What a protected sheet refuses, and how protection is put on and taken off. */
import { sources, type Scratch, type Section } from "./entry";

const protecting = "WorksheetProtection.protect and unprotect, office-js reference";
const options: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  selectionMode: "Normal",
};

/** B1 unlocked, everything else locked; the sheet protected as the add-in protects its sheets. */
async function protectedSheet({ batch }: Scratch, password?: string): Promise<void> {
  await batch((sheet) => {
    sheet.protection.unprotect();
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect(options, password);
    return () => undefined;
  });
}

export const protection: Section = {
  id: "protection",
  facts: [
    {
      id: "protection.locked-cells",
      members: ["Worksheet.protection", "RangeFormat.protection", "FormatProtection.locked", "Range.values"],
      source: sources.errors,
      expected: { locked: "AccessDenied", both: "AccessDenied", unlocked: "none" },
      observe: async (scratch) => {
        await protectedSheet(scratch);
        const { codeOf } = scratch;
        return {
          locked: await codeOf((sheet) => (sheet.getRange("A1").values = [[1]])),
          both: await codeOf((sheet) => (sheet.getRange("A1:B1").values = [[1, 1]])),
          unlocked: await codeOf((sheet) => (sheet.getRange("B1").values = [[1]])),
        };
      },
    },
    {
      id: "protection.looks-only-where-allowed",
      members: [
        "WorksheetProtectionOptions.allowFormatRows",
        "WorksheetProtectionOptions.allowFormatColumns",
        "RangeFormat.rowHeight",
        "RangeFormat.columnWidth",
      ],
      source: "WorksheetProtectionOptions, office-js reference",
      expected: { fill: "AccessDenied", format: "AccessDenied", height: "none", width: "none", chart: "AccessDenied" },
      observe: async (scratch) => {
        await protectedSheet(scratch);
        const { codeOf } = scratch;
        return {
          fill: await codeOf((sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000")),
          format: await codeOf((sheet) => (sheet.getRange("B1").numberFormat = [["0.0"]])),
          height: await codeOf((sheet) => (sheet.getRange("1:1").format.rowHeight = 20)),
          width: await codeOf((sheet) => (sheet.getRange("A:A").format.columnWidth = 60)),
          chart: await codeOf((sheet) => void sheet.charts.add("Line", sheet.getRange("A1"), "Columns")),
        };
      },
    },
    {
      id: "protection.protecting-twice-fails",
      members: ["WorksheetProtection.protect", "WorksheetProtection.unprotect"],
      source: `${protecting}: "It throws an error if the worksheet has been protected"`,
      expected: { twice: "AccessDenied", unprotectTwice: "none" },
      observe: async (scratch) => {
        await protectedSheet(scratch);
        return {
          twice: await scratch.codeOf((sheet) => sheet.protection.protect(options)),
          unprotectTwice: await scratch.codeOf((sheet) => {
            sheet.protection.unprotect();
            sheet.protection.unprotect();
          }),
        };
      },
    },
    {
      id: "protection.options-are-read-back",
      members: [
        "WorksheetProtection.load",
        "WorksheetProtection.protected",
        "WorksheetProtection.options",
        "WorksheetProtectionOptions.allowAutoFilter",
        "WorksheetProtectionOptions.selectionMode",
      ],
      source: protecting,
      expected: [true, true, true, true, false, "Normal"],
      observe: async (scratch) => {
        await protectedSheet(scratch);
        return scratch.batch((sheet) => {
          sheet.protection.load("protected,options");
          return () => {
            const { protected: isProtected, options: read } = sheet.protection;
            return [
              isProtected,
              read.allowAutoFilter === true,
              read.allowFormatRows === true,
              read.allowFormatColumns === true,
              read.allowFormatCells === true,
              String(read.selectionMode),
            ];
          };
        });
      },
    },
    {
      id: "protection.password",
      members: ["WorksheetProtection.protect", "WorksheetProtection.unprotect"],
      source: protecting,
      expected: { none: "AccessDenied", wrong: "AccessDenied", right: "none" },
      observe: async (scratch) => {
        await protectedSheet(scratch, "mật khẩu");
        return {
          none: await scratch.codeOf((sheet) => sheet.protection.unprotect()),
          wrong: await scratch.codeOf((sheet) => sheet.protection.unprotect("khác")),
          right: await scratch.codeOf((sheet) => sheet.protection.unprotect("mật khẩu")),
        };
      },
    },
    {
      id: "protection.open-write-close-in-one-request",
      members: ["WorksheetProtection.unprotect", "WorksheetProtection.protect", "Range.values"],
      // Co-authors' unprotect, write and protect race: so it is one request.
      source: "OfficeDev/office-js #108; WorksheetProtection, office-js reference",
      expected: { written: 7, isProtected: true },
      observe: async (scratch) => {
        await protectedSheet(scratch);
        return scratch.batch((sheet) => {
          const cell = sheet.getRange("A1");
          sheet.protection.unprotect();
          cell.values = [[7]];
          sheet.protection.protect(options);
          cell.load("values");
          sheet.protection.load("protected");
          return () => ({ written: Number(cell.values[0]?.[0]), isProtected: sheet.protection.protected });
        });
      },
    },
    {
      id: "protection.rows-are-hidden-where-rows-may-be-formatted",
      members: ["Range.rowHidden", "WorksheetProtectionOptions.allowFormatRows"],
      source: "WorksheetProtectionOptions.allowFormatRows, office-js reference",
      expected: { allowed: "none", notAllowed: "AccessDenied" },
      observe: async (scratch) => {
        await protectedSheet(scratch);
        const allowed = await scratch.codeOf((sheet) => (sheet.getRange("3:3").rowHidden = true));
        const notAllowed = await scratch.codeOf((sheet) => {
          sheet.protection.unprotect();
          sheet.protection.protect({});
          sheet.getRange("3:3").rowHidden = false;
        });
        return { allowed, notAllowed };
      },
    },
  ],
};
