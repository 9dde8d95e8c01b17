/** The live workbook from and to an .xlsx file. */
import { Workbook, type Cell } from "@cj-tech-master/excelts";
import { formatRect, parseRects } from "./address";
import { readContent } from "./cells";
import { readCharts, writeCharts } from "./chartDrawing";
import { isRelative, offsetFormula } from "./formulaText";
import { readNames, writeNames } from "./names";
import { plainCollapse } from "./outline";
import { GENERAL, numberFormatOf } from "./numberFormat";
import { finishWriting, KEPT, prepareForReading, QUOTED } from "./package";
import { wholeSheet, type Rect } from "./rect";
import { serialToDate } from "./scalar";
import { shareStyles } from "./sharedStyles";
import type { ConditionalRule, SheetModel } from "./sheetModel";
import type { CellStyle } from "./cellStyle";
import type { Turn } from "../turn";
import { baseOf, NO_RULE, type SheetValidation, type ValidationRule } from "./validationRule";
import type { WorkbookModel } from "./workbookModel";
import { writeInTurns } from "./writeInTurns";

type FileValidation = NonNullable<SheetModel["worksheet"]["dataValidations"]["model"][string]>;

export async function openFile(model: WorkbookModel, bytes: Uint8Array): Promise<void> {
  const book = new Workbook();
  await book.xlsx.load(await prepareForReading(bytes));
  writeNames(book, readNames(book));
  for (const sheet of model.adopt(book)) {
    sheet.validations = readValidations(sheet);
    sheet.conditionalRules = readConditionalRules(sheet);
    sheet.charts = readCharts(sheet);
    shareStyles(sheet);
    readQuoted(sheet);
  }
  model.calculateAll();
  model.settle();
}

/** @param turn others may have while it is written, but for changes of the workbook; absent: nobody waits */
export async function saveFile(model: WorkbookModel, turn?: Turn): Promise<Uint8Array> {
  model.settle();
  for (const sheet of model.sheets) {
    await hashPassword(sheet);
    writeValidations(sheet);
    writeConditionalRules(sheet);
    writeCharts(model, sheet);
    plainCollapse(sheet);
  }
  const activeTab = model.sheets.indexOf(model.active);
  const {
    x = 0,
    y = 0,
    width = 28_800,
    height = 15_000,
    firstSheet = 0,
    visibility = "visible",
  } = model.book.views[0] ?? {};
  model.book.views = [{ x, y, width, height, firstSheet, visibility, activeTab }];
  const marked = markQuoted(model);
  const written =
    turn === undefined
      ? new Uint8Array(await model.book.xlsx.writeBuffer({ validate: false }))
      : await writeInTurns(model.book, turn);
  for (const [cell, style] of marked) cell.style = style;
  const kept = model.sheets.some(({ validations }) => validations.some(({ rule }) => isDateByFormula(rule)));
  return marked.size > 0 || kept ? finishWriting(written) : written;
}

/** Cells with an apostrophe carry the mark in their number format while ExcelTS writes; their own styles come back. */
function markQuoted(model: WorkbookModel): Map<Cell, CellStyle> {
  const before = new Map<Cell, CellStyle>();
  const marked = new Map<CellStyle, CellStyle>();
  for (const sheet of model.sheets) {
    sheet.forEachCell(wholeSheet(), (cell) => {
      if (!sheet.quoted.has(cell)) return;
      const style = marked.get(cell.style) ?? { ...cell.style, numFmt: numberFormatOf(cell.style) + QUOTED };
      marked.set(cell.style, style);
      before.set(cell, cell.style);
      cell.style = style;
    });
  }
  return before;
}

function readQuoted(sheet: SheetModel): void {
  const plain = new Map<CellStyle, CellStyle>();
  sheet.forEachCell(wholeSheet(), (cell) => {
    const format = numberFormatOf(cell.style);
    if (!format.endsWith(QUOTED)) return;
    const { numFmt: _, ...others } = cell.style;
    const code = format.slice(0, -QUOTED.length);
    const style = plain.get(cell.style) ?? (code === GENERAL ? others : { ...others, numFmt: code });
    plain.set(cell.style, style);
    cell.style = style;
    if (typeof readContent(cell).value === "string") sheet.quoted.add(cell);
  });
}

/** Spins of a password's hash. A sheet's protection is against accidents, no safe, and browsers spin slowly. */
const SPINS = 1000;

async function hashPassword({ worksheet, password }: SheetModel): Promise<void> {
  const { sheetProtection } = worksheet;
  if (password === undefined || sheetProtection === null || sheetProtection.hashValue !== undefined) return;
  await worksheet.protect(password, { ...sheetProtection, spinCount: SPINS });
}

