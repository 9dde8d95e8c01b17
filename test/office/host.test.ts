/** Files of the embedded workbook in LibreOffice: opened whole, recalculated to the same values, printed, read back. */
import { startEmbeddedExcel, type EmbeddedExcel } from "../../src/standalone/host/nodeRuntime";
import { recalculate, toPdf, toPictures } from "./libreOffice";

jest.setTimeout(180_000);

const NAME = "Bảng 'điểm'_1";

/** A sheet with one of everything the product puts into sheets. */
async function build(): Promise<EmbeddedExcel> {
  const host = await startEmbeddedExcel();
  await host.excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const data = worksheets.add("Data");
    data.getRange("A1:B4").values = [
      ["Xã", "Điểm"],
      ["Cẩm Giàng", 85.25],
      ["Bình Giang", 90.5],
      ["Kẻ Sặt", 77],
    ];
    const sheet = worksheets.add(NAME);
    sheet.getRange("1:1").rowHidden = true;
    sheet.getRange("A1").values = [['{"cchc":1}']];
    sheet.getRange("A2").values = [["XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH"]];
    sheet.getRange("A2:D2").merge();
    sheet.getRange("A3:D3").values = [["Đơn vị", "Điểm", "Hạng", "Ghi chú"]];
    sheet.getRange("A4:D6").formulas = [4, 5, 6].map((row, index) => [
      `=Data!A${index + 2}`,
      `=Data!B${index + 2}`,
      `=COUNTIF($B$4:$B$6,">"&B${row})+1`,
      `=IF(B${row}>80,"","thấp")`,
    ]);
    names.add("Điểm_số", sheet.getRange("B4:B6"));
    sheet.getRange("A7:D7").formulas = [["'1.1", "=ROUND(SUM(Điểm_số),1)", "=1/0", "=B4>B5"]];
    sheet.getRange("B4:B7").numberFormat = [["0.00"], ["0.00"], ["0.00"], ["0.00"]];
    for (const side of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideHorizontal",
      "InsideVertical",
    ] as const) {
      sheet.getRange("A3:D7").format.borders.getItem(side).style = "Continuous";
    }
    sheet.getRange("A3:D3").format.fill.color = "#DDEBF7";
    sheet.getRange("A2:D3").format.font.bold = true;
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("D4:D6").format.protection.locked = false;
    const { dataValidation } = sheet.getRange("D4:D6");
    dataValidation.rule = { decimal: { formula1: 0, formula2: "=B4", operator: "Between" } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Sai", message: "Điểm không quá mức" };
    const conditional = sheet.getRange("A4:D6").conditionalFormats.add("Custom");
    conditional.custom.rule.formula = "=$B4<80";
    conditional.custom.format.fill.color = "#FFC7CE";
    sheet.getRange("5:6").group("ByRows");
    sheet.activate();
    sheet.freezePanes.freezeRows(3);
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea("A2:K40");
    pageLayout.setPrintTitleRows("3:3");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "Trang &P/&N";
    sheet.horizontalPageBreaks.add("A30");
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B4:B6"), "Columns");
    chart.name = "Biểu đồ điểm";
    chart.title.text = "Điểm các xã";
    chart.left = 300;
    chart.top = 60;
    chart.width = 320;
    chart.height = 200;
    const series = chart.series.getItemAt(0);
    series.name = "Điểm";
    series.setXAxisValues(sheet.getRange("A4:A6"));
    series.hasDataLabels = true;
    chart.axes.valueAxis.minimum = 0;
    sheet.protection.protect();
    await context.sync();
  });
  return host;
}

/** All of it, as the client library reads it. */
async function read(host: EmbeddedExcel): Promise<unknown> {
  return host.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(NAME);
    const cells = sheet.getRange("A1:D7");
    cells.load("values,formulas,numberFormat");
    sheet.protection.load("protected");
    const hidden = sheet.getRange("1:1");
    hidden.load("rowHidden");
    const { pageLayout, charts } = sheet;
    pageLayout.load("orientation,paperSize,zoom");
    pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
    const area = pageLayout.getPrintAreaOrNullObject();
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    area.load("address");
    titles.load("address");
    charts.load("items/name,items/chartType");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    const { dataValidation } = sheet.getRange("D5");
    dataValidation.load("rule,errorAlert");
    const conditional = sheet.getRange("A4").conditionalFormats;
    conditional.load("items/type");
    const entry = sheet.getRange("D4:D6");
    entry.load("format/protection/locked");
    const looks = sheet.getRange("A3:D3");
    looks.load("format/fill/color,format/font/bold,format/columnWidth");
    const corner = sheet.getRange("D7").format.borders.getItem("EdgeBottom");
    corner.load("style");
    await context.sync();
    const [chart] = charts.items;
    const [rule] = conditional.items;
    if (chart === undefined || rule === undefined) throw new Error("The chart or the conditional format is gone.");
    chart.title.load("text");
    chart.series.load("items/name,items/hasDataLabels");
    chart.axes.valueAxis.load("minimum");
    rule.custom.rule.load("formula");
    rule.custom.format.fill.load("color");
    await context.sync();
    return {
      cells: [cells.values, cells.formulas, cells.numberFormat],
      protection: [sheet.protection.protected, entry.format.protection.locked],
      hidden: hidden.rowHidden,
      looks: [looks.format.fill.color, looks.format.font.bold, corner.style],
      print: [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom.horizontalFitToPages],
      footer: pageLayout.headersFooters.defaultForAllPages.centerFooter,
      ranges: [area.address, titles.address],
      breaks: sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
      validation: [dataValidation.rule, dataValidation.errorAlert],
      conditional: [rule.custom.rule.formula, rule.custom.format.fill.color],
      chart: [chart.name, chart.chartType, chart.title.text, chart.axes.valueAxis.minimum],
      series: chart.series.items.map(({ name, hasDataLabels }) => [name, hasDataLabels]),
      outline: host.model.sheet(NAME).worksheet.getRow(5).outlineLevel,
      merged: host.model.sheet(NAME).worksheet.getCell("C2").isMerged,
    };
  });
}

describe("a workbook of the host", () => {
  it("keeps everything when it is saved and opened", async () => {
    const host = await build();
    const before = await read(host);
    const again = await startEmbeddedExcel();
    await again.open(await host.save());
    expect(await read(again)).toEqual(before);
    // ROUND(85.25 + 90.5 + 77, 1) = 252.8
    expect(again.model.sheet(NAME).content(6, 1).value).toBe(252.8);
    expect(again.model.sheet(NAME).quoted.has(again.model.sheet(NAME).getCell(6, 0))).toBe(true);
    expect(again.model.active.name).toBe(NAME);
  });

  it("keeps everything in LibreOffice, recalculated to the same values", async () => {
    const host = await build();
    const before = await read(host);
    const again = await startEmbeddedExcel();
    await again.open(await recalculate(await host.save()));
    expect(await read(again)).toEqual(before);
  });

  it("prints on one page across, with the chart", async () => {
    const host = await build();
    const pages = await toPictures(await toPdf(await host.save()));
    // the manual break before row 30 makes the second page
    expect(pages).toHaveLength(2);
  });
});
