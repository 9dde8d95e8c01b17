/**
 * Queues the writing of a placed sheet: contents in one block, looks and rules rectangle by rectangle, protection last.
 * Nothing is sent here; the caller's sync does it in one round trip. What does not fit into a request (contents of a
 * country's communes) is handed back as steps for later ones.
 */
import type { CellValue, SheetReading } from "../features/workbookPort";
import type { PlacedSheet } from "../sheets/placed";
import { cellBlocks, type CellBlock, type LaterStep } from "./cellBlocks";
import { inputOf } from "./cellInput";
import { rangeOf } from "./rangeOf";
import { writeCharts } from "./writeCharts";
import { writeStyle } from "./writeStyle";

/**
 * Writes an existing sheet of ours anew without deleting it, so that formulas of other sheets keep their references. Where
 * the sheet is laid out as before, what people typed is not touched at all (formulas, links and notes in their cells
 * live on); else the sheet is emptied first. A1 stays empty until all else is done: a sheet that a failing batch left
 * half-written can be told by it.
 */
export function rewriteSheet(
  sheet: Excel.Worksheet,
  placed: PlacedSheet,
  before: SheetReading,
  charts: readonly Excel.Chart[],
): readonly LaterStep[] {
  const hasSameRows = isSameColumn(before, placed, (placed.cells[0]?.length ?? 0) - 1);
  const isLaidOutAsBefore = hasSameRows && hasSameHead(before, placed);
  const identity = sheet.getRange("A1");
  blankLooks(sheet, charts);
  if (isLaidOutAsBefore) identity.clear("Contents");
  else sheet.getRange().clear("All");
  if (!hasSameRows) flattenOutline(sheet, Math.max(before.row + before.values.length, placed.cells.length));
  const completed = withTypedLines(placed, before);
  const cells = isLaidOutAsBefore ? withoutEntries(completed, before) : completed.cells;
  const later = writeSheet(sheet, {
    ...placed,
    cells: cells.map((row, index) => (index === 0 ? [null, ...row.slice(1)] : row)),
    rowGroups: hasSameRows ? [] : placed.rowGroups,
    isProtected: false,
  });
  const finish = (whole: Excel.Worksheet): void => {
    whole.getRange("A1").formulas = [[inputOf(placed.cells[0]?.[0] ?? null)]];
    if (placed.isProtected) protect(whole);
  };
  if (later.length > 0) return [...later, { sheet: placed.name, bytes: 0, queue: finish }];
  finish(sheet);
  return [];
}

function blankLooks(sheet: Excel.Worksheet, charts: readonly Excel.Chart[]): void {
  // Unprotecting an unprotected sheet is no error (Worksheet.protection.unprotect, office-js reference).
  sheet.protection.unprotect();
  for (const chart of charts) chart.delete();
  const everything = sheet.getRange();
  everything.conditionalFormats.clearAll();
  everything.dataValidation.clear();
  everything.unmerge();
  everything.clear("Formats");
  everything.rowHidden = false;
  everything.columnHidden = false;
}

/** Whether this column holds the same texts in every row: for the last one, the rows' keys. */
function isSameColumn(before: SheetReading, placed: PlacedSheet, column: number): boolean {
  if (before.row !== 0 || before.column !== 0) return false;
  return placed.cells.every((row, index) => {
    const content = row[column] ?? null;
    return content?.kind === "text" && before.values[index]?.[column] === content.text;
  });
}

/** Whether identity and column roles are the same. */
function hasSameHead(before: SheetReading, placed: PlacedSheet): boolean {
  return (placed.cells[0] ?? []).every(
    (content, column) => content?.kind === "text" && before.values[0]?.[column] === content.text,
  );
}

/** The sheet with what people typed into its open lines (date, names), found by row key and column role. */
function withTypedLines(placed: PlacedSheet, before: SheetReading): PlacedSheet {
  const roles = before.values[0] ?? [];
  const keys = roles.indexOf("key");
  const cells = placed.cells.map((row) => [...row]);
  for (const { row, column, key, role } of placed.kept) {
    const line = before.values.find((values) => values[keys] === key);
    // The first column's role stands in the identity, not in the row of roles.
    const at = column === 0 ? 0 : roles.indexOf(role);
    const typed = keys < 0 || at < 0 ? null : (line?.[at] ?? null);
    const target = cells[row];
    if (target === undefined || typed === null || typed === "") continue;
    target[column] =
      typeof typed === "number" ? { kind: "number", value: typed } : { kind: "text", text: String(typed) };
  }
  return { ...placed, cells };
}

/** Booleans are written as texts (sheets/cells.ts). */
function asWritten(value: CellValue): CellValue {
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

/** The cells to write: those that people fill in are left alone unless something else is to stand in them. */
function withoutEntries(placed: PlacedSheet, before: SheetReading): PlacedSheet["cells"] {
  const cells = placed.cells.map((row) => [...row]);
  for (const { row, column, rows, columns } of placed.unlocked) {
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        const target = cells[r];
        const content = target?.[c] ?? null;
        const present = asWritten(before.values[r]?.[c] ?? null);
        const wanted = content?.kind === "text" ? content.text : content?.kind === "number" ? content.value : null;
        if (target !== undefined && content?.kind !== "formula" && wanted === present) target[c] = null;
      }
    }
  }
  return cells;
}

/** Excel's outlines have at most eight levels, seven of them groups (support.microsoft.com, "Outline (group) data"). */
const deepest = 7;

/**
 * Takes the grouping off all rows. Office.js can't tell how deep they are grouped, and ungrouping what is not grouped is
 * an error: a row behind the last one is grouped as deep as can be first, so that there is always one to ungroup.
 */
function flattenOutline(sheet: Excel.Worksheet, rows: number): void {
  const behind = sheet.getRangeByIndexes(rows, 0, 1, 1).getEntireRow();
  const all = sheet.getRangeByIndexes(0, 0, rows + 1, 1).getEntireRow();
  for (let level = 0; level < deepest; level += 1) behind.group("ByRows");
  for (let level = 0; level < deepest; level += 1) all.ungroup("ByRows");
}

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
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
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
