/** The workbook that is open in Excel, as the features need it (see features/workbookPort.ts). */
import {
  WorkbookError,
  type SheetGlance,
  type Survey,
  type WorkbookChange,
  type WorkbookPort,
} from "../features/workbookPort";
import { amendSheets } from "./amendSheets";
import { changeWorkbook } from "./changeWorkbook";
import { workbookError } from "./errors";
import { readForChecks } from "./readForChecks";
import { inPortions, readSheets, type Portion } from "./readInParts";
import { cellValues, queueGlance } from "./readSheets";
import { converse, type RoundTrips } from "./run";

/** @param trips counts every round trip to Excel. */
export function excelWorkbook(trips: RoundTrips = { count: 0 }): WorkbookPort {
  /** Names seen by the last survey: asked for at once, so that a survey of known sheets is one round trip. */
  let known: readonly string[] = [];
  /** What answers could carry so far: where one was too large, sheets are read in smaller portions from then on. */
  let fitting: Portion = Infinity;

  const reading = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw workbookError(error, true);
    }
  };

  return {
    survey: (contentsOf) =>
      reading(async () => {
        const survey = await inPortions((portion) => {
          fitting = portion;
          return surveySettled(trips, known, contentsOf, portion);
        }, fitting);
        known = survey.sheets.map((sheet) => sheet.name);
        return survey;
      }),

    readSelection: () =>
      reading(() =>
        converse(trips, async ({ context, sync }) => {
          const selected = context.workbook.getSelectedRange();
          // A whole selected column is a million cells: only its used part is read.
          const used = selected.getUsedRangeOrNullObject(true);
          selected.worksheet.load("name");
          selected.load("rowIndex,columnIndex");
          used.load("rowIndex,columnIndex,values,formulas");
          await sync();
          const name = selected.worksheet.name;
          // An empty cell has no used part (Range.getUsedRangeOrNullObject, reference): it still lies somewhere.
          const { rowIndex: row, columnIndex: column } = selected;
          if (used.isNullObject) return { name, row, column, values: [], formulas: [] };
          const cells = cellValues(used.values as unknown[][], used.formulas as unknown[][]);
          return { name, row: used.rowIndex, column: used.columnIndex, ...cells };
        }),
      ),

    change: async (change: WorkbookChange) => {
      await changeWorkbook(trips, change, known);
      const created = (change.create ?? []).map((sheet) => sheet.name);
      known = [...known, ...created].filter((name) => !(change.remove ?? []).includes(name));
    },

    readForChecks: (sheets) => reading(() => readForChecks(trips, sheets)),

    amend: (amendments) => amendSheets(trips, amendments),

    show: (sheet, address) =>
      reading(() =>
        converse(trips, async ({ context, sync }) => {
          const target = context.workbook.worksheets.getItem(sheet);
          target.activate();
          if (address !== undefined) target.getRange(address).select();
          await sync();
        }),
      ),
  };
}

/** How often somebody may rename or delete a sheet between two round trips of a survey until it gives up. */
const mostSurveys = 4;

async function surveySettled(...asked: Parameters<typeof surveySheets>): Promise<Survey> {
  for (let survey = 0; survey < mostSurveys; survey += 1) {
    const found = await surveySheets(...asked);
    if (found !== null) return found;
  }
  throw new WorkbookError({ code: "changedMeanwhile", workbookUnchanged: true });
}

/** Null when a sheet was renamed or deleted while the others were looked at: what was read is of no one moment. */
async function surveySheets(
  trips: RoundTrips,
  known: readonly string[],
  contentsOf: readonly string[],
  portion: Portion,
): Promise<Survey | null> {
  return converse(trips, async ({ context, sync }) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const glances = new Map<string, () => SheetGlance | null>();
    const glanceAt = (name: string): void => {
      if (!glances.has(name)) glances.set(name, queueGlance(worksheets.getItemOrNullObject(name)));
    };
    [...known, ...contentsOf].forEach(glanceAt);
    // The first sheet is looked at whatever its name: in a new workbook that is all there is.
    const first = queueGlance(worksheets.getFirst());
    // Whoever queues last sends: the glances go with the first of the readings' round trips.
    const readings = await readSheets({ context, sync }, contentsOf, portion);
    glances.set(first()?.name ?? "", first);
    const names = worksheets.items.map((sheet) => sheet.name);
    const missing = names.filter((name) => !glances.has(name));
    if (missing.length > 0) {
      missing.forEach(glanceAt);
      await sync();
    }
    const sheets = names.flatMap((name) => glances.get(name)?.() ?? []);
    if (sheets.length < names.length) return null;
    return { sheets, readings: readings.filter((each) => each !== null) };
  });
}
