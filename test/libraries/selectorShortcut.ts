/** What is certain about a selector without a selector engine. */

/** The part of jsdom's own elements that is looked at. */
export interface StyledElement {
  readonly _localName: string;
  readonly _ownerDocument: { readonly compatMode: string };
  getAttributeNS(namespace: null, name: string): string | null;
}

/** What every element has that a selector may mean: one of these names or one of these classes. */
interface Needed {
  readonly names: readonly string[];
  readonly classes: readonly string[];
}

/** Null: nothing is certain. */
const known = new Map<string, Needed | null>();

/** True only if the selector does not mean the element; false says nothing. Rules like `@keyframes` have no selector. */
export function certainlyNot(element: StyledElement, selector: string | undefined): boolean {
  if (selector === undefined) return false;
  let needed = known.get(selector);
  if (needed === undefined) {
    needed = neededBy(selector);
    known.set(selector, needed);
  }
  if (needed === null) return false;
  const { names, classes } = needed;
  if (names.length > 0 && names.includes(element._localName.toLowerCase())) return false;
  if (classes.length === 0) return true;
  // In old documents ("quirks mode") class names are compared regardless of case.
  if (element._ownerDocument.compatMode !== "CSS1Compat") return false;
  const own = element.getAttributeNS(null, "class");
  return own === null || !classes.some((each) => own.includes(each));
}

/** Looks at the last part of each alternative: of ".f1abc > svg, .f2:not(:hover)" at "svg" and ".f2". */
function neededBy(selector: string): Needed | null {
  let plain = selector.replace(/\[[^\]"'\\]*(?:"[^"\\]*")?[^\]"'\\]*\]/g, "");
  while (/\([^()"'\\]*\)/.test(plain)) plain = plain.replace(/\([^()"'\\]*\)/g, "");
  const names: string[] = [];
  const classes: string[] = [];
  for (const alternative of plain.split(",")) {
    const last =
      alternative
        .trim()
        .split(/[\s>+~]+/)
        .pop() ?? "";
    const [whole, name, rest = ""] = /^([a-zA-Z][a-zA-Z0-9]*)?((?:(?:\.|::?)[a-zA-Z_-][\w-]*)*)$/.exec(last) ?? [];
    const className = /\.([\w-]+)/.exec(rest)?.[1];
    // Strings, escapes, namespaces, "*", and what is said by a pseudo-class or an attribute only: the engine knows.
    if (whole === undefined || /["'\\@|{}()[\]]/.test(plain)) return null;
    if (name !== undefined) names.push(name.toLowerCase());
    else if (className !== undefined) classes.push(className);
    else return null;
  }
  return { names, classes };
}
