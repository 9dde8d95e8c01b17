/** What the columns of a published table are, by what stands over them and in them. */
import type { CellValue } from "../checking/cellValue";
import type { CriteriaSet } from "../criteria";
import { fieldsOf } from "../setTree";
import { fieldOfHeading } from "./fieldHeading";
import { isLeftBlank, rankText } from "./publishedRows";
import { folded, isNaming, isNumeric, isUnitHeading, type Cells, type TableHead } from "./tableHead";

/** The names that a table's columns go by in the audit (see files/publishedTables). */
export const rankingRoles = ["unit", "self_score", "appraisal_score", "published_rank", "published_class"] as const;

/** "unit", "I_self", "I_appraisal" …, "total", "published_class". */
export function fieldRoles(set: CriteriaSet): readonly string[] {
  const pairs = fieldsOf(set).flatMap(({ code }) => [`${code}_self`, `${code}_appraisal`]);
  return ["unit", ...pairs, "total", "published_class"];
}

export interface RecognisedColumn {
  /** 0-based, inside the range. */
  readonly index: number;
  /** Its headings from top to bottom: "Tổng điểm đạt được – Điểm tự chấm". */
  readonly heading: string;
  /** Null: the audit has no use for it. */
  readonly role: string | null;
  /** The heading does not say which: the person is asked. */
  readonly isUnclear: boolean;
}

type Kind = "self" | "appraisal" | "total" | "rank" | "class" | "unit";

interface Judged {
  readonly index: number;
  readonly path: readonly string[];
  readonly kind: Kind | null;
  readonly year: number;
  readonly isNumbers: boolean;
  readonly isTexts: boolean;
}

/** Columns that are no part of what was published of this year's scores. */
const others = /%|ty le|phan tram|tang|giam|so voi|chenh lech|thay doi|ghi chu|^(so )?(tt|stt|thu tu)$|^stt |^no$/u;

/** From the lowest heading upwards: "Điểm tự chấm" under "Tổng điểm đạt được" is a self score. */
const saidKinds: readonly (readonly [Kind, RegExp])[] = [
  ["self", /(^|[^a-z])(tu (cham|danh gia|dg|cd)|tdg|tcd?|self)($|[^a-z])/u],
  ["appraisal", /(^|[^a-z])(tham dinh|td|hoi dong( cham)?|appraisal)($|[^a-z])/u],
  ["class", /xep loai|phan loai|^loai$|class$|muc do hoan thanh|danh gia, xep/u],
  ["rank", /xep (thu )?hang|thu hang|xep thu|^hang( |$)|vi (tri|thu)|thu bac|rank$/u],
];

/** Only where no heading says more. */
const ofTotals = /tong|chi so|^diem|ket qua|^total$|par ?index/u;

/** By the lowest heading. */
function isOther(path: readonly string[]): boolean {
  return path.slice(-1).some((lowest) => others.test(folded(lowest)));
}

function kindOf(path: readonly string[]): Kind | null {
  if (isOther(path)) return null;
  const plain = path.map(folded);
  for (const text of [...plain].reverse()) {
    const found = saidKinds.find(([, pattern]) => pattern.test(text));
    if (found !== undefined) return found[0];
  }
  if (path.some(isUnitHeading)) return "unit";
  return plain.some((text) => ofTotals.test(text)) ? "total" : null;
}

function judge(head: TableHead, cells: Cells): readonly Judged[] {
  const body = cells.slice(head.body);
  return head.headings.map((path, index): Judged => {
    const values = body.map((row) => row[index]).filter((value) => !isLeftBlank(value));
    const isNumber = (value: CellValue | undefined): boolean => isNumeric(value) || rankText(value) !== null;
    const years = [...path.join(" ").matchAll(/(?:19|20)\d\d/gu)].map(([year]) => Number(year));
    return {
      index,
      path,
      kind: kindOf(path),
      year: Math.max(0, ...years),
      isNumbers: values.filter(isNumber).length * 2 > values.length,
      isTexts: values.filter((value) => isNaming(value) && !isNumber(value)).length * 2 > values.length,
    };
  });
}

/** The columns of a kind with contents of the kind; of several years the latest. */
function candidates(columns: readonly Judged[], kind: Kind): readonly Judged[] {
  const isText = kind === "unit" || kind === "class";
  const fitting = columns.filter((column) => column.kind === kind && (isText ? column.isTexts : column.isNumbers));
  const latest = Math.max(0, ...fitting.map(({ year }) => year));
  return fitting.filter(({ year }) => year === latest);
}

