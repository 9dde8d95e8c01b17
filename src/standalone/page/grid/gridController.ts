/** Turns what people ask of the grid into edits of the model, and the model's refusals into messages. */
import { cellAddress } from "../../host/model/address";
import { offsetFormula } from "../../host/model/formulaText";
import { TEXT_FORMAT } from "../../host/model/entry";
import { cellText, numberFormatOf } from "../../host/model/numberFormat";
import { isLocked } from "../../host/model/protection";
import { cellsOf, rect, type Rect } from "../../host/model/rect";
import type { SheetModel } from "../../host/model/sheetModel";
import { styleAt } from "../../host/model/styles";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { inputOf, type CellEntry, type CellInput } from "./cellEntry";
import { readTyped } from "./cellText";
import { readBlock, writeBlock, writeTable } from "./clipboardText";
import type { GridRequests } from "./commandGate";
import { EditHistory } from "./editHistory";
import { fillCells } from "./fillCells";
import { noticeOf, type Notify } from "./gridNotice";
import type { GridView } from "./gridView";
import { LineActions, type LineRequests } from "./lineActions";
import { putOnClipboard } from "./putOnClipboard";
import { SheetActions, type AskPassword, type SheetRequests } from "./sheetActions";
import { editCells, restoreCells, type EditSource } from "./userEdit";

interface Copied {
  readonly text: string;
  readonly sheet: SheetModel;
  readonly area: Rect;
  readonly isCut: boolean;
}

export class GridController implements GridRequests {
  readonly sheets: SheetRequests;
  readonly lines: LineRequests;
  private readonly history = new EditHistory();
  private copiedBlock: Copied | null = null;

  constructor(
    private readonly model: WorkbookModel,
    private readonly view: GridView,
    private readonly notice: Notify,
    askPassword: AskPassword,
  ) {
    this.sheets = new SheetActions({
      model,
      sheetOf: (id) => view.sheetOf(id),
      notify: notice,
      askPassword,
      forget: () => this.forget(),
    });
    this.lines = new LineActions({
      model,
      activeSheet: () => view.activeSheet(),
      selection: () => view.selection(),
      notify: notice,
      history: this.history,
    });
  }

  /** The add-in or a file has changed the workbook: what was typed before can no longer be taken back. */
  forget(): void {
    this.history.clear();
    this.copiedBlock = null;
  }

  isEditing(): boolean {
    return this.view.isEditing();
  }

  mayEdit(): boolean {
    const sheet = this.view.activeSheet();
    const { row, column } = this.view.activeCell();
    if (sheet === undefined || !sheet.isProtected || !isLocked(sheet, row, column)) return true;
    this.notice({ kind: "locked", sheet: sheet.name, cell: cellAddress(row, column) });
    this.view.resetEditor();
    return false;
  }

  typed(sheetId: string, area: Rect, text: string): void {
    const sheet = this.view.sheetOf(sheetId);
    this.write(this.entries(sheet, [...cellsOf(area)], (row, column) => this.read(sheet, row, column, text)));
  }

  /** A choice from the cell's list. */
  chosen(sheet: SheetModel, row: number, column: number, text: string): void {
    this.write([{ sheet, row, column, input: text }]);
  }

  pasted(text: string): void {
    const sheet = this.view.activeSheet();
    const target = this.view.selection().at(-1);
    if (sheet === undefined || target === undefined || text === "") return;
    const copied = this.copiedBlock?.text === text ? this.copiedBlock : null;
    const block = copied === null ? this.readForeign(sheet, text) : this.readOwn(copied);
    const area = repeated(block.length, block[0]?.length ?? 0, target);
    const entries = this.entries(sheet, [...cellsOf(area)], (row, column) => {
      const down = row - area.row;
      const right = column - area.column;
      const source = block[down % block.length]?.[right % (block[0]?.length ?? 1)];
      return source?.(row, column) ?? "";
    });
    const emptied = copied?.isCut === true ? this.entriesToEmpty(copied, entries) : [];
    if (this.write([...emptied, ...entries], "pasted") && copied?.isCut === true) this.copiedBlock = null;
    this.model.select(sheet, area);
    this.model.settle();
  }

  pasteFromClipboard(): void {
    void navigator.clipboard.readText().then(
      (text) => this.pasted(text),
      () => this.notice({ kind: "refused", why: "clipboard" }),
    );
  }

