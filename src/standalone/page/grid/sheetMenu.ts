/** What this page adds to Univer's menu of the sheet tabs. */
import { CommandType, type ICommand } from "@univerjs/presets";
import { ContextMenuGroup, ContextMenuPosition, IMenuManagerService, MenuItemType } from "@univerjs/preset-sheets-core";
import { Observable } from "rxjs";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { toggleProtection } from "./commandGate";
import type { UniverApp } from "./univerApp";

export interface SheetMenuWords {
  readonly protect: string;
  readonly unprotect: string;
}

/** "Protect Sheet…" or "Unprotect Sheet…" for the active sheet, whichever applies. */
export function addSheetMenu(app: UniverApp, model: WorkbookModel, words: SheetMenuWords): void {
  const command: ICommand = { id: toggleProtection, type: CommandType.COMMAND, handler: () => true };
  app.commands.registerCommand(command);
  const item = (title: string, whenProtected: boolean) => ({
    menuItemFactory: () => ({
      id: `${toggleProtection}-${String(whenProtected)}`,
      commandId: toggleProtection,
      type: MenuItemType.BUTTON,
      title,
      hidden$: new Observable<boolean>((menu) => {
        const tell = (): void => menu.next(model.active.isProtected !== whenProtected);
        tell();
        return model.changes.add(tell);
      }),
    }),
  });
  app.injector.get(IMenuManagerService).mergeMenu({
    [ContextMenuPosition.FOOTER_TABS]: {
      [ContextMenuGroup.OTHERS]: {
        [`${toggleProtection}-on`]: { order: 10, ...item(words.protect, false) },
        [`${toggleProtection}-off`]: { order: 10, ...item(words.unprotect, true) },
      },
    },
  });
}
