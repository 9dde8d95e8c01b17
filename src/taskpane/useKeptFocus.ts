/** Buttons of a report vanish when the work goes on; whoever stood on one must not fall back to the top of the pane. */
import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

export interface KeptFocus {
  onFocus(): void;
  onBlur(event: FocusEvent<HTMLElement>): void;
}

/** Handlers for the element that holds the report; after `phase` changes, focus lost with it goes to the first button in `home`. */
export function useKeptFocus(phase: string, home: RefObject<HTMLElement | null>): KeptFocus {
  const isInside = useRef(false);
  useEffect(() => {
    // A removed element raises no blur, so the last known focus still counts as inside.
    if (isInside.current && document.activeElement === document.body) {
      home.current?.querySelector("button")?.focus();
    }
    isInside.current = false;
  }, [phase, home]);
  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: () => {
      isInside.current = false;
    },
  };
}
