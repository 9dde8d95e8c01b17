/** A workbook at work in tests: the features over the genuine client library and the embedded host, and a person at the grid. */
import { isDeepStrictEqual } from "node:util";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/cli/embeddedWorkbook";
import type { Finding } from "../../src/domain/finding";
import type { Done, Outcome } from "../../src/features/outcome";
import { openSheet, type OwnCells } from "../../src/sheets/reading";
import { readIdentity } from "../../src/sheets/identity";
import type { EntryValue } from "../../src/sheets/cells";
import { rect } from "../../src/standalone/host/model/rect";
import type { SheetModel } from "../../src/standalone/host/model/sheetModel";
import { userEdit, type Refusal } from "../../src/standalone/host/model/userEdit";
import { isError } from "../../src/standalone/host/model/scalar";

/**
 * Pictures of whole workbooks are compared after every failing round trip, and nearly always are the same: Node says so
 * ten times as fast as Jest, which is asked only where they are not, and then tells the difference.
 */
const pictures = new WeakSet();
const isPicture = (value: unknown): boolean => typeof value === "object" && value !== null && pictures.has(value);
/** Jest's types do not know it. */
interface TakesTesters {
  addEqualityTesters(testers: readonly ((one: unknown, other: unknown) => boolean | undefined)[]): void;
}
if ("expect" in globalThis)
  (expect as unknown as TakesTesters).addEqualityTesters([
    (one, other) => (isPicture(one) && isPicture(other) && isDeepStrictEqual(one, other) ? true : undefined),
  ]);

function picture<Kind extends object>(of: Kind): Kind {
  pictures.add(of);
  return of;
}

export interface Workbench extends EmbeddedWorkbook {
  sheet(name: string): SheetModel;
  sheetNames(): readonly string[];
  /** A sheet of ours by its present name, as it would be read back. */
  own(name: string): OwnCells;
  /** What a cell shows; errors as "#DIV/0!". */
  value(sheet: string, row: string, column: string): EntryValue;
  formula(sheet: string, row: string, column: string): string | null;
  /** A person types into a cell, or empties it with ""; refusals of locks and rules are given back. */
  type(sheet: string, row: string, column: string, input: string | number): Refusal | null;
  /** The same in a cell given by its 0-based row and column. */
  typeAt(sheet: string, row: number, column: number, input: string | number): Refusal | null;
  /** A person renames a sheet. */
  rename(sheet: string, name: string): void;
  /** A person deletes a sheet. */
  remove(sheet: string): void;
  /** Everything a person could see or lose: contents, looks, locks, rules, merges, sizes, charts. */
  snapshot(): Readonly<Record<string, unknown>>;
  /** Only what stands in the cells: sheet → address → [value, formula]. */
  contents(): Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export async function startWorkbench(bytes?: Uint8Array): Promise<Workbench> {
  const embedded = await openEmbeddedWorkbook(bytes);
  const { model } = embedded.host;
  const sheet = (name: string): SheetModel => model.sheet(name);
  const own = (name: string): OwnCells => {
    const reading = readingOf(sheet(name));
    const identity = reading.values
      .slice(0, 10)
      .flat()
      .map(readIdentity)
      .find((each) => each !== null);
    const open = identity === undefined ? null : openSheet(reading, identity.identity.kind);
    if (open === null) throw new Error(`"${name}" is no sheet of ours`);
    return open;
  };
  const typeAt = (name: string, row: number, column: number, input: string | number): Refusal | null => {
    const done = userEdit(model, sheet(name).id, rect(row, column), input, { source: "typed" });
    return done.done ? null : done.refusal;
  };
  return {
    ...embedded,
    sheet,
    sheetNames: () => model.sheets.map((each) => each.name),
    own,
    value: (name, row, column) => own(name).value(row, column),
    formula: (name, row, column) => own(name).formula(row, column),
    typeAt,
    type: (name, row, column, input) => {
      const { book } = own(name);
      return typeAt(name, book.row(row), book.column(column), input);
    },
    rename: (name, to) => {
      model.renameSheet(sheet(name), to);
      model.settle();
    },
    remove: (name) => {
      model.deleteSheet(sheet(name));
      model.settle();
    },
    snapshot: () => picture(Object.fromEntries(model.sheets.map((each) => [each.name, looksOf(each)]))),
    contents: () => picture(Object.fromEntries(model.sheets.map((each) => [each.name, contentsOf(each)]))),
  };
}

/** The step's result; a refusal fails the test with its findings. */
export function done(outcome: Outcome<Done>): Done {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** What stood in the step's way, as "code" or "code@sheet". */
export function refusal(outcome: Outcome<Done>): readonly string[] {
  if (outcome.ok) throw new Error(`the step went through: ${JSON.stringify(outcome.value.did)}`);
  return outcome.failure.map(short);
}

export function short({ code, at }: Finding): string {
  return at.sheet === undefined ? code : `${code}@${at.sheet}`;
}

function readingOf(sheet: SheetModel): Parameters<typeof openSheet>[0] {
  const used = sheet.usedArea(true) ?? rect(0, 0);
  const grid = <Value>(take: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: used.rows }, (_, r) =>
      Array.from({ length: used.columns }, (_, c) => take(used.row + r, used.column + c)),
    );
  return {
    name: sheet.name,
    row: used.row,
    column: used.column,
    values: grid((row, column): EntryValue => {
      const { value } = sheet.content(row, column);
      return isError(value) ? value.error : value;
    }),
    formulas: grid((row, column) => {
      const { formula } = sheet.content(row, column);
      return formula === undefined ? null : `=${formula}`;
    }),
  };
}

function contentsOf(sheet: SheetModel): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  sheet.forEachCell({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, (cell, row, column) => {
    const { value, formula } = sheet.content(row, column);
    if (value !== null || formula !== undefined) cells[cell.address] = formula === undefined ? value : [value, formula];
  });
  return cells;
}

/** As the file would hold it, without numbers that count up with every object made. */
function looksOf(sheet: SheetModel): unknown {
  const { rows, cols, mergeCells, pageSetup, headerFooter, sheetProtection, views, rowBreaks } = sheet.worksheet.model;
  const { validations, conditionalRules, charts } = sheet;
  const looks = {
    contents: contentsOf(sheet),
    rows,
    cols,
    merges: [...(mergeCells ?? [])].sort(),
    pageSetup,
    headerFooter,
    views,
    rowBreaks,
    isProtected: sheetProtection?.sheet === true,
    validations,
    conditionalRules: conditionalRules.map(({ areas, base, rule }) => ({
      areas,
      base,
      rule: { ...rule, priority: 0 },
    })),
    charts: charts.length,
  };
  return JSON.parse(JSON.stringify(looks)) as unknown;
}
