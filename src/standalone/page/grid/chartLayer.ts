/** The active sheet's charts, drawn over its cells and moving with them. Charts cannot be touched: clicks go to the cells. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { SheetModel } from "../../host/model/sheetModel";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { chartData } from "./chartData";
import { chartPicture } from "./chartPicture";
import type { SheetGeometry } from "./sheetGeometry";

type Chart = ReturnType<Worksheet["getCharts"]>[number];

/** English Metric Units of a pixel at 96 dpi (ECMA-376 20.1.2.1: 914,400 per inch). */
const emuPerPixel = 9525;
/** 480 × 288 pixels, Excel's size of a new chart. */
const defaultSize = { cx: 480 * emuPerPixel, cy: 288 * emuPerPixel };

export class ChartLayer {
  private readonly layer = document.createElement("div");
  private drawn: { readonly chart: Chart; readonly element: HTMLElement; picture: string }[] = [];
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
    const charts = sheet?.worksheet.getCharts() ?? [];
    if (charts.length !== this.drawn.length || charts.some((chart, index) => this.drawn[index]?.chart !== chart)) {
      this.layer.replaceChildren();
      this.drawn = charts.map((chart) => {
        const element = document.createElement("div");
        Object.assign(element.style, { position: "absolute", transformOrigin: "0 0" });
        this.layer.append(element);
        return { chart, element, picture: "" };
      });
    }
    this.place();
  }

  private place(): void {
    const visible = this.geometry.cellsBox();
    if (visible === null || this.sheet === undefined || this.drawn.length === 0) {
      this.layer.style.display = "none";
      return;
    }
    Object.assign(this.layer.style, {
      display: "block",
      left: `${visible.left}px`,
      top: `${visible.top}px`,
      width: `${visible.width}px`,
      height: `${visible.height}px`,
    });
    const zoom = this.geometry.zoom();
    for (const one of this.drawn) {
      const box = this.boxOf(one.chart);
      if (box === null) continue;
      const picture = this.pictureOf(this.sheet, one.chart, box.width / zoom, box.height / zoom);
      if (picture !== one.picture) {
        one.picture = picture;
        one.element.innerHTML = picture;
      }
      one.element.style.transform = `translate(${box.left - visible.left}px, ${box.top - visible.top}px) scale(${zoom})`;
    }
  }

  private pictureOf(sheet: SheetModel, chart: Chart, width: number, height: number): string {
    const data = chartData(this.model, sheet, chart);
    return data === undefined ? "" : chartPicture(data, Math.round(width), Math.round(height));
  }

  private boxOf(chart: Chart): { left: number; top: number; width: number; height: number } | null {
    const { tl, br, ext } = chart.range;
    const from = this.corner(tl);
    if (from === null) return null;
    if (br !== undefined) {
      const to = this.corner(br);
      return to === null ? null : { ...from, width: to.left - from.left, height: to.top - from.top };
    }
    const zoom = this.geometry.zoom();
    return {
      ...from,
      width: ((ext?.cx ?? defaultSize.cx) / emuPerPixel) * zoom,
      height: ((ext?.cy ?? defaultSize.cy) / emuPerPixel) * zoom,
    };
  }

  private corner(anchor: Chart["range"]["tl"]): { readonly left: number; readonly top: number } | null {
    return this.geometry.point(
      anchor.nativeRow,
      anchor.nativeCol,
      anchor.nativeColOff / emuPerPixel,
      anchor.nativeRowOff / emuPerPixel,
    );
  }
}
