/** Whether the part for developers is shown: off by default. */
import { useState, type KeyboardEvent } from "react";

const key = "d";
/** How often the key is pressed in a row. */
const times = 5;

export interface Developer {
  readonly isShown: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Shown by "d" five times while something in help has the focus (inside Excel nobody sees an address), or by `?developer`
 * in the page's address. Neither needs a network.
 */
export function useDeveloper(): Developer {
  const [isShown, setShown] = useState(() => new URLSearchParams(location.search).has("developer"));
  const [pressed, setPressed] = useState(0);
  return {
    isShown,
    onKeyDown: ({ key: name, ctrlKey, altKey, metaKey, target }) => {
      const isPlain = !ctrlKey && !altKey && !metaKey && !(target instanceof HTMLInputElement);
      const next = isPlain && name.toLowerCase() === key ? pressed + 1 : 0;
      setPressed(next);
      if (next === times) setShown(true);
    },
  };
}
