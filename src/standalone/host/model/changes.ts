/** What the workbook tells those who mirror it (the grid) and those who listen to it (the add-in). */
import type { Rect } from "./rect";
import type { Scalar } from "./scalar";

export type ChangeKind =
  | "cells"
  | "format"
  | "validation"
  | "conditionalFormat"
  | "protection"
  | "layout"
  | "structure"
  | "charts"
  | "names"
  | "sheets"
  | "activation"
  | "selection"
  | "workbook";

export interface Change {
  /** Empty for changes of the whole workbook. */
  readonly sheetId: string;
  readonly kind: ChangeKind;
  readonly area?: Rect;
}

/** Excel.EventTriggerSource: the add-in's own writes, or everything else. */
export type TriggerSource = "ThisLocalAddin" | "Unknown";

/** Excel's events, as far as the client library can subscribe to them here. */
export type HostEvent =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly address: string;
      readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
      readonly triggerSource: TriggerSource;
      /** A co-author's edit, arriving from another machine. */
      readonly isRemote?: boolean;
      /** Only for single cells. */
      readonly details?: { readonly before: Scalar; readonly after: Scalar };
    }
  | { readonly kind: "calculated"; readonly sheetId: string }
  | {
      readonly kind: "rowHiddenChanged";
      readonly sheetId: string;
      readonly address: string;
      readonly changeType: "Hidden" | "Unhidden";
    }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheetId: string }
  | { readonly kind: "renamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "selectionChanged"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "protectionChanged"; readonly sheetId: string; readonly isProtected: boolean };

type Listener<T> = (notice: T) => void;

export class Listeners<T> {
  private readonly listeners = new Set<Listener<T>>();

  /** @returns how to stop listening */
  add(listener: Listener<T>): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  tell(notice: T): void {
    for (const listener of this.listeners) listener(notice);
  }
}
