/** Words of the standalone page. */
export const page = {
  product: "CCHC",
} as const;
