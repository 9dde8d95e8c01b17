/** Whether a classification rule can be applied: people edit it on the sheet of the criteria set. */
import type { Classification } from "./criteria";
import { errorAt, type Finding } from "./finding";

/** Everything wrong with the rule; the place is the class's name or, where that is blank, its number. */
export function checkClassification({ basis, classes }: Classification): readonly Finding[] {
  const findings: Finding[] = [];
  if (classes.length === 0) findings.push(errorAt("no-classes", {}));
  const names = new Set<string>();
  for (const [index, { name, atLeast, fieldFloor }] of classes.entries()) {
    const label = name.trim() === "" ? String(index + 1) : name.trim();
    if (name.trim() === "") findings.push(errorAt("class-without-name", {}, { class: label }));
    if (names.has(label)) findings.push(errorAt("duplicate-class", {}, { class: label }));
    names.add(label);
    if (!inRange(atLeast, basis === "percent") || (fieldFloor !== null && !inRange(fieldFloor, true)))
      findings.push(errorAt("class-limit-out-of-range", {}, { class: label }));
  }
  return [...findings, ...checkOrder(classes)];
}

/**
 * R35: thresholds strictly descend, so that every total has one best class; the lowest class starts at 0 and asks for
 * no floor, so that every total has some class.
 */
function checkOrder(classes: Classification["classes"]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [index, { name, atLeast }] of classes.entries()) {
    const better = classes[index - 1];
    if (better !== undefined && atLeast >= better.atLeast)
      findings.push(errorAt("class-order", {}, { class: name, better: better.name }));
  }
  const lowest = classes.at(-1);
  if (lowest !== undefined && (lowest.atLeast !== 0 || lowest.fieldFloor !== null))
    findings.push(errorAt("lowest-class-not-open", {}, { class: lowest.name }));
  return findings;
}

function inRange(hundredths: number, isPercent: boolean): boolean {
  return Number.isSafeInteger(hundredths) && hundredths >= 0 && (!isPercent || hundredths <= 10_000);
}
