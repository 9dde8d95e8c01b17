/** What conditional formats lay over cells now. Rules of the kinds the product writes: a formula, or a comparison. */
import { offsetFormula } from "../../host/model/formulaText";
import { isError, type Scalar } from "../../host/model/scalar";
import type { ConditionalRule, SheetModel } from "../../host/model/sheetModel";
import type { Overlay } from "./cellStyle";

/** The values of formulas (without "=") on the sheet, in their order. */
export type EvaluateOnSheet = (formulas: readonly string[]) => readonly Scalar[];

/** What a rule's formulas give, seen from one cell. */
type Results = readonly (Scalar | undefined)[];

/** @returns overlay of a cell (0-based); the first rule in order wins for each of font and fill, as in Excel */
export function conditionalOverlay(
  sheet: SheetModel,
  evaluate: EvaluateOnSheet,
): (row: number, column: number) => Overlay | undefined {
  const rules = sheet.conditionalRules;
  if (rules.length === 0) return () => undefined;
  const results = resultsOf(sheet, evaluate);
  return (row, column) => {
    let overlay: Overlay | undefined;
    for (const one of rules) {
      const given = results.get(one)?.get(placeOf(row, column));
      if (given === undefined || !holds(one, sheet.content(row, column).value, given)) continue;
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

function placeOf(row: number, column: number): string {
  return `${row},${column}`;
}

/** Every formula of every rule, seen from each cell it covers, asked for at once: one by one each costs milliseconds. */
function resultsOf(
  sheet: SheetModel,
  evaluate: EvaluateOnSheet,
): ReadonlyMap<ConditionalRule, ReadonlyMap<string, Results>> {
  const places = new Map<string, number>();
  const seen = sheet.conditionalRules.map((one) => {
    const formulae = "formulae" in one.rule ? (one.rule.formulae ?? []) : [];
    const ofRule = new Map<string, readonly number[]>();
    for (const area of one.areas)
      sheet.forEachCell(area, (_cell, row, column) => {
        const asked = formulae.map((formula) => {
          const text = offsetFormula(String(formula), row - one.base.row, column - one.base.column);
          const place = places.get(text) ?? places.size;
          places.set(text, place);
          return place;
        });
        ofRule.set(placeOf(row, column), asked);
      });
    return [one, ofRule] as const;
  });
  const answers = evaluate([...places.keys()]);
  return new Map(
    seen.map(([one, ofRule]) => [
      one,
      new Map([...ofRule].map(([place, asked]) => [place, asked.map((index) => answers[index])])),
    ]),
  );
}

function fillOf(fill: Overlay["fill"]): Pick<Overlay, "fill"> {
  return fill === undefined ? {} : { fill };
}

function holds({ rule }: ConditionalRule, value: Scalar, [least = null, most = null]: Results): boolean {
  if (rule.type === "expression") {
    return least === true || (typeof least === "number" && least !== 0);
  }
  if (rule.type !== "cellIs") return false;
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
