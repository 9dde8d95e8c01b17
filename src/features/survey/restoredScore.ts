/** The score that stood in a cell before the survey's did, out of the log. */
import { isSurveyLink } from "../../domain/analysis/surveyLink";
import { readDecimal } from "../../domain/decimal";
import { toDecimal } from "../../domain/points";
import { unitKey } from "../../domain/unitName";
import type { LogLine } from "../../sheets/logSheet";
import type { CellValue } from "../workbookPort";

/** A cell as the log names it. */
export interface LoggedCell {
  readonly unit: string;
  readonly code: string;
  readonly column: string;
}

/** What the survey last took the place of, as the log writes it; null where the log knows nothing of it. */
export function replacedBySurvey(
  { unit, code, column }: LoggedCell,
  lines: readonly LogLine[],
  isOfSurvey: (text: string) => boolean = isSurveyLink,
): LogLine | null {
  return (
    [...lines].reverse().find((line) => {
      const isSame = unitKey(line.unit) === unitKey(unit) && line.code === code && line.column === column;
      // A link that took an older link's place says nothing of what stood there before both.
      return isSame && isOfSurvey(line.to) && !isOfSurvey(line.from);
    }) ?? null
  );
}

/** The logged text as a cell's value; null when it was empty. Formulas a person had typed are not brought back. */
export function restored(line: LogLine | null): CellValue {
  if (line === null || line.from === "" || line.from.startsWith("=")) return null;
  const read = readDecimal(line.from);
  return read.kind === "points" ? toDecimal(read.points) : line.from;
}
