/** What conditional formats lay over cells now. Rules of the kinds the product writes: a formula, or a comparison. */
import { offsetFormula } from "../../host/model/formulaText";
import { contains } from "../../host/model/rect";
import { isError, type Scalar } from "../../host/model/scalar";
import type { ConditionalRule, SheetModel } from "../../host/model/sheetModel";
import type { Overlay } from "./cellStyle";

/** The value of a formula (without "=") on the sheet. */
export type EvaluateOnSheet = (formula: string) => Scalar;

/** @returns overlay of a cell (0-based); the first rule in order wins for each of font and fill, as in Excel */
export function conditionalOverlay(
  sheet: SheetModel,
  evaluate: EvaluateOnSheet,
): (row: number, column: number) => Overlay | undefined {
  const rules = sheet.conditionalRules;
  if (rules.length === 0) return () => undefined;
  return (row, column) => {
    let overlay: Overlay | undefined;
    for (const one of rules) {
      if (!one.areas.some((area) => contains(area, row, column))) continue;
      const seenFromCell = (formula: string): Scalar =>
        evaluate(offsetFormula(formula, row - one.base.row, column - one.base.column));
      if (!holds(one, sheet, row, column, seenFromCell)) continue;
      const style = "style" in one.rule ? one.rule.style : undefined;
      overlay = {
        ...(style?.font === undefined ? {} : { font: { ...style.font, ...overlay?.font } }),
        ...(overlay?.font === undefined || style?.font !== undefined ? {} : { font: overlay.font }),
        ...fillOf(overlay?.fill ?? style?.fill),
      };
    }
    return overlay;
  };
}

function fillOf(fill: Overlay["fill"]): Pick<Overlay, "fill"> {
  return fill === undefined ? {} : { fill };
}

function holds(
  { rule }: ConditionalRule,
  sheet: SheetModel,
  row: number,
  column: number,
  evaluate: (formula: string) => Scalar,
): boolean {
  const formula = (index: number): Scalar => {
    const text = "formulae" in rule ? rule.formulae?.[index] : undefined;
    return text === undefined ? null : evaluate(String(text));
  };
  if (rule.type === "expression") {
    const verdict = formula(0);
    return verdict === true || (typeof verdict === "number" && verdict !== 0);
  }
  if (rule.type !== "cellIs") return false;
  const value = sheet.content(row, column).value;
  const [least, most] = [formula(0), formula(1)];
  if (value === null || isError(value) || least === null || isError(least)) return false;
  switch (rule.operator) {
    case "greaterThan":
      return value > least;
    case "lessThan":
      return value < least;
    case "between":
      return most !== null && !isError(most) && value >= least && value <= most;
    default:
      return value === least;
  }
}
