/**
 * Arrow keys in a table of cells (ARIA Authoring Practices, data grid): one cell at a time can be tabbed to, so that a
 * table of a thousand cells is one stop on the keyboard's way through the pane.
 */
import { useState, type KeyboardEvent } from "react";

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridKeys {
  readonly place: GridPlace;
  readonly setPlace: (place: GridPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Cells carry data-row and data-column. `onEnter` is called with the cell that has the focus. */
export function useGridKeys(rows: number, columns: number, onEnter: (place: GridPlace) => void): GridKeys {
  const [wanted, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const place = within(wanted, rows, columns);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onEnter(place);
      return;
    }
    const moved = movedBy(event.key, event.ctrlKey, place, rows, columns);
    if (moved === null) return;
    event.preventDefault();
    const next = within(moved, rows, columns);
    setPlace(next);
    event.currentTarget.querySelector<HTMLElement>(cellAt(next))?.focus();
  };
  return { place, setPlace, onKeyDown };
}

const cellAt = ({ row, column }: GridPlace): string => `[data-row="${row}"][data-column="${column}"]`;

function within({ row, column }: GridPlace, rows: number, columns: number): GridPlace {
  const inside = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));
  return { row: inside(row, rows), column: inside(column, columns) };
}

function movedBy(key: string, isFar: boolean, at: GridPlace, rows: number, columns: number): GridPlace | null {
  const { row, column } = at;
  switch (key) {
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "PageDown":
      return { row: row + 10, column };
    case "PageUp":
      return { row: row - 10, column };
    case "Home":
      return isFar ? { row: 0, column: 0 } : { row, column: 0 };
    case "End":
      return isFar ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return null;
  }
}
