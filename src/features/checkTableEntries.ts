/** The live checks of a score table that people fill in: the same rules for a cell as on the scoring sheets. */
import type { CheckCode, CheckFinding } from "../domain/checking/checkFinding";
import { severities } from "../domain/checking/checkFinding";
import type { EntryHabits } from "../domain/checking/meantByDate";
import { faulty, faultsOf, formatFault, readEntry, type EntryFault } from "../domain/checking/readEntry";
import { isMark } from "../domain/appraisal/setAside";
import type { CriteriaSet } from "../domain/criteria";
import { points, toDecimal } from "../domain/points";
import { fieldsOf } from "../domain/setTree";
import type { EntryReading } from "../sheets/issuedSheet";
import { isAside } from "../sheets/readScoreTable";
import { openSheet, type OwnSheet } from "../sheets/reading";
import { isScore, tableColumns } from "../sheets/tableColumns";

/** R14, R120–R122 for every score cell without a formula. Missing scores stand in the table's own column "Tình trạng". */
export function checkTableEntries(
  reading: EntryReading,
  set: CriteriaSet,
  habits: EntryHabits,
): readonly CheckFinding[] {
  const sheet = openSheet(reading, "scoreTable");
  if (sheet === null) return [];
  const findings: CheckFinding[] = [];
  const columns = tableColumns(set, sheet.identity.appraisal).filter(isScore);
  for (const row of unitRows(sheet))
    for (const field of fieldsOf(set))
      for (const { role, label } of columns.filter(({ code }) => code === field.code)) {
        const value = sheet.value(row, role);
        if (value === null || !sheet.hasColumn(role)) continue;
        // Marks of what is set aside are locked cells: they are compared with the others.
        if (isAside(sheet, row, field.code)) continue;
        const limits = { maximum: field.maximum, step: set.step };
        const read = readEntry(value, limits);
        const isTyped = sheet.formula(row, role) === null;
        const at = { row: sheet.book.row(row), column: sheet.book.column(role) };
        const format = reading.numberFormats[at.row - reading.row]?.[at.column - reading.column] ?? "General";
        const shown = read >= 0 ? formatFault(toDecimal(points(read)), format, habits) : null;
        const faults = isMark(value)
          ? [unapproved]
          : read === faulty
            ? faultsOf(value, limits, habits)
            : shown === null
              ? []
              : [shown];
        for (const fault of faults)
          findings.push(
            findingOf(fault, {
              at: {
                sheet: sheet.name,
                unit: sheet.text(row, "unit"),
                row: at.row + 1,
                column: label,
                code: field.code,
              },
              role,
              cell: at,
              isTyped,
            }),
          );
      }
  return findings;
}

/** R189 in the table. */
const unapproved: EntryFault = { code: "entry-mark-unapproved", details: {} };

/** Keys of the rows that hold a unit. */
export function unitRows(sheet: OwnSheet<"scoreTable">): readonly string[] {
  return sheet.keys.filter((key) => key.startsWith("unit:") && sheet.text(key, "unit") !== "");
}

interface FoundAt extends Pick<CheckFinding, "at" | "role" | "cell"> {
  readonly isTyped: boolean;
}

function findingOf({ code, details, meant, choices }: EntryFault, { isTyped, ...where }: FoundAt): CheckFinding {
  const known: CheckCode = code;
  const fix =
    meant !== undefined && isTyped && where.cell !== null
      ? { fix: { kind: "value", ...where.cell, value: meant } as const }
      : {};
  return {
    code: known,
    severity: severities[known],
    details,
    ...where,
    ...fix,
    ...(choices === undefined ? {} : { choices }),
  };
}
