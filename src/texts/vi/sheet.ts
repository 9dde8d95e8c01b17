/** Words that stand in sheets. */
export const sheet = {
  product: "CCHC",
} as const;
