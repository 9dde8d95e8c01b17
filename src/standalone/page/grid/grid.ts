/** The grid of the standalone page: Univer showing one workbook model. A chunk of its own; loaded when the page opens. */
import { ILayoutService, type ISetSelectionsOperationParams } from "@univerjs/preset-sheets-core";
import type { Language } from "../../../texts/texts";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { ActiveCellVoice } from "./activeCellVoice";
import { ChartLayer } from "./chartLayer";
import { ChoiceLayer } from "./choiceLayer";
import { gateCommands, rectOf } from "./commandGate";
import { GridController } from "./gridController";
import { listenForKeys } from "./gridKeys";
import type { Notify } from "./gridNotice";
import { GridView } from "./gridView";
import { fitRowHeights } from "./rowHeights";
import type { AskPassword } from "./sheetActions";
import { SheetGeometry } from "./sheetGeometry";
import { addSheetMenu, type SheetMenuWords } from "./sheetMenu";
import { startUniver } from "./univerApp";
import { nameUniverParts, type UniverWords } from "./univerNames";

export interface GridOptions {
  readonly language: Language;
  /** Something was asked for that is not done. */
  readonly notice: Notify;
  readonly askPassword: AskPassword;
  readonly words: SheetMenuWords & {
    /** Name of the list of choices, for screen readers. */
    readonly choices: string;
    readonly univer: UniverWords;
  };
}

export interface Grid {
  /** Keys go into the active cell again. */
  focus(): void;
  /** Whether a cell is being typed into. */
  isEditing(): boolean;
  undo(): void;
  redo(): void;
  /** What people typed so far can no longer be taken back; after the add-in's changes this happens by itself. */
  forget(): void;
  dispose(): void;
}

/** @param container an empty, positioned element */
export async function openGrid(container: HTMLElement, model: WorkbookModel, options: GridOptions): Promise<Grid> {
  const canvas = document.createElement("div");
  canvas.className = "cchc-canvas";
  container.append(canvas);
  const app = await startUniver(canvas, options.language);
  const view = new GridView(app, model);
  view.open();
  await app.rendered();
  const controller = new GridController(model, view, options.notice, options.askPassword);
  addSheetMenu(app, model, options.words);
  const geometry = new SheetGeometry(app, () => view.id, container);
  const charts = new ChartLayer(container, model, geometry);
  const choices = new ChoiceLayer(
    container,
    model,
    geometry,
    ({ sheet, row, column }, text) => model.whenIdle(() => controller.chosen(sheet, row, column, text)),
    options.words.choices,
    () => focus(),
  );
  const voice = new ActiveCellVoice(container, model, geometry);
  const showExtras = (): void => {
    const sheet = view.activeSheet();
    const cell = sheet === undefined ? null : { sheet, ...view.activeCell() };
    charts.show(sheet);
    choices.show(cell);
    if (cell !== null) voice.say(cell);
  };
  const focus = (): void => app.injector.get(ILayoutService).focus();
  const stopKeys = listenForKeys(container, {
    isEditing: () => view.isEditing(),
    turnSheet: (step) => {
      const sheet = neighbour(model, step);
      if (sheet === undefined) return;
      model.activate(sheet);
      model.settle();
      // Univer lets go of the keys with the sheet it no longer shows.
      focus();
    },
    askAddress: () => {
      // Univer's box for the name of a cell is the first in its frame.
      const box = container.querySelector("input");
      box?.focus();
      box?.select();
    },
    openChoices: () => choices.open(),
  });
  const stopGate = gateCommands(app, model, () => view.id, controller);
  let isShowing = false;
  // A sheet that is drawn anew starts with Univer's own selection: that is nobody's choice.
  const stopFollowing = followPerson(app, view, model, showExtras, () => isShowing);
  const stopListening = model.changes.add((changes) => {
    isShowing = true;
    view.apply(changes);
    isShowing = false;
    fitRowHeights(app, view);
    showExtras();
  });
  const stopForgetting = model.events.add((event) => {
    const isAddins = event.kind === "changed" && event.triggerSource === "ThisLocalAddin";
    if (isAddins || event.kind === "deleted") controller.forget();
  });
  fitRowHeights(app, view);
  showExtras();
  const stopNames = nameUniverParts(canvas, options.words.univer);
  container.dataset["grid"] = "ready";
  return {
    focus,
    isEditing: () => view.isEditing(),
    undo: () => model.whenIdle(() => controller.undo()),
    redo: () => model.whenIdle(() => controller.redo()),
    forget: () => controller.forget(),
    dispose: () => {
      for (const stop of [stopListening, stopForgetting, stopFollowing, stopGate, stopKeys, stopNames]) stop();
      charts.dispose();
      choices.dispose();
      voice.dispose();
      view.dispose();
      app.univer.dispose();
      container.replaceChildren();
    },
  };
}

/** The visible sheet before or after the active one; none at the ends. */
function neighbour(model: WorkbookModel, step: 1 | -1): WorkbookModel["active"] | undefined {
  const visible = model.sheets.filter(({ visibility }) => visibility === "Visible");
  return visible[visible.indexOf(model.active) + step];
}

/** The sheet and the cells a person selects become the model's, for the add-in to see. */
function followPerson(
  app: Awaited<ReturnType<typeof startUniver>>,
  view: GridView,
  model: WorkbookModel,
  moved: () => void,
  isShowing: () => boolean,
): () => void {
  const listener = app.commands.onCommandExecuted((command, options) => {
    if (options?.["fromModel"] === true || isShowing()) return;
    if (command.id === "sheet.operation.set-worksheet-active") {
      const sheet = view.activeSheet();
      if (sheet !== undefined && sheet.visibility === "Visible") model.activate(sheet);
      model.settle();
      moved();
    }
    if (command.id === "sheet.operation.set-selections") {
      const { subUnitId, selections } = command.params as ISetSelectionsOperationParams;
      const sheet = view.sheetOf(subUnitId);
      const last = view.selection().at(-1) ?? (selections[0] === undefined ? undefined : rectOf(selections[0].range));
      if (sheet !== undefined && last !== undefined && sheet === view.activeSheet()) model.select(sheet, last);
      model.settle();
      moved();
    }
  });
  return () => listener.dispose();
}
