/**
 * Questions over long columns, answered from an index. For COUNTIF(B$1:B$3321;…) ExcelTS notes every cell of the range as
 * something the formula waits for, and copies them all to look at them: a ranking of 3,321 units asks ten such questions
 * in every row, a hundred million cells. Where the column holds no formula that is still to be calculated, the call
 * becomes one of ours that names the column by number. It answers exactly what ExcelTS would, or refuses: then the
 * formulas are calculated once more without it.
 */
import { scanFormula } from "../model/formulaText";
import type { Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { ColumnIndex } from "./columnIndex";
import { enclosingCall, isWholeArgument } from "./rangeArguments";
import { ERROR, NUMBER, STRING, runtimeNumber, toRuntime, type RuntimeValue } from "./runtimeValue";

/** Shorter columns are calculated as they are: an index would not pay. */
export const leastRows = 200;
/** What the names of our functions begin with. */
export const indexedPrefix = "INDEXED_";

/** Functions answered here, and which of their arguments is the column. */
const columnArguments: Readonly<Record<string, number>> = { COUNT: 0, COUNTIF: 0, INDEX: 0, MATCH: 1 };

interface Stretch {
  readonly column: ColumnIndex;
  readonly from: number;
  readonly to: number;
}

export interface OwnFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => RuntimeValue;
}

export interface LookupSurroundings {
  findSheet(name: string): SheetModel | undefined;
  /** Whether no formula in the area is still to be calculated. */
  isSettled(sheet: SheetModel, area: Rect): boolean;
}

/** For one pass of calculation: the columns do not change while it lasts. */
export class ColumnLookups {
  /** Something was asked that only ExcelTS can answer: nothing calculated with these functions may be used. */
  isRefused = false;
  readonly functions: ReadonlyMap<string, OwnFunction>;
  private readonly stretches: Stretch[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly columns = new Map<string, ColumnIndex>();

  constructor(private readonly surroundings: LookupSurroundings) {
    const answers: Readonly<Record<string, (args: readonly RuntimeValue[]) => RuntimeValue | null>> = {
      COUNT: (args) => this.count(args),
      COUNTIF: (args) => this.countIf(args),
      INDEX: (args) => this.index(args),
      MATCH: (args) => this.match(args),
    };
    this.functions = new Map(
      Object.entries(answers).map(([name, answer]) => [
        indexedPrefix + name,
        { minArity: 0, maxArity: 255, invoke: (args) => this.orRefuse(answer(args as RuntimeValue[])) },
      ]),
    );
  }

  /**
   * The formula with its questions over long columns put to us; as it is where it has none.
   * @param formula without its leading "="
   */
  rewrite(own: SheetModel, formula: string): string {
    const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
    for (const { sheet: name, lastSheet, area, start, end } of scanFormula(formula).references) {
      if (area.columns !== 1 || area.rows < leastRows || lastSheet !== undefined) continue;
      const sheet = name === undefined ? own : this.surroundings.findSheet(name);
      if (sheet === undefined || !isWholeArgument(formula, start, end)) continue;
      const call = enclosingCall(formula, start);
      if (call === null || columnArguments[call.name] !== call.argument) continue;
      // Several columns counted together are one question.
      if (call.name === "COUNT" && !/^\s*\)/.test(formula.slice(end))) continue;
      const number = this.numberOf(sheet, area);
      if (number === null) continue;
      edits.push(
        { start, end, text: String(number) },
        { start: call.start, end: call.start + call.name.length, text: indexedPrefix + call.name },
      );
    }
    let result = formula;
    for (const { start, end, text } of edits.sort((left, right) => right.start - left.start))
      result = result.slice(0, start) + text + result.slice(end);
    return result;
  }

  private numberOf(sheet: SheetModel, area: Rect): number | null {
    const key = `${sheet.id} ${area.column} ${area.row} ${area.rows}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const last = area.row + area.rows - 1;
    if (!this.surroundings.isSettled(sheet, area) || last >= sheet.worksheet.rowCount) return null;
    const number = this.stretches.length;
    this.stretches.push({ column: this.columnOf(sheet, area.column), from: area.row, to: last });
    this.numbers.set(key, number);
    return number;
  }

  private columnOf(sheet: SheetModel, column: number): ColumnIndex {
    const key = `${sheet.id} ${column}`;
    const known = this.columns.get(key);
    if (known !== undefined) return known;
    const values = Array.from({ length: sheet.worksheet.rowCount }, (_, row) => sheet.content(row, column).value);
    const index = new ColumnIndex(values);
    this.columns.set(key, index);
    return index;
  }

  private orRefuse(answer: RuntimeValue | null): RuntimeValue {
    if (answer !== null) return answer;
    this.isRefused = true;
    return { kind: ERROR, code: "#CALC!" };
  }

  private stretchOf(argument: RuntimeValue | undefined): Stretch | null {
    return argument?.kind === NUMBER ? (this.stretches[Number(argument.value)] ?? null) : null;
  }

  private count([which]: readonly RuntimeValue[]): RuntimeValue | null {
    const stretch = this.stretchOf(which);
    return stretch === null ? null : runtimeNumber(stretch.column.countNumbers(stretch.from, stretch.to));
  }

  /** Numbers, "" and ">" with a number; of other criteria ExcelTS knows more. */
  private countIf([which, criterion, ...more]: readonly RuntimeValue[]): RuntimeValue | null {
    const stretch = this.stretchOf(which);
    if (stretch === null || criterion === undefined || more.length > 0) return null;
    const { column, from, to } = stretch;
    if (criterion.kind === ERROR) return criterion;
    if (criterion.kind === NUMBER) return runtimeNumber(column.countEqual(from, to, Number(criterion.value)));
    if (criterion.kind !== STRING) return null;
    if (criterion.value === "") return runtimeNumber(column.countEmpty(from, to));
    const limit = /^>(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.exec(String(criterion.value))?.[1];
    const above = limit === undefined ? null : column.countAbove(from, to, Number(limit));
    return above === null ? null : runtimeNumber(above);
  }

  private index([which, position, ...more]: readonly RuntimeValue[]): RuntimeValue | null {
    const stretch = this.stretchOf(which);
    if (stretch === null || position === undefined || more.length > 0) return null;
    if (position.kind === ERROR) return position;
    const row = position.kind === NUMBER ? Math.trunc(Number(position.value)) : 0;
    // 0 asks for the whole column.
    if (row < 1 || stretch.from + row - 1 > stretch.to) return null;
    return toRuntime(stretch.column.value(stretch.from + row - 1));
  }

  private match([wanted, which, how, ...more]: readonly RuntimeValue[]): RuntimeValue | null {
    const stretch = this.stretchOf(which);
    if (stretch === null || wanted === undefined || more.length > 0) return null;
    if (how?.kind !== NUMBER || how.value !== 0) return null;
    if (wanted.kind === ERROR) return wanted;
    if (wanted.kind !== NUMBER) return null;
    const found = stretch.column.find(stretch.from, stretch.to, Number(wanted.value));
    return found === null ? { kind: ERROR, code: "#N/A" } : runtimeNumber(found - stretch.from + 1);
  }
}
