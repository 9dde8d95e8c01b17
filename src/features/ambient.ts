/** What surrounds the pane and can change under it; Excel and the standalone page each give it. */

/** highContrast: the host asks for it itself; contrast themes of the system work through CSS forced colours in any theme. */
export type ThemeName = "light" | "dark" | "highContrast";

/** Ends a subscription. */
export type Unsubscribe = () => void;

/** Sheets touched since the last news, by their ids. */
export interface SheetNews {
  readonly sheets: readonly string[];
  /** A sheet came or went. */
  readonly isStructural: boolean;
}

export interface Ambient {
  /** BCP 47 tag of the host's display language: "vi-VN". */
  readonly displayLanguage: string;
  /** The host draws its charts as pictures as they look; absent: it doesn't (the embedded workbook's pictures are rough). */
  readonly picturesCharts?: boolean;
  /** Opens an absolute address in the person's own browser; absent: links open windows by themselves. */
  readonly openInBrowser?: (address: string) => void;
  /** The clock; the pane proposes the year of the index from it. */
  now(): Date;
  theme(): ThemeName;
  onThemeChange(changed: (theme: ThemeName) => void): Unsubscribe;
  /** People (co-authors, too) touched sheets; bursts are one piece of news. The add-in's own writes are none. */
  onSheetsTouched(touched: (news: SheetNews) => void): Unsubscribe;
}
