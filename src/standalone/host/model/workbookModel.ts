/** The live workbook: sheets in order, what is active, what changed; everything in cells is done by its neighbours. */
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { Engine } from "../engine/engine";
import { accessDenied, HostError, invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { formatRect } from "./address";
import { Listeners, type Change, type HostEvent, type TriggerSource } from "./changes";
import { EN_US, type Culture } from "./culture";
import { dropSheetFromFormula, renameSheetInFormula } from "./formulaText";
import { wholeSheet, type Rect } from "./rect";
import { dropSheetFromNames, renameSheetInNames, reorderLocalNames } from "./names";
import { rewriteFormulas } from "./rewriteFormulas";
import { SheetModel, type Visibility } from "./sheetModel";

export interface WorkbookOptions {
  readonly culture?: Culture;
  /** Decides the year of dates typed without one. */
  readonly today?: () => Date;
}

export class WorkbookModel {
  readonly changes = new Listeners<readonly Change[]>();
  readonly events = new Listeners<HostEvent>();
  culture: Culture;
  readonly today: () => Date;
  /** Who is at work: the add-in's requests set this to "ThisLocalAddin". */
  triggerSource: TriggerSource = "Unknown";
  private list: SheetModel[] = [];
  private activeSheet: SheetModel | undefined;
  private pending: Change[] = [];
  private sheetsMade = 0;
  private stale = false;
  private isBusy = false;
  private waiting: (() => void)[] = [];
  private engineOfBook: Engine;

  constructor(
    private bookOfModel: Workbook,
    private readonly makeEngine: (model: WorkbookModel) => Engine,
    options: WorkbookOptions = {},
  ) {
    this.culture = options.culture ?? EN_US;
    this.today = options.today ?? (() => new Date());
    this.engineOfBook = makeEngine(this);
    this.adopt(bookOfModel);
  }

  get book(): Workbook {
    return this.bookOfModel;
  }

  get engine(): Engine {
    return this.engineOfBook;
  }

  get sheets(): readonly SheetModel[] {
    return this.list;
  }

  get active(): SheetModel {
    const active = this.activeSheet ?? this.list[0];
    if (active === undefined) throw new HostError("GeneralException", "The workbook has no sheet.");
    return active;
  }

  /** Takes another ExcelTS workbook as the one being worked on; all results are calculated anew. */
  adopt(book: Workbook): readonly SheetModel[] {
    if (book.worksheets.length === 0) book.addWorksheet("Sheet1");
    // ExcelTS leaves views undefined for files that have none, though its types promise a list.
    const views: Workbook["views"] | undefined = book.views;
    if (views === undefined) book.views = [];
    this.bookOfModel = book;
    this.list = book.worksheets.map((worksheet) => this.makeSheet(worksheet));
    const visible = this.list.filter((sheet) => sheet.visibility === "Visible");
    this.activeSheet = this.list[book.views[0]?.activeTab ?? 0] ?? visible[0];
    this.engineOfBook = this.makeEngine(this);
    this.pending.push({ sheetId: "", kind: "workbook" });
    return this.list;
  }

  private makeSheet(worksheet: Worksheet): SheetModel {
    this.sheetsMade += 1;
    const serial = this.sheetsMade.toString(16).toUpperCase().padStart(4, "0");
    return new SheetModel(`{00000000-0001-0000-${serial}-000000000000}`, worksheet);
  }

  /** By name (ignoring case) or id. */
  findSheet(key: string): SheetModel | undefined {
    const lower = key.toLowerCase();
    return this.list.find((sheet) => sheet.name.toLowerCase() === lower || sheet.id === key);
  }

  sheet(key: string): SheetModel {
    const found = this.findSheet(key);
    if (found === undefined) throw itemNotFound(`sheet "${key}"`);
    return found;
  }

  get isStructureProtected(): boolean {
    return this.book.protection?.lockStructure === true;
  }

  /** support.microsoft.com "Protect a workbook": nobody adds, moves, deletes, hides or renames sheets then. */
  private assertStructureOpen(): void {
    if (this.isStructureProtected) throw accessDenied("The structure of the workbook is protected.");
  }

  /** Adds at the end (Worksheets.add, docs); without a name the first free "SheetN". */
  addSheet(name?: string): SheetModel {
    let number = this.list.length + 1;
    while (name === undefined && this.findSheet(`Sheet${number}`) !== undefined) number++;
    const chosen = name ?? `Sheet${number}`;
    this.assertStructureOpen();
    this.checkSheetName(chosen);
    const sheet = this.makeSheet(this.book.addWorksheet(chosen));
    this.list.push(sheet);
    this.note({ sheetId: sheet.id, kind: "sheets" });
    this.events.tell({ kind: "added", sheetId: sheet.id });
    return sheet;
  }

  /** A workbook keeps at least one visible sheet (Worksheet.delete, docs). */
  deleteSheet(sheet: SheetModel): void {
    this.assertStructureOpen();
    const others = this.list.filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0) throw new HostError("InvalidOperation", "A workbook must keep one visible sheet.");
    if (sheet.visibility === "VeryHidden") {
      // Worksheet.delete, docs: a very hidden sheet can't be deleted; make it hidden or visible first.
      throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    }
    const position = this.list.indexOf(sheet);
    rewriteFormulas(this.list, (formula) => dropSheetFromFormula(formula, sheet.name));
    dropSheetFromNames(this.book, sheet.name, position);
    for (const chart of sheet.worksheet.getCharts()) sheet.worksheet.removeChart(chart);
    this.book.removeWorksheetEx(sheet.worksheet);
    this.list.splice(position, 1);
    if (this.activeSheet === sheet) {
      this.activeSheet = others.find((other) => this.list.indexOf(other) >= position) ?? others.at(-1);
    }
    this.structureChanged();
    this.note({ sheetId: sheet.id, kind: "sheets" });
    this.events.tell({ kind: "deleted", sheetId: sheet.id });
  }

  renameSheet(sheet: SheetModel, name: string): void {
    const before = sheet.name;
    if (before === name) return;
    this.assertStructureOpen();
    this.checkSheetName(name, sheet);
    rewriteFormulas(this.list, (formula) => renameSheetInFormula(formula, before, name));
    renameSheetInNames(this.book, before, name);
    sheet.worksheet.name = name;
    this.structureChanged();
    this.note({ sheetId: sheet.id, kind: "sheets" });
    this.events.tell({ kind: "renamed", sheetId: sheet.id, before, after: name });
  }

  /** support.microsoft.com "Rename a worksheet": length, characters, apostrophes, "History", unique ignoring case. */
  private checkSheetName(name: string, own?: SheetModel): void {
    const bad = name.length < 1 || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name);
    if (bad || name.toLowerCase() === "history") throw invalidArgument(`"${name}" is no name for a sheet.`);
    const twin = this.findSheet(name);
    if (twin !== undefined && twin !== own) throw itemAlreadyExists(`sheet "${name}"`);
  }

  moveSheet(sheet: SheetModel, position: number): void {
    this.assertStructureOpen();
    if (!Number.isInteger(position) || position < 0 || position >= this.list.length) {
      throw invalidArgument(`There is no position ${position}.`);
    }
    const before = [...this.list];
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(position, 0, sheet);
    this.list.forEach((one, index) => {
      one.worksheet.orderNo = index;
    });
    reorderLocalNames(this.book, (index) => this.list.indexOf(before[index] ?? sheet));
    this.note({ sheetId: sheet.id, kind: "sheets" });
  }

  setVisibility(sheet: SheetModel, visibility: Visibility): void {
    this.assertStructureOpen();
    const others = this.list.some((other) => other !== sheet && other.visibility === "Visible");
    // Worksheet.visibility, docs; support.microsoft.com, "Hide or unhide worksheets": one stays visible.
    if (visibility !== "Visible" && !others) {
      throw new HostError("InvalidOperation", "A workbook must keep one visible sheet.");
    }
    sheet.worksheet.state = visibility === "Hidden" ? "hidden" : visibility === "VeryHidden" ? "veryHidden" : "visible";
    if (visibility !== "Visible" && this.activeSheet === sheet) {
      this.activeSheet = this.list.find((other) => other.visibility === "Visible");
    }
    this.note({ sheetId: sheet.id, kind: "sheets" });
  }

  activate(sheet: SheetModel): void {
    // Worksheet.activate, docs: a hidden sheet can't be the active one.
    if (sheet.visibility !== "Visible") {
      throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
    }
    const before = this.active;
    if (before === sheet) return;
    this.activeSheet = sheet;
    this.note({ sheetId: sheet.id, kind: "activation" });
    this.events.tell({ kind: "deactivated", sheetId: before.id });
    this.events.tell({ kind: "activated", sheetId: sheet.id });
  }

  select(sheet: SheetModel, area: Rect): void {
    this.activate(sheet);
    sheet.selection = area;
    this.note({ sheetId: sheet.id, kind: "selection", area });
    this.events.tell({ kind: "selectionChanged", sheetId: sheet.id, address: formatRect(area) });
  }

  note(change: Change): void {
    this.pending.push(change);
  }

  /** Contents changed: results that depend on them are brought up to date before anything is read. */
  contentsChanged(sheet: SheetModel, area: Rect): void {
    this.engine.contentsChanged(sheet, area);
    this.stale = true;
    this.note({ sheetId: sheet.id, kind: "cells", area });
  }

  structureChanged(): void {
    this.engine.structureChanged();
    this.stale = true;
  }

  /** Excel's automatic calculation, done when somebody looks. */
  calculate(): void {
    if (!this.stale) return;
    this.stale = false;
    this.calculated(this.engine.recalculate());
  }

  calculateAll(): void {
    this.stale = false;
    this.calculated(this.engine.recalculateAll());
  }

  private calculated(sheets: ReadonlySet<SheetModel>): void {
    for (const sheet of sheets) {
      this.note({ sheetId: sheet.id, kind: "cells", area: wholeSheet() });
      this.events.tell({ kind: "calculated", sheetId: sheet.id });
    }
  }

  /** Ends a step: results are brought up to date and the listeners told, once; in the middle of a request at its end. */
  settle(): void {
    if (this.isBusy) return;
    this.calculate();
    this.tell();
  }

  /**
   * Carries out a request of the add-in and settles, perhaps with turns of others in between.
   * @param turn asked for between portions of the calculation; absent: nobody has to wait
   */
  async during<Answer>(request: () => Promise<Answer>, turn?: () => Promise<void>): Promise<Answer> {
    this.isBusy = true;
    try {
      const answer = await request();
      if (turn !== undefined && this.stale) await this.calculateInTurns(turn);
      return answer;
    } finally {
      this.isBusy = false;
      this.settle();
      const actions = this.waiting;
      this.waiting = [];
      for (const action of actions) action();
    }
  }

  /** What a person does while a request is being carried out comes after it, as in Excel. */
  whenIdle(action: () => void): void {
    if (this.isBusy) this.waiting.push(action);
    else action();
  }

  private async calculateInTurns(turn: () => Promise<void>): Promise<void> {
    this.stale = false;
    const steps = this.engine.recalculating();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        this.calculated(step.value);
        return;
      }
      await turn();
    }
  }

  private tell(): void {
    if (this.pending.length === 0) return;
    const told = this.pending;
    this.pending = [];
    this.changes.tell(told);
  }
}
