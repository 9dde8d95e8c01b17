/** Looks of the page's own parts; colours come from the theme, so dark and high contrast follow. */
import { makeStyles, tokens } from "@fluentui/react-components";

/** Below this width (pixels) grid and pane are shown one at a time. */
export const narrowest = 700;

export const usePageLooks = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", overflow: "hidden" },
  header: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXXS },
  divider: {
    alignSelf: "stretch",
    marginInline: tokens.spacingHorizontalS,
    borderInlineStartWidth: "1px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  file: {
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    // A long name is cut short before anything goes on a second line.
    flex: "1 1 140px",
    color: tokens.colorNeutralForeground2,
  },
  fileName: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  unsaved: { color: tokens.colorPaletteRedForeground1, whiteSpace: "nowrap" },
  saved: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  bar: { flexShrink: 0 },
  body: { display: "flex", flexGrow: 1, minHeight: 0, position: "relative" },
  grid: { flexGrow: 1, minWidth: 0, position: "relative" },
  canvas: { position: "absolute", inset: 0 },
  waiting: {
    position: "absolute",
    inset: 0,
    zIndex: 40,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  pane: { flexShrink: 0, overflow: "auto", backgroundColor: tokens.colorNeutralBackground1 },
  paneAlone: { flexGrow: 1, width: "100%" },
  gone: { display: "none" },
  splitter: {
    width: "6px",
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    ":focus-visible": { backgroundColor: tokens.colorBrandBackground, outlineStyle: "none" },
  },
  notice: {
    position: "absolute",
    left: "50%",
    bottom: "48px",
    transform: "translateX(-50%)",
    zIndex: 30,
    maxWidth: "90%",
  },
});
