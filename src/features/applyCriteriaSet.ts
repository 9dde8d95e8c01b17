/** Step 1: puts a criteria set on the sheet "Bộ tiêu chí", or renews what stands there around the entered maxima. */
import type { CriteriaSet } from "../domain/criteria";
import { errorAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { criteriaSheet } from "../sheets/criteriaSheet";
import { fingerprintOf } from "../sheets/identity";
import { place } from "../sheets/place";
import type { ReadCriteriaSheet } from "../sheets/readCriteriaSheet";
import { openWorkbook, type OpenWorkbook } from "./openWorkbook";
import { refuse, type Done, type Outcome, type Sentence } from "./outcome";
import { sheetNameOf } from "./readyWorkbook";
import type { WorkbookPort } from "./workbookPort";
import type { Office } from "../sheets/heading";

export interface ApplyCriteriaSetInput {
  /** Null: the set that is in the workbook; only office and year change. */
  readonly set: CriteriaSet | null;
  readonly office: Office;
  readonly year: number;
  /** The table the set came from says nothing of classes: they are preset and people may change them. */
  readonly classesAreEntered?: boolean;
}

export async function applyCriteriaSet(port: WorkbookPort, input: ApplyCriteriaSetInput): Promise<Outcome<Done>> {
  const open = await openWorkbook(port);
  const { criteria } = open;
  const present = criteria?.set ?? null;
  const isSame = present !== null && (input.set === null || input.set.id === present.id);
  const set = isSame ? renewed(present, input.set, criteria) : input.set;
  if (set === null) return criteria === null ? refuse("no-set") : fail(criteria.findings);
  // Something typed there can't be read: it is to be mended, not written over.
  if (criteria !== null && present === null && (criteria.enteredMaxima.length > 0 || criteria.classesAreEntered))
    return fail(criteria.findings);
  if (!isSame || fingerprintOf(set) !== fingerprintOf(present)) {
    const inUse = sheetOfOtherSet(open, set);
    if (inUse !== null) return fail([errorAt("set-in-use", { sheet: inUse }, { inSheet: inUse })]);
  }
  const sheet = sheetNameOf(open, "criteria", criteria);
  if (!sheet.ok) return sheet;
  const enteredMaxima = isSame
    ? (criteria?.enteredMaxima ?? [])
    : set.nodes.filter((node) => node.maximum === null).map((node) => node.code);
  const placed = place(
    criteriaSheet({
      sheet: sheet.value,
      set,
      office: input.office,
      year: input.year,
      enteredMaxima,
      classesAreEntered: isSame ? (criteria?.classesAreEntered ?? false) : (input.classesAreEntered ?? false),
    }),
  );
  await port.change({ [criteria === null ? "create" : "rewrite"]: [placed], activate: sheet.value });
  const kept = isSame ? set.nodes.filter((node) => node.maximum !== null && enteredMaxima.includes(node.code)) : [];
  const did: Sentence[] = [
    isSame
      ? { key: "step.set-updated", details: { sheet: sheet.value } }
      : { key: "step.set-applied", details: { title: set.title, sheet: sheet.value } },
  ];
  if (kept.length > 0) did.push({ key: "step.set-maxima-kept", details: { number: kept.length } });
  return succeed({ did, sheets: [sheet.value], findings: [] });
}

/** The same set again, its words as given now; the maxima and classes that people entered on the sheet stay. */
function renewed(present: CriteriaSet, given: CriteriaSet | null, criteria: ReadCriteriaSheet | null): CriteriaSet {
  if (given === null) return present;
  const maxima = new Map(present.nodes.map((node) => [node.code, node.maximum]));
  const entered = new Set(criteria?.enteredMaxima ?? []);
  return {
    ...given,
    nodes: given.nodes.map((node) =>
      entered.has(node.code) ? { ...node, maximum: maxima.get(node.code) ?? null } : node,
    ),
    classification: criteria?.classesAreEntered === true ? present.classification : given.classification,
  };
}

/** A sheet with scores of another set; changing the set under it would lose or misread them. */
function sheetOfOtherSet(open: OpenWorkbook, set: CriteriaSet): string | null {
  const fingerprint = fingerprintOf(set);
  const scoring = open.scoringSheets.find((each) => each.fingerprint !== fingerprint);
  if (scoring !== undefined) return scoring.sheet;
  return open.table !== null && open.table.fingerprint !== fingerprint ? open.table.sheet : null;
}
