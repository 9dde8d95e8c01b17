/** The grid of the standalone page: Univer showing one workbook model. A chunk of its own; loaded when the page opens. */
import type { ISetSelectionsOperationParams } from "@univerjs/preset-sheets-core";
import type { Language } from "../../../texts/texts";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { ActiveCellVoice } from "./activeCellVoice";
import { ChartLayer } from "./chartLayer";
import { ChoiceLayer } from "./choiceLayer";
import { gateCommands, rectOf } from "./commandGate";
import { GridController } from "./gridController";
import type { Notify } from "./gridNotice";
import { GridView } from "./gridView";
import { fitRowHeights } from "./rowHeights";
import type { AskPassword } from "./sheetActions";
import { SheetGeometry } from "./sheetGeometry";
import { addSheetMenu, type SheetMenuWords } from "./sheetMenu";
import { startUniver } from "./univerApp";

export interface GridOptions {
  readonly language: Language;
  /** Something was asked for that is not done. */
  readonly notice: Notify;
  readonly askPassword: AskPassword;
  readonly words: SheetMenuWords & {
    /** Name of the list of choices, for screen readers. */
    readonly choices: string;
  };
}

export interface Grid {
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
    ({ sheet, row, column }, text) => controller.chosen(sheet, row, column, text),
    options.words.choices,
  );
  const voice = new ActiveCellVoice(container, model, geometry);
  const showExtras = (): void => {
    const sheet = view.activeSheet();
    const cell = sheet === undefined ? null : { sheet, ...view.activeCell() };
    charts.show(sheet);
    choices.show(cell);
    if (cell !== null) voice.say(cell);
  };
  const stopGate = gateCommands(app, () => view.id, controller);
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
  container.dataset["grid"] = "ready";
  return {
    undo: () => controller.undo(),
    redo: () => controller.redo(),
    forget: () => controller.forget(),
    dispose: () => {
      for (const stop of [stopListening, stopForgetting, stopFollowing, stopGate]) stop();
      charts.dispose();
      choices.dispose();
      voice.dispose();
      view.dispose();
      app.univer.dispose();
      container.replaceChildren();
    },
  };
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
