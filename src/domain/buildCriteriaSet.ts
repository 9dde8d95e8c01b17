/** From rows of code, name and maximum to a checked criteria set, or to everything that is wrong with them. */
import { codeKey, compareCodes, parentKey, parseCode, type CodePath } from "./code";
import type { CriteriaNode, CriteriaSet } from "./criteria";
import { checkSums, type PlacedMaximum } from "./checkSums";
import { checkClassification } from "./checkClassification";
import { errorAt, type Finding, type Place } from "./finding";
import { parseMaximum } from "./maximum";
import type { Points } from "./points";
import { fail, succeed, type Result } from "./result";

/** One row as found in a file, a sheet or the shipped data. */
export interface CriteriaRow {
  /** 1-based row there; findings point to it. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  /** As typed ("0,25") or as a cell's number (0.25); null or blank text: nothing there. */
  readonly maximum: string | number | null;
}

/** All of a set but its tree. */
export interface SetHeader extends Omit<CriteriaSet, "nodes"> {
  /** The total the decision states; null or absent: it states none. */
  readonly declaredTotal?: Points | null;
  /** `entered`: the decision leaves maxima out, the user fills them in later; a blank one is no fault then. */
  readonly maxima: "given" | "entered";
}

/** More than ten times the largest known set (155 nodes). */
export const mostNodes = 2000;
export const mostLevels = 4;
/** Room for the longest known name (153 characters) several times over. */
export const longestName = 1000;
export const longestCode = 20;

interface ReadRow {
  readonly at: Place;
  readonly code: string;
  readonly path: CodePath | null;
  readonly name: string;
  readonly maximum: Points | null;
}

/**
 * R2: builds the tree when the rows stand in the order of their codes, each code once, each child under its parent,
 * and maxima and sums are right (R3, R4, R5); otherwise gives all faults in the order of the rows. Only errors are found.
 */
export function buildCriteriaSet(
  rows: readonly CriteriaRow[],
  header: SetHeader,
): Result<CriteriaSet, readonly Finding[]> {
  if (rows.length === 0) return fail([errorAt("no-criteria", {})]);
  if (rows.length > mostNodes) return fail([errorAt("too-many-criteria", {}, { found: rows.length, most: mostNodes })]);
  const findings: Finding[] = [];
  const read = rows.map((row) => readRow(row, header.maxima, findings));
  const placed = checkPlaces(read, findings);
  findings.push(...checkSums([...placed.values()], header.declaredTotal ?? null));
  findings.push(...checkClassification(header.classification));
  if (findings.length > 0) return fail([...findings].sort((left, right) => (left.at.row ?? 0) - (right.at.row ?? 0)));
  return succeed({
    id: header.id,
    title: header.title,
    decision: header.decision,
    level: header.level,
    language: header.language,
    step: header.step,
    classification: header.classification,
    nodes: buildNodes(read, [...placed.keys()]),
  });
}

function readRow(row: CriteriaRow, maxima: SetHeader["maxima"], findings: Finding[]): ReadRow {
  const code = row.code.normalize("NFC").trim().replace(/[.)]$/, "");
  const name = row.name.normalize("NFC").trim();
  const at: Place = code === "" ? { row: row.row } : { row: row.row, code };
  let path: CodePath | null = null;
  if (code === "") findings.push(errorAt("missing-code", at, { name }));
  else if (code.length > longestCode || (path = parseCode(code)) === null) {
    findings.push(
      errorAt(
        "code-not-readable",
        { row: row.row, code: code.slice(0, longestCode) },
        { code: code.slice(0, longestCode) },
      ),
    );
  } else if (path.length > mostLevels) {
    findings.push(errorAt("code-too-deep", at, { code, most: mostLevels }));
  }
  if (name === "") findings.push(errorAt("missing-name", at, { code }));
  if (name.length > longestName) findings.push(errorAt("name-too-long", at, { code, most: longestName }));
  return { at, code, path, name, maximum: parseMaximum(row.maximum, maxima, at, findings) };
}

/** Checks duplicates, parents and order; gives the rows that have a place of their own, by place. */
function checkPlaces(rows: readonly ReadRow[], findings: Finding[]): ReadonlyMap<string, PlacedMaximum> {
  const placed = new Map<string, PlacedMaximum>();
  const known = new Set(rows.flatMap((row) => (row.path === null ? [] : [codeKey(row.path)])));
  let previous: { readonly path: CodePath; readonly code: string } | null = null;
  for (const { at, code, path, maximum } of rows) {
    if (path === null) continue;
    const key = codeKey(path);
    const first = placed.get(key);
    if (first !== undefined) {
      findings.push(errorAt("duplicate-code", at, { code, firstRow: first.at.row ?? 0 }));
      // Which of the two is meant, nobody knows: no sum with it is judged.
      placed.set(key, { ...first, maximum: null });
      continue;
    }
    const parent = parentKey(path);
    placed.set(key, { at, key, parent, maximum });
    if (parent !== null && !known.has(parent)) findings.push(errorAt("child-without-parent", at, { code, parent }));
    if (previous !== null && compareCodes(path, previous.path) < 0)
      findings.push(errorAt("code-order", at, { code, previous: previous.code }));
    previous = { path, code };
  }
  return placed;
}

function buildNodes(rows: readonly ReadRow[], keys: readonly string[]): readonly CriteriaNode[] {
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const children = keys.map((): number[] => []);
  const parents = rows.map(({ path }, index) => {
    const key = path === null ? null : parentKey(path);
    const parent = key === null ? null : (indexOf.get(key) ?? null);
    if (parent !== null) children[parent]?.push(index);
    return parent;
  });
  return rows.map(({ code, name, path, maximum }, index) => ({
    code,
    name,
    level: path?.length ?? 1,
    maximum,
    parent: parents[index] ?? null,
    children: children[index] ?? [],
  }));
}
