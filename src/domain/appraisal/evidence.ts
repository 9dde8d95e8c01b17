/** Evidence (tài liệu kiểm chứng) per leaf: entries, their states, and the index made from them. */
import { findingFor, type CheckFinding } from "../checking/checkFinding";
import type { CriteriaSet } from "../criteria";
import { leavesOf } from "../setTree";

export interface EvidenceEntry {
  /** Code of the leaf it proves. */
  readonly code: string;
  /** Số, ký hiệu: "12/KH-UBND" */
  readonly number: string;
  /** ISO date of issue; null when not given. */
  readonly date: string | null;
  /** Cơ quan ban hành */
  readonly agency: string;
  /** Trích yếu nội dung */
  readonly title: string;
  /** File name or link; "" for a paper. */
  readonly file: string;
  /** Somebody stated that the file is digitally signed. */
  readonly isSigned: boolean;
  /** The appraiser's word; null: not judged yet. */
  readonly judged: "sufficient" | "insufficient" | null;
}

/** First and last day (ISO) in which a document must have been issued. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export function periodOfYear(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Undated documents are listed, with a note of their own. */
export function isInside({ from, to }: Period, entry: EvidenceEntry): boolean {
  return entry.date === null || (entry.date >= from && entry.date <= to);
}

/** none: nothing listed. listed: not judged. partial: an explanation is due. sufficient: judged so. */
export type EvidenceStanding = "none" | "listed" | "partial" | "sufficient";

/**
 * R150: a leaf's evidence is partial when a document is judged insufficient or everything listed lies outside the
 * period; sufficient when everything inside it is judged so; else listed. `entries` are those of the leaf.
 */
export function standingOf(entries: readonly EvidenceEntry[], period: Period): EvidenceStanding {
  if (entries.length === 0) return "none";
  const inside = entries.filter((entry) => isInside(period, entry));
  if (inside.length === 0 || inside.some((entry) => entry.judged === "insufficient")) return "partial";
  return inside.every((entry) => entry.judged === "sufficient") ? "sufficient" : "listed";
}

/** Standing by leaf, for every leaf of the set: kept as entries, no entry means no evidence. */
export function standingsOf(
  set: CriteriaSet,
  entries: readonly EvidenceEntry[],
  period: Period,
): ReadonlyMap<string, EvidenceStanding> {
  const byCode = groupByCode(entries);
  return new Map(leavesOf(set).map(({ code }) => [code, standingOf(byCode.get(code) ?? [], period)]));
}

/**
 * R151: accepted are PDF files and digitally signed documents (Thanh Hóa city QĐ 4308, Thái Bình QĐ 947), told by the
 * file's ending, a mark in its name ("…-signed.docx", "… (đã ký số).docx") or somebody's word; links by their path. A
 * paper has no form to judge.
 */
export function hasAcceptedForm({ file, isSigned }: EvidenceEntry): boolean {
  const name = pathOf(file.trim()).toLowerCase().normalize("NFC");
  return name === "" || isSigned || /\.(pdf|p7m|p7s|asice|asics)$/.test(name) || isMarkedSigned(name);
}

function isMarkedSigned(name: string): boolean {
  return /[-_. (](signed|da[-_ ]?ky([-_ ]?so)?|đã[-_ ]?ký([-_ ]?số)?|kyso|ký[-_ ]số)\)?\.[a-z0-9]+$/.test(name);
}

/** A link without its query and fragment; a file name as it is. */
function pathOf(file: string): string {
  return /^https?:\/\//i.test(file) ? (file.split(/[?#]/)[0] ?? "") : file;
}

/** R152: what is wrong with the entries of a unit: outside the period, in another form, unnamed, undated, unknown leaf. */
export function checkEvidenceEntries(
  set: CriteriaSet,
  unit: string,
  entries: readonly EvidenceEntry[],
  period: Period,
): readonly CheckFinding[] {
  const leaves = new Set(leavesOf(set).map((leaf) => leaf.code));
  return entries.flatMap((entry) => {
    const { code, date, number, title, file } = entry;
    const at = { unit, code };
    const details = { code, document: labelOf(entry) };
    const findings: CheckFinding[] = [];
    if (!leaves.has(code)) findings.push(findingFor("evidence-unknown-code", at, details));
    if (number.trim() === "" && title.trim() === "") findings.push(findingFor("evidence-unnamed", at, details));
    if (date === null) findings.push(findingFor("evidence-without-date", at, details));
    else if (!isInside(period, entry))
      findings.push(findingFor("evidence-outside-year", at, { ...details, date: dayMonthYear(date) }));
    if (!hasAcceptedForm(entry))
      findings.push(findingFor("evidence-form", at, { ...details, file: file.slice(0, 80) }));
    return findings;
  });
}

function labelOf({ number, title, file }: EvidenceEntry): string {
  return ([number, title, file].map((each) => each.trim()).find((each) => each !== "") ?? "").slice(0, 80);
}

/** "2021-12-30" → "30/12/2021", the way dates are written in both of our languages' documents. */
function dayMonthYear(iso: string): string {
  return iso.split("-").reverse().join("/");
}

export type IndexRow =
  | { readonly kind: "node"; readonly code: string; readonly name: string; readonly level: number }
  | { readonly kind: "evidence"; readonly ordinal: number; readonly entry: EvidenceEntry; readonly isInside: boolean };

/**
 * R153: the index (danh mục tài liệu kiểm chứng) goes by field, criterion and sub-criterion in the order of the set;
 * under a leaf by date, undated ones last, otherwise as listed. Nodes without evidence are left out; documents are
 * numbered through. Entries of unknown leaves are not in it (they are findings).
 */
export function evidenceIndex(
  set: CriteriaSet,
  entries: readonly EvidenceEntry[],
  period: Period,
): readonly IndexRow[] {
  const byCode = groupByCode(entries);
  const isNeeded = set.nodes.map((node) => node.children.length === 0 && byCode.has(node.code));
  for (let index = set.nodes.length - 1; index >= 0; index--) {
    const parent = set.nodes[index]?.parent ?? null;
    if (isNeeded[index] === true && parent !== null) isNeeded[parent] = true;
  }
  let ordinal = 0;
  return set.nodes.flatMap((node, index): IndexRow[] => {
    if (isNeeded[index] !== true) return [];
    const own = node.children.length === 0 ? [...(byCode.get(node.code) ?? [])].sort(byDate) : [];
    return [
      { kind: "node", code: node.code, name: node.name, level: node.level },
      ...own.map((entry): IndexRow => ({
        kind: "evidence",
        ordinal: ++ordinal,
        entry,
        isInside: isInside(period, entry),
      })),
    ];
  });
}

/** ISO dates sort as texts. */
function byDate(left: EvidenceEntry, right: EvidenceEntry): number {
  const [one, other] = [left.date ?? "9999", right.date ?? "9999"];
  return one < other ? -1 : one > other ? 1 : 0;
}

function groupByCode(entries: readonly EvidenceEntry[]): ReadonlyMap<string, readonly EvidenceEntry[]> {
  const groups = new Map<string, EvidenceEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.code);
    if (group === undefined) groups.set(entry.code, [entry]);
    else group.push(entry);
  }
  return groups;
}
