/** Writes the year's calendar on its sheet. */
import { outOfOrder, steps, type CalendarStep } from "../domain/collection/calendar";
import { warningAt } from "../domain/finding";
import { succeed } from "../domain/result";
import { calendarSheet } from "../sheets/calendarSheet";
import { place } from "../sheets/place";
import { readyWorkbook, sheetNameOf } from "./readyWorkbook";
import type { Done, Outcome } from "./outcome";
import type { WorkbookPort } from "./workbookPort";

/** ISO dates; "": the day is taken away; a step that is left out keeps what stands on the sheet. */
export type CalendarDates = Readonly<Partial<Record<CalendarStep, string>>>;

/** Three round trips at most. Warning: calendar-out-of-order (a step that ends before the one before it). */
export async function saveCalendar(port: WorkbookPort, dates: CalendarDates): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const present = open.state.calendar ?? null;
  const name = sheetNameOf(open, "calendar", present);
  if (!name.ok) return name;
  // What is no date stays on the sheet for people to mend.
  const gone = steps.filter((step) => dates[step] === "" && present?.dates[step] !== undefined);
  const given = Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== "")) as CalendarDates;
  const sheet = place(calendarSheet({ sheet: name.value, set, year, dates: given, gone }));
  await port.change({ [present === null ? "create" : "rewrite"]: [sheet] });
  const wrong = outOfOrder(given);
  return succeed({
    did: [{ key: "calendar.saved", details: { sheet: name.value } }],
    sheets: [name.value],
    findings: wrong.length === 0 ? [] : [warningAt("calendar-out-of-order", { sheet: name.value })],
  });
}
