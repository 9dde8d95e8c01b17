/** Every rule's fault. */
import { analysisFaults } from "./analysis";
import { entryFaults } from "./entries";
import type { RuleFault } from "./fault";
import { officeFaults } from "./offices";
import { publishedFaults } from "./published";
import { resultFaults } from "./result";

export const ruleFaults: readonly RuleFault[] = [
  ...resultFaults,
  ...publishedFaults,
  ...analysisFaults,
  ...entryFaults,
  ...officeFaults,
];