  copied(isCut: boolean): void {
    const sheet = this.view.activeSheet();
    const area = this.view.selection().at(-1);
    if (sheet === undefined || area === undefined) return;
    const rows = Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_, right) =>
        cellText(sheet.findCell(area.row + down, area.column + right), this.model.culture),
      ),
    );
    const text = writeBlock(rows);
    this.copiedBlock = { text, sheet, area, isCut };
    putOnClipboard(text, writeTable(rows));
  }

  cleared(): void {
    const cells = this.view.selection().flatMap((area) => [...cellsOf(area)]);
    const sheet = this.view.activeSheet();
    const used = cells.filter(([row, column]) => sheet?.findCell(row, column) !== undefined);
    this.write(this.entries(sheet, used, () => ""));
  }

  filled(sheetId: string, source: Rect, target: Rect): void {
    const sheet = this.view.sheetOf(sheetId) ?? this.view.activeSheet();
    if (sheet === undefined) return;
    const filled = fillCells(source, target, (row, column) => inputOf(this.model, sheet, row, column));
    if (this.write(filled.map((cell) => ({ sheet, ...cell })))) this.model.select(sheet, spanOf(source, target));
    this.model.settle();
  }

  moved(sheetId: string, from: Rect, to: Rect): void {
    const sheet = this.view.sheetOf(sheetId) ?? this.view.activeSheet();
    if (sheet === undefined) return;
    const inputs = new Map<string, CellInput>();
    for (const [row, column] of cellsOf(from)) inputs.set(`${row},${column}`, inputOf(this.model, sheet, row, column));
    const arriving = this.entries(
      sheet,
      [...cellsOf(to)],
      (row, column) => inputs.get(`${row - to.row + from.row},${column - to.column + from.column}`) ?? "",
    );
    const leaving = this.entriesToEmpty({ text: "", sheet, area: from, isCut: true }, arriving);
    if (this.write([...leaving, ...arriving])) this.model.select(sheet, to);
    this.model.settle();
  }

  undo(): void {
    this.history.undo();
  }

  redo(): void {
    this.history.redo();
  }

  notOffered(): void {
    this.notice({ kind: "notOffered" });
  }

  private write(entries: readonly CellEntry[], source: EditSource = "typed"): boolean {
    if (entries.length === 0) return true;
    const outcome = editCells(this.model, entries, source);
    if (outcome.kind === "refused") {
      this.notice(noticeOf(outcome.refusal));
      return false;
    }
    const { step } = outcome;
    if (step !== null) this.history.add({ undo: () => this.goBack(step.before), redo: () => this.goBack(step.after) });
    return true;
  }

  private goBack(entries: readonly CellEntry[]): boolean {
    const locked = entries.find(({ sheet, row, column }) => sheet.isProtected && isLocked(sheet, row, column));
    if (locked !== undefined) {
      this.notice(noticeOf({ ...locked, kind: "locked" }));
      return false;
    }
    restoreCells(this.model, entries);
    const first = entries[0];
    if (first !== undefined) this.model.select(first.sheet, rect(first.row, first.column));
    this.model.settle();
    return true;
  }

  private entries(
    sheet: SheetModel | undefined,
    cells: readonly (readonly [row: number, column: number])[],
    input: (row: number, column: number) => CellInput,
  ): readonly CellEntry[] {
    if (sheet === undefined) return [];
    return cells.map(([row, column]) => ({ sheet, row, column, input: input(row, column) }));
  }

  /** Text of another program: every field is read as if typed. */
  private readForeign(
    sheet: SheetModel,
    text: string,
  ): readonly (readonly ((row: number, column: number) => CellInput)[])[] {
    return readBlock(text).map((fields) =>
      fields.map((field) => (row, column) => this.read(sheet, row, column, field)),
    );
  }

  /** A cell for text keeps what is typed, letter by letter: "1.1" is a code there. */
  private read(sheet: SheetModel | undefined, row: number, column: number, text: string): string {
    const isForText = sheet !== undefined && numberFormatOf(styleAt(sheet, row, column)) === TEXT_FORMAT;
    return isForText ? text : readTyped(text, this.model.culture);
  }

  /** Our own cells: contents as they are, relative references moved along unless the block was cut. */
  private readOwn({
    sheet,
    area,
    isCut,
  }: Copied): readonly (readonly ((row: number, column: number) => CellInput)[])[] {
    return Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_, right) => {
        const from = { row: area.row + down, column: area.column + right };
        const input = inputOf(this.model, sheet, from.row, from.column);
        if (isCut || typeof input !== "string" || !input.startsWith("=")) return () => input;
        return (row, column) => `=${offsetFormula(input.slice(1), row - from.row, column - from.column)}`;
      }),
    );
  }

  private entriesToEmpty({ sheet, area }: Copied, arriving: readonly CellEntry[]): readonly CellEntry[] {
    const taken = new Set(
      arriving.filter((entry) => entry.sheet === sheet).map(({ row, column }) => `${row},${column}`),
    );
    const cells = [...cellsOf(area)].filter(([row, column]) => !taken.has(`${row},${column}`));
    return this.entries(sheet, cells, () => "");
  }
}

/** The smallest block around both. */
function spanOf(a: Rect, b: Rect): Rect {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return rect(row, column, bottom - row, right - column);
}

/** A block fills a selection that is a whole multiple of it; otherwise it goes once where the selection begins. */
function repeated(rows: number, columns: number, target: Rect): Rect {
  const fits = target.rows % rows === 0 && target.columns % columns === 0;
  return fits ? target : rect(target.row, target.column, rows, columns);
}
