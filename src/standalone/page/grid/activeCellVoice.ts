/**
 * Univer draws on a canvas, which screen readers cannot read: this element says the active cell, its text and whether
 * something can be entered. Page tests read it too.
 */
import { cellAddress } from "../../host/model/address";
import { cellText } from "../../host/model/numberFormat";
import type { WorkbookModel } from "../../host/model/workbookModel";
import type { ActiveCell } from "./choiceLayer";

export class ActiveCellVoice {
  private readonly element = document.createElement("div");

  constructor(
    container: HTMLElement,
    private readonly model: WorkbookModel,
  ) {
    this.element.className = "cchc-voice";
    this.element.setAttribute("role", "status");
    container.append(this.element);
  }

  dispose(): void {
    this.element.remove();
  }

  say({ sheet, row, column }: ActiveCell): void {
    const address = cellAddress(row, column);
    const shown = cellText(sheet.findCell(row, column), this.model.culture);
    const { dataset } = this.element;
    dataset["sheet"] = sheet.name;
    dataset["address"] = address;
    dataset["shown"] = shown;
    const words = `${sheet.name}, ${address}: ${shown}`;
    if (this.element.textContent !== words) this.element.textContent = words;
  }
}
