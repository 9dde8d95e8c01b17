/** Why something was not done in the grid; the page words it. */
import { cellAddress } from "../../host/model/address";
import { HostError } from "../../host/errors";
import type { SheetModel } from "../../host/model/sheetModel";
import type { WorkbookModel } from "../../host/model/workbookModel";
import type { Refusal } from "./userEdit";

export type GridNotice =
  | { readonly kind: "locked"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "formula"; readonly cell: string }
  | { readonly kind: "invalid"; readonly cell: string; readonly title: string; readonly message: string }
  | { readonly kind: "protectedSheet"; readonly sheet: string }
  | { readonly kind: "wrongPassword"; readonly sheet: string }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "notOffered" };

export type Notify = (notice: GridNotice) => void;

export function noticeOf(refusal: Refusal): GridNotice {
  const cell = cellAddress(refusal.row, refusal.column);
  if (refusal.kind === "invalid") return { kind: "invalid", cell, title: refusal.title, message: refusal.message };
  return refusal.kind === "locked" ? { kind: "locked", sheet: refusal.sheet.name, cell } : { kind: "formula", cell };
}

/**
 * Does something the model may refuse with a HostError, changing nothing then, and tells the listeners.
 * @param sheet the one whose protection may stand in the way
 * @returns whether it was done
 */
export function attempt(model: WorkbookModel, notify: Notify, sheet: SheetModel | undefined, act: () => void): boolean {
  let isDone = false;
  try {
    act();
    isDone = true;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.code === "AccessDenied") notify({ kind: "protectedSheet", sheet: sheet?.name ?? "" });
    else notify({ kind: "refused", why: error.code });
  }
  model.settle();
  return isDone;
}
