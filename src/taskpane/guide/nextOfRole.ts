/** What a unit or an appraiser does next: the first wrong score, else the first missing one, else handing in. Pure. */
import type { CheckFinding } from "../../domain/checking/checkFinding";
import type { CheckReport, SheetReport } from "../../features/checkReport";
import { addressOf } from "../../sheets/addressBook";

export type NextOfRole =
  | {
      readonly kind: "mend" | "fill" | "review";
      readonly number: number;
      readonly sheet: string;
      /** Absent: it concerns the sheet as a whole. */
      readonly address?: string;
    }
  | { readonly kind: "unit-done" | "member-done" };

/** Null for the organizer, whose steps lead on, and where there is nothing to fill in. */
export function nextOfRole({ role, set, sheets }: CheckReport): NextOfRole | null {
  if (role.kind === "organizer" || set === null) return null;
  const own = sheets.filter(({ kind }) => kind === "scoring" || kind === "scoreTable");
  if (own.length === 0) return null;
  // An appraiser's column is the shared one, or that of the member.
  const isMissing = ({ code, role: column }: CheckFinding): boolean =>
    code === "entry-missing" && (column === "self") === (role.kind === "unit");
  const isWrong = ({ code, severity }: CheckFinding): boolean => severity === "error" && code !== "entry-missing";
  return (
    first("mend", own, isWrong) ??
    first("fill", own, isMissing) ??
    first("review", own, ({ severity }) => severity === "warning") ?? { kind: `${role.kind}-done` }
  );
}

function first(
  kind: "mend" | "fill" | "review",
  sheets: readonly SheetReport[],
  isMeant: (finding: CheckFinding) => boolean,
): NextOfRole | null {
  const found = sheets.flatMap(({ sheet, findings }) => findings.filter(isMeant).map(({ cell }) => ({ sheet, cell })));
  const [next] = found;
  if (next === undefined) return null;
  const { sheet, cell } = next;
  return { kind, number: found.length, sheet, ...(cell === null ? {} : { address: addressOf(cell.row, cell.column) }) };
}
