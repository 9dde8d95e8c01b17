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
    onSheetsTouched: (touched) => whenThere(embedded, ({ model }) => collectNews(model, touched)),
  };
}

/** Quiet time that ends a burst, in milliseconds. */
const burst = 200;

/** The events Excel would raise for what people do; those of the add-in's own requests are left out. */
function collectNews(model: EmbeddedExcel["model"], touched: Parameters<Ambient["onSheetsTouched"]>[0]): () => void {
  let sheets = new Set<string>();
  let isStructural = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const news = { sheets: [...sheets], isStructural };
    sheets = new Set();
    isStructural = false;
    touched(news);
  };
  const note = (isStructure: boolean): void => {
    isStructural ||= isStructure;
    clearTimeout(timer);
    timer = setTimeout(tell, burst);
  };
  const stopEvents = model.events.add((event) => {
    if (!telling.has(event.kind) || model.triggerSource === "ThisLocalAddin") return;
    sheets.add(event.sheetId);
    note(structural.includes(event.kind));
  });
  // In Excel another file is another pane; here all sheets are others.
  const stopChanges = model.changes.add((changes) => {
    if (changes.some(({ kind }) => kind === "workbook")) note(true);
  });
  return () => {
    stopEvents();
    stopChanges();
    clearTimeout(timer);
  };
}

const structural: readonly string[] = ["added", "deleted", "renamed"];
const telling: ReadonlySet<string> = new Set([
  "changed",
  "rowHiddenChanged",
  "activated",
  "deactivated",
  ...structural,
]);

/** Listens as soon as the workbook is there. @returns how to stop, also before that */
function whenThere(embedded: Promise<EmbeddedExcel>, listen: (embedded: EmbeddedExcel) => () => void): () => void {
  let stop: (() => void) | undefined;
  let isOver = false;
  void embedded.then((there) => {
    if (!isOver) stop = listen(there);
  });
  return () => {
    isOver = true;
    stop?.();
  };
}
