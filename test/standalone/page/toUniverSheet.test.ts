import { Workbook } from "@cj-tech-master/excelts";
import { VI_VN } from "../../../src/standalone/host/model/culture";
import { SheetModel } from "../../../src/standalone/host/model/sheetModel";
import type { Overlay } from "../../../src/standalone/page/grid/cellStyle";
import { changedCells, hasSameFrame } from "../../../src/standalone/page/grid/snapshotDifference";
import {
  hasSameTab,
  toUniverSheet,
  toUniverTab,
  type StyleCache,
} from "../../../src/standalone/page/grid/toUniverSheet";

function sampleSheet(): SheetModel {
  const sheet = new Workbook().addWorksheet("Phiếu chấm");
  sheet.getRow(1).hidden = true;
  sheet.getCell("A1").value = '{"cchc":1}';
  sheet.mergeCells("A2:C2");
  sheet.getCell("A2").value = "PHIẾU CHẤM";
  sheet.getCell("A2").font = { name: "Times New Roman", size: 14, bold: true };
  sheet.getCell("A2").alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  sheet.getRow(2).height = 30;
  sheet.getColumn(2).width = 50;
  sheet.getColumn(3).hidden = true;
  sheet.getCell("B3").value = 0.25;
  sheet.getCell("B3").numFmt = "0.00";
  sheet.getCell("B3").border = { top: { style: "thin", color: { argb: "FF808080" } } };
  sheet.getCell("B4").value = { formula: "B3*2", result: 0.5 };
  sheet.getCell("B5").value = { formula: "1/0", result: { error: "#DIV/0!" } };
  sheet.getCell("B6").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };
  sheet.views = [{ state: "frozen", ySplit: 2, xSplit: 1 }];
  sheet.properties.tabColor = { argb: "FF2E75B6" };
  return new SheetModel("{1}", sheet);
}

const look = (overlay?: (row: number, column: number) => Overlay | undefined, styles: StyleCache = new Map()) => ({
  id: "s1",
  culture: VI_VN,
  overlay: overlay ?? (() => undefined),
  styles,
});

describe("a sheet as the grid shows it", () => {
  const shown = toUniverSheet(sampleSheet(), look());

  it("shows numbers with their format and keeps their value", () => {
    expect(shown.cellData[2]?.[1]).toMatchObject({ v: 0.25, t: 2, custom: { shown: "0,25" } });
    expect(shown.cellData[3]?.[1]).toMatchObject({ v: 0.5, custom: { shown: "0,5" } });
  });

  it("holds no formula: the model calculates", () => {
    expect(JSON.stringify(shown.cellData)).not.toMatch(/"f":|"si":/);
  });

  it("shows errors by name in the middle, and looks without content", () => {
    expect(shown.cellData[4]?.[1]).toEqual({ v: "#DIV/0!", t: 1, s: { ht: 2 } });
    expect(shown.cellData[5]?.[1]).toEqual({ s: { bg: { rgb: "#FFF2CC" } } });
  });

  it("takes over looks, merges, sizes and panes", () => {
    expect(shown.cellData[1]?.[0]?.s).toMatchObject({ fs: 14, bl: 1, ht: 2, vt: 2, tb: 3 });
    expect(shown.cellData[2]?.[1]?.s).toMatchObject({ bd: { t: { s: 1, cl: { rgb: "#808080" } } } });
    expect(shown.mergeData).toEqual([{ startRow: 1, startColumn: 0, endRow: 1, endColumn: 2 }]);
    expect(shown.rowData[0]).toMatchObject({ hd: 1 });
    // 30 points are 40 pixels; 50 characters 50 × 7 + 5 pixels.
    expect(shown.rowData[1]).toEqual({ h: 40, ia: 0 });
    expect(shown.columnData[1]).toEqual({ w: 355 });
    expect(shown.columnData[2]).toMatchObject({ hd: 1 });
    expect(shown.freeze).toEqual({ xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 });
    expect(shown.tabColor).toBe("#2E75B6");
    expect(shown).toMatchObject({ name: "Phiếu chấm", hidden: 0, rowCount: 100, columnCount: 20 });
  });

  it("lays conditional formats over the cell's own look", () => {
    const coloured = toUniverSheet(
      sampleSheet(),
      look((row, column) =>
        row === 2 && column === 1
          ? { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFC6EFCE" } }, font: { bold: true } }
          : undefined,
      ),
    );
    expect(coloured.cellData[2]?.[1]?.s).toMatchObject({ bg: { rgb: "#C6EFCE" }, bl: 1, bd: { t: { s: 1 } } });
  });
});

describe("the difference of two snapshots", () => {
  it("is nothing for the same sheet", () => {
    const [before, after] = [toUniverSheet(sampleSheet(), look()), toUniverSheet(sampleSheet(), look())];
    expect(hasSameFrame(before, after)).toBe(true);
    expect(changedCells(before, after)).toEqual({ cleared: null, written: null });
  });

  it("is the changed, new and emptied cells", () => {
    const sheet = sampleSheet();
    const before = toUniverSheet(sheet, look());
    sheet.worksheet.getCell("B3").value = 1;
    sheet.worksheet.getCell("B4").value = null;
    sheet.worksheet.getCell("D9").value = "mới";
    const after = toUniverSheet(sheet, look());
    expect(hasSameFrame(before, after)).toBe(true);
    const { cleared, written } = changedCells(before, after);
    expect(cleared).toEqual({ 2: { 1: null }, 3: { 1: null } });
    expect(written).toMatchObject({ 2: { 1: { v: 1, custom: { shown: "1,00" } } }, 8: { 3: { v: "mới" } } });
    expect(written?.[3]).toBeUndefined();
  });

  it("tells a new name, width or merge from cell changes", () => {
    const sheet = sampleSheet();
    const before = toUniverSheet(sheet, look());
    sheet.worksheet.getColumn(2).width = 20;
    expect(hasSameFrame(before, toUniverSheet(sheet, look()))).toBe(false);
  });
});

describe("a sheet nobody looks at", () => {
  it("is its tab only, and is seen to differ when the tab does", () => {
    const sheet = sampleSheet();
    const tab = toUniverTab(sheet, "s1");
    expect(tab).toMatchObject({ name: "Phiếu chấm", tabColor: "#2E75B6", hidden: 0, cellData: {}, mergeData: [] });
    expect(hasSameTab(tab, toUniverSheet(sheet, look()))).toBe(true);
    // Shown for the first time, everything is taken over.
    expect(hasSameFrame(tab, toUniverSheet(sheet, look()))).toBe(false);
    sheet.worksheet.getCell("B3").value = 1;
    expect(hasSameTab(tab, toUniverTab(sheet, "s1"))).toBe(true);
    sheet.worksheet.state = "hidden";
    expect(hasSameTab(tab, toUniverTab(sheet, "s1"))).toBe(false);
  });
});
