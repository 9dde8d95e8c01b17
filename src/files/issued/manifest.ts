/** The record of what was issued: JSON beside the files, enough to check them later without the organizer's workbook. */
import type { Appraisal } from "../../domain/appraisal/appraisal";
import { buildCriteriaSet } from "../../domain/buildCriteriaSet";
import type { IssuedUnit } from "../../domain/collection/unitList";
import type { CriteriaSet } from "../../domain/criteria";
import { errorAt, type Finding, type Place } from "../../domain/finding";
import { fail, succeed, type Result } from "../../domain/result";
import { toDecimal, type Points } from "../../domain/points";
import type { IssuePlan } from "../../features/planIssue";
import { fingerprintOf, fingerprintOfText, readIdentity, writeIdentity } from "../../sheets/identity";
import { issuedScoringSheet } from "../../sheets/issuedSheet";

export const manifestName = "manifest.json";

export interface Manifest {
  readonly set: CriteriaSet;
  readonly year: number;
  readonly deadline: string | null;
  readonly appraisal: Appraisal | null;
  readonly units: readonly (IssuedUnit & { readonly file: string })[];
}

/** Criteria, maxima and formulas as issued; equal in all files of one issue. */
export interface IssuedFingerprints {
  readonly criteria: string;
  readonly maxima: string;
  readonly formulas: string;
}

export function fingerprintsOf(set: CriteriaSet, appraisal: Appraisal | null): IssuedFingerprints {
  const formulas = issuedScoringSheet(set, appraisal).rows.flatMap(({ row, cells }) =>
    Object.entries(cells).flatMap(([role, cell]) =>
      cell.kind === "formula" ? [`${row}\t${role}\t${cell.formula}`] : [],
    ),
  );
  return {
    criteria: fingerprintOfText(set.nodes.map(({ code, name }) => `${code}\t${name}\n`).join("")),
    maxima: fingerprintOf(set),
    formulas: fingerprintOfText(formulas.join("\n")),
  };
}

const version = 1;

export function writeManifest(plan: IssuePlan, time: Date): Uint8Array {
  const { set, year, deadline, appraisal, files } = plan;
  const { nodes, ...header } = set;
  const fingerprint = fingerprintsOf(set, appraisal);
  const content = {
    cchc: version,
    kind: "issued",
    issuedAt: time.toISOString(),
    year,
    deadline,
    fingerprint,
    appraisal,
    units: files.map(({ unit, sheet, file }) => ({ ...unit, file, sheet, fingerprint })),
    set: {
      ...header,
      rows: nodes.map(({ code, name, maximum }) => [code, name, maximum === null ? null : toDecimal(maximum)]),
    },
  };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
}

/**
 * Findings: manifest-unreadable for anything that is no such record, manifest-of-other-version when this version of the
 * program lays scoring sheets out differently: then returned files would differ from what it would issue.
 */
export function readManifest(bytes: Uint8Array, file: string): Result<Manifest, readonly Finding[]> {
  const at: Place = { file };
  const manifest = parse(bytes);
  if (manifest === null) return fail([errorAt("manifest-unreadable", at)]);
  const { set, appraisal } = manifest.manifest;
  const now = fingerprintsOf(set, appraisal);
  return now.formulas === manifest.fingerprint["formulas"] && now.criteria === manifest.fingerprint["criteria"]
    ? succeed(manifest.manifest)
    : fail([errorAt("manifest-of-other-version", at)]);
}

type Raw = Readonly<Record<string, unknown>>;

function parse(bytes: Uint8Array): { readonly manifest: Manifest; readonly fingerprint: Raw } | null {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  if (!isRecord(raw) || raw["cchc"] !== version || raw["kind"] !== "issued") return null;
  const { year, deadline, fingerprint, units } = raw;
  const set = readSet(raw["set"]);
  if (set === null || typeof year !== "number" || !isRecord(fingerprint) || !Array.isArray(units)) return null;
  const listed = units.map(readUnit);
  if (!listed.every((unit) => unit !== null)) return null;
  return {
    manifest: {
      set,
      year,
      deadline: typeof deadline === "string" ? deadline : null,
      appraisal: readAppraisal(raw["appraisal"], set),
      units: listed,
    },
    fingerprint,
  };
}

function readSet(raw: unknown): CriteriaSet | null {
  if (!isRecord(raw) || !Array.isArray(raw["rows"])) return null;
  const { rows, ...header } = raw;
  const read = (rows as readonly unknown[]).map((row: unknown, index) => {
    const [code, name, maximum] = Array.isArray(row) ? (row as readonly unknown[]) : [];
    return {
      row: index + 1,
      code: String(code),
      name: String(name),
      maximum: typeof maximum === "number" ? maximum : null,
    };
  });
  try {
    // The header is this program's own writing; what is not, fails in building the set or in the fingerprints.
    const built = buildCriteriaSet(read, {
      ...(header as unknown as Omit<CriteriaSet, "nodes" | "step">),
      step: header["step"] as Points,
      maxima: "given",
    });
    return built.ok ? built.value : null;
  } catch {
    return null;
  }
}

function readUnit(raw: unknown): Manifest["units"][number] | null {
  if (!isRecord(raw)) return null;
  const { name, kind, shortName, code, predecessors, file } = raw;
  const texts = [name, kind, shortName, code, file];
  if (!texts.every(isText) || !Array.isArray(predecessors) || !predecessors.every(isText)) return null;
  const [first = "", second = "", third = "", fourth = "", fifth = ""] = texts;
  return { name: first, kind: second, shortName: third, code: fourth, file: fifth, predecessors };
}

/** Read as an identity carries it. */
function readAppraisal(raw: unknown, set: CriteriaSet): Appraisal | null {
  if (!isRecord(raw)) return null;
  const text = writeIdentity(
    {
      kind: "scoring",
      set: set.id,
      fingerprint: fingerprintOf(set),
      unit: "-",
      year: 2000,
      appraisal: raw as unknown as Appraisal,
    },
    "code",
  );
  const identity = readIdentity(text)?.identity;
  return identity?.kind === "scoring" ? (identity.appraisal ?? null) : null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
