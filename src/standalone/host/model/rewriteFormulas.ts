/** Every formula of a workbook: in cells, rules of validation and of looks, and charts. */
import { isFormulaCell, writeFormula } from "./cells";
import { rewriteChartReferences } from "./chartParts";
import { wholeSheet } from "./rect";
import type { SheetModel } from "./sheetModel";

/** @param rewrite a formula without "=", as it shall stand there afterwards */
export function rewriteFormulas(sheets: readonly SheetModel[], rewrite: (formula: string) => string): void {
  for (const sheet of sheets) {
    sheet.forEachCell(wholeSheet(), (cell) => {
      if (!isFormulaCell(cell) || cell.formula === undefined) return;
      const rewritten = rewrite(cell.formula);
      if (rewritten !== cell.formula) writeFormula(cell, rewritten);
    });
    sheet.validations = sheet.validations.map(({ areas, base, rule }) => ({
      areas,
      base,
      rule: { ...rule, formulae: rule.formulae.map((formula) => rewrite(formula)) },
    }));
    sheet.conditionalRules = sheet.conditionalRules.map((one) =>
      "formulae" in one.rule && one.rule.formulae !== undefined
        ? { ...one, rule: { ...one.rule, formulae: one.rule.formulae.map((f) => rewrite(String(f))) } }
        : one,
    );
    rewriteChartReferences(sheet.charts, rewrite);
  }
}
