/** What a protected sheet refuses. */
import type { Worksheet } from "@cj-tech-master/excelts";
import { accessDenied, HostError } from "../errors";
import { cellsOf, type Rect } from "./rect";
import type { SheetModel } from "./sheetModel";
import { styleAt } from "./styles";

type SheetProtection = NonNullable<Worksheet["sheetProtection"]>;

/** Excel.WorksheetProtectionOptions, as far as a file holds them. */
export interface ProtectionOptions {
  readonly allowAutoFilter?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowSort?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
  /** Which cells can be selected: all, only unlocked ones, none. */
  readonly selectionMode?: "Normal" | "Unlocked" | "None";
}

/** Every cell is locked until it is unlocked (Excel's default style). */
export function isLocked(sheet: SheetModel, row: number, column: number): boolean {
  return styleAt(sheet, row, column).protection?.locked !== false;
}

export function assertEditable(sheet: SheetModel, areas: readonly Rect[]): void {
  if (!sheet.isProtected) return;
  for (const area of areas) {
    for (const [row, column] of cellsOf(sheet.limitToUsed(area))) {
      if (isLocked(sheet, row, column)) {
        // AccessDenied: Error handling, docs; support.microsoft.com, "Lock or unlock specific areas of a protected worksheet".
        throw accessDenied(`The cell is locked on the protected sheet "${sheet.name}".`);
      }
    }
  }
}

export type ProtectedAct =
  | "formatCells"
  | "formatColumns"
  | "formatRows"
  | "insertColumns"
  | "insertRows"
  | "deleteColumns"
  | "deleteRows"
  | "sort"
  | "objects"
  | "other";

/** Formats, sizes, rows and columns, charts: only what the protection allows. */
export function assertAllowed(sheet: SheetModel, act: ProtectedAct): void {
  if (!sheet.isProtected) return;
  const protection = sheet.worksheet.sheetProtection;
  const allowed =
    act === "other" ? false : act === "objects" ? protection?.objects !== false : protection?.[act] === true;
  // WorksheetProtectionOptions, office-js reference.
  if (!allowed) throw accessDenied(`The sheet "${sheet.name}" is protected.`);
}

/**
 * Locks the sheet. Protecting what is protected fails (WorksheetProtection.protect, docs: "It throws an error if the
 * worksheet has been protected").
 */
export function protect(sheet: SheetModel, options: ProtectionOptions, password: string | undefined): void {
  if (sheet.isProtected) throw accessDenied(`The sheet "${sheet.name}" is already protected.`);
  const mode = options.selectionMode ?? "Normal";
  const protection: SheetProtection = {
    sheet: true,
    objects: options.allowEditObjects === true,
    scenarios: options.allowEditScenarios === true,
    selectLockedCells: mode === "Normal",
    selectUnlockedCells: mode !== "None",
    formatCells: options.allowFormatCells === true,
    formatColumns: options.allowFormatColumns === true,
    formatRows: options.allowFormatRows === true,
    insertColumns: options.allowInsertColumns === true,
    insertRows: options.allowInsertRows === true,
    insertHyperlinks: options.allowInsertHyperlinks === true,
    deleteColumns: options.allowDeleteColumns === true,
    deleteRows: options.allowDeleteRows === true,
    sort: options.allowSort === true,
    autoFilter: options.allowAutoFilter === true,
    pivotTables: options.allowPivotTables === true,
  };
  sheet.worksheet.sheetProtection = protection;
  sheet.password = password === "" ? undefined : password;
}

/** @param matches tells whether a password opens a hash read from a file */
export async function unprotect(
  sheet: SheetModel,
  password: string | undefined,
  matches: (protection: SheetProtection, password: string) => Promise<boolean>,
): Promise<void> {
  const protection = sheet.worksheet.sheetProtection;
  if (protection?.sheet !== true) return;
  const right =
    sheet.password !== undefined
      ? sheet.password === password
      : protection.hashValue === undefined || (password !== undefined && (await matches(protection, password)));
  // WorksheetProtection.unprotect, docs.
  if (!right) throw new HostError("AccessDenied", "The password you supplied is not correct.");
  sheet.worksheet.sheetProtection = null;
  sheet.password = undefined;
}

export function optionsOf(sheet: SheetModel): Required<ProtectionOptions> | null {
  const protection = sheet.worksheet.sheetProtection;
  if (protection?.sheet !== true) return null;
  const yes = (flag: boolean | undefined): boolean => flag === true;
  return {
    allowAutoFilter: yes(protection.autoFilter),
    allowDeleteColumns: yes(protection.deleteColumns),
    allowDeleteRows: yes(protection.deleteRows),
    allowFormatCells: yes(protection.formatCells),
    allowFormatColumns: yes(protection.formatColumns),
    allowFormatRows: yes(protection.formatRows),
    allowInsertColumns: yes(protection.insertColumns),
    allowInsertHyperlinks: yes(protection.insertHyperlinks),
    allowInsertRows: yes(protection.insertRows),
    allowPivotTables: yes(protection.pivotTables),
    allowSort: yes(protection.sort),
    allowEditObjects: protection.objects !== false,
    allowEditScenarios: protection.scenarios !== false,
    selectionMode:
      protection.selectUnlockedCells === false
        ? "None"
        : protection.selectLockedCells === false
          ? "Unlocked"
          : "Normal",
  };
}
