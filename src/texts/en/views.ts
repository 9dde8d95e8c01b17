/** The way to the pictures of the year in the pane; what they say is in viewsShown. */
export const views = {
  title: "Results at a glance",
  intro: "Bars of the ranking and a heat map of the fields; choose a cell to open it in the sheet.",
  needs: "The score table is needed first.",
  loading: "Opening…",
  "loading-failed": "This part could not be opened.",
} as const;
