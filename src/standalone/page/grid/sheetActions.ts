/** What people do with whole sheets: their tabs and their protection. */
import { HostError } from "../../host/errors";
import { passwordMatches } from "../../host/model/password";
import { optionsOf, protect, unprotect, type ProtectionOptions } from "../../host/model/protection";
import type { SheetModel } from "../../host/model/sheetModel";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { attempt, type Notify } from "./gridNotice";

/** Asked of the person before a sheet is protected, and before a protection with a password is taken off. */
export interface PasswordQuestion {
  readonly kind: "protect" | "unprotect";
  readonly sheet: string;
}

/** @returns the password, "" for none; null when the person would rather not */
export type AskPassword = (question: PasswordQuestion) => Promise<string | null>;

export interface SheetRequests {
  activated(sheetId: string): void;
  renamed(sheetId: string, name: string): void;
  removed(sheetId: string): void;
  added(): void;
  hidden(sheetId: string): void;
  shown(sheetId: string): void;
  moved(sheetId: string, position: number): void;
  /** The active sheet's protection is put on, or taken off. */
  protectionToggled(): void;
}

interface Surroundings {
  readonly model: WorkbookModel;
  readonly sheetOf: (viewId: string) => SheetModel | undefined;
  readonly notify: Notify;
  readonly askPassword: AskPassword;
  /** What was typed before can no longer be taken back. */
  readonly forget: () => void;
}

export class SheetActions implements SheetRequests {
  /** What a protection allowed that was taken off here: it comes back the same. */
  private readonly options = new WeakMap<SheetModel, ProtectionOptions>();

  constructor(private readonly around: Surroundings) {}

  activated(sheetId: string): void {
    this.on(sheetId, (sheet) => this.around.model.activate(sheet));
  }

  renamed(sheetId: string, name: string): void {
    this.on(sheetId, (sheet) => this.around.model.renameSheet(sheet, name));
  }

  removed(sheetId: string): void {
    this.on(sheetId, (sheet) => {
      this.around.model.deleteSheet(sheet);
      this.around.forget();
    });
  }

  added(): void {
    const { model, notify } = this.around;
    attempt(model, notify, undefined, () => model.activate(model.addSheet()));
  }

  hidden(sheetId: string): void {
    this.on(sheetId, (sheet) => this.around.model.setVisibility(sheet, "Hidden"));
  }

  shown(sheetId: string): void {
    this.on(sheetId, (sheet) => {
      this.around.model.setVisibility(sheet, "Visible");
      this.around.model.activate(sheet);
    });
  }

  moved(sheetId: string, position: number): void {
    this.on(sheetId, (sheet) => this.around.model.moveSheet(sheet, position));
  }

  protectionToggled(): void {
    const sheet = this.around.model.active;
    void (sheet.isProtected ? this.takeOff(sheet) : this.putOn(sheet));
  }

  /** Excel's dialog "Protect Sheet": the password may be left empty. */
  private async putOn(sheet: SheetModel): Promise<void> {
    const password = await this.around.askPassword({ kind: "protect", sheet: sheet.name });
    if (password === null || sheet.isProtected) return;
    protect(sheet, this.options.get(sheet) ?? {}, password);
    this.tell(sheet);
  }

  private async takeOff(sheet: SheetModel): Promise<void> {
    const { notify, askPassword } = this.around;
    const hasPassword = sheet.password !== undefined || sheet.worksheet.sheetProtection?.hashValue !== undefined;
    const password = hasPassword ? await askPassword({ kind: "unprotect", sheet: sheet.name }) : "";
    if (password === null) return;
    const options = optionsOf(sheet);
    try {
      await unprotect(sheet, password, passwordMatches);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      notify({ kind: "wrongPassword", sheet: sheet.name });
      return;
    }
    if (options !== null) this.options.set(sheet, options);
    this.tell(sheet);
  }

  private tell(sheet: SheetModel): void {
    const { model } = this.around;
    model.note({ sheetId: sheet.id, kind: "protection" });
    model.events.tell({ kind: "protectionChanged", sheetId: sheet.id, isProtected: sheet.isProtected });
    model.settle();
  }

  private on(sheetId: string, act: (sheet: SheetModel) => void): void {
    const { model, notify, sheetOf } = this.around;
    const sheet = sheetOf(sheetId);
    if (sheet !== undefined) attempt(model, notify, sheet, () => act(sheet));
  }
}
