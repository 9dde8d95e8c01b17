/**
 * Keys that Univer does not know. The browser keeps Ctrl+PageDown for its own tabs, so sheets have the keys they have in
 * Excel for the web (support.microsoft.com, "Keyboard shortcuts in Excel", Excel for the web).
 */
export interface KeyRequests {
  isEditing(): boolean;
  /** Shows the sheet before or after the active one. */
  turnSheet(step: 1 | -1): void;
  /** Puts the cursor into the box that takes an address. */
  askAddress(): void;
  /** Opens the active cell's list of choices, where it has one. */
  openChoices(): void;
}

/** @param container of the grid. @returns how to stop listening */
export function listenForKeys(container: HTMLElement, requests: KeyRequests): () => void {
  const press = (event: KeyboardEvent): void => {
    const request = requests.isEditing() ? undefined : requestOf(event);
    if (request === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    request(requests);
  };
  // Before Univer, which takes arrow keys whatever is held with them.
  container.addEventListener("keydown", press, { capture: true });
  return () => container.removeEventListener("keydown", press, { capture: true });
}

function requestOf({ key, altKey, ctrlKey, shiftKey }: KeyboardEvent): ((requests: KeyRequests) => void) | undefined {
  const held = `${ctrlKey ? "Ctrl+" : ""}${altKey ? "Alt+" : ""}${shiftKey ? "Shift+" : ""}${key}`;
  switch (held) {
    case "Ctrl+Alt+PageDown":
      return (requests) => requests.turnSheet(1);
    case "Ctrl+Alt+PageUp":
      return (requests) => requests.turnSheet(-1);
    case "Ctrl+g":
      return (requests) => requests.askAddress();
    case "Alt+ArrowDown":
      return (requests) => requests.openChoices();
    default:
      return undefined;
  }
}
