/** Arguments that several commands take, parsed. */
import type { TieRule } from "../domain/rank";
import { UsageError, valueOf, type Call, type Console } from "./console";

/** A year from 2000 to 2100; the present one when the option is not there. @throws UsageError */
export function yearOf(call: Call, console: Console): number {
  const text = call.values["year"];
  if (text === undefined) return console.now().getFullYear();
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year < 2000 || year > 2100) throw new UsageError(console.texts.say("cli.bad-year", { year: text }));
  return year;
}

/** The ISO date of the option; null when it is not there. @throws UsageError when it is no date of the calendar. */
export function dateOf(call: Call, name: string, console: Console): string | null {
  const date = call.values[name];
  if (date === undefined) return null;
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date)
    throw new UsageError(console.texts.say("collection.bad-date", { date }));
  return date;
}

/** @throws UsageError */
export function tiesOf(call: Call, console: Console): TieRule {
  const ties = call.values["ties"] ?? "dense";
  if (ties !== "dense" && ties !== "standard") throw new UsageError(console.texts.say("cli.bad-ties", { ties }));
  return ties;
}

/** Whether self totals of two published tables are the same thing; yes when the option is not there. @throws UsageError */
export function selfTotalOf(call: Call, console: Console): boolean {
  const answer = call.values["self-total"] ?? "yes";
  if (answer !== "yes" && answer !== "no") throw new UsageError(console.texts.say("cli.bad-self-total", { answer }));
  return answer === "yes";
}

/** The result file's path. @throws UsageError when it does not end in .xlsx. */
export function xlsxPathOf(call: Call, console: Console): string {
  const file = valueOf(call, "out");
  if (!/\.xlsx$/i.test(file)) throw new UsageError(console.texts.say("cli.not-xlsx-name", { file }));
  return file;
}

/** The result document's path. @throws UsageError when it does not end in .docx. */
export function docxPathOf(call: Call, console: Console): string {
  const file = valueOf(call, "out");
  if (!/\.docx$/i.test(file)) throw new UsageError(console.texts.say("cli.not-docx-name", { file }));
  return file;
}

/** Heading of the sheets; may stay empty. */
export function officeOf(call: Call): { parentAgency: string; agency: string; place: string } {
  const text = (name: string): string => call.values[name] ?? "";
  return { parentAgency: text("parent-agency"), agency: text("agency"), place: text("place") };
}

/** Options for `officeOf`. */
export const officeOptions = ["parent-agency", "agency", "place"] as const;

/** Writes the result, or says why not. @throws UsageError when the file can't be written. */
export async function writeResult(file: string, bytes: Uint8Array, console: Console): Promise<void> {
  try {
    await console.writeFile(file, bytes);
  } catch {
    throw new UsageError(console.texts.say("cli.cannot-write", { file }));
  }
  console.err(console.texts.say("cli.written", { file }));
}
