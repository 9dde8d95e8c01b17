/**
 * The active sheet's charts, drawn over its cells and moving with them. Each pane (frozen or not) has a layer of its own
 * that shows the charts' part in it, as Excel does. Charts cannot be touched: clicks go to the cells.
 */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { SheetModel } from "../../host/model/sheetModel";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { chartData } from "./chartData";
import { chartPicture } from "./chartPicture";
import type { Box, Pane, SheetGeometry } from "./sheetGeometry";

type Chart = ReturnType<Worksheet["getCharts"]>[number];

/** English Metric Units of a pixel at 96 dpi (ECMA-376 20.1.2.1: 914,400 per inch). */
const emuPerPixel = 9525;
/** 480 × 288 pixels, Excel's size of a new chart. */
const defaultSize = { cx: 480 * emuPerPixel, cy: 288 * emuPerPixel };

interface Picture {
  /** Size it was made for. */
  readonly size: string;
  readonly svg: string;
}

export class ChartLayer {
  private readonly layer = document.createElement("div");
  private readonly pictures = new Map<Chart, Picture>();
  /** What each element shows now. */
  private readonly drawn = new WeakMap<HTMLElement, Picture>();
  private sheet: SheetModel | undefined;
  private readonly stop: () => void;

  constructor(
    container: HTMLElement,
    private readonly model: WorkbookModel,
    private readonly geometry: SheetGeometry,
  ) {
    this.layer.className = "cchc-charts";
    container.append(this.layer);
    this.stop = geometry.onMoved(() => this.place());
  }

  dispose(): void {
    this.stop();
    this.layer.remove();
  }

  /** Takes the sheet's charts anew: after a change of values, charts or sheet. */
  show(sheet: SheetModel | undefined): void {
    this.sheet = sheet;
    this.pictures.clear();
    this.place();
  }

  private place(): void {
    const { sheet } = this;
    const charts = sheet?.worksheet.getCharts() ?? [];
    if (sheet === undefined || charts.length === 0) {
      this.layer.replaceChildren();
      return;
    }
    const panes = this.geometry.panes();
    const cells = panes.map((pane, index) => this.paneElement(index, pane));
    while (this.layer.children.length > cells.length) this.layer.lastElementChild?.remove();
    const zoom = this.geometry.zoom();
    const boxes = charts.map((chart) => this.boxOf(chart));
    panes.forEach((pane, index) => {
      const element = cells[index];
      if (element === undefined) return;
      charts.forEach((chart, at) => {
        const box = boxes[at];
        const place = childAt(element, at);
        if (box === undefined || box === null || !isSeenIn(pane, box, zoom)) {
          place.style.display = "none";
          return;
        }
        const picture = this.pictureOf(sheet, chart, box);
        if (this.drawn.get(place) !== picture) {
          place.innerHTML = picture.svg;
          this.drawn.set(place, picture);
        }
        place.style.display = "block";
        place.style.transform = `translate(${(box.left - pane.sheetX) * zoom}px, ${(box.top - pane.sheetY) * zoom}px) scale(${zoom})`;
      });
      while (element.children.length > charts.length) element.lastElementChild?.remove();
    });
  }

  private paneElement(index: number, pane: Pane): HTMLElement {
    const element = childAt(this.layer, index);
    Object.assign(element.style, {
      overflow: "hidden",
      left: `${pane.left}px`,
      top: `${pane.top}px`,
      width: `${pane.width}px`,
      height: `${pane.height}px`,
    });
    return element;
  }

  private pictureOf(sheet: SheetModel, chart: Chart, { width, height }: Box): Picture {
    const size = `${Math.round(width)}×${Math.round(height)}`;
    const known = this.pictures.get(chart);
    if (known?.size === size) return known;
    const data = chartData(this.model, sheet, chart);
    const svg = data === undefined ? "" : chartPicture(data, Math.round(width), Math.round(height));
    const made = { size, svg };
    this.pictures.set(chart, made);
    return made;
  }

  /** Place on the sheet in unzoomed pixels. */
  private boxOf(chart: Chart): Box | null {
    const { tl, br, ext } = chart.range;
    const from = this.corner(tl);
    if (from === null) return null;
    if (br !== undefined) {
      const to = this.corner(br);
      return to === null ? null : { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
    }
    const { cx, cy } = ext ?? defaultSize;
    return { left: from.x, top: from.y, width: cx / emuPerPixel, height: cy / emuPerPixel };
  }

  private corner(anchor: Chart["range"]["tl"]): { readonly x: number; readonly y: number } | null {
    const { nativeRow, nativeCol, nativeColOff, nativeRowOff } = anchor;
    return this.geometry.onSheet(nativeRow, nativeCol, nativeColOff / emuPerPixel, nativeRowOff / emuPerPixel);
  }
}

function isSeenIn(pane: Pane, box: Box, zoom: number): boolean {
  return (
    box.left < pane.sheetX + pane.width / zoom &&
    box.left + box.width > pane.sheetX &&
    box.top < pane.sheetY + pane.height / zoom &&
    box.top + box.height > pane.sheetY
  );
}

/** The child at a position, made when it is not there. */
function childAt(parent: HTMLElement, index: number): HTMLElement {
  const present = parent.children[index];
  if (present instanceof HTMLElement) return present;
  const made = document.createElement("div");
  Object.assign(made.style, { position: "absolute", left: "0", top: "0", transformOrigin: "0 0" });
  parent.append(made);
  return made;
}
