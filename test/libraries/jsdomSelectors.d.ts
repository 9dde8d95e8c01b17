/** A part of jsdom that is not meant for others, as far as it is used here. */
declare module "jsdom/lib/jsdom/living/helpers/selectors.js" {
  interface ElementInside {
    readonly _localName: string;
    readonly _ownerDocument: { readonly compatMode: string };
    getAttributeNS(namespace: null, name: string): string | null;
  }
  const selectors: { matchesDontThrow: (element: ElementInside, selector: string | undefined) => boolean };
  export default selectors;
}
