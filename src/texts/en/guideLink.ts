/** The way from the pane to the user guide. */
export const guideLink = {
  open: "User guide (in Vietnamese)",
  elsewhere: "(opens another window)",
} as const;
