/** The way from the pane to the user guide. */
export const guideLink = {
  open: "Hướng dẫn sử dụng",
  elsewhere: "(mở ở cửa sổ khác)",
} as const;
