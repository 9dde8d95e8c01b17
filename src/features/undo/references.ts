/** Formulas that look at sheets which would go. */
import { warningAt, type Finding } from "../../domain/finding";
import { addressOf } from "../../sheets/addressBook";
import type { SheetReading } from "../workbookPort";

/** The first such formula of the sheet. */
export function referencesTo(reading: SheetReading, gone: readonly string[]): readonly Finding[] {
  const named = gone.map((name) => name.replaceAll("'", "''").toLowerCase());
  for (const [r, row] of reading.formulas.entries())
    for (const [c, formula] of row.entries())
      if (formula !== null && named.some((name) => mentions(formula.toLowerCase(), name)))
        return [
          warningAt("undo-in-use", { sheet: reading.name, address: addressOf(reading.row + r, reading.column + c) }),
        ];
  return [];
}

/** "'Bảng điểm'!A1" or "Sheet2!A1". */
const mentions = (formula: string, name: string): boolean =>
  formula.includes(`${name}!`) || formula.includes(`${name}'!`);
