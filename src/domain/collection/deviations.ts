/** The tamper report: every deviation of a returned sheet from what was issued, each once. */
import { checkSheet, type CheckedSheet } from "../checking/checkEntries";
import { severities, type CheckCode, type CheckFinding } from "../checking/checkFinding";
import type { CheckContext } from "../checking/checkContext";
import type { Detail } from "../finding";
import { toDecimal } from "../points";
import { isDeviation, returnSeverities, type Deviation, type ReturnCode } from "./deviation";
import type { CellPlace, ReturnTraits } from "./returnTraits";

export interface CheckedReturn {
  readonly checked: CheckedSheet;
  /** The file as a whole, then rows and columns, then cells in the order of the sheet. */
  readonly deviations: readonly Deviation[];
}

/**
 * R216: every deviation is reported once: what follows from another one (a sum over a deleted row, a rule that went with
 * the cell pasted over it) is not reported again, nor what no person did (stored results that a program left out).
 */
export function checkReturn(context: CheckContext, traits: ReturnTraits): CheckedReturn {
  const checked = checkSheet(context, traits.sheet);
  const foreign = new Set(traits.foreignEntries.map(placeKey));
  const linked = new Set(linkedCells(traits).map(placeKey));
  const isFollowed = (finding: CheckFinding): boolean =>
    isResult(finding.code) ||
    (finding.cell !== null && (foreign.has(placeKey(finding.cell)) || isLinked(finding, linked)));
  const own = checked.findings.filter((finding) => isDeviation(finding) && !isFollowed(finding));
  return {
    checked,
    deviations: [
      ...wholeFile(traits),
      ...rowsAndColumns(traits, own),
      ...own.map(fromCheck),
      ...traits.changedFormulas
        .filter((cell) => !linked.has(placeKey(cell)))
        .map(({ row, column, expected, found }) => changedFormula(traits, { row, column }, expected, found)),
      ...cellTraits(traits, own, foreign),
    ],
  };
}

/**
 * Stored results of formulas are no part of what was issued: programs leave them out or keep old ones, and the formulas
 * themselves are compared. What counts is worked out anew from the entries.
 */
function isResult(code: CheckCode): boolean {
  return /^sheet-(sum|total|final)-/.test(code);
}

/** What the live checks say of a cell because a formula stands in it. */
const ofFormulas: ReadonlySet<CheckCode> = new Set<CheckCode>([
  "entry-formula",
  "sheet-formula-changed",
  "sheet-cell-changed",
  "sheet-name-changed",
  "sheet-maximum-changed",
]);

/** A link in a cell is reported as a link. */
function isLinked({ code, cell }: CheckFinding, linked: ReadonlySet<string>): boolean {
  return ofFormulas.has(code) && cell !== null && linked.has(placeKey(cell));
}

/** Cells whose formula looks into another file: '[book.xlsx]Sheet'!A1, [1]Sheet!A1. */
function linkedCells({ sheet }: ReturnTraits): readonly CellPlace[] {
  return sheet.formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column): CellPlace[] =>
      formula !== null && /\[[^\]]+\][^!"]*!/.test(formula)
        ? [{ row: row + sheet.firstRow, column: column + sheet.firstColumn }]
        : [],
    ),
  );
}

function placeKey({ row, column }: CellPlace): string {
  return `${row},${column}`;
}

interface Extras {
  readonly cell?: CellPlace;
  readonly row?: number;
  readonly details?: Readonly<Record<string, Detail>>;
  readonly expected?: string | number;
  readonly found?: string | number;
}

function deviation({ sheet }: ReturnTraits, code: ReturnCode, extras: Extras = {}): Deviation {
  const { cell, row = cell?.row, details = {}, expected = null, found = null } = extras;
  return {
    code,
    severity: returnSeverities[code],
    at: { sheet: sheet.sheet, unit: sheet.unit, ...(row === undefined ? {} : { row: row + 1 }) },
    details,
    cell: cell ?? null,
    expected,
    found,
  };
}

function wholeFile(traits: ReturnTraits): readonly Deviation[] {
  const found: Deviation[] = [];
  if (traits.hasMacros) found.push(deviation(traits, "return-macros"));
  const linked = linkedCells(traits);
  const [first] = linked;
  if (traits.externalLinks.length > 0 || first !== undefined) {
    const { sheet } = traits;
    const formula =
      sheet.formulas[(first?.row ?? 0) - sheet.firstRow]?.[(first?.column ?? 0) - sheet.firstColumn] ?? "";
    const names = traits.externalLinks.length > 0 ? traits.externalLinks : [formula.slice(0, 80)];
    found.push(
      deviation(traits, "return-external-link", {
        ...(first === undefined ? {} : { cell: first }),
        details: { links: { names } },
        found: names.join("; "),
      }),
    );
  }
  if (!traits.isProtected && !traits.dropsProtection) found.push(deviation(traits, "return-protection-removed"));
  if (traits.isHidden) found.push(deviation(traits, "return-sheet-hidden"));
  for (const { name, isHidden } of traits.otherSheets) {
    const code = isHidden ? "return-hidden-sheet-added" : "return-sheet-added";
    found.push(deviation(traits, code, { details: { name }, found: name }));
  }
  const { issued, found: heading } = traits.heading;
  if (issued !== heading)
    found.push(
      deviation(traits, "return-heading-changed", {
        details: { issued, found: heading.slice(0, 80) },
        expected: issued,
        found: heading,
      }),
    );
  return found;
}

