/** Takes away the empty sheets a new workbook begins with, once there is something else in it. */
import type { WorkbookPort } from "./workbookPort";

/**
 * Only sheets without any content go, and only when another one stays. For workbooks of our own making (sample, command
 * line): in a person's workbook an empty sheet is that person's.
 */
export async function removeBlankSheets(port: WorkbookPort): Promise<void> {
  const { sheets } = await port.survey([]);
  const strangers = sheets.filter((sheet) => sheet.identity === null).map((sheet) => sheet.name);
  if (strangers.length === 0 || strangers.length === sheets.length) return;
  const { readings } = await port.survey(strangers);
  const blank = readings.filter(({ values }) => values.length === 0).map(({ name }) => name);
  if (blank.length > 0) await port.change({ remove: blank });
}
