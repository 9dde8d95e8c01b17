/** Words of the task pane. */
export const pane = {
  product: "CCHC",
} as const;
