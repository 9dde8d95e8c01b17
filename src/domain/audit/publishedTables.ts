/** Published tables as printed: what the audit of published results looks at. */
import type { Place } from "../finding";
import type { Points } from "../points";
import type { ScorePair } from "../scores";
import type { PrintedNumber } from "./printedNumber";

/** One unit's row of the ranking table; null: the cell is blank or the table has no such column. */
export interface RankingTableRow {
  readonly row: number;
  readonly unit: string;
  readonly self: Points | null;
  readonly appraisal: Points | null;
  readonly rank: number | null;
  readonly class: string | null;
}

/** One unit's row of the field table. */
export interface FieldTableRow {
  readonly row: number;
  readonly unit: string;
  /** By field code. */
  readonly fields: Readonly<Record<string, ScorePair>>;
  readonly total: Points | null;
  readonly class: string | null;
}

/** A row "Trung bình": the averages printed in it, by column ("I_self", "total", "appraisal_score"). */
export interface AverageRow {
  readonly row: number;
  readonly averages: Readonly<Record<string, PrintedNumber>>;
}

export interface RankingTable {
  /** File and sheet. */
  readonly at: Place;
  readonly rows: readonly RankingTableRow[];
  readonly averages: readonly AverageRow[];
}

export interface FieldTable {
  readonly at: Place;
  readonly rows: readonly FieldTableRow[];
  readonly averages: readonly AverageRow[];
}

/** One unit with its rows in the two tables; at least one of them is there. */
export interface AuditedUnit {
  /** As the ranking table spells it, or the field table where it stands only there. */
  readonly unit: string;
  readonly ranking: RankingTableRow | null;
  readonly fields: FieldTableRow | null;
}
