/** The workbook as Univer shows it: brought in line with the model after every step, never the other way round. */
import { IUniverInstanceService, UniverInstanceType, type IWorkbookData, type Workbook } from "@univerjs/presets";
import {
  IEditorBridgeService,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import type { Change } from "../../host/model/changes";
import { sameRect, type Rect } from "../../host/model/rect";
import type { SheetModel } from "../../host/model/sheetModel";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { showCellTexts } from "./shownTexts";
import { fromModel, rectOf } from "./commandGate";
import { conditionalOverlay } from "./conditionalLook";
import { changedCells, hasSameFrame } from "./snapshotDifference";
import { hasSameTab, toUniverSheet, toUniverTab, type StyleCache, type UniverSheet } from "./toUniverSheet";
import type { UniverApp } from "./univerApp";
import { complete, grownToMerge, selectionInView, selectionOf } from "./viewSelection";

interface ShownSheet {
  readonly sheet: SheetModel;
  /** Of a sheet that was not shown yet: its tab only. */
  readonly snapshot: UniverSheet;
  /** The model has changed since the snapshot was taken, or all but the tab is still to be taken. */
  isStale: boolean;
}

export class GridView {
  private unitId = "";
  private generation = 0;
  /** In the order of the tabs, by the view's sheet id. */
  private shown = new Map<string, ShownSheet>();
  private styles: StyleCache = new Map();
  private readonly instances: IUniverInstanceService;
  private stopTexts: (() => void) | undefined;

  constructor(
    private readonly app: UniverApp,
    private readonly model: WorkbookModel,
  ) {
    this.instances = app.injector.get(IUniverInstanceService);
  }

  get id(): string {
    return this.unitId;
  }

  dispose(): void {
    this.stopTexts?.();
  }

  /** Shows the model's workbook anew. */
  open(): void {
    const before = this.unitId;
    this.unitId = `book${++this.generation}`;
    this.shown = new Map();
    this.styles = new Map();
    for (const sheet of this.model.sheets) this.take(sheet);
    const sheets = Object.fromEntries([...this.shown].map(([id, { snapshot }]) => [id, structuredClone(snapshot)]));
    const data: IWorkbookData = {
      id: this.unitId,
      name: "",
      appVersion: "",
      locale: this.app.locale,
      styles: {},
      sheetOrder: [...this.shown.keys()],
      sheets,
    };
    this.app.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    // Univer's parts for sheets start with the first workbook.
    this.stopTexts ??= showCellTexts(this.app, this.model, (id) => this.sheetOf(id));
    this.instances.focusUnit(this.unitId);
    // The old workbook goes last: parts of Univer still ask for it until another one has the focus.
    if (before !== "") this.instances.disposeUnit(before);
    this.showActive();
  }

  /** Brings the view in line with what the model says has changed. */
  apply(changes: readonly Change[]): void {
    if (changes.some(({ kind }) => kind === "workbook")) {
      this.open();
      return;
    }
    const stale = new Set(changes.filter(({ kind }) => isSeen.has(kind)).map(({ sheetId }) => sheetId));
    for (const one of this.shown.values()) if (stale.has(one.sheet.id)) one.isStale = true;
    if (changes.some(({ kind }) => kind === "sheets")) this.reconcile();
    this.showActive();
  }

  sheetOf(viewId: string): SheetModel | undefined {
    return this.shown.get(viewId)?.sheet;
  }

  isEditing(): boolean {
    return this.app.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** The formula bar shows the active cell's content again after a key that was refused has reached it. */
  resetEditor(): void {
    setTimeout(() => this.app.injector.get(IEditorBridgeService).refreshEditCellState());
  }

  activeSheet(): SheetModel | undefined {
    const active = this.workbook()?.getActiveSheet();
    return active === null || active === undefined ? undefined : this.sheetOf(active.getSheetId());
  }

  /** The selected blocks, the one selected last at the end; whole rows and columns reach to the sheet's end in view. */
  selection(): readonly Rect[] {
    const selections = this.app.injector.get(SheetsSelectionsService).getCurrentSelections();
    const active = this.workbook()?.getActiveSheet();
    return selections.map(({ range }) =>
      rectOf(complete(range, active?.getRowCount() ?? 1, active?.getColumnCount() ?? 1)),
    );
  }

  /** The cell that typing goes into (0-based). */
  activeCell(): { readonly row: number; readonly column: number } {
    const primary = this.app.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    return { row: primary?.startRow ?? 0, column: primary?.startColumn ?? 0 };
  }

  workbook(): Workbook | null {
    return this.instances.getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET) ?? null;
  }

  private take(sheet: SheetModel): string {
    const id = `${sheet.id}#${++this.generation}`;
    const isSeen = sheet === this.model.active;
    const snapshot = isSeen ? this.snapshot(sheet, id) : toUniverTab(sheet, id);
    this.shown.set(id, { sheet, snapshot, isStale: !isSeen });
    return id;
  }

  private snapshot(sheet: SheetModel, id: string): UniverSheet {
    const overlay = conditionalOverlay(sheet, (formulas) => this.model.engine.evaluateAll(sheet, formulas));
    return toUniverSheet(sheet, { id, culture: this.model.culture, overlay, styles: this.styles });
  }

  private viewIdOf(sheet: SheetModel): string | undefined {
    for (const [id, one] of this.shown) if (one.sheet === sheet) return id;
    return undefined;
  }

  /** The active sheet of the model is shown, up to date, with the model's selection. */
  private showActive(): void {
    const sheet = this.model.active;
    let id = this.viewIdOf(sheet);
    if (id === undefined) return;
    if (this.shown.get(id)?.isStale === true) id = this.refresh(id);
    if (this.workbook()?.getActiveSheet()?.getSheetId() !== id) this.activate(id);
    sheet.selection = selectionInView(sheet);
    const last = this.selection().at(-1);
    if (last === undefined || !sameRect(last, grownToMerge(this.workbook()?.getActiveSheet(), sheet.selection)))
      this.selectInView(id, sheet.selection);
  }

  /** @returns the sheet's id in the view, which is another one when its frame had to be built anew */
  private refresh(id: string): string {
    const before = this.shown.get(id);
    if (before === undefined) return id;
    const after = this.snapshot(before.sheet, id);
    if (!hasSameFrame(before.snapshot, after)) return this.replace(id, before);
    const { cleared, written } = changedCells(before.snapshot, after);
    this.shown.set(id, { sheet: before.sheet, snapshot: after, isStale: false });
    const target = { unitId: this.unitId, subUnitId: id };
    if (cleared !== null) this.run(SetRangeValuesMutation.id, { ...target, cellValue: cleared });
    if (written !== null) this.run(SetRangeValuesMutation.id, { ...target, cellValue: structuredClone(written) });
    return id;
  }

  /** The active sheet is shown as it is now; of the others only what their tabs say. */
  private refreshTab(id: string, sheet: SheetModel): void {
    const before = this.shown.get(id);
    if (before === undefined) return;
    if (sheet === this.model.active) this.refresh(id);
    else if (!hasSameTab(before.snapshot, toUniverTab(sheet, id))) this.replace(id, before);
  }

  private replace(id: string, { sheet }: ShownSheet): string {
    const order = [...this.shown.keys()];
    const index = order.indexOf(id);
    const isActive = this.workbook()?.getActiveSheet()?.getSheetId() === id;
    this.shown.delete(id);
    const next = this.take(sheet);
    this.insert(next, index);
    if (isActive) this.activate(next);
    this.run(RemoveSheetMutation.id, { unitId: this.unitId, subUnitId: id, subUnitName: sheet.name });
    order[index] = next;
    this.order(order);
    return next;
  }

  /** Sheets added, deleted, renamed, hidden or moved. */
  private reconcile(): void {
    for (const sheet of this.model.sheets) {
      const id = this.viewIdOf(sheet);
      if (id === undefined) this.insert(this.take(sheet), this.model.sheets.indexOf(sheet));
      else this.refreshTab(id, sheet);
    }
    const order = this.model.sheets.map((sheet) => this.viewIdOf(sheet) ?? "");
    const active = this.viewIdOf(this.model.active);
    if (active !== undefined) this.activate(active);
    for (const [id, { sheet }] of [...this.shown]) {
      if (order.includes(id)) continue;
      this.run(RemoveSheetMutation.id, { unitId: this.unitId, subUnitId: id, subUnitName: sheet.name });
    }
    this.order(order);
    order.forEach((id, index) => {
      if (this.workbook()?.getSheetOrders()[index] === id) return;
      this.run(SetWorksheetOrderMutation.id, {
        unitId: this.unitId,
        subUnitId: id,
        fromOrder: this.workbook()?.getSheetOrders().indexOf(id) ?? index,
        toOrder: index,
      });
    });
  }

  private order(ids: readonly string[]): void {
    this.shown = new Map(
      ids.flatMap((id) => {
        const one = this.shown.get(id);
        return one === undefined ? [] : [[id, one]];
      }),
    );
  }

  private insert(id: string, index: number): void {
    const sheet = structuredClone(this.shown.get(id)?.snapshot);
    // As if it came from elsewhere: else Univer shows every new sheet, a moment later and whatever is shown by then.
    const params = { unitId: this.unitId, index, sheet };
    this.app.commands.syncExecuteCommand(InsertSheetMutation.id, params, { ...fromModel, fromCollab: true });
  }

  private activate(id: string): void {
    this.run(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: id });
  }

  private selectInView(id: string, area: Rect): void {
    const active = this.workbook()?.getActiveSheet();
    if (active === null || active === undefined) return;
    this.run(SetSelectionsOperation.id, {
      unitId: this.unitId,
      subUnitId: id,
      selections: [selectionOf(active, area)],
      reveal: true,
    });
  }

  private run(id: string, params: object): void {
    this.app.commands.syncExecuteCommand(id, params, fromModel);
  }
}

/** Kinds of change that can be seen in a sheet's snapshot. */
const isSeen = new Set<Change["kind"]>([
  "cells",
  "format",
  "conditionalFormat",
  "layout",
  "structure",
  "protection",
  "sheets",
]);
