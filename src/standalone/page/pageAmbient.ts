/** What surrounds the pane on this page: the browser's theme, the page's language, news from the workbook. */
import type { EmbeddedExcel } from "../host/embedded";
import type { Language } from "../../texts/texts";
import type { PaneSurroundings } from "./parts";

type Ambient = PaneSurroundings["ambient"];

const darkQuery = "(prefers-color-scheme: dark)";

/** @param embedded the workbook when it is there; news before that is nobody's business */
export function pageAmbient(language: Language, embedded: Promise<EmbeddedExcel>): Ambient {
  return {
    displayLanguage: language === "vi" ? "vi-VN" : "en-US",
    now: () => new Date(),
    theme: () => (window.matchMedia(darkQuery).matches ? "dark" : "light"),
    onThemeChange: (changed) => {
      const list = window.matchMedia(darkQuery);
      const listen = (): void => changed(list.matches ? "dark" : "light");
      list.addEventListener("change", listen);
      return () => list.removeEventListener("change", listen);
    },
    onSheetsChanged: (changed) => {
      let stop: (() => void) | undefined;
      let isOver = false;
      void embedded.then(({ model }) => {
        if (isOver) return;
        stop = model.changes.add((changes) => {
          if (changes.some(({ kind }) => kind !== "selection")) changed();
        });
      });
      return () => {
        isOver = true;
        stop?.();
      };
    },
  };
}
