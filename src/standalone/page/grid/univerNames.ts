/**
 * Names and roles that screen readers need and Univer 0.25 leaves out: its boxes and buttons have none, some of its roles
 * do not exist, its canvases come before everything else in the order of Tab.
 */
export interface UniverWords {
  readonly nameBox: string;
  readonly names: string;
  readonly sheetTabs: string;
  readonly sheetList: string;
  readonly smaller: string;
  readonly larger: string;
  readonly close: string;
}

type Mend = (element: Element, words: UniverWords) => void;

const label =
  (word: keyof UniverWords): Mend =>
  (element, words) =>
    put(element, "aria-label", words[word]);

/** What only the mouse can use; the buttons beside it do the same. */
const onlyForTheMouse: Mend = (element) => {
  element.removeAttribute("role");
  put(element, "aria-hidden", "true");
  put(element, "tabindex", "-1");
};

const mends: readonly (readonly [selector: string, mend: Mend])[] = [
  ["[data-u-comp=defined-name] > input", label("nameBox")],
  [
    "[data-u-comp=defined-name] > a",
    (element, words) => {
      put(element, "role", "button");
      put(element, "aria-label", words.names);
    },
  ],
  ["[data-u-comp=slide-tab-bar]", label("sheetTabs")],
  // The button within is what can be reached.
  ["div[data-slot=dropdown-menu-trigger]", (element) => put(element, "role", "presentation")],
  ["div[data-slot=dropdown-menu-trigger][aria-expanded]", withoutState],
  ["[data-u-comp=sheet-bar-append-button]", label("sheetList")],
  ["button[data-u-comp=button]:has(.univerjs-icon-reduce-icon)", label("smaller")],
  ["button[data-u-comp=button]:has(.univerjs-icon-increase-icon)", label("larger")],
  ["button:not([data-u-comp]):has(.univerjs-icon-close-icon)", label("close")],
  ["[role=track]", onlyForTheMouse],
  ["[aria-hidden=true] > a[role=button], [role=handle]", onlyForTheMouse],
  ["canvas[tabindex='1']", (element) => put(element, "tabindex", "-1")],
];

/** Keeps everything named that Univer draws in the element. @returns how to stop */
export function nameUniverParts(container: HTMLElement, words: UniverWords): () => void {
  const name = (): void => {
    for (const [selector, mend] of mends)
      for (const element of container.querySelectorAll(selector)) mend(element, words);
  };
  const observer = new MutationObserver(name);
  observer.observe(container, { childList: true, subtree: true });
  name();
  return () => observer.disconnect();
}

function withoutState(element: Element): void {
  for (const state of ["aria-expanded", "aria-haspopup"]) element.removeAttribute(state);
}

function put(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
