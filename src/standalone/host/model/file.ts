/** The live workbook from and to an .xlsx file. */
import { Workbook } from "@cj-tech-master/excelts";
import { formatRect } from "./address";
import { readCharts, writeCharts } from "./charts";
import { isRelative, offsetFormula } from "./formulaText";
import { readNames, writeNames } from "./names";
import { plainCollapse } from "./outline";
import { parseRects } from "./address";
import type { Rect } from "./rect";
import type { ConditionalRule, SheetModel } from "./sheetModel";
import { baseOf, NO_RULE, type SheetValidation, type ValidationRule } from "./validation";
import type { WorkbookModel } from "./workbookModel";

type FileValidation = NonNullable<SheetModel["worksheet"]["dataValidations"]["model"][string]>;

export async function openFile(model: WorkbookModel, bytes: Uint8Array): Promise<void> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  writeNames(book, readNames(book));
  for (const sheet of model.adopt(book)) {
    sheet.validations = readValidations(sheet);
    sheet.conditionalRules = readConditionalRules(sheet);
    sheet.charts = readCharts(sheet);
  }
  model.calculateAll();
  model.settle();
}

export async function saveFile(model: WorkbookModel): Promise<Uint8Array> {
  model.settle();
  for (const sheet of model.sheets) {
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
  return new Uint8Array(await model.book.xlsx.writeBuffer());
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
    type: validation.type,
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

function toFile(rule: ValidationRule): FileValidation {
  return {
    type: rule.type,
    ...(rule.operator === undefined ? {} : { operator: rule.operator }),
    ...(rule.type === "any" ? {} : { formulae: [...rule.formulae] }),
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
