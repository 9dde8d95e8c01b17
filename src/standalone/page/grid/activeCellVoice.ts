/**
 * Univer draws on a canvas, which screen readers cannot read: this element says the active cell, its text and whether
 * something can be entered. It lies over the cell, unseen, so that screen magnifiers find it. Page tests read it too.
 */
import { cellAddress } from "../../host/model/address";
import { cellText } from "../../host/model/numberFormat";
import type { WorkbookModel } from "../../host/model/workbookModel";
import type { ActiveCell } from "./choiceLayer";
import type { SheetGeometry } from "./sheetGeometry";

export class ActiveCellVoice {
  private readonly element = document.createElement("div");
  private cell: ActiveCell | null = null;
  private readonly stop: () => void;

  constructor(
    container: HTMLElement,
    private readonly model: WorkbookModel,
    private readonly geometry: SheetGeometry,
  ) {
    this.element.className = "cchc-voice";
    this.element.setAttribute("role", "status");
    container.append(this.element);
    this.stop = geometry.onMoved(() => this.place());
  }

  dispose(): void {
    this.stop();
    this.element.remove();
  }

  say(cell: ActiveCell): void {
    this.cell = cell;
    const { sheet, row, column } = cell;
    const address = cellAddress(row, column);
    const shown = cellText(sheet.findCell(row, column), this.model.culture);
    const { dataset } = this.element;
    dataset["sheet"] = sheet.name;
    dataset["address"] = address;
    dataset["shown"] = shown;
    const words = `${sheet.name}, ${address}: ${shown}`;
    if (this.element.textContent !== words) this.element.textContent = words;
    this.place();
  }

  /** Over the part of the cell that can be seen. */
  private place(): void {
    const box = this.cell === null ? null : this.geometry.cellBox(this.cell.row, this.cell.column);
    const seen = this.geometry.cellsBox();
    if (box === null || seen === null) return;
    const left = Math.min(Math.max(box.left, seen.left), seen.left + seen.width);
    const top = Math.min(Math.max(box.top, seen.top), seen.top + seen.height);
    Object.assign(this.element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${Math.max(1, Math.min(box.left + box.width, seen.left + seen.width) - left)}px`,
      height: `${Math.max(1, Math.min(box.top + box.height, seen.top + seen.height) - top)}px`,
    });
  }
}
