/** The pane as a page of its own, as Excel opens it: taskpane.html?step=units. */
import type { Ambient } from "../features/ambient";
import { createTexts, languageOf } from "../texts/texts";
import { mountTaskPane } from "./mount";
import type { Product } from "./product";
import { stepIds, type StepId } from "./steps";

/** The step an address asks for: ribbon commands open the pane with ?step=…; none: the step that is next. */
export function stepOf(search: string): StepId | undefined {
  const asked = new URLSearchParams(search).get("step");
  return stepIds.find((id) => id === asked);
}

/** The page was opened outside Excel: says so, in both languages, where the pane would be. */
export function sayOutsideExcel(): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no element #root");
  const lines = (["vi", "en"] as const).map((language) => {
    const line = document.createElement("p");
    line.lang = language;
    line.textContent = createTexts(language).say("pane.outside-excel");
    return line;
  });
  root.replaceChildren(...lines);
}

/** Fills the page with the pane; the element #root is the page's only content. Throws when the page has none (a bug). */
export function openPane(product: Product, ambient: Ambient): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no element #root");
  for (const element of [document.documentElement, document.body, root]) element.style.height = "100%";
  document.body.style.margin = "0";
  document.documentElement.lang = languageOf(ambient.displayLanguage);
  const initialStep = stepOf(location.search);
  mountTaskPane(root, { product, ambient, ...(initialStep === undefined ? {} : { initialStep }) });
}
