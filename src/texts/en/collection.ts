/** Sentences of issuing and collecting scoring sheets. */
export const collection = {
  checked: "{{files}} files compared: {{number}} deviations from what was issued.",
} as const;
