/** Last year's change as the workbook's comparison shows it, when it still fits the score table. */
import type { ReportChange } from "../domain/analysis/reportText";
import type { ChangedYear, Figures } from "../domain/analysis/changedYear";
import { warningAt, type Finding } from "../domain/finding";
import { percent, type Percent } from "../domain/points";
import { unitKey } from "../domain/unitName";
import { fingerprintOf } from "../sheets/identity";
import { readComparisonSheet } from "../sheets/report/readComparisonSheet";
import { readReportIdentity } from "../sheets/report/reportIdentity";
import { reportWord } from "../sheets/report/reportWords";
import type { ReadyWorkbook } from "./readyWorkbook";
import type { WorkbookPort } from "./workbookPort";

/**
 * Null where there is no comparison. One round trip, two when the sheet was renamed. Adds the warning comparison-is-old
 * for one that was made for another set or list of units: it is left out then.
 */
export async function readComparison(
  port: WorkbookPort,
  { open, set }: Pick<ReadyWorkbook, "open" | "set">,
  findings: Finding[],
): Promise<ChangedYear | null> {
  const usual = reportWord("name-comparison");
  const survey = await port.survey([usual]);
  const name = survey.sheets.find(({ identity }) => readReportIdentity(identity)?.part === "comparison")?.name;
  if (name === undefined) return null;
  const readings = name === usual ? survey.readings : (await port.survey([name])).readings;
  const reading = readings.find((each) => each.name === name);
  const read = reading === undefined ? null : readComparisonSheet(reading);
  const units = read?.changed.units.map(({ unit }) => unitKey(unit)).join("\n");
  const listed = open.table?.units.map(unitKey).join("\n");
  if (read === null || read.identity.fingerprint !== fingerprintOf(set) || units !== listed) {
    findings.push(warningAt("comparison-is-old", { sheet: name }, { sheet: name }));
    return null;
  }
  return read.changed;
}

/** What the report's own paragraphs say of last year: the change of the means. */
export function reportChangeFrom({ before, mean, fields }: ChangedYear): ReportChange {
  const own = fields.flatMap(({ codes, mean: { change } }) => {
    const [code] = codes;
    return code === undefined || codes.length > 1 ? [] : [[code, hundredths(change)] as const];
  });
  return { year: before, total: hundredths(mean.change), fields: Object.fromEntries(own) };
}

function hundredths(change: Figures["change"]): Percent | null {
  return change === null ? null : percent(Math.round(change * 100));
}
