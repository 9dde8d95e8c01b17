/** A change that Excel refused midway, put back: created sheets go, rewritten ones get their contents again. */
import type { CellValue, SheetReading, WorkbookChange } from "../features/workbookPort";
import type { PlacedSheet } from "../sheets/placed";
import { cellBlocks, sendSteps, type LaterStep } from "./cellBlocks";
import { asText, type CellInput } from "./cellInput";
import { codeOf } from "./errors";
import { rangeOf } from "./rangeOf";
import { inPortions, readSheets } from "./readInParts";
import { converse, type RoundTrips } from "./run";
import { protect } from "./writeSheet";

/** A sheet as it was before it is rewritten. */
export interface KeptSheet {
  readonly contents: SheetReading;
  readonly charts: readonly Excel.Chart[];
}

/** True when the workbook is as it was before the change. */
export async function putBack(
  trips: RoundTrips,
  change: WorkbookChange,
  known: readonly string[],
  kept: readonly KeptSheet[],
): Promise<boolean> {
  const fresh = (change.create ?? []).filter((placed) => !known.includes(placed.name));
  try {
    const names = [...fresh, ...kept.map(({ contents }) => contents)].map(({ name }) => name);
    const found = await inPortions((portion) => converse(trips, (talk) => readSheets(talk, names, portion)));
    const now = found.slice(fresh.length);
    // Only what is ours goes: still blank, or already carrying the identity we wrote.
    const ours = fresh.filter((placed, index) => {
      const contents = found[index] ?? null;
      return contents !== null && (contents.values.length === 0 || contents.values[0]?.[0] === identityOf(placed));
    });
    // A1 is written last: where it is missing the rewriting stopped midway, and all sheets of the change go back
    // together, because they look at each other's rows. Where all are whole, only the answer was lost.
    const isBroken = now.some((contents) => contents?.values[0]?.[0] === null || contents?.values.length === 0);
    await sendSteps(trips, [
      ...ours.map(({ name }) => ({ sheet: name, bytes: 0, queue: (sheet: Excel.Worksheet) => sheet.delete() })),
      ...(isBroken ? kept.flatMap(({ contents }) => restoring(contents)) : []),
    ]);
    const isSame = kept.every(({ contents }, index) => JSON.stringify(now[index]) === JSON.stringify(contents));
    return isSame && (change.write ?? []).length + (change.remove ?? []).length === 0;
  } catch (error) {
    // The first error is the one to tell; this one only says that putting back failed too.
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/** Created sheets go, rewritten ones get back what stood in them, single cells too. */
export async function restoreAll(
  trips: RoundTrips,
  created: readonly string[],
  stood: readonly SheetReading[],
  blocks: readonly LaterStep[],
): Promise<void> {
  const gone = created.map((sheet) => ({
    sheet,
    bytes: 0,
    queue: (each: Excel.Worksheet): void => each.delete(),
  }));
  await sendSteps(trips, [...gone, ...stood.flatMap(restoring), ...blocks]);
}

/** Contents as they were; looks and rules are not known any more and come with the next writing. */
function restoring({ name, values, formulas, row, column }: SheetReading): readonly LaterStep[] {
  const blocks = values.length === 0 ? [] : cellBlocks(inputsOf({ values, formulas }));
  return [
    {
      sheet: name,
      bytes: 0,
      queue: (sheet) => {
        sheet.protection.unprotect();
        const everything = sheet.getRange();
        everything.unmerge();
        everything.clear("Contents");
      },
    },
    ...blocks.map(({ row: first, inputs, bytes }) => ({
      sheet: name,
      bytes,
      queue: (sheet: Excel.Worksheet): void => {
        const columns = inputs[0]?.length ?? 0;
        const at = { row: row + first, column, rows: inputs.length, columns };
        const range = rangeOf(sheet, at);
        // In cells that have become text cells by the other layout formulas would be texts (excel-facts, values).
        range.numberFormat = "General" as unknown as string[][];
        range.formulas = inputs.map((each) => [...each]);
      },
    })),
    { sheet: name, bytes: 0, queue: (sheet) => protect(sheet) },
  ];
}

function identityOf(placed: PlacedSheet): CellValue {
  const first = placed.cells[0]?.[0];
  return first?.kind === "text" ? first.text : null;
}

/** Contents as typed input: formulas as formulas, text as text, empty cells empty. */
function inputsOf(contents: Pick<SheetReading, "values" | "formulas">): CellInput[][] {
  return contents.values.map((row, r) =>
    row.map((value, c) => {
      const formula = contents.formulas[r]?.[c] ?? null;
      if (formula !== null) return formula;
      return typeof value === "string" ? asText(value) : (value ?? "");
    }),
  );
}
