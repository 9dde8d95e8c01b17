/** The score that stood in a cell before the survey's link did, out of the log. */
import { isSurveyLink } from "../../domain/analysis/surveyLink";
import { readDecimal } from "../../domain/decimal";
import { toDecimal } from "../../domain/points";
import { unitKey } from "../../domain/unitName";
import type { LogLine } from "../../sheets/logSheet";
import type { CellValue } from "../workbookPort";
import type { SurveyCell } from "./surveyCells";

/** Null when the cell was empty before, or nothing is known of it. Formulas a person had typed are not brought back. */
export function restored({ unit, code, column }: SurveyCell, lines: readonly LogLine[]): CellValue {
  for (const line of [...lines].reverse()) {
    const isSame = unitKey(line.unit) === unitKey(unit) && line.code === code && line.column === column;
    if (!isSame || !isSurveyLink(line.to)) continue;
    // A link that took an older link's place says nothing of what stood there before both.
    if (isSurveyLink(line.from)) continue;
    const { from } = line;
    if (from === "" || from.startsWith("=")) return null;
    const read = readDecimal(from);
    return read.kind === "points" ? toDecimal(read.points) : from;
  }
  return null;
}
