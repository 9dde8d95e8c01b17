/** The year's calendar (Lịch chấm điểm): the last day of every step, editable, with the days left by formula. */
import { steps, type CalendarStep } from "../domain/collection/calendar";
import type { CriteriaSet } from "../domain/criteria";
import { emptyEntry, entryCell, formulaCell, numberCell, textCell } from "./cells";
import { daySerial } from "./calendarDates";
import type { Cell, Column, SheetDocument } from "./document";
import { administrativePage, centredLines, type HeadingColumns } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import { stepRow } from "./readCalendar";
import { colors } from "./styles";
import { quoted, word } from "./words";

export interface CalendarSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly year: number;
  /** ISO dates; a step without one is left open. */
  readonly dates: Readonly<Partial<Record<CalendarStep, string>>>;
  /** Steps whose date stood on the sheet and is taken away. */
  readonly gone?: readonly CalendarStep[];
}

const columns: readonly Column[] = [
  { role: "number", width: 34 },
  { role: "step", width: 300 },
  { role: "last", width: 90 },
  { role: "left", width: 130 },
];
const at: HeadingColumns = { first: "number", leftEnd: "step", rightStart: "last", last: "left" };

export function calendarSheet({ sheet, set, year, dates, gone = [] }: CalendarSheetInput): SheetDocument {
  const [first, last] = [stepRow("preliminary"), stepRow("report")];
  return {
    name: sheet,
    identity: writeIdentity({ kind: "calendar", set: set.id, fingerprint: fingerprintOf(set) }, "number"),
    columns,
    rows: [
      ...centredLines(
        [
          { key: "title", text: word("calendar-title", { year: String(year) }), style: "title", size: 14 },
          { key: "hint", text: word("calendar-hint"), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      {
        key: "head",
        height: 34,
        cells: {
          number: textCell(word("column-ordinal"), "head"),
          step: textCell(word("calendar-step"), "head"),
          last: textCell(word("calendar-last"), "head"),
          left: textCell(word("calendar-left"), "head"),
        },
      },
      ...steps.map((step, index) => {
        const date = dates[step];
        const key = stepRow(step);
        return {
          key,
          height: 34,
          cells: {
            number: numberCell(index + 1, "number"),
            step: textCell(word(`calendar-${step}`), "name"),
            last: lastDay(date, gone.includes(step)),
            left: formulaCell((book) => leftFormula(book.cell(key, "last")), "number"),
          },
        };
      }),
    ],
    freezeBelow: "head",
    freezeRightOf: "number",
    conditionalFormats: [
      {
        from: { row: first, column: "left" },
        to: { row: last, column: "left" },
        formula: (book) => `=AND(COUNT(${book.cell(first, "last")})=1,TODAY()>${book.cell(first, "last")})`,
        fill: colors.invalidFill,
        font: colors.invalidText,
      },
    ],
    print: {
      orientation: "portrait",
      titleRows: { from: "head", to: "head" },
      lastColumn: "left",
      ...administrativePage,
    },
    isProtected: true,
  };
}

function lastDay(date: string | undefined, isGone: boolean): Cell {
  if (date !== undefined) return entryCell(daySerial(date), "dateEntry");
  return isGone ? emptyEntry("dateEntry") : entryCell(null, "dateEntry");
}

/** Days left, in words; nothing where no date stands. */
function leftFormula(date: string): string {
  const days = `${date}-TODAY()`;
  const over = `${quoted(word("calendar-over"))}&TODAY()-${date}&${quoted(word("calendar-days"))}`;
  const left = `${quoted(word("calendar-still"))}&${days}&${quoted(word("calendar-days"))}`;
  return `=IF(COUNT(${date})=0,"",IF(TODAY()>${date},${over},IF(TODAY()=${date},${quoted(word("calendar-today"))},${left})))`;
}
