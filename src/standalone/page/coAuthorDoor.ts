/**
 * A door for tests, open only on a page asked for with `?coauthor`: edits of a co-author, as they arrive from another
 * machine while somebody works here. The page itself has no co-authoring.
 */
import type { EmbeddedExcel } from "../host/embedded";
import { parseRect } from "../host/model/address";
import type { CellInput } from "../host/model/edit";
import { userEdit } from "../host/model/userEdit";

export interface CoAuthor {
  /**
   * Writes a block of entries past the rules of validation, with the event source "Remote".
   * @param address of the block's first cell
   * @returns whether it was done; false: a cell is locked
   */
  edit(sheet: string, address: string, rows: readonly (readonly CellInput[])[]): boolean;
}

declare global {
  interface Window {
    cchcCoAuthor?: CoAuthor;
  }
}

export async function openCoAuthorDoor(embedded: Promise<EmbeddedExcel>): Promise<void> {
  const { model } = await embedded;
  window.cchcCoAuthor = {
    edit(sheet, address, rows) {
      const area = { ...parseRect(address), rows: rows.length, columns: rows[0]?.length ?? 0 };
      return userEdit(model, model.sheet(sheet).id, area, rows, { source: "pasted", isRemote: true }).done;
    },
  };
}
