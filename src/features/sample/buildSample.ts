/** Sample data, for those who want to look before they begin: a province's departments, or one commune's sheet. */
import { findShippedSet } from "../../criteria/catalogue";
import { sampleYear } from "../../criteria/sample";
import type { CriteriaSet } from "../../domain/criteria";
import { warningAt } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import { leavesOf } from "../../domain/setTree";
import { place } from "../../sheets/place";
import { scoringSheet, type LeafEntry } from "../../sheets/scoringSheet";
import { sheetNameFor } from "../../sheets/sheetName";
import { buildYear } from "../buildYear";
import type { Done, Outcome } from "../outcome";
import type { Work } from "../work";
import type { WorkbookPort } from "../workbookPort";
import { markSamples } from "./markSamples";
import type { SampleKind } from "./sampleKinds";

/** Fails with sample-not-empty, before anything is written, unless all sheets are blank. Every sheet made is marked. */
export async function buildSample(port: WorkbookPort, kind: SampleKind, work: Work): Promise<Outcome<Done>> {
  const filled = await firstFilledSheet(port);
  if (filled !== null) return fail([warningAt("sample-not-empty", { sheet: filled })]);
  const marking = markSamples(port, true);
  return kind === "departments" ? buildDepartments(marking, work) : buildCommune(marking);
}

/** One or two round trips. */
async function firstFilledSheet(port: WorkbookPort): Promise<string | null> {
  const { sheets } = await port.survey([]);
  const ours = sheets.find(({ identity }) => identity !== null);
  if (ours !== undefined) return ours.name;
  const { readings } = await port.survey(sheets.map(({ name }) => name));
  return readings.find(({ values }) => values.flat().some((value) => value !== null && value !== ""))?.name ?? null;
}

function shippedSet(id: string): CriteriaSet {
  const shipped = findShippedSet(id);
  if (shipped === null) throw new Error(`the sample's set ${id} is not shipped`);
  return shipped.set;
}

function buildDepartments(port: WorkbookPort, work: Work): Promise<Outcome<Done>> {
  const { setId, year, units } = sampleYear();
  const office = { parentAgency: "UBND tỉnh Thanh Hóa", agency: "Sở Nội vụ", place: "Thanh Hóa" };
  return buildYear(port, { set: shippedSet(setId), office, year, ties: "dense", units }, work);
}

/** Made up; the set is the one of 119 leaves, so that there is something to go through. */
async function buildCommune(port: WorkbookPort): Promise<Outcome<Done>> {
  const set = shippedSet("thai-nguyen-4203-2021-commune");
  const unit = "Xã Ví Dụ";
  const { sheets } = await port.survey([]);
  const sheet = sheetNameFor(
    unit,
    sheets.map(({ name }) => name),
  );
  const office = { parentAgency: "UBND huyện Mẫu", agency: "UBND xã Ví Dụ", place: "Ví Dụ" };
  const role = { kind: "unit" } as const;
  const placed = place(scoringSheet({ sheet, set, office, year: 2022, unit, role, entries: halfOf(set) }));
  await port.change({ create: [placed], activate: sheet });
  return succeed({ did: [{ key: "step.sheets-created", details: { number: 1 } }], sheets: [sheet], findings: [] });
}

/**
 * The first half of the leaves, as units fill them in: mostly the maximum with a document, every seventh 0, every fifth
 * half of the maximum with an explanation. One score has no evidence yet: the checks say so.
 */
function halfOf(set: CriteriaSet): ReadonlyMap<string, LeafEntry> {
  const leaves = leavesOf(set);
  const step = set.step;
  return new Map(
    leaves.slice(0, Math.floor(leaves.length / 2)).map((leaf, index) => {
      const maximum = leaf.maximum ?? 0;
      const half = Math.floor(maximum / 2 / step) * step;
      const points = index % 7 === 6 ? 0 : index % 5 === 4 ? half : maximum;
      const isBare = points === 0 || index === 2;
      const entry: LeafEntry = {
        self: points / 100,
        appraisal: null,
        evidence: isBare ? null : `${index + 1}/BC-UBND`,
        explanation: points === half && points > 0 ? "Đã thực hiện một phần, đang tiếp tục." : null,
        note: null,
      };
      return [leaf.code, entry];
    }),
  );
}
