/** A placed sheet as a workbook of its own, with everything that guides and guards what is typed in. */
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import type { PlacedSheet, PlacedValidation } from "../../sheets/placed";
import { stylePackCells } from "../packStyles";
import { addressesOf, writeCells, writeLayout } from "../placedLayout";

/** Charts are no part of a scoring sheet: none is written. @param pause ends when others had their turn. */
export async function writeTemplate(sheet: PlacedSheet, pause: () => Promise<void>): Promise<Uint8Array> {
  // ExcelTS calculates only with the engine put in; again does no harm.
  installFormulaEngine();
  const workbook = new Workbook();
  const worksheet = workbook.addWorksheet(sheet.name);
  writeCells(worksheet, sheet);
  stylePackCells(worksheet, sheet.styles);
  for (const merge of sheet.merges) worksheet.mergeCells(addressesOf(merge));
  writeLayout(worksheet, sheet, false);
  leaveFitting(worksheet, sheet);
  writeOutline(worksheet, sheet);
  for (const area of sheet.unlocked)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = worksheet.getCell(row + 1, column + 1);
        // Equal looks share one object: this cell gets its own.
        cell.style = { ...cell.style, protection: { locked: false } };
      }
  worksheet.dataValidations.model = Object.fromEntries(
    sheet.validations.map((validation) => [`range:${addressesOf(validation)}`, ruleOf(validation)]),
  );
  writeMarks(worksheet, sheet);
  if (sheet.isProtected)
    // What people may still do, as on the organizer's own sheets (excel/writeSheet).
    await worksheet.protect(undefined, {
      formatColumns: true,
      formatRows: true,
      autoFilter: true,
      objects: false,
      scenarios: false,
    });
  await pause();
  workbook.calculateFormulas();
  await pause();
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Rows that fit their texts go on doing so while people type. */
function leaveFitting(worksheet: Worksheet, { fittedRows }: PlacedSheet): void {
  for (const { row, rows } of fittedRows)
    for (let index = row; index < row + rows; index += 1) worksheet.getRow(index + 1).customHeight = false;
}

function writeOutline(worksheet: Worksheet, { rowGroups, hiddenRows, hiddenColumns }: PlacedSheet): void {
  for (const { row, rows } of rowGroups)
    for (let index = row; index < row + rows; index += 1) {
      const line = worksheet.getRow(index + 1);
      line.outlineLevel += 1;
      // ExcelTS marks the deepest rows as collapsed, although the mark belongs to the line beside a hidden group
      // (ECMA-376 18.3.1.73); LibreOffice would hide them.
      Object.defineProperty(line, "collapsed", { value: false, configurable: true });
    }
  // Excel shows the marks to fold rows only where the sheet says how deep they go (ECMA-376 18.3.1.81).
  worksheet.properties.outlineLevelRow = Math.max(0, ...outlineLevels(rowGroups));
  for (const { row, rows } of hiddenRows)
    for (let index = row; index < row + rows; index += 1) worksheet.getRow(index + 1).hidden = true;
  for (const { column, columns } of hiddenColumns)
    for (let index = column; index < column + columns; index += 1) worksheet.getColumn(index + 1).hidden = true;
}

/** How deep the rows of every group lie: groups come from outermost to innermost. */
function outlineLevels(groups: PlacedSheet["rowGroups"]): readonly number[] {
  return groups.map(({ row }) => groups.filter((other) => other.row <= row && row < other.row + other.rows).length);
}

type FileRule = NonNullable<Worksheet["dataValidations"]["model"][string]>;

function ruleOf({ rule, title, message }: PlacedValidation): FileRule {
  const shown = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: title,
    error: message,
    showInputMessage: true,
    promptTitle: title,
    prompt: message,
  } as const;
  switch (rule.kind) {
    case "custom":
      return { ...shown, type: "custom", formulae: [rule.formula.slice(1)] };
    case "decimal":
      return { ...shown, type: "decimal", operator: "between", formulae: [rule.least, rule.most] };
    case "list":
      return { ...shown, type: "list", formulae: [`"${rule.items.join(",")}"`] };
  }
}

function writeMarks(worksheet: Worksheet, { conditionalFormats }: PlacedSheet): void {
  worksheet.conditionalFormattings = conditionalFormats.map(({ formula, fill, font, ...area }, index) => ({
    ref: addressesOf(area),
    rules: [
      {
        type: "expression",
        priority: index + 1,
        formulae: [formula.slice(1)],
        style: {
          ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) } } }),
          ...(font === undefined ? {} : { font: { color: { argb: argb(font) } } }),
        },
      },
    ],
  }));
}

/** "#1F4E79" → "FF1F4E79" */
function argb(color: string): string {
  return `FF${color.slice(1)}`;
}
