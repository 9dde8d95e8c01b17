/**
 * Univer as a pure view: no formula runs in it (the workbook model calculates), no toolbar, no network plugin.
 * Its plugins are named one by one because the core preset always brings the calculating ones.
 */
import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  type Injector,
} from "@univerjs/presets";
import {
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { Language } from "../../../texts/texts";

export interface UniverApp {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly locale: LocaleType;
  /** When the first workbook has been drawn; before that Univer's parts for drawing do not exist. */
  rendered(): Promise<void>;
}

/** Commands of Univer's menus that this page does not offer. */
const hiddenMenus = [
  "sheet.menu.copy-special",
  "sheet.menu.paste-special",
  "sheet.menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
  "sheet.column-header-menu.sheet-frozen",
  "sheet.menu.clear-selection",
  "sheet.contextMenu.permission",
  "sheet.contextMenu.text-to-number",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
  "sheet.command.set-row-height",
  "sheet.command.set-row-is-auto-height",
  "sheet.command.set-worksheet-col-width",
  "sheet.command.set-col-auto-width",
  "sheet.command.copy-sheet",
  "sheet.command.set-tab-color",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
];

/** Starts Univer in an empty element. The locale is a chunk of its own. */
export async function startUniver(container: HTMLElement, language: Language): Promise<UniverApp> {
  const words =
    language === "vi"
      ? await import("@univerjs/preset-sheets-core/locales/vi-VN")
      : await import("@univerjs/preset-sheets-core/locales/en-US");
  const locale = language === "vi" ? LocaleType.VI_VN : LocaleType.EN_US;
  const univer = new Univer({ locale, locales: { [locale]: words.default }, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    disableAutoFocus: true,
    menu: Object.fromEntries(hiddenMenus.map((id) => [id, { hidden: true }])),
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    clipboardConfig: { hidePasteOptions: true },
    footer: {
      sheetBar: true,
      statisticBar: true,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  const injector = univer.__getInjector();
  return {
    univer,
    injector,
    commands: injector.get(ICommandService),
    locale,
    rendered: () => injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
  };
}
