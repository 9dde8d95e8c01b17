/** The assignment read back: who appraises what, and how several scores become one. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import { checkAssignment, type Member } from "../domain/appraisal/assignment";
import type { Agreement } from "../domain/appraisal/disagreement";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, warningAt, type Finding } from "../domain/finding";
import { points } from "../domain/points";
import {
  agreementRules,
  coveredColumn,
  memberColumn,
  memberIds,
  namesRow,
  ruleRow,
  toleranceRow,
} from "./assignmentSheet";
import type { EntryValue } from "./cells";
import type { ColumnRole, RowKey } from "./document";
import { fingerprintOf } from "./identity";
import { openSheet, type OwnCells, type SheetReading } from "./reading";
import { nodeRow } from "./rowKeys";
import { word } from "./words";

export interface ReadAssignment extends Appraisal {
  readonly sheet: string;
  readonly fingerprint: string;
  readonly entryAt: (row: RowKey, column: ColumnRole) => EntryValue;
  /** Everything wrong with it, leaves that nobody appraises included; none while no member is named. */
  readonly findings: readonly Finding[];
}

/** Null when it is no assignment of ours. A column without name and marks is no member. */
export function readAssignment(reading: SheetReading, set: CriteriaSet): ReadAssignment | null {
  const sheet = openSheet(reading, "assignment");
  if (sheet === null) return null;
  const findings: Finding[] = [];
  const assignment = memberIds.flatMap((id): Member[] => {
    const role = memberColumn(id);
    const name = sheet.text(namesRow, role).replace(/\s+/gu, " ");
    const codes = sheet.keys
      .filter((key) => key.startsWith(nodeRow("")) && isMarked(sheet, key, role, findings))
      .map((key) => key.slice(nodeRow("").length));
    return name === "" && codes.length === 0 ? [] : [{ id, name, codes }];
  });
  const agreement = readAgreement(sheet, findings);
  for (const finding of checkAssignment(set, assignment)) {
    const address = sheet.address(finding.at.code === undefined ? namesRow : nodeRow(finding.at.code), "name");
    findings.push({ ...finding, at: { ...finding.at, ...placeIn(sheet, address) } });
  }
  if (assignment.length > 0 && sheet.identity.fingerprint !== fingerprintOf(set))
    findings.push(warningAt("sheet-of-other-set", { sheet: sheet.name }));
  return {
    sheet: sheet.name,
    fingerprint: sheet.identity.fingerprint,
    assignment,
    agreement,
    entryAt: (row, column) => sheet.value(row, column),
    findings,
  };
}

function isMarked(sheet: OwnCells, key: RowKey, role: ColumnRole, findings: Finding[]): boolean {
  const mark = sheet.text(key, role).toLowerCase();
  if (mark !== "" && mark !== "x")
    findings.push(
      errorAt("assignment-mark", placeIn(sheet, sheet.address(key, role)), {
        found: sheet.text(key, role).slice(0, 40),
      }),
    );
  return mark === "x";
}

function readAgreement(sheet: OwnCells, findings: Finding[]): Agreement {
  const said = sheet.text(ruleRow, coveredColumn);
  const rule = agreementRules.find((each) => word(`assignment-rule-${each}`) === said.normalize("NFC"));
  if (rule === undefined)
    findings.push(
      errorAt("assignment-rule", placeIn(sheet, sheet.address(ruleRow, coveredColumn)), { found: said.slice(0, 40) }),
    );
  const value = sheet.value(toleranceRow, coveredColumn) ?? 0;
  const hundredths = typeof value === "number" ? Math.round(value * 100) : NaN;
  const isPossible = hundredths >= 0 && typeof value === "number" && Math.abs(hundredths - value * 100) < 1e-6;
  if (!isPossible)
    findings.push(
      errorAt("assignment-tolerance", placeIn(sheet, sheet.address(toleranceRow, coveredColumn)), {
        found: String(value).slice(0, 40),
      }),
    );
  return { rule: rule ?? "equal", tolerance: points(isPossible ? hundredths : 0) };
}

function placeIn(sheet: OwnCells, address: string | null): { readonly sheet: string; readonly address?: string } {
  return { sheet: sheet.name, ...(address === null ? {} : { address }) };
}
