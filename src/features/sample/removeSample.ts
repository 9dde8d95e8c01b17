/** Takes sample sheets away again: exactly those that carry the mark, whatever they are called now. */
import { warningAt, type Finding } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import { madeOfReading, sampleMarkOf } from "../../sheets/sampleMark";
import type { Done, Outcome } from "../outcome";
import { referencesTo } from "../undo/references";
import type { SheetReading, WorkbookPort } from "../workbookPort";
import { blankSheet } from "./blankSheet";

/** Nothing is removed without being confirmed when somebody has typed into a sample, or a formula elsewhere uses one. */
export interface SampleToRemove {
  readonly sheets: readonly string[];
  /** sample-changed, sample-in-use: what would be lost. */
  readonly findings: readonly Finding[];
  /** There is nothing else in the workbook. */
  readonly isAll: boolean;
}

/** Two round trips. */
export async function sampleToRemove(port: WorkbookPort): Promise<SampleToRemove> {
  const { sheets } = await port.survey([]);
  if (sheets.every(({ identity }) => sampleMarkOf(identity) === null))
    return { sheets: [], findings: [], isAll: false };
  const { readings } = await port.survey(sheets.map(({ name }) => name));
  const samples = readings.filter((reading) => markIn(reading) !== null);
  const names = samples.map(({ name }) => name);
  return {
    sheets: names,
    isAll: names.length === sheets.length,
    findings: [
      ...samples
        .filter((reading) => markIn(reading) !== madeOfReading(reading.values, reading.formulas))
        .map(({ name }) => warningAt("sample-changed", { sheet: name })),
      ...readings
        .filter(({ name }) => !names.includes(name))
        .flatMap((reading) => referencesTo(reading, names))
        .map(({ at }) => warningAt("sample-in-use", at)),
    ],
  };
}

/** The mark where identities are looked for; a formula of somebody's own sheet that shows one makes that sheet no sample. */
function markIn({ values, formulas }: SheetReading): string | null {
  for (const [r, row] of values.slice(0, 4).entries())
    for (const [c, value] of row.entries())
      if ((formulas[r]?.[c] ?? null) === null) {
        const mark = sampleMarkOf(value);
        if (mark !== null) return mark;
      }
  return null;
}

/**
 * Fails with the findings of `sampleToRemove` unless confirmed, with sample-none where there is nothing to remove. A
 * workbook must keep a sheet: a blank one comes where nothing else is in it.
 */
export async function removeSample(
  port: WorkbookPort,
  { isConfirmed }: { readonly isConfirmed: boolean },
): Promise<Outcome<Done>> {
  const { sheets, findings, isAll } = await sampleToRemove(port);
  if (sheets.length === 0) return fail([warningAt("sample-none", {})]);
  if (findings.length > 0 && !isConfirmed) return fail(findings);
  await port.change({ ...(isAll ? { create: [blankSheet(sheets)] } : {}), remove: sheets });
  return succeed({
    did: [{ key: "guide.removed", details: { number: sheets.length } }],
    sheets: [],
    findings: [],
  });
}
