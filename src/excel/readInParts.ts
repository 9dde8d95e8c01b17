/**
 * Reading sheets that do not fit into one answer (5 MB on the web, resource limits, office-js docs): the shapes of their
 * used ranges first, then blocks of rows.
 */
import type { CellValue, SheetReading } from "../features/workbookPort";
import { codeOf } from "./errors";
import { cellValues, queueReading } from "./readSheets";
import type { Conversation } from "./run";

/** How many cells are asked for in one round trip. */
export type Portion = number;

/**
 * Everything at once; a score table's cells take up to some 120 bytes, value and formula; then for long texts, up to
 * 32,767 characters twice.
 */
const portions: readonly Portion[] = [Infinity, 30_000, 3_000, 40];

export interface Block {
  /** Index into the sheets asked for. */
  readonly of: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The used ranges of these sheets: at once in one round trip, or in parts. */
export async function readSheets(
  conversation: Conversation,
  names: readonly string[],
  portion: Portion,
): Promise<readonly (SheetReading | null)[]> {
  if (portion !== Infinity) return readInParts(conversation, names, portion);
  const { worksheets } = conversation.context.workbook;
  const queued = names.map((name) => queueReading(worksheets.getItemOrNullObject(name)));
  await conversation.sync();
  return queued.map((take) => take());
}

/** The used ranges of these sheets in their order; null where a sheet is missing, empty where it is blank. */
async function readInParts(
  { context, sync }: Conversation,
  names: readonly string[],
  portion: Portion,
): Promise<readonly (SheetReading | null)[]> {
  const { worksheets } = context.workbook;
  const shapes = names.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("name");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used };
  });
  await sync();
  const found = shapes.map(({ sheet, used }) => {
    if (sheet.isNullObject) return null;
    if (used.isNullObject) return { name: sheet.name, row: 0, column: 0, rows: 0, columns: 0 };
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
    return { name: sheet.name, row, column, rows, columns };
  });
  const values = found.map((): CellValue[][] => []);
  const formulas = found.map((): (string | null)[][] => []);
  for (const blocks of answersOf(found, portion)) {
    const ranges = blocks.map(({ of, row, column, rows, columns }) => {
      const range = worksheets.getItem(found[of]?.name ?? "").getRangeByIndexes(row, column, rows, columns);
      range.load("values,formulas");
      return { of, range };
    });

    await sync();
    for (const { of, range } of ranges) {
      const cells = cellValues(range.values as unknown[][], range.formulas as unknown[][]);
      for (const row of cells.values) values[of]?.push([...row]);
      for (const row of cells.formulas) formulas[of]?.push([...row]);
    }
  }
  return found.map((shape, index) =>
    shape === null
      ? null
      : {
          name: shape.name,
          row: shape.row,
          column: shape.column,
          values: values[index] ?? [],
          formulas: formulas[index] ?? [],
        },
  );
}

/** Blocks of rows, as many together as an answer can carry. */
export function answersOf(
  shapes: readonly (Omit<Block, "of"> | null)[],
  portion: Portion,
): readonly (readonly Block[])[] {
  const answers: { blocks: Block[]; cells: number }[] = [];
  for (const [of, shape] of shapes.entries()) {
    if (shape === null || shape.rows === 0) continue;
    const { row, column, columns } = shape;
    const most = Math.max(1, Math.floor(portion / columns));
    for (let done = 0; done < shape.rows; done += most) {
      const rows = Math.min(most, shape.rows - done);
      const block = { of, row: row + done, column, rows, columns };
      const last = answers[answers.length - 1];
      if (last === undefined || last.cells + rows * columns > portion)
        answers.push({ blocks: [block], cells: rows * columns });
      else {
        last.blocks.push(block);
        last.cells += rows * columns;
      }
    }
  }
  return answers.map((each) => each.blocks);
}

/**
 * Work that reads sheets; where an answer gets too large, the same again in smaller portions. It must not have changed
 * anything before its reading is done.
 * @param first the portion to begin with.
 */
export async function inPortions<Value>(
  work: (portion: Portion) => Promise<Value>,
  first: Portion = Infinity,
): Promise<Value> {
  const smaller = portions.find((each) => each < first);
  try {
    return await work(first);
  } catch (error) {
    if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || smaller === undefined) throw error;
    return inPortions(work, smaller);
  }
}
