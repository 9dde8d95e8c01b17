/** All the pane asks of the audit of published tables and of errata. Types only. */
import type { RecognisedColumn } from "../../domain/audit/recogniseColumns";
import type { CriteriaSet } from "../../domain/criteria";
import type { AuditResults } from "../../features/writeAudit";
import type { Done, Outcome } from "../../features/outcome";
import type { RangeAudit, RangesToAudit, SelectedTable } from "../../files/auditRanges";
import type { Office } from "../../sheets/heading";

export type WhichTable = "ranking" | "fields";

/** A table taken from the workbook; its columns are recognised, and recognised anew for another set. */
export type TakenTable = Omit<SelectedTable, "columns">;

export interface Pack {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ErratumInput {
  readonly old: Pack;
  /** Null: the workbook that is open. */
  readonly replacement: Pack | null;
  readonly number: number;
  readonly office: Office;
  readonly now: Date;
}

export interface MadeErratum {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many values differ. */
  readonly corrections: number;
}

export interface PublishedProduct {
  shippedSet(id: string): CriteriaSet | null;
  /** Reads the selection, one round trip; fails when it holds no table with a head. */
  take(): Promise<Outcome<TakenTable>>;
  /** Without a set the columns of a field table cannot be told: none. */
  recognise(which: WhichTable, table: TakenTable, set: CriteriaSet | null): readonly RecognisedColumn[];
  /** Reads nothing and changes nothing. */
  audit(input: RangesToAudit): Outcome<RangeAudit>;
  writeSheet(results: AuditResults): Promise<Outcome<Done>>;
  textOf(results: AuditResults): string;
  erratum(input: ErratumInput): Promise<Outcome<MadeErratum>>;
}
