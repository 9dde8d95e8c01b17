/** The log as it leaves the workbook: read only, oldest first. */
import { plainField } from "../domain/appraisal/plainField";
import { readIdentity } from "../sheets/identity";
import { logColumns, readLogSheet, type LogLine, type ReadLog } from "../sheets/logSheet";
import { word } from "../sheets/words";
import type { WorkbookPort } from "./workbookPort";

/** The workbook's log, by its identity under whatever name; null when there is none yet. */
export async function findLog(port: WorkbookPort): Promise<ReadLog | null> {
  const { sheets } = await port.survey([]);
  const found = sheets.find(({ identity }) => readIdentity(identity)?.identity.kind === "log");
  if (found === undefined) return null;
  const { readings } = await port.survey([found.name]);
  const [reading] = readings;
  return reading === undefined ? null : readLogSheet(reading);
}

/** The whole log as TSV with its head; "" when there is none yet. */
export async function logText(port: WorkbookPort): Promise<string> {
  const log = await findLog(port);
  return log === null ? "" : tsvOf(log.lines);
}

/** The lines as TSV with a head, lines ended by CR LF. */
export function tsvOf(lines: readonly LogLine[]): string {
  const head = logColumns.map((column) => word(`log-${column}`));
  const rows = lines.map((line) =>
    logColumns.map((column) => (column === "when" ? momentOf(line) : plainField(line[column]))),
  );
  return [head, ...rows].map((fields) => `${fields.join("\t")}\r\n`).join("");
}

const unixEpoch = 25_569;
const minutesPerDay = 1440;

/** "2026-11-20 20:05:33", in the time zone of the person who wrote the line. */
export function momentOf({ when }: Pick<LogLine, "when">): string {
  const date = new Date(Math.round((when - unixEpoch) * minutesPerDay * 60) * 1000);
  return date.toISOString().slice(0, 19).replace("T", " ");
}

/** The moment as Excel's serial number; `zoneOffset` as Date.getTimezoneOffset gives it. */
export function serialOf(iso: string, zoneOffset: number): number {
  return Date.parse(iso) / (minutesPerDay * 60_000) + unixEpoch - zoneOffset / minutesPerDay;
}