/** Rows are told by their keys and columns by their roles; what the live checks already say is not said again. */
function rowsAndColumns(traits: ReturnTraits, said: readonly CheckFinding[]): readonly Deviation[] {
  const { presentKeys, issuedKeys } = traits;
  const saidRows = new Set(said.flatMap(({ code, cell }) => (isRowFinding(code) && cell !== null ? [cell.row] : [])));
  const present = new Set(presentKeys);
  const isOurs = (key: string | null): boolean => key !== null && issuedKeys.includes(key);
  const first = presentKeys.findIndex(isOurs);
  const last = presentKeys.reduce((latest, key, row) => (isOurs(key) ? row : latest), -1);
  const inserted = presentKeys.flatMap((key, row) =>
    row > first && row < last && !isOurs(key) && !saidRows.has(row) ? [row] : [],
  );
  // Nodes and the total are reported with their codes by the live checks.
  const removed = issuedKeys.filter((key) => !present.has(key) && !/^(node:|total$)/.test(key));
  return [
    ...removed.map((key) => deviation(traits, "return-row-removed", { details: { key }, expected: key })),
    ...inserted.map((row) => deviation(traits, "return-row-inserted", { row })),
    ...traits.strangeColumns.map((column) =>
      deviation(traits, "return-column-added", { cell: { row: 0, column }, details: { number: column + 1 } }),
    ),
    ...traits.hiddenColumns.map((column) =>
      deviation(traits, "return-column-hidden", { cell: { row: 0, column }, details: { number: column + 1 } }),
    ),
  ];
}

function isRowFinding(code: CheckCode): boolean {
  return code === "sheet-row-added" || code === "sheet-row-duplicated" || code === "sheet-code-changed";
}

/** Rules that are gone are one deviation of the file, whichever cells they are missing from. */
function cellTraits(
  traits: ReturnTraits,
  said: readonly CheckFinding[],
  foreign: ReadonlySet<string>,
): readonly Deviation[] {
  const known = new Set(said.flatMap(({ cell }) => (cell === null ? [] : [placeKey(cell)])));
  const bare = traits.withoutRule.filter((cell) => !known.has(placeKey(cell)) && !foreign.has(placeKey(cell)));
  const [first] = bare;
  return [
    ...(first === undefined
      ? []
      : [deviation(traits, "return-rule-removed", { cell: first, details: { number: bare.length } })]),
    ...traits.foreignEntries.map((cell) => {
      const { sheet } = traits;
      const value = sheet.values[cell.row - sheet.firstRow]?.[cell.column - sheet.firstColumn] ?? null;
      const found = typeof value === "number" ? value : String(value ?? "").slice(0, 80);
      return deviation(traits, "return-foreign-entry", { cell, details: { found }, found });
    }),
  ];
}

/** The live checks' own word for it. */
function changedFormula(traits: ReturnTraits, cell: CellPlace, expected: string, found: string): Deviation {
  const code = "sheet-formula-changed";
  const { sheet, unit } = traits.sheet;
  return {
    code,
    severity: severities[code],
    at: { sheet, unit, row: cell.row + 1 },
    details: { found: found.slice(0, 80) },
    cell,
    expected,
    found,
  };
}

function fromCheck(finding: CheckFinding): Deviation {
  const { code, severity, at, details, cell, fix } = finding;
  const issued =
    fix?.kind === "formula"
      ? fix.formula
      : (plain(details["issued"]) ?? plain(details["maximum"]) ?? (fix?.kind === "value" ? textOf(fix.value) : null));
  return { code, severity, at, details, cell, expected: issued, found: plain(details["found"]) };
}

function plain(detail: Detail | undefined): string | number | null {
  if (detail === undefined) return null;
  if (typeof detail !== "object") return detail;
  if ("points" in detail) return toDecimal(detail.points as Parameters<typeof toDecimal>[0]);
  return null;
}

function textOf(value: string | number | boolean | null): string | number | null {
  return typeof value === "boolean" ? String(value) : value;
}
