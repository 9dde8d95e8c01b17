/** The sheets of the appraisal's lists and of the survey: found by identity under whatever name, else made under their usual one. */
import { errorAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import type { AppraisalKind, SurveyKind } from "../sheets/identity";
import { word } from "../sheets/words";
import type { OpenWorkbook } from "./openWorkbook";
import type { Outcome } from "./outcome";
import { isTaken } from "./readyWorkbook";
import type { SheetReading, WorkbookPort } from "./workbookPort";

/** Kinds of which a workbook has one, beside those that every step asks for. */
export type ListKind = AppraisalKind | SurveyKind | "returns";

export interface ListSheet {
  readonly name: string;
  readonly how: "create" | "rewrite";
}

export function listSheet(open: OpenWorkbook, kind: ListKind): Outcome<ListSheet> {
  const present = open.lists.get(kind);
  if (present !== undefined) return succeed({ name: present, how: "rewrite" });
  const name = word(`name-${kind}`);
  return isTaken(open, name)
    ? fail([errorAt("name-taken", { sheet: name }, { name })])
    : succeed({ name, how: "create" });
}

/** One round trip; none, and null, where the workbook has no such sheet. */
export async function readingOfList(
  port: WorkbookPort,
  open: OpenWorkbook,
  kind: ListKind,
): Promise<SheetReading | null> {
  const name = open.lists.get(kind);
  return name === undefined ? null : ((await port.survey([name])).readings[0] ?? null);
}
