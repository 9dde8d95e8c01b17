/** The comparison with last year read back: its figures as they stand, for the report and the decision pack. */
import type { ChangedCriterion, ChangedUnit, ChangedYear, Figures } from "../../domain/analysis/changedYear";
import type { EntryValue } from "../cells";
import { figureRole } from "./comparisonLayout";
import type { SheetReading } from "../reading";
import { unitRow } from "../rowKeys";
import { readReportIdentity, type ReportIdentity } from "./reportIdentity";
import { reportWord } from "./reportWords";

export interface ReadComparison {
  readonly identity: ReportIdentity;
  readonly changed: ChangedYear;
}

/** Null when it is no comparison, or one of a program that did not say yet what it compares. */
export function readComparisonSheet(reading: SheetReading): ReadComparison | null {
  const at = identityPlace(reading);
  if (at === null || at.identity.part !== "comparison") return null;
  const { identity } = at;
  const { against } = identity;
  if (against === undefined) return null;
  const cells = cellsOf(reading, at.row, at.column);
  const number = (row: string, column: string): number | null => {
    const value = cells.value(row, column);
    return typeof value === "number" ? value : null;
  };
  const text = (row: string, column: string): string => String(cells.value(row, column) ?? "").trim();
  const figures = (row: string, first: number): Figures => ({
    before: number(row, figureRole(first)),
    after: number(row, figureRole(first + 1)),
    change: number(row, figureRole(first + 2)),
  });
  const units = Array.from({ length: identity.units }, (_, index): ChangedUnit => {
    const row = unitRow(index);
    const kind = text(row, "kind");
    return {
      unit: text(row, "unit"),
      kind,
      isMerged: kind === reportWord("kind-merged"),
      predecessors: text(row, "predecessors"),
      points: figures(row, 0),
      percent: figures(row, 3),
      rank: figures(row, 6),
      fields: against.groups.map((_group, group) => number(`change:${index}`, figureRole(group))),
    };
  });
  const listed = (prefix: string): readonly string[] => cells.keys.filter((key) => key.startsWith(prefix));
  return {
    identity,
    changed: {
      before: against.before,
      source: against.source,
      sheet: reading.name,
      units,
      mean: figures("mean:total", 0),
      fields: against.groups.map((codes, group) => ({
        codes,
        name: text(`mean:${group}`, "unit"),
        mean: figures(`mean:${group}`, 0),
      })),
      criteria: listed("criterion:").map((row): ChangedCriterion => ({
        code: text(row, "number"),
        name: text(row, "unit"),
        mean: figures(row, 0),
      })),
      gone: listed("gone:").map((row) => text(row, "unit")),
    },
  };
}

interface IdentityPlace {
  readonly identity: ReportIdentity;
  readonly row: number;
  readonly column: number;
}

/** Rows or columns may have been put in before the identity; it stays in the first few rows. */
function identityPlace({ values }: SheetReading): IdentityPlace | null {
  for (const [row, cells] of values.slice(0, 10).entries())
    for (const [column, value] of cells.entries()) {
      const identity = typeof value === "string" ? readReportIdentity(value) : null;
      if (identity !== null) return { identity, row, column };
    }
  return null;
}

function cellsOf({ values }: SheetReading, identityRow: number, identityColumn: number) {
  const roles = new Map<string, number>([["number", identityColumn]]);
  for (const [column, value] of (values[identityRow] ?? []).entries())
    if (column !== identityColumn && typeof value === "string" && value !== "" && !roles.has(value))
      roles.set(value, column);
  const rows = new Map<string, number>();
  const keyColumn = roles.get("key") ?? -1;
  for (const [row, cells] of values.entries()) {
    const key = cells[keyColumn];
    if (row !== identityRow && typeof key === "string" && key !== "" && !rows.has(key)) rows.set(key, row);
  }
  return {
    keys: [...rows.keys()],
    value: (row: string, column: string): EntryValue => values[rows.get(row) ?? -1]?.[roles.get(column) ?? -1] ?? null,
  };
}
