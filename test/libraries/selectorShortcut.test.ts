/** @jest-environment ./test/libraries/browserEnvironment.ts */
/** The shortcut never contradicts a selector engine that does not take it, and is taken for nearly all rules. */
import { certainlyNot } from "./selectorShortcut";

const elements = `
  <div id="a" class="f1 fui-Button f1abc"><svg class="f1"><title>x</title></svg><b hidden></b></div>
  <input id="b" type="radio" class="f12zxao0 f9ma1gx" checked><span class="fui-Radio__indicator"></span>
  <ul><li><ol class="f1abcd  f2\n f3"><li>x</li></ol></li></ul><table><tr><td data-x="a, .f1"></td></tr></table>`;

const selectors = [
  ...[
    ".f1",
    ".f1abc",
    ".f1abc:hover",
    ".f1abcd",
    ".f2",
    ".f3",
    ".fui-Button",
    ".F1",
    "div",
    "DIV",
    "*",
    ":root",
    "svg",
  ],
  ...["html, body, ol", "ul ul, ol ul,\nul ol", "ul ol li", "table > tr", "tr", "title", "LI , TD", "div.f1", "div.f2"],
  ...[
    'input[type="radio"]',
    "input[type=radio]:checked",
    '[data-x="a, .f1"]',
    'td[data-x="a, .f1"]',
    "[hidden]",
    "b[hidden]",
  ],
  ...[
    ".f9ma1gx:checked~.fui-Radio__indicator",
    ".f12zxao0:not(:checked)~.fui-Radio__indicator",
    ".f1>svg",
    ".f1abc svg.f1",
  ],
  ...[
    ".f1:not(.f2)",
    ".f1:not(.f1abc)",
    ":not(.f1)",
    ":is(.f1, li)",
    "div:is(.f1, li)",
    ".f1abc:has(svg)",
    ".f1,.f2",
    ".f1,*",
  ],
  ...[
    "#a",
    "div#a",
    "#b.f9ma1gx",
    "[class].f1",
    ".f1[class]",
    ".f\\31",
    "._",
    ":hover",
    ".f1abcd.f2",
    ".f2.f1abcd",
    "li:first-child",
  ],
];

/** Outside the parent chain of styles nothing takes the shortcut: `matches` asks another function of jsdom. */
const answersOf = (root: Document) =>
  [...root.querySelectorAll("*")].flatMap((element) =>
    selectors.map((selector) => ({ element, selector, means: element.matches(selector) })),
  );

const asInside = (element: Element) => ({
  _localName: element.localName,
  _ownerDocument: element.ownerDocument,
  getAttributeNS: (namespace: null, name: string) => element.getAttributeNS(namespace, name),
});

describe("the shortcut past the selector engine", () => {
  it.each(["<!DOCTYPE html>", ""])("says no only where the engine says no (%j)", (doctype) => {
    const root = new DOMParser().parseFromString(doctype + elements, "text/html");
    const wrong = answersOf(root)
      .filter(({ element, selector, means }) => means && certainlyNot(asInside(element), selector))
      .map(({ element, selector }) => `${selector} means ${element.outerHTML}`);
    expect(wrong).toEqual([]);
  });

  it("answers most of what is asked", () => {
    document.body.innerHTML = elements;
    const refused = answersOf(document).filter(({ means }) => !means);
    const quick = refused.filter(({ element, selector }) => certainlyNot(asInside(element), selector));
    expect(quick.length / refused.length).toBeGreaterThan(0.7);
  });

  it("is taken for computed styles, which stay what they were", () => {
    document.head.innerHTML =
      "<style>.f1 { visibility: hidden } .f1abc > svg { visibility: visible } @keyframes x {}</style>";
    document.body.innerHTML = elements;
    const seen = [...document.querySelectorAll("div, svg, input")].map((each) => getComputedStyle(each).visibility);
    expect(seen).toEqual(["hidden", "visible", "visible"]);
  });
});
