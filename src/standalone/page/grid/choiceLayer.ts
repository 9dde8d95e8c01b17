/** What the active cell's validation offers: its input message beside the cell, and the choices of a list. */
import { isLocked } from "../../host/model/protection";
import type { Scalar } from "../../host/model/scalar";
import type { SheetModel } from "../../host/model/sheetModel";
import { listItems, ruleSeenFrom, validationAt, type ValidationRule } from "../../host/model/validation";
import type { WorkbookModel } from "../../host/model/workbookModel";
import type { SheetGeometry } from "./sheetGeometry";

export interface ActiveCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

export class ChoiceLayer {
  private readonly hint = document.createElement("div");
  private readonly chooser = document.createElement("select");
  private cell: ActiveCell | null = null;
  private readonly stop: () => void;

  /** @param choose takes the chosen text as if typed @param label says what the list is, for screen readers @param leave gives the keys back to the grid */
  constructor(
    container: HTMLElement,
    private readonly model: WorkbookModel,
    private readonly geometry: SheetGeometry,
    choose: (cell: ActiveCell, text: string) => void,
    label: string,
    leave: () => void,
  ) {
    this.hint.className = "cchc-hint";
    this.hint.setAttribute("role", "note");
    this.chooser.className = "cchc-chooser";
    this.chooser.setAttribute("aria-label", label);
    this.chooser.addEventListener("change", () => {
      if (this.cell !== null) choose(this.cell, this.chooser.value);
      leave();
    });
    this.chooser.addEventListener("keydown", (event) => {
      if (!["Escape", "Enter", "Tab"].includes(event.key)) return;
      event.preventDefault();
      leave();
    });
    container.append(this.hint, this.chooser);
    this.stop = geometry.onMoved(() => this.place());
  }

  dispose(): void {
    this.stop();
    this.hint.remove();
    this.chooser.remove();
  }

  /** Opens the list for the keyboard, where the active cell has one. */
  open(): void {
    if (this.chooser.hidden) return;
    this.chooser.focus();
    this.chooser.showPicker();
  }

  show(cell: ActiveCell | null): void {
    this.cell = cell;
    const validation = cell === null ? undefined : validationAt(cell.sheet, cell.row, cell.column);
    const rule =
      cell === null || validation === undefined ? undefined : ruleSeenFrom(validation, cell.row, cell.column);
    const isFree = cell !== null && !(cell.sheet.isProtected && isLocked(cell.sheet, cell.row, cell.column));
    this.fillHint(isFree ? rule : undefined);
    this.fillChooser(isFree ? cell : null, rule);
    this.place();
  }

  private fillHint(rule: ValidationRule | undefined): void {
    this.hint.replaceChildren();
    if (rule === undefined || !rule.showPrompt || (rule.promptTitle === "" && rule.prompt === "")) return;
    const title = document.createElement("strong");
    title.textContent = rule.promptTitle;
    const words = document.createElement("span");
    words.textContent = rule.prompt;
    if (rule.promptTitle !== "") this.hint.append(title);
    this.hint.append(words);
  }

  private fillChooser(cell: ActiveCell | null, rule: ValidationRule | undefined): void {
    this.chooser.replaceChildren();
    if (cell === null || rule === undefined || !rule.inCellDropDown) return;
    const { sheet, row, column } = cell;
    const items = listItems(rule, (formula) => this.model.engine.evaluate(sheet, formula));
    if (items === undefined) return;
    const present = textOf(sheet.content(row, column).value);
    for (const text of new Set(["", ...items.map(textOf)]))
      this.chooser.append(new Option(text, text, false, text === present));
  }

  private place(): void {
    const box = this.cell === null ? null : this.geometry.cellBox(this.cell.row, this.cell.column);
    const visible = this.geometry.cellsBox();
    const isSeen =
      box !== null &&
      visible !== null &&
      box.top + box.height > visible.top &&
      box.top < visible.top + visible.height - 8 &&
      box.left + box.width > visible.left &&
      box.left < visible.left + visible.width - 8;
    this.hint.hidden = !isSeen || this.hint.childElementCount === 0;
    this.chooser.hidden = !isSeen || this.chooser.options.length === 0;
    if (!isSeen) return;
    const below = box.top + box.height + 6;
    const hasRoom = below + this.hint.offsetHeight < visible.top + visible.height;
    const left = Math.min(box.left, visible.left + visible.width - this.hint.offsetWidth - 8);
    Object.assign(this.hint.style, {
      left: `${Math.max(visible.left, left)}px`,
      top: `${hasRoom ? below : box.top - this.hint.offsetHeight - 6}px`,
    });
    Object.assign(this.chooser.style, {
      left: `${box.left + box.width}px`,
      top: `${box.top}px`,
      height: `${Math.max(18, box.height)}px`,
    });
  }
}

function textOf(value: Scalar): string {
  return value === null || typeof value === "object" ? "" : String(value);
}
