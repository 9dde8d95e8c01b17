/** What people do with whole rows and columns: inserting, deleting, hiding, showing, sizing. Each can be undone. */
import { assertAllowed } from "../../host/model/protection";
import { restoreLines, setLinesHidden, type Lines } from "../../host/model/hiddenLines";
import { columnPoints, rowPoints, setColumnPoints, setRowPoints } from "../../host/model/layout";
import { wholeSheet, type Rect } from "../../host/model/rect";
import type { SheetModel } from "../../host/model/sheetModel";
import { deleteCells, insertCells, tellReshaped } from "../../host/model/shift";
import { StructureMemory } from "../../host/model/structureMemory";
import type { WorkbookModel } from "../../host/model/workbookModel";
import type { EditHistory } from "./editHistory";
import { attempt, type Notify } from "./gridNotice";

/** Consecutive rows or columns, 0-based. */
export interface LineRange {
  readonly first: number;
  readonly count: number;
}

export interface LineRequests {
  inserted(of: Lines, lines: LineRange): void;
  /** Beside the selected ones. */
  insertedBeside(of: Lines, side: "before" | "after", count: number): void;
  deleted(of: Lines, lines: LineRange): void;
  /** The selected ones. */
  hidden(of: Lines): void;
  shown(of: Lines, lines: readonly LineRange[]): void;
  resized(of: Lines, index: number, pixelsMore: number): void;
}

interface Surroundings {
  readonly model: WorkbookModel;
  readonly activeSheet: () => SheetModel | undefined;
  readonly selection: () => readonly Rect[];
  readonly notify: Notify;
  readonly history: EditHistory;
}

const pointsPerPixel = 0.75;
const opposite = { insert: "Deleted", delete: "Inserted" } as const;

/** All on the sheet in view. */
export class LineActions implements LineRequests {
  constructor(private readonly around: Surroundings) {}

  inserted(of: Lines, lines: LineRange): void {
    this.reshape(of, lines, "insert");
  }

  insertedBeside(of: Lines, side: "before" | "after", count: number): void {
    const selected = this.selected(of).at(-1);
    if (selected === undefined) return;
    const first = side === "before" ? selected.first : selected.first + selected.count;
    this.inserted(of, { first, count });
  }

  deleted(of: Lines, lines: LineRange): void {
    this.reshape(of, lines, "delete");
  }

  hidden(of: Lines): void {
    this.hide(of, this.selected(of), true);
  }

  shown(of: Lines, lines: readonly LineRange[]): void {
    this.hide(of, lines, false);
  }

  resized(of: Lines, index: number, pixelsMore: number): void {
    this.onSheet((sheet, model) => {
      const more = pixelsMore * pointsPerPixel;
      assertAllowed(sheet, of === "columns" ? "formatColumns" : "formatRows");
      if (of === "columns") setColumnPoints(sheet, index, Math.max(0, columnPoints(sheet, index) + more));
      else setRowPoints(sheet, index, Math.max(0, rowPoints(sheet, index) + more));
      model.note({ sheetId: sheet.id, kind: "layout" });
    });
  }

  private selected(of: Lines): readonly LineRange[] {
    return this.around
      .selection()
      .map(({ row, column, rows, columns }) =>
        of === "rows" ? { first: row, count: rows } : { first: column, count: columns },
      );
  }

  private reshape(of: Lines, lines: LineRange, how: "insert" | "delete"): void {
    this.onSheet((sheet, model) => {
      const area = wholeLines(of, lines);
      const act = (): void => {
        if (how === "insert") insertCells(model, sheet, area, of === "rows" ? "Down" : "Right");
        else deleteCells(model, sheet, area, of === "rows" ? "Up" : "Left");
      };
      const memory = new StructureMemory(model, sheet);
      act();
      memory.settle();
      this.around.history.add({
        undo: () =>
          this.onSheet(() => {
            assertAllowed(sheet, "other");
            memory.restore();
            tellReshaped(model, sheet, area, `${of === "rows" ? "Row" : "Column"}${opposite[how]}`);
            model.activate(sheet);
          }, sheet),
        redo: () => this.onSheet(act, sheet),
      });
    });
  }

  private hide(of: Lines, ranges: readonly LineRange[], hidden: boolean): void {
    this.onSheet((sheet, model) => {
      const set = (): readonly (readonly [area: Rect, changed: readonly number[]])[] =>
        ranges.map((lines) => {
          const area = wholeLines(of, lines);
          return [area, setLinesHidden(model, sheet, area, of, hidden)];
        });
      const changed = set().filter(([, lines]) => lines.length > 0);
      if (changed.length === 0) return;
      this.around.history.add({
        undo: () =>
          this.onSheet(() => {
            assertAllowed(sheet, of === "rows" ? "formatRows" : "formatColumns");
            for (const [area, lines] of changed) restoreLines(model, sheet, area, of, lines, !hidden);
          }, sheet),
        redo: () => this.onSheet(() => void set(), sheet),
      });
    });
  }

  /** @returns whether it was done */
  private onSheet(
    act: (sheet: SheetModel, model: WorkbookModel) => void,
    sheet: SheetModel | undefined = this.around.activeSheet(),
  ): boolean {
    const { model, notify } = this.around;
    return sheet !== undefined && attempt(model, notify, sheet, () => act(sheet, model));
  }
}

function wholeLines(of: Lines, { first, count }: LineRange): Rect {
  const all = wholeSheet();
  return of === "rows" ? { ...all, row: first, rows: count } : { ...all, column: first, columns: count };
}
