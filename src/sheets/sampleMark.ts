/**
 * Sample sheets carry a mark in their identity: what they held when they were made, so that taking them away again can
 * tell what somebody has changed since. Other sheets carry none and are never taken for samples.
 */
import type { EntryValue } from "./cells";
import { fingerprintOfText } from "./identity";
import type { PlacedContent } from "./placed";

/** The identity as a sample's. `made` is the fingerprint of what stands in the sheet. */
export function markedAsSample(identity: string, made: string): string {
  const carried = parse(identity);
  return carried === null ? identity : JSON.stringify({ ...carried, sample: made });
}

/** What the sample held when it was made; null for a sheet that is no sample. */
export function sampleMarkOf(identity: unknown): string | null {
  const mark = parse(identity)?.["sample"];
  return typeof mark === "string" ? mark : null;
}

/** Whether a cell's value is an identity of ours, of a sheet of the year or of the report. */
export function isOurIdentity(value: unknown): value is string {
  return parse(value) !== null;
}

function parse(identity: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof identity !== "string" || !identity.startsWith('{"cchc":')) return null;
  try {
    const parsed: unknown = JSON.parse(identity);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : null;
  } catch {
    return null;
  }
}

/** A cell as it counts: formulas follow other cells and count as formulas only. */
type Counted = string;

/** Fingerprint of a sheet that is about to be written. */
export function madeOfPlaced(cells: readonly (readonly PlacedContent[])[]): string {
  return fingerprintOfCells(
    cells.map((row) =>
      row.map((content): Counted => {
        if (content === null) return "";
        if (content.kind === "formula") return "=";
        return counted(content.kind === "number" ? content.value : content.text);
      }),
    ),
  );
}

/** Fingerprint of what stands in a sheet, read from A1. */
export function madeOfReading(
  values: readonly (readonly EntryValue[])[],
  formulas: readonly (readonly (string | null)[])[],
): string {
  return fingerprintOfCells(
    values.map((row, r) =>
      row.map((value, c): Counted => ((formulas[r]?.[c] ?? null) === null ? counted(value) : "=")),
    ),
  );
}

/** Excel keeps one kind of line break. */
const counted = (value: EntryValue): Counted => String(value ?? "").replace(/\r\n?/g, "\n");

/** Without A1, which carries the mark; empty cells at the ends of rows and of the sheet are none. */
function fingerprintOfCells(cells: readonly (readonly Counted[])[]): string {
  const rows = cells.map((row, r) =>
    row
      .map((cell, c) => (r === 0 && c === 0 ? "" : cell))
      .join("\t")
      .replace(/\t+$/, ""),
  );
  return fingerprintOfText(rows.join("\n").replace(/\n+$/, ""));
}
