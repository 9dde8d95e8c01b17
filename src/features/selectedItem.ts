/** The unit and the item of the row that is selected: on a scoring sheet, or a field's score on the score table. */
import { errorAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { openSheet, type OwnCells } from "../sheets/reading";
import type { Outcome } from "./outcome";
import type { WorkbookPort } from "./workbookPort";

export interface SelectedItem {
  readonly unit: string;
  /** Code of the node. */
  readonly code: string;
}

/** Two round trips. */
export async function selectedItem(port: WorkbookPort): Promise<Outcome<SelectedItem>> {
  const { name, row, column } = await port.readSelection();
  const [reading] = (await port.survey([name])).readings;
  const found = reading === undefined ? null : (itemOfScoring(reading, row) ?? itemOfTable(reading, row, column));
  return found === null ? fail([errorAt("set-aside-no-row", { sheet: name })]) : succeed(found);
}

type Reading = Parameters<typeof openSheet>[0];

function itemOfScoring(reading: Reading, row: number): SelectedItem | null {
  const sheet = openSheet(reading, "scoring");
  if (sheet === null) return null;
  const key = keyAt(sheet, row);
  return key?.startsWith("node:") === true ? { unit: sheet.identity.unit, code: key.slice("node:".length) } : null;
}

function itemOfTable(reading: Reading, row: number, column: number): SelectedItem | null {
  const sheet = openSheet(reading, "scoreTable");
  if (sheet === null) return null;
  const key = keyAt(sheet, row);
  const role = sheet.roles.find((each) => sheet.book.column(each) === column);
  // "self:I", "appraisal:I"; helper columns name fields as well, people do not select them.
  const code = /^(?:self|appraisal):(.+)$/.exec(role ?? "")?.[1];
  if (key?.startsWith("unit:") !== true || code === undefined) return null;
  const unit = sheet.text(key, "unit");
  return unit === "" ? null : { unit, code };
}

function keyAt(sheet: OwnCells, row: number): string | undefined {
  return sheet.keys.find((key) => sheet.book.row(key) === row);
}
