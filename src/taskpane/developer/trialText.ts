/** The results of a trial as text for a bug report. */
import { plainField } from "../../domain/appraisal/plainField";
import type { FactResult } from "../../excel/conformance/runFacts";

/** What differs first, then what is not there. */
const order: readonly FactResult["verdict"][] = ["differs", "notAvailable", "agrees"];

export function inOrder(results: readonly FactResult[]): readonly FactResult[] {
  return [...results].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

/** TSV with a head; no field is taken for a formula by a spreadsheet. The same in every language: developers read it. */
export function trialText(results: readonly FactResult[]): string {
  const head = ["fact", "verdict", "expected", "observed", "source"];
  const rows = inOrder(results).map(({ id, verdict, expected, observed, source }) =>
    [id, verdict, expected, observed, source].map(plainField),
  );
  return [head, ...rows].map((fields) => `${fields.join("\t")}\n`).join("");
}
