/** The list of items set aside, read back. */
import type { SetAside } from "../domain/appraisal/notApplicable";
import type { KeptScores } from "../domain/appraisal/setAside";
import { unitKey } from "../domain/unitName";
import { openSheet, type SheetReading } from "./reading";

/** One leaf set aside for one unit. */
export interface SetAsideLine extends SetAside {
  readonly unit: string;
  /** ISO date of the action: "2025-12-01". */
  readonly date: string;
  readonly kept: KeptScores;
}

export interface ReadNotApplicable {
  readonly sheet: string;
  /** From top to bottom, as they stand; whether they count is the domain's question (R170). */
  readonly lines: readonly SetAsideLine[];
}

/** Null when it is no list of ours. */
export function readNotApplicable(reading: SheetReading): ReadNotApplicable | null {
  const sheet = openSheet(reading, "notApplicable");
  if (sheet === null) return null;
  return {
    sheet: sheet.name,
    lines: sheet.keys.flatMap((key): SetAsideLine[] => {
      const unit = sheet.text(key, "unit");
      const code = sheet.text(key, "code");
      if (!key.startsWith("aside:") || unit === "" || code === "") return [];
      return [
        {
          unit,
          code,
          approver: sheet.text(key, "approver"),
          reason: sheet.text(key, "reason"),
          date: isoDate(sheet.text(key, "date")),
          kept: readKept(sheet.text(key, "keptData")),
        },
      ];
    }),
  };
}

function isoDate(written: string): string {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written);
  return match === null ? written : `${match[3]}-${match[2]}-${match[1]}`;
}

function readKept(text: string): KeptScores {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter(
        (each): each is [string, string | number | boolean] =>
          typeof each[1] === "number" || typeof each[1] === "string" || typeof each[1] === "boolean",
      ),
    );
  } catch {
    // Emptied or written over by hand: nothing is known to be given back.
    return {};
  }
}

/** The lines of one unit. */
export function linesOf(read: ReadNotApplicable | null, unit: string): readonly SetAsideLine[] {
  return read?.lines.filter((line) => unitKey(line.unit) === unitKey(unit)) ?? [];
}
