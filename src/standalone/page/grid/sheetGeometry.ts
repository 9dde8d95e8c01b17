/** Where cells stand on the screen: panes, scrolling and zoom included. Pixels from the grid's top left corner. */
import {
  IRenderManagerService,
  type IRender,
  SHEET_VIEWPORT_KEY,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { UniverApp } from "./univerApp";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One of up to four parts of the grid that scroll on their own: frozen rows and columns stay. */
export interface Pane extends Box {
  /** Sheet position (unzoomed pixels from A1's corner) at the pane's top left corner. */
  readonly sheetX: number;
  readonly sheetY: number;
}

export class SheetGeometry {
  constructor(
    private readonly app: UniverApp,
    private readonly unitId: () => string,
    private readonly container: HTMLElement,
  ) {}

  /** The part of the grid that shows cells (no row and column heads); null before the first drawing. */
  cellsBox(): Box | null {
    const found = this.parts();
    if (found === null) return null;
    const { skeleton, zoom, canvas } = found;
    const left = skeleton.rowHeaderWidth * zoom;
    const top = skeleton.columnHeaderHeight * zoom;
    return { left: canvas.left + left, top: canvas.top + top, width: canvas.width - left, height: canvas.height - top };
  }

  /** The panes that have any size, frozen ones first. */
  panes(): readonly Pane[] {
    const found = this.parts();
    const cells = this.cellsBox();
    if (found === null || cells === null) return [];
    const { skeleton, zoom } = found;
    const { startRow, startColumn } = skeleton.worksheet.getFreeze();
    const corner = skeleton.getCellWithCoordByIndex(Math.max(0, startRow), Math.max(0, startColumn), false);
    const [frozenX, frozenY] = [startColumn > 0 ? corner.startX : 0, startRow > 0 ? corner.startY : 0];
    const scrolled = this.scrolled(found);
    const across = [
      { left: cells.left, width: frozenX * zoom, sheetX: 0 },
      { left: cells.left + frozenX * zoom, width: cells.width - frozenX * zoom, sheetX: frozenX + scrolled.x },
    ];
    const down = [
      { top: cells.top, height: frozenY * zoom, sheetY: 0 },
      { top: cells.top + frozenY * zoom, height: cells.height - frozenY * zoom, sheetY: frozenY + scrolled.y },
    ];
    return down
      .flatMap((row) => across.map((column) => ({ ...row, ...column })))
      .filter(({ width, height }) => width > 0 && height > 0);
  }

  /** Where a point inside a cell lies on the sheet, in unzoomed pixels from A1's corner. */
  onSheet(row: number, column: number, x: number, y: number): { readonly x: number; readonly y: number } | null {
    const cell = this.parts()?.skeleton.getCellWithCoordByIndex(row, column, false);
    return cell === undefined ? null : { x: cell.startX + x, y: cell.startY + y };
  }

  /** @param row 0-based @param column 0-based; merged cells count as one */
  cellBox(row: number, column: number): Box | null {
    const found = this.parts();
    if (found === null) return null;
    const { skeleton, zoom, canvas } = found;
    const cell = skeleton.getCellWithCoordByIndex(row, column);
    const { startX, startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
    const freeze = skeleton.worksheet.getFreeze();
    const scrolled = this.scrolled(found);
    return {
      left: canvas.left + (startX - (column < freeze.startColumn ? 0 : scrolled.x)) * zoom,
      top: canvas.top + (startY - (row < freeze.startRow ? 0 : scrolled.y)) * zoom,
      width: (endX - startX) * zoom,
      height: (endY - startY) * zoom,
    };
  }

  zoom(): number {
    return this.parts()?.zoom ?? 1;
  }

  /** Told after scrolling, zooming and every command; at most once per frame. */
  onMoved(moved: () => void): () => void {
    let frame = 0;
    const soon = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        follow();
        moved();
      });
    };
    let scrolling: { unsubscribe(): void } | undefined;
    let followed: IRender | undefined;
    // A workbook's scrolling can be followed once it has been drawn.
    const follow = (): void => {
      const render = this.render();
      if (render === null || render === followed) return;
      followed = render;
      scrolling?.unsubscribe();
      scrolling = render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(soon);
    };
    const commands = this.app.commands.onCommandExecuted(soon);
    const resized = new ResizeObserver(soon);
    resized.observe(this.container);
    soon();
    return () => {
      commands.dispose();
      scrolling?.unsubscribe();
      resized.disconnect();
      cancelAnimationFrame(frame);
    };
  }

  private scrolled({ render }: { readonly render: IRender }): { readonly x: number; readonly y: number } {
    const main = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    return main === undefined ? { x: 0, y: 0 } : render.scene.getViewportScrollXY(main);
  }

  private render(): IRender | null {
    return this.app.injector.get(IRenderManagerService).getRenderById(this.unitId()) ?? null;
  }

  private parts() {
    const render = this.render();
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const canvas = render?.engine.getCanvasElement();
    if (render === null || skeleton === null || skeleton === undefined || canvas === undefined) return null;
    const [own, outer] = [canvas.getBoundingClientRect(), this.container.getBoundingClientRect()];
    return {
      render,
      skeleton,
      zoom: render.scene.getAncestorScale().scaleX,
      canvas: { left: own.left - outer.left, top: own.top - outer.top, width: own.width, height: own.height },
    };
  }
}
