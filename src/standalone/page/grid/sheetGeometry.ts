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

  /** @param row 0-based @param column 0-based; merged cells count as one */
  cellBox(row: number, column: number): Box | null {
    const from = this.point(row, column, 0, 0);
    const cell = this.parts()?.skeleton.getCellWithCoordByIndex(row, column, false);
    if (from === null || cell === undefined) return null;
    const { startX, startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
    return { ...from, width: (endX - startX) * this.zoom(), height: (endY - startY) * this.zoom() };
  }

  zoom(): number {
    return this.parts()?.zoom ?? 1;
  }

  /**
   * A point inside a cell, moved on by whole cells.
   * @param x pixels right of the cell's left edge, unzoomed @param y pixels below its top edge
   */
  point(row: number, column: number, x: number, y: number): { readonly left: number; readonly top: number } | null {
    const found = this.parts();
    if (found === null) return null;
    const { skeleton, zoom, canvas, render } = found;
    const cell = skeleton.getCellWithCoordByIndex(row, column);
    const freeze = skeleton.getWorksheetConfig().freeze;
    const moves = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const scrolled = moves === undefined ? { x: 0, y: 0 } : render.scene.getViewportScrollXY(moves);
    const isFrozenAcross = column < freeze.startColumn;
    const isFrozenDown = row < freeze.startRow;
    return {
      left: canvas.left + (cell.startX + x - (isFrozenAcross ? 0 : scrolled.x)) * zoom,
      top: canvas.top + (cell.startY + y - (isFrozenDown ? 0 : scrolled.y)) * zoom,
    };
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
