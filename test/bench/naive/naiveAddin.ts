/**
 * A baseline: the add-in as one writes it after the first tutorials. It makes the same sheets as ours, contents, looks, rules
 * and protection, and reads them for the same checks, over the same client library and workbook: one range for every cell,
 * one property after the other, a round trip for every row. Nothing in it is slower than it has to be written that way.
 */
import type { PlacedSheet, Rectangle, Style } from "../../../src/sheets/placed";

/** Writes the sheet; it must not exist yet. */
export async function writeNaively(sheet: PlacedSheet): Promise<void> {
  const styles = byCell(sheet.styles.map((each) => [each, each.style] as const));
  const open = byCell(sheet.unlocked.map((each) => [each, true] as const));
  const rules = byCell(sheet.validations.map((each) => [each, each] as const));
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.add(sheet.name);
    await context.sync();
    for (const [row, contents] of sheet.cells.entries()) {
      for (const [column, content] of contents.entries()) {
        const range = worksheet.getCell(row, column);
        const at = key(row, column);
        const style = styles.get(at);
        if (style !== undefined) paintNaively(range, style);
        if (content?.kind === "text") range.values = [[content.text]];
        if (content?.kind === "number") range.values = [[content.value]];
        if (content?.kind === "formula") range.formulas = [[content.formula]];
        if (open.has(at)) range.format.protection.locked = false;
        const rule = rules.get(at)?.rule;
        if (rule?.kind === "custom") range.dataValidation.rule = { custom: { formula: rule.formula } };
        if (rule?.kind === "list")
          range.dataValidation.rule = { list: { inCellDropDown: true, source: rule.items.join(",") } };
      }
      await context.sync();
    }
    for (const { row, column, rows, columns } of sheet.merges) {
      worksheet.getRangeByIndexes(row, column, rows, columns).merge();
      await context.sync();
    }
    for (const { column, columns, width } of sheet.columnWidths)
      for (let each = column; each < column + columns; each += 1) {
        worksheet.getCell(0, each).format.columnWidth = width;
        await context.sync();
      }
    for (const { row, rows, height } of sheet.rowHeights)
      for (let each = row; each < row + rows; each += 1) {
        worksheet.getCell(each, 0).format.rowHeight = height;
        await context.sync();
      }
    worksheet.protection.protect();
    await context.sync();
  });
}

/** Reads what the live checks look at, cell by cell; gives how many cells hold something. */
export async function readNaively(name: string): Promise<number> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    const used = worksheet.getUsedRange();
    used.load("rowCount,columnCount");
    await context.sync();
    let filled = 0;
    for (let row = 0; row < used.rowCount; row += 1) {
      const cells = Array.from({ length: used.columnCount }, (_, column) => {
        const cell = worksheet.getCell(row, column);
        cell.load("values,formulas,numberFormat");
        return cell;
      });
      await context.sync();
      filled += cells.filter((cell) => cell.values[0]?.[0] !== "").length;
    }
    return filled;
  });
}

function paintNaively(range: Excel.Range, style: Style): void {
  const { format } = range;
  const { font } = style;
  if (style.numberFormat !== undefined) range.numberFormat = [[style.numberFormat]];
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.color !== undefined) format.font.color = font.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.borders === undefined) return;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = style.borders;
  }
}

function key(row: number, column: number): string {
  return `${row} ${column}`;
}

function byCell<Value>(rectangles: readonly (readonly [Rectangle, Value])[]): ReadonlyMap<string, Value> {
  const cells = new Map<string, Value>();
  for (const [{ row, column, rows, columns }, value] of rectangles)
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) cells.set(key(r, c), value);
  return cells;
}