function readValidations(sheet: SheetModel): SheetValidation[] {
  const byRule = new Map<FileValidation, string[]>();
  for (const [key, validation] of Object.entries(sheet.worksheet.dataValidations.model)) {
    if (validation === undefined) continue;
    byRule.set(validation, [...(byRule.get(validation) ?? []), key.replace(/^range:/, "")]);
  }
  return [...byRule].map(([validation, addresses]) => {
    const areas = addresses.flatMap((address) => parseRects(address.replaceAll(" ", ",")));
    return { areas, base: baseOf(areas), rule: fromFile(validation) };
  });
}

function fromFile(validation: FileValidation): ValidationRule {
  const style = validation.errorStyle;
  return {
    ...NO_RULE,
    type: validation.type.replace(KEPT, "") as ValidationRule["type"],
    ...("operator" in validation && validation.operator !== undefined ? { operator: validation.operator } : {}),
    formulae: "formulae" in validation ? (validation.formulae ?? []).map(String) : [],
    allowBlank: validation.allowBlank === true,
    showError: validation.showErrorMessage === true,
    errorStyle: style === "warning" || style === "information" ? style : "stop",
    errorTitle: validation.errorTitle ?? "",
    error: validation.error ?? "",
    showPrompt: validation.showInputMessage === true,
    promptTitle: validation.promptTitle ?? "",
    prompt: validation.prompt ?? "",
  };
}

function writeValidations(sheet: SheetModel): void {
  const model: { [key: string]: FileValidation } = {};
  for (const validation of sheet.validations) {
    for (const { areas, base } of piecesOf(validation.areas, validation.rule.formulae)) {
      const formulae = validation.rule.formulae.map((formula) =>
        formula.startsWith('"')
          ? formula
          : offsetFormula(formula, base.row - validation.base.row, base.column - validation.base.column),
      );
      model[`range:${areas.map(formatRect).join(" ")}`] = toFile({ ...validation.rule, formulae });
    }
  }
  sheet.worksheet.dataValidations.model = model;
}

interface Piece {
  readonly areas: readonly Rect[];
  readonly base: { readonly row: number; readonly column: number };
}

/** Readers disagree on which cell a relative formula of scattered blocks is written for: then each block gets its own. */
function piecesOf(areas: readonly Rect[], formulae: readonly string[]): Piece[] {
  return formulae.some((formula) => !formula.startsWith('"') && isRelative(formula))
    ? areas.map((area) => ({ areas: [area], base: area }))
    : [{ areas, base: baseOf(areas) }];
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** ExcelTS writes the bounds of dates as days only; one that is a formula goes through under the mark. */
function isDateByFormula(rule: ValidationRule): boolean {
  return rule.type === "date" && !rule.formulae.every(isNumber);
}

function toFile(rule: ValidationRule): FileValidation {
  return {
    type: isDateByFormula(rule) ? `${KEPT}date` : rule.type,
    ...(rule.operator === undefined ? {} : { operator: rule.operator }),
    ...(rule.type === "any" ? {} : { formulae: rule.formulae.map((formula) => fileBound(rule, formula)) }),
    allowBlank: rule.allowBlank,
    showErrorMessage: rule.showError,
    errorStyle: rule.errorStyle,
    errorTitle: rule.errorTitle,
    error: rule.error,
    showInputMessage: rule.showPrompt,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
  } as FileValidation;
}

function fileBound(rule: ValidationRule, formula: string): string | Date {
  return rule.type === "date" && !isDateByFormula(rule) ? serialToDate(Number(formula)) : formula;
}

let made = 0;

/** Lower numbers of priority win; ours are kept in that order. */
function readConditionalRules(sheet: SheetModel): ConditionalRule[] {
  return sheet.worksheet.conditionalFormattings
    .flatMap(({ ref, rules }) => {
      const areas = parseRects(ref.replaceAll(" ", ","));
      return rules.map((rule) => ({
        id: `{00000000-000D-0000-0000-${(++made).toString(16).padStart(12, "0")}}`,
        areas,
        base: baseOf(areas),
        rule,
      }));
    })
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
}

function writeConditionalRules(sheet: SheetModel): void {
  let priority = 0;
  sheet.worksheet.conditionalFormattings = sheet.conditionalRules.flatMap(({ areas, base: own, rule }) => {
    const formulae = "formulae" in rule ? (rule.formulae ?? []).map(String) : [];
    return piecesOf(areas, formulae).map(({ areas: some, base }) => ({
      ref: some.map(formatRect).join(" "),
      rules: [
        {
          ...rule,
          ...("formulae" in rule
            ? { formulae: formulae.map((one) => offsetFormula(one, base.row - own.row, base.column - own.column)) }
            : {}),
          priority: ++priority,
        },
      ],
    }));
  });
}
