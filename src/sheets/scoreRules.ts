/**
 * What makes a score valid, as formulas: one wording for validation, marks and counting, so that they can't disagree.
 * The same rule as the domain's R14: a number from 0 to the maximum in the set's step. A score that breaks it does not
 * count as given, so nothing wrong reaches a total unnoticed.
 */
import type { Points } from "../domain/points";
import { toDecimal } from "../domain/points";
import type { Validation } from "./document";
import type { FormulaText } from "./document";
import { word } from "./words";

/** Rounded to the step, the score is itself. A step of 0,01 needs only ROUND(x,2). */
function inStep(score: string, step: Points): string {
  return step === 1
    ? `ROUND(${score},2)=${score}`
    : `ROUND(ROUND(${score}/${toDecimal(step)},0)*${toDecimal(step)},2)=${score}`;
}

function inRange(score: string, maximum: string, step: Points): string {
  return `AND(${score}>=0,${score}<=${maximum},${inStep(score, step)})`;
}

/** 1 for a valid score, 0 for none, a text or an invalid one. */
export function countValid(score: string, maximum: string, step: Points): string {
  return `=IF(COUNT(${score})=0,0,IF(${inRange(score, maximum, step)},1,0))`;
}

/** Custom validation of an entry cell; `at` gives the addresses of the score and its maximum. */
export function scoreValidation(
  at: (book: Parameters<FormulaText>[0]) => { readonly score: string; readonly maximum: string },
  step: Points,
  message: Prompt,
): Validation {
  return {
    rule: {
      kind: "custom",
      formula: (book) => {
        const { score, maximum } = at(book);
        return `=IF(COUNT(${score})=0,FALSE,${inRange(score, maximum, step)})`;
      },
    },
    title: word("score-prompt-title"),
    message: prompt(message, step),
  };
}

type Prompt = "score-prompt" | "table-score-prompt";

/** The same words in every score cell of a sheet: said once for a step. */
function prompt(message: Prompt, step: Points): string {
  const key = `${message} ${step}`;
  const known = prompts.get(key) ?? word(message, { step: { points: step } });
  prompts.set(key, known);
  return known;
}

const prompts = new Map<string, string>();
