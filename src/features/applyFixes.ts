/**
 * One-click repairs, where the checks are certain of what is right. The sheet is read again first: only what is still
 * found is put right, and what stood in the cells before is kept as a way back.
 */
import type { CheckFinding } from "../domain/checking/checkFinding";
import { warningAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { styleOf } from "../sheets/styles";
import type { EntryChecks } from "./checkEntries";
import type { CheckReport } from "./checkReport";
import type { Done, Outcome } from "./outcome";
import type { AmendedCell, Amendment, CheckReading, WorkbookPort } from "./workbookPort";

export interface ApplyFixesInput {
  /** Id of the sheet. */
  readonly sheet: string;
  /** Findings of that sheet that have a fix, or one with choices and the choice made. */
  readonly findings: readonly CheckFinding[];
  readonly password?: string;
}

/** What puts the cells back as they were, as long as they still hold what the fix wrote. */
export interface WayBack {
  readonly before: Amendment;
  readonly written: Amendment;
}

export interface FixesDone extends Done {
  readonly report: CheckReport | null;
  readonly back: WayBack;
}

/** Reading, writing (two round trips) and reading again. Throws WorkbookError. */
export async function applyFixes(
  port: WorkbookPort,
  checks: EntryChecks,
  input: ApplyFixesInput,
): Promise<Outcome<FixesDone>> {
  const fresh = await checks.checkTouched([input.sheet]);
  const reading = checks.readingOf(input.sheet);
  const present = new Set(fresh?.sheets.find(({ id }) => id === input.sheet)?.findings.map(keyOf));
  const valid = input.findings.filter((finding) => finding.fix !== undefined && present.has(keyOf(finding)));
  const [first] = input.findings;
  if (reading === null || valid.length === 0) return fail([warningAt("fix-out-of-date", first?.at ?? {})]);
  const change = amendmentOf(reading, valid, input);
  await port.amend([change]);
  const report = await checks.checkTouched([input.sheet], "fixed");
  return succeed({
    did: [{ key: "check.fixed", details: { number: valid.length, sheet: reading.name } }],
    sheets: [],
    findings: [],
    report,
    back: { before: beforeOf(reading, change), written: change },
  });
}

/** Puts back what a fix replaced; cells that people changed since then stay as they are. */
export async function undoFixes(port: WorkbookPort, checks: EntryChecks, back: WayBack): Promise<Outcome<Done>> {
  const { before, written } = back;
  await checks.checkTouched([before.sheet]);
  const reading = checks.readingOf(before.sheet);
  if (reading === null) return fail([warningAt("fix-out-of-date", {})]);
  const cells = (before.cells ?? []).filter((_, index) => holds(reading, written.cells?.[index]));
  const number = cells.length + (before.rows ?? []).length;
  if (number === 0) return fail([warningAt("fix-out-of-date", { sheet: reading.name })]);
  await port.amend([{ ...before, cells }]);
  await checks.checkTouched([before.sheet], "undone");
  const isWhole = cells.length === (before.cells ?? []).length;
  return succeed({
    did: [isWhole ? { key: "check.fix-undone" } : { key: "check.fix-undone-partly", details: { number } }],
    sheets: [],
    findings: [],
  });
}

function holds(reading: CheckReading, cell: AmendedCell | undefined): boolean {
  if (cell === undefined) return false;
  const [r, c] = [cell.row - reading.row, cell.column - reading.column];
  const formula = reading.formulas[r]?.[c] ?? null;
  if (cell.content.kind === "formula") return formula !== null;
  return formula === null && (reading.values[r]?.[c] ?? null) === (cell.content.value ?? null);
}

/** The same finding about the same content, whatever became of the rest of the sheet. */
function keyOf({ code, cell, details, role }: CheckFinding): string {
  return JSON.stringify([code, cell, role, details]);
}

function amendmentOf(reading: CheckReading, findings: readonly CheckFinding[], input: ApplyFixesInput): Amendment {
  const password = input.password === undefined ? {} : { password: input.password };
  return {
    sheet: reading.id,
    protection: "keep",
    cells: findings.flatMap((finding) => cellOf(finding)),
    rows: findings.flatMap(({ fix }) => (fix?.kind === "showRow" ? [{ row: fix.row, isHidden: false }] : [])),
    ...password,
  };
}

function cellOf({ fix, code }: CheckFinding): readonly AmendedCell[] {
  if (fix === undefined || fix.kind === "showRow") return [];
  const { row, column } = fix;
  if (fix.kind === "formula") return [{ row, column, content: { kind: "formula", formula: fix.formula } }];
  // A number written into a cell that Excel made a date or a text cell would go on being shown so.
  const isScore = code.startsWith("entry-");
  return [
    {
      row,
      column,
      content: { kind: "value", value: fix.value },
      ...(isScore ? { numberFormat: styleOf("scoreEntry").numberFormat ?? "General" } : {}),
    },
  ];
}

function beforeOf(reading: CheckReading, change: Amendment): Amendment {
  return {
    ...change,
    cells: (change.cells ?? []).map(({ row, column, numberFormat }): AmendedCell => {
      const [r, c] = [row - reading.row, column - reading.column];
      const formula = reading.formulas[r]?.[c] ?? null;
      const before = reading.numberFormats[r]?.[c];
      return {
        row,
        column,
        content:
          formula !== null ? { kind: "formula", formula } : { kind: "value", value: reading.values[r]?.[c] ?? null },
        ...(numberFormat === undefined || before === undefined ? {} : { numberFormat: before }),
      };
    }),
    rows: (change.rows ?? []).map(({ row }) => ({ row, isHidden: true })),
  };
}
