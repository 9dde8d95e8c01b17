/**
 * What a sheet is, as JSON text in A1 of its hidden first row. It survives renaming, mailing, other spreadsheet programs
 * and copying into another workbook. Any text may stand in a sheet's A1, so reading is defensive: what is not exactly an
 * identity of ours is none.
 */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { Role } from "../domain/appraisal/assignment";
import { points } from "../domain/points";
import type { CriteriaSet } from "../domain/criteria";
import type { TieRule } from "../domain/rank";
import type { ColumnRole, IdentityText } from "./document";
import {
  readApplicable,
  readBasis,
  readSetAside,
  type ForApplicable,
  type ForBasis,
  type ForSetAside,
} from "./setAsideIdentity";

/** Where the score table's columns come from: formulas onto the scoring sheets, or cells that people fill in. */
export type ScoreSource = "scoringSheets" | "entry";

/** The set a sheet was made for: its id and the fingerprint of its codes and maxima. */
export interface SetReference {
  readonly set: string;
  readonly fingerprint: string;
}

/** Whose cells are unlocked; absent: the organizer's, which is all of them. */
export interface ForRole {
  readonly role?: Role;
}

/** ISO date until which an issued sheet is to be returned; absent: none was set. */
export interface ForDeadline {
  readonly deadline?: string;
  /** The unit's cells were locked after that day. */
  readonly closed?: true;
}

/** Whose columns the sheet has, so that it can be read and checked by itself; absent: one appraisal column. */
export interface ForAppraisal {
  readonly appraisal?: Appraisal;
}

export type Identity =
  | ({
      readonly kind: "criteria";
      /** Codes whose maxima the user enters. */
      readonly entered: readonly string[];
      /** The classes, too, are people's to change. */
      readonly classesEntered: boolean;
    } & SetReference)
  | { readonly kind: "units" }
  | ({ readonly kind: "scoring"; readonly unit: string; readonly year: number } & SetReference &
      ForRole &
      ForAppraisal &
      ForSetAside &
      ForDeadline)
  | ({ readonly kind: "scoreTable"; readonly year: number; readonly source: ScoreSource } & SetReference &
      ForRole &
      ForAppraisal &
      ForApplicable)
  | { readonly kind: "log" }
  | { readonly [Kind in AppraisalKind | SurveyKind]: { readonly kind: Kind } & SetReference }[
      AppraisalKind | SurveyKind]
  | ({ readonly kind: "returns" } & SetReference & ForDeadline)
  | ({ readonly kind: "ranking"; readonly year: number; readonly ties: TieRule } & SetReference & ForBasis);

/** Sheets of the appraisal: entered ones (assignment, evidence) and lists made from the scoring sheets. */
const appraisalKinds = [
  "assignment",
  "evidence",
  "evidenceIndex",
  "deductions",
  "lostPoints",
  "notApplicable",
  "calendar",
] as const;
export type AppraisalKind = (typeof appraisalKinds)[number];

/** Sheets of the survey: what is asked and how it becomes points; what was answered. */
const surveyKinds = ["surveyDesign", "surveyResults"] as const;
export type SurveyKind = (typeof surveyKinds)[number];

export type SheetKind = Identity["kind"];

/** An identity as it stands in a sheet, with the role of the column it stands in. */
export interface CarriedIdentity {
  readonly identity: Identity;
  readonly firstColumn: ColumnRole;
}

const version = 1;

/** The text for A1; starts with {"cchc":1. The other columns' roles stand beside it, its own column's role in it. */
export function writeIdentity(identity: Identity, firstColumn: ColumnRole): IdentityText {
  return JSON.stringify({ cchc: version, ...identity, column: firstColumn });
}

/** The identity in a cell's value, or null where it holds anything else. */
export function readIdentity(value: unknown): CarriedIdentity | null {
  if (typeof value !== "string" || !value.startsWith('{"cchc":')) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return null;
  }
  if (!isRecord(parsed) || parsed["cchc"] !== version || !isText(parsed["column"])) return null;
  const identity = readKind(parsed);
  return identity === null ? null : { identity, firstColumn: parsed["column"] };
}

function readKind(raw: Readonly<Record<string, unknown>>): Identity | null {
  const { kind, set, fingerprint, year, unit, source, ties, entered, classesEntered } = raw;
  if (kind === "units" || kind === "log") return { kind };
  if (!isText(set) || !isText(fingerprint)) return null;
  const reference: SetReference = { set, fingerprint };
  const plainKind = [...appraisalKinds, ...surveyKinds].find((each) => each === kind);
  if (plainKind !== undefined) return { kind: plainKind, ...reference };
  if (kind === "returns") return { kind, ...reference, ...readDeadline(raw["deadline"]) };
  if (kind === "criteria") {
    if (!Array.isArray(entered) || !entered.every(isText) || typeof classesEntered !== "boolean") return null;
    return { kind, ...reference, entered, classesEntered };
  }
  if (typeof year !== "number" || !Number.isInteger(year)) return null;
  if (kind === "scoring")
    return isText(unit)
      ? {
          kind,
          ...reference,
          unit,
          year,
          ...readRole(raw["role"]),
          ...readAppraisal(raw["appraisal"]),
          ...readSetAside(raw["setAside"]),
          ...readDeadline(raw["deadline"]),
          ...(raw["closed"] === true ? { closed: true as const } : {}),
        }
      : null;
  if (kind === "scoreTable") {
    const isKnown = source === "scoringSheets" || source === "entry";
    return isKnown
      ? {
          kind,
          ...reference,
          year,
          source,
          ...readRole(raw["role"]),
          ...readAppraisal(raw["appraisal"]),
          ...readApplicable(raw["applicable"]),
        }
      : null;
  }
  if (kind === "ranking") {
    return ties === "dense" || ties === "standard"
      ? { kind, ...reference, year, ties, ...readBasis(raw["basis"]) }
      : null;
  }
  return null;
}

function readRole(raw: unknown): ForRole {
  if (!isRecord(raw)) return {};
  if (raw["kind"] === "unit") return { role: { kind: "unit" } };
  const { member } = raw;
  return raw["kind"] === "member" && typeof member === "string" ? { role: { kind: "member", member } } : {};
}

function readDeadline(raw: unknown): ForDeadline {
  return typeof raw === "string" && /^\d{4}-\d\d-\d\d$/.test(raw) ? { deadline: raw } : {};
}

function readAppraisal(raw: unknown): ForAppraisal {
  if (!isRecord(raw) || !isRecord(raw["agreement"]) || !Array.isArray(raw["assignment"])) return {};
  const { rule, tolerance } = raw["agreement"];
  if ((rule !== "mean" && rule !== "equal") || typeof tolerance !== "number" || !Number.isInteger(tolerance)) return {};
  const assignment = raw["assignment"].flatMap((member: unknown) => {
    if (!isRecord(member)) return [];
    const { id, name, codes } = member;
    return isText(id) && isText(name) && Array.isArray(codes) && codes.every(isText) ? [{ id, name, codes }] : [];
  });
  return assignment.length === 0
    ? {}
    : { appraisal: { assignment, agreement: { rule, tolerance: points(tolerance) } } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** Fingerprint of a set's codes and maxima, equal for equal lists (see fingerprintOfText). */
export function fingerprintOf(set: Pick<CriteriaSet, "nodes">): string {
  return fingerprintOfText(set.nodes.map((node) => `${node.code}\t${node.maximum ?? ""}\n`).join(""));
}

/** 16 hexadecimal digits, equal for equal texts. FNV-1a, 64 bits: it tells versions apart, it is no safe. */
export function fingerprintOfText(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
