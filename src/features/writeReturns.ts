/**
 * Accepted returns go into the organizer's workbook a few sheets at a time, together with the board that says so: whichever
 * request fails, the board says of every unit what its sheet holds.
 */
import type { UnitEntries } from "../domain/collection/delivery";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { unitKey } from "../domain/unitName";
import { place } from "../sheets/place";
import { returnsSheet, type ReturnLine, type ReturnsSheetInput } from "../sheets/returnsSheet";
import { createScoringSheets } from "./createScoringSheets";
import type { ListSheet } from "./listSheet";
import type { Outcome } from "./outcome";
import { readyWorkbook } from "./readyWorkbook";
import { presentEntries, writesOf, type PresentSheet } from "./returnedEntries";
import { quietWork, type Work } from "./work";
import type { WorkbookPort } from "./workbookPort";

/**
 * Sheets per request: their entries are some 30 KB each, beside the board. A request on the web may have 5 MB (excel-facts,
 * limits), and nothing in the pane moves while the client library turns it into text.
 */
const sheetsPerWrite = 8;

export interface ToWrite {
  /** Entries to take over, by unitKey. */
  readonly taken: ReadonlyMap<string, UnitEntries>;
  /** Sheets that are there, by unitKey. */
  readonly present: ReadonlyMap<string, PresentSheet>;
  readonly set: CriteriaSet;
  readonly board: ListSheet;
  readonly boardInput: Omit<ReturnsSheetInput, "sheet" | "lines" | "set">;
  /** The board's lines as they were and as they shall be, of the same units in the same order. */
  readonly before: readonly ReturnLine[];
  readonly after: readonly ReturnLine[];
  /** Ends when others had their turn. */
  readonly pause: () => Promise<void>;
}

export interface Written {
  /** The board as it stands now. */
  readonly lines: readonly ReturnLine[];
  /** The person cancelled: units without their new line were left as they were. */
  readonly stopped: boolean;
}

/** One request for every 8 sheets, each with the board; sheets that are not there yet are made first. */
export async function writeReturns(port: WorkbookPort, input: ToWrite, work: Work): Promise<Outcome<Written>> {
  const { taken, set, board, boardInput, before, after } = input;
  const sheets = await sheetsFor(port, input);
  if (!sheets.ok) return sheets;
  const keys = [...taken.keys()].filter((key) => sheets.value.has(key));
  if (keys.length < taken.size)
    return fail([errorAt("return-without-sheet", {}, { number: taken.size - keys.length })]);
  const waiting = new Set(keys);
  let lines = before;
  let { how } = board;
  let done = 0;
  do {
    if (work.isCancelled()) return succeed({ lines, stopped: true });
    const batch = keys.slice(done, done + sheetsPerWrite);
    for (const key of batch) waiting.delete(key);
    lines = after.map((line, index) => (waiting.has(unitKey(line.unit)) ? (before[index] ?? line) : line));
    await input.pause();
    await port.change({
      [how]: [place(returnsSheet({ ...boardInput, set, sheet: board.name, lines }))],
      write: batch.flatMap((key) => writesFor(sheets.value.get(key), taken.get(key))),
    });
    how = "rewrite";
    done += batch.length;
    work.report({ done, total: keys.length });
  } while (done < keys.length);
  return succeed({ lines, stopped: false });
}

function writesFor(sheet: PresentSheet | undefined, entries: UnitEntries | undefined): ReturnType<typeof writesOf> {
  return sheet === undefined || entries === undefined ? [] : writesOf(sheet, entries);
}

async function sheetsFor(
  port: WorkbookPort,
  { taken, present, set, pause }: ToWrite,
): Promise<Outcome<ReadonlyMap<string, PresentSheet>>> {
  const absent = [...taken.keys()].filter((key) => !present.has(key));
  if (absent.length === 0) return succeed(present);
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const listed = ready.value.open.state.units.filter((unit) => absent.includes(unitKey(unit)));
  const made = await createScoringSheets(port, { units: listed, pause }, quietWork);
  if (!made.ok) return made;
  return succeed(new Map([...present, ...(await presentEntries(port, made.value.sheets, set, pause))]));
}
