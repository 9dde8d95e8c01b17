/** What the parts of the explained ranking share. */
import type { ClassExplanation } from "../../domain/analysis/explainClass";
import type { LeaveOneOutRow } from "../../domain/analysis/leaveOneOut";
import type { UnitProgress } from "../../domain/analysis/progress";
import type { ProvisionalRanking } from "../../domain/analysis/provisional";
import type { ShiftBands } from "../../domain/analysis/shiftScores";
import type { CriteriaSet } from "../../domain/criteria";
import type { Ranking } from "../../domain/rankUnits";
import { emptyCell, numberCell, textHeight, widthOf } from "../cells";
import type { AddressBook, Cell, Column, ColumnRole } from "../document";
import type { Office } from "../heading";
import type { KnownStyle } from "../styles";

export interface ExplanationInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  /** The score table whose changes are noticed. */
  readonly table: AddressBook;
  readonly ranking: Ranking;
  /** In the order of the ranking. */
  readonly explanations: readonly ClassExplanation[];
  readonly withoutField: ReadonlyMap<string, LeaveOneOutRow>;
  readonly shifted: ShiftBands;
  readonly provisional: ProvisionalRanking | null;
  readonly progress: ReadonlyMap<string, UnitProgress>;
  /** When the scores were read, as it is to be written. */
  readonly readAt: string;
}

export const explanationColumns: readonly Column[] = [
  { role: "number", width: 28 },
  { role: "unit", width: 130 },
  { role: "total", width: 46 },
  { role: "rank", width: 46 },
  { role: "class", width: 74 },
  { role: "why", width: 250 },
  { role: "next", width: 74 },
  { role: "nextPoints", width: 44 },
  ...["withoutBest", "withoutWorst", "shiftBest", "shiftWorst", "kept"].map((role) => ({ role, width: 42 })),
  { role: "state", width: 60 },
];

export function figure(value: number | null | undefined, style: KnownStyle): Cell {
  return value === null || value === undefined ? emptyCell(style) : numberCell(value, style);
}

/** As high as the longest of these texts needs. */
export function rowHeight(texts: Readonly<Record<ColumnRole, string>>): number {
  const heights = Object.entries(texts).map(([role, text]) =>
    textHeight(text, widthOf(explanationColumns, role, role), 11),
  );
  return Math.min(409, Math.max(18, ...heights));
}
