/** Looks of cells take no more memory than there are different ones. */
import { startEmbeddedExcel, type EmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";

function looksOf({ model }: EmbeddedExcel): ReadonlySet<object> {
  const looks = new Set<object>();
  for (const sheet of model.sheets)
    sheet.forEachCell({ row: 0, column: 0, rows: 100, columns: 20 }, ({ style }) => {
      // Cells beside them have no look of their own.
      if (Object.keys(style).length > 0) looks.add(style);
    });
  return looks;
}

it("keeps equal looks once, whichever edits made them, also on another sheet", async () => {
  const host = await startEmbeddedExcel();
  const { excel, model } = host;
  await excel.run(async (context) => {
    const first = context.workbook.worksheets.getActiveWorksheet();
    const second = context.workbook.worksheets.add("Hai");
    for (const range of [first.getRange("A1:C50"), second.getRange("B2:B9")]) {
      range.format.font.bold = true;
      range.format.wrapText = true;
    }
    second.getRange("B9").format.font.italic = true;
    await context.sync();
  });
  expect(looksOf(host).size).toBe(2);
  const [first, second] = model.sheets;
  expect(first?.findCell(49, 2)?.style).toBe(second?.findCell(1, 1)?.style);
  expect(second?.findCell(8, 1)?.style).toMatchObject({ font: { bold: true, italic: true } });
  expect(second?.findCell(7, 1)?.style.font?.italic ?? false).toBe(false);

  const opened = await startEmbeddedExcel();
  await opened.open(await host.save());
  expect(looksOf(opened).size).toBe(2);
  expect(opened.model.sheet("Hai").findCell(8, 1)?.style.font).toMatchObject({ bold: true, italic: true });
});
