/** The evidence: the sheet it is entered on, and the index made from it. */
import { checkEvidenceEntries, evidenceIndex, periodOfYear } from "../domain/appraisal/evidence";
import { errorAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { unitKey } from "../domain/unitName";
import { evidenceIndexSheet } from "../sheets/evidenceIndexSheet";
import { evidenceSheet, readEvidence, type ReadEvidence } from "../sheets/evidenceSheet";
import { place } from "../sheets/place";
import { listSheet, readingOfList } from "./listSheet";
import type { Done, Outcome } from "./outcome";
import { readyWorkbook, type ReadyWorkbook } from "./readyWorkbook";
import type { WorkbookPort } from "./workbookPort";

/** Makes the sheet, or writes it again around what was entered, with more rows below. */
export async function prepareEvidence(port: WorkbookPort): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const sheet = listSheet(open, "evidence");
  if (!sheet.ok) return sheet;
  const { name, how } = sheet.value;
  const read = await evidenceOf(port, ready.value);
  const present = read === null ? {} : { entryAt: read.entryAt };
  const placed = place(evidenceSheet({ sheet: name, set, year, filled: read?.filled ?? 0, ...present }));
  await port.change({ [how]: [placed], activate: name });
  const details = { sheet: name, number: read?.documents.length ?? 0 };
  return succeed({
    did: [{ key: read === null ? "step.evidence-created" : "step.evidence-rewritten", details }],
    sheets: [name],
    findings: read === null ? [] : findingsOf(read, ready.value),
  });
}

/** R153: units in the order of the list; documents of unknown units and codes are findings, not in the index. */
export async function buildEvidenceIndex(port: WorkbookPort): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const read = await evidenceOf(port, ready.value);
  if (read === null || read.documents.length === 0) return fail([errorAt("no-evidence", {})]);
  const units = open.state.units.flatMap((unit) => {
    const entries = read.documents.filter((each) => unitKey(each.unit) === unitKey(unit)).map(({ entry }) => entry);
    const rows = evidenceIndex(set, entries, periodOfYear(year));
    return rows.length === 0 ? [] : [{ unit, rows }];
  });
  const sheet = listSheet(open, "evidenceIndex");
  if (!sheet.ok) return sheet;
  const { name, how } = sheet.value;
  await port.change({
    [how]: [place(evidenceIndexSheet({ sheet: name, set, office: open.state.office, year, units }))],
    activate: name,
  });
  const number = units.reduce((sum, { rows }) => sum + rows.filter(({ kind }) => kind === "evidence").length, 0);
  return succeed({
    did: [{ key: "step.evidence-index-built", details: { sheet: name, number } }],
    sheets: [name],
    findings: findingsOf(read, ready.value),
  });
}

async function evidenceOf(port: WorkbookPort, { open }: ReadyWorkbook): Promise<ReadEvidence | null> {
  const reading = await readingOfList(port, open, "evidence");
  return reading === null ? null : readEvidence(reading);
}

/** R152: everything wrong with the documents, each at its row. */
function findingsOf(read: ReadEvidence, { open, set, year }: ReadyWorkbook): readonly Finding[] {
  const listed = new Set(open.state.units.map(unitKey));
  return [
    ...read.findings,
    ...read.documents.flatMap(({ unit, entry, at }): readonly Finding[] => [
      ...(listed.has(unitKey(unit)) ? [] : [errorAt("evidence-unknown-unit", at, { unit })]),
      ...checkEvidenceEntries(set, unit, [entry], periodOfYear(year)).map((finding) => ({
        ...finding,
        at: { ...finding.at, ...at },
      })),
    ]),
  ];
}
