/**
 * Queues the writing of a placed sheet: contents in one block, looks and rules rectangle by rectangle, protection last.
 * Nothing is sent here; the caller's sync does it in one round trip. What does not fit into a request (contents of a
 * country's communes) is handed back as steps for later ones.
 */
import type { PlacedSheet } from "../sheets/placed";
import { cellBlocks, type CellBlock, type LaterStep } from "./cellBlocks";
import { inputOf } from "./cellInput";
import { rangeOf } from "./rangeOf";
import { writeCharts } from "./writeCharts";
import { writeStyle } from "./writeStyle";

/** Gives the steps that have to follow in later requests, in their order; none for all but very long sheets. */
export function writeSheet(sheet: Excel.Worksheet, placed: PlacedSheet): readonly LaterStep[] {
  const [first, ...others] = cellBlocks(placed.cells.map((row) => row.map(inputOf)));
  writeLayout(sheet, placed);
  // Number formats before values (excel-facts, speed): a text format must stand before its text arrives.
  for (const rectangle of placed.styles) writeStyle(rangeOf(sheet, rectangle), rectangle);
  if (first !== undefined) writeCells(sheet, first);
  for (const merge of placed.merges) rangeOf(sheet, merge).merge(false);
  if (others.length === 0) fitRows(sheet, placed);
  writeValidations(sheet, placed);
  for (const rule of placed.conditionalFormats) {
    const format = rangeOf(sheet, rule).conditionalFormats.add("Custom");
    format.custom.rule.formula = rule.formula;
    if (rule.fill !== undefined) format.custom.format.fill.color = rule.fill;
    if (rule.font !== undefined) format.custom.format.font.color = rule.font;
  }
  writeGroups(sheet, placed);
  writePrintSetup(sheet, placed);
  writeCharts(sheet, placed);
  for (const rectangle of placed.unlocked) rangeOf(sheet, rectangle).format.protection.locked = false;
  if (others.length === 0) {
    if (placed.isProtected) protect(sheet);
    return [];
  }
  const finish = (whole: Excel.Worksheet): void => {
    fitRows(whole, placed);
    if (placed.isProtected) protect(whole);
  };
  return [
    ...others.map((block) => ({
      sheet: placed.name,
      bytes: block.bytes,
      queue: (whole: Excel.Worksheet) => writeCells(whole, block),
    })),
    { sheet: placed.name, bytes: 0, queue: finish },
  ];
}

/** After merging: merged cells take no part in fitting. */
function fitRows(sheet: Excel.Worksheet, placed: PlacedSheet): void {
  for (const { row, rows } of placed.fittedRows)
    sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().format.autofitRows();
}

/** What people may still do on a protected sheet: read comfortably, never change what is locked. */
const protectionOptions: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  selectionMode: "Normal",
};

/** Protects the sheet against accidents; no password, it is no safe. */
export function protect(sheet: Excel.Worksheet, password = ""): void {
  sheet.protection.protect(protectionOptions, password === "" ? undefined : password);
}

function writeCells(sheet: Excel.Worksheet, { row, inputs }: CellBlock): void {
  const columns = inputs[0]?.length ?? 0;
  if (columns === 0) return;
  // formulas takes values and formulas alike, so that all cells are one block (Range.formulas, office-js reference).
  sheet.getRangeByIndexes(row, 0, inputs.length, columns).formulas = inputs.map((each) => [...each]);
}

function writeLayout(sheet: Excel.Worksheet, placed: PlacedSheet): void {
  if (placed.tabColor !== undefined) sheet.tabColor = placed.tabColor;
  sheet.showGridlines = false;
  for (const each of placed.columnWidths) {
    sheet.getRangeByIndexes(0, each.column, 1, each.columns).getEntireColumn().format.columnWidth = each.width;
  }
  for (const each of placed.rowHeights) {
    sheet.getRangeByIndexes(each.row, 0, each.rows, 1).getEntireRow().format.rowHeight = each.height;
  }
}

function writeGroups(sheet: Excel.Worksheet, placed: PlacedSheet): void {
  for (const group of placed.rowGroups) {
    sheet.getRangeByIndexes(group.row, 0, group.rows, 1).getEntireRow().group("ByRows");
  }
  for (const each of placed.hiddenRows) {
    sheet.getRangeByIndexes(each.row, 0, each.rows, 1).getEntireRow().rowHidden = true;
  }
  for (const each of placed.hiddenColumns) {
    sheet.getRangeByIndexes(0, each.column, 1, each.columns).getEntireColumn().columnHidden = true;
  }
}

function writeValidations(sheet: Excel.Worksheet, placed: PlacedSheet): void {
  for (const validation of placed.validations) {
    const target = rangeOf(sheet, validation).dataValidation;
    const { rule } = validation;
    switch (rule.kind) {
      case "custom":
        target.rule = { custom: { formula: rule.formula } };
        break;
      case "decimal":
        target.rule = { decimal: { formula1: rule.least, formula2: rule.most, operator: "Between" } };
        break;
      case "list":
        // Items are parted by commas in every locale (Excel.ListDataValidation, office-js reference).
        target.rule = { list: { inCellDropDown: true, source: rule.items.join(",") } };
        break;
    }
    target.ignoreBlanks = true;
    target.errorAlert = { showAlert: true, style: "Stop", title: validation.title, message: validation.message };
    target.prompt = { showPrompt: true, title: validation.title, message: validation.message };
  }
}

function writePrintSetup(sheet: Excel.Worksheet, placed: PlacedSheet): void {
  const { print } = placed;
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: print.onePage === true ? 1 : 0 };
  layout.setPrintArea(rangeOf(sheet, print.area));
  if (print.titleRows !== undefined) {
    // Print title rows need whole rows (excel-facts, layout).
    const { from, to } = print.titleRows;
    layout.setPrintTitleRows(sheet.getRangeByIndexes(from, 0, to - from + 1, 1).getEntireRow());
  }
  layout.topMargin = print.margins.top;
  layout.bottomMargin = print.margins.bottom;
  layout.leftMargin = print.margins.left;
  layout.rightMargin = print.margins.right;
  const pages = layout.headersFooters.defaultForAllPages;
  if (print.footer?.left !== undefined) pages.leftFooter = print.footer.left;
  if (print.footer?.center !== undefined) pages.centerFooter = print.footer.center;
  if (print.footer?.right !== undefined) pages.rightFooter = print.footer.right;
  for (const row of placed.pageBreaks) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  // Panes freeze only on the active sheet (office-js #1463, #3148).
  if (placed.frozenRows > 0) sheet.activate();
  if (placed.frozenRows > 0 && placed.frozenColumns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, placed.frozenRows, placed.frozenColumns));
  } else if (placed.frozenRows > 0) {
    sheet.freezePanes.freezeRows(placed.frozenRows);
  }
}
