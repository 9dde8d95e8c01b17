/**
 * Keys of the whole page. In the grid Tab moves between cells, as in Excel; F6 is the way out of it and through the page
 * (WCAG 2.2, 2.1.2), Shift+F6 the way back, both also with Ctrl as in Excel for the web.
 */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

export interface Region {
  readonly element: RefObject<HTMLElement | null>;
  /** How the region takes the keys; without it by its element that had them last, or its first one. */
  readonly focus?: () => void;
}

export interface PageKeys {
  /** In the order F6 goes through them. */
  readonly regions: readonly Region[];
  /** A cell is being typed into: it is finished first. */
  readonly isEditing: () => boolean;
  readonly onSave: () => void;
  readonly onOpen: () => void;
  /** Closes the message over the grid; null where there is none. */
  readonly onDismiss: (() => void) | null;
}

const reachable =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]";

/** @param keys null while the page is not ready */
export function usePageKeys(keys: PageKeys | null): void {
  const now = useRef(keys);
  // Before the page is seen: its buttons and its keys work from the same moment on.
  useLayoutEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const left = new WeakMap<HTMLElement, HTMLElement>();
    const press = (event: KeyboardEvent): void => {
      const present = now.current;
      const does = present === null ? undefined : actionOf(event, present, left);
      // A dialog is a page of its own.
      if (does === undefined || document.querySelector("[role=dialog], [role=alertdialog]") !== null) return;
      event.preventDefault();
      event.stopPropagation();
      if (present?.isEditing() !== true) does();
    };
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, []);
}

function actionOf(
  { key, ctrlKey, shiftKey, altKey }: KeyboardEvent,
  keys: PageKeys,
  left: WeakMap<HTMLElement, HTMLElement>,
): (() => void) | undefined {
  if (altKey) return undefined;
  if (key === "Escape" && keys.onDismiss !== null && !keys.isEditing()) return keys.onDismiss;
  if (key === "F6") return () => turn(keys.regions, shiftKey ? -1 : 1, left);
  if (!ctrlKey || shiftKey) return undefined;
  if (key === "s") return keys.onSave;
  return key === "o" ? keys.onOpen : undefined;
}

/** To the next region that can be seen. */
function turn(regions: readonly Region[], step: 1 | -1, left: WeakMap<HTMLElement, HTMLElement>): void {
  const seen = regions.filter(({ element }) => (element.current?.getClientRects().length ?? 0) > 0);
  const from = document.activeElement;
  const index = seen.findIndex(({ element }) => element.current?.contains(from) === true);
  const before = seen[index]?.element.current;
  if (before !== undefined && before !== null && from instanceof HTMLElement) left.set(before, from);
  const next = seen[index === -1 && step === -1 ? seen.length - 1 : (index + step + seen.length) % seen.length];
  const element = next?.element.current;
  if (next === undefined || element === null || element === undefined) return;
  if (next.focus !== undefined) next.focus();
  else placeIn(element, left.get(element))?.focus();
}

function placeIn(region: HTMLElement, last: HTMLElement | undefined): HTMLElement | undefined {
  const canBeSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0;
  if (last !== undefined && region.contains(last) && canBeSeen(last)) return last;
  return [...region.querySelectorAll<HTMLElement>(reachable)].find(
    (element) => element.tabIndex >= 0 && canBeSeen(element),
  );
}
