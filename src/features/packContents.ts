/** The decision pack with what was chosen for it, from the workbook that is open. */
import type { ChangedYear } from "../domain/analysis/changedYear";
import { errorAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { reportWord } from "../sheets/report/reportWords";
import { explainRanking, type ExplainedRanking } from "./explainRanking";
import type { Outcome } from "./outcome";
import type { PackPart } from "./packParts";
import { decisionPack, type DecisionPack } from "./publishSheets";
import { readPublishedYear } from "./publishYear";
import type { WorkbookPort } from "./workbookPort";

export interface PackChoice {
  readonly parts: ReadonlySet<PackPart>;
  readonly time: Date;
}

/** Reads the workbook and freezes what was chosen. Fails as readPublishedYear does, and with no-comparison. */
export async function publishPack(
  port: WorkbookPort,
  { parts, time }: PackChoice,
): Promise<Outcome<{ readonly pack: DecisionPack; readonly findings: readonly Finding[] }>> {
  const year = await readPublishedYear(port);
  if (!year.ok) return year;
  if (parts.has("comparison") && year.value.changed === null)
    return fail([errorAt("no-comparison", {}, { sheet: reportWord("name-comparison") })]);
  let explained: ExplainedRanking | null = null;
  if (parts.has("explanation")) {
    const found = await explainRanking(port);
    if (!found.ok) return found;
    explained = found.value.explained;
  }
  const changed: ChangedYear | null = parts.has("comparison") ? year.value.changed : null;
  const pack = await decisionPack(year.value, time, {
    charts: parts.has("all-charts") ? "all" : parts.has("charts") ? "main" : "none",
    hasTables: parts.has("tables"),
    explained,
    changed,
  });
  return succeed({ pack, findings: year.value.findings });
}