interface Chosen {
  readonly role: string;
  readonly isUnclear: boolean;
}

/** The first candidate takes the role; it is asked about where there are more. */
function take(chosen: Map<number, Chosen>, list: readonly Judged[], role: string, isUnclear = list.length > 1): void {
  const free = list.filter(({ index }) => !chosen.has(index));
  const [first] = free;
  if (first !== undefined) chosen.set(first.index, { role, isUnclear });
}

/** Where no heading says so, names stand in the first column of texts that is no class. */
function unitColumns(columns: readonly Judged[]): { readonly list: readonly Judged[]; readonly isUnclear: boolean } {
  const list = candidates(columns, "unit");
  if (list.length > 0) return { list, isUnclear: list.length > 1 };
  return { list: columns.filter(({ isTexts, kind }) => isTexts && kind !== "class"), isUnclear: true };
}

function recognised(columns: readonly Judged[], chosen: ReadonlyMap<number, Chosen>): readonly RecognisedColumn[] {
  return columns.map(({ index, path }) => ({
    index,
    heading: path.join(" – "),
    role: chosen.get(index)?.role ?? null,
    isUnclear: chosen.get(index)?.isUnclear ?? false,
  }));
}

/**
 * R201: columns of a ranking table go by what their headings say of self score (tự chấm, tự đánh giá), appraisal score
 * (thẩm định), rank and class, the lowest heading first; comparisons, percentages and notes are left out. R203: a total
 * that says neither is the appraisal score and is asked about.
 */
export function recogniseRanking(head: TableHead, cells: Cells): readonly RecognisedColumn[] {
  const columns = judge(head, cells);
  const chosen = new Map<number, Chosen>();
  const unit = unitColumns(columns);
  take(chosen, unit.list, "unit", unit.isUnclear);
  take(chosen, candidates(columns, "class"), "published_class");
  // "Xếp hạng" over texts like "Tốt" is a class, "Xếp loại" over 1, 2, 3 a rank.
  take(chosen, candidates(columns, "rank"), "published_rank");
  if (![...chosen.values()].some(({ role }) => role === "published_class"))
    take(
      chosen,
      columns.filter(({ kind, isTexts }) => kind === "rank" && isTexts),
      "published_class",
      true,
    );
  take(chosen, candidates(columns, "self"), "self_score");
  const appraisal = candidates(columns, "appraisal");
  take(chosen, appraisal, "appraisal_score");
  if (appraisal.length === 0) take(chosen, candidates(columns, "total"), "appraisal_score", true);
  return recognised(columns, chosen);
}

/**
 * R202: columns of a field table go by the field's code or name over them and by TĐG or TĐ below it; two columns of a
 * field that say neither are self score and appraisal score in this order, a single one is the appraisal score, and both
 * are asked about. A total or class stands under no field.
 */
export function recogniseFields(head: TableHead, cells: Cells, set: CriteriaSet): readonly RecognisedColumn[] {
  const columns = judge(head, cells);
  const chosen = new Map<number, Chosen>();
  const unit = unitColumns(columns);
  take(chosen, unit.list, "unit", unit.isUnclear);
  const byField = new Map<string, Judged[]>();
  for (const column of columns) {
    const code = chosen.has(column.index) || !column.isNumbers ? null : fieldOfHeading(column.path, set);
    if (code === null || isOther(column.path)) continue;
    byField.set(code, [...(byField.get(code) ?? []), column]);
  }
  for (const [code, list] of byField) {
    const said = (kind: Kind): readonly Judged[] => list.filter((column) => column.kind === kind);
    take(chosen, said("self"), `${code}_self`);
    take(chosen, said("appraisal"), `${code}_appraisal`);
    if (said("self").length + said("appraisal").length > 0) continue;
    if (list.length > 1) take(chosen, list, `${code}_self`, true);
    take(chosen, list, `${code}_appraisal`, true);
  }
  const inFields = new Set([...byField.values()].flat().map(({ index }) => index));
  const rest = columns.filter(({ index }) => !inFields.has(index));
  take(chosen, candidates(rest, "class"), "published_class");
  const sums = rest.filter(({ path }) => path.some((text) => ofTotals.test(folded(text))));
  const appraised = candidates(sums, "appraisal");
  if (appraised.length > 0) take(chosen, appraised, "total");
  else take(chosen, candidates(rest, "total"), "total");
  return recognised(columns, chosen);
}
