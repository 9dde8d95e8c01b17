/**
 * jsdom as Jest brings it, with one shortcut: most of the time of the pane's tests went into asking every rule of every
 * style sheet whether it means an element (roles and names are looked up by what is visible). Nearly all rules are
 * Fluent's atomic ones, `.f1abc` or `.f1abc:hover`, and a rule whose class the element does not have is answered here,
 * without the selector engine. Whatever is not certain goes to the engine as before, so every answer stays the same.
 *
 * In a test file: `@jest-environment ./test/libraries/browserEnvironment.ts`
 */
import selectors from "jsdom/lib/jsdom/living/helpers/selectors.js";
import { certainlyNot } from "./selectorShortcut";

// Before jsdom itself is loaded: its modules take the function out of this one while they are evaluated.
const { matchesDontThrow } = selectors;
selectors.matchesDontThrow = (element, selector) =>
  !certainlyNot(element, selector) && matchesDontThrow(element, selector);

export { default } from "jest-environment-jsdom";
