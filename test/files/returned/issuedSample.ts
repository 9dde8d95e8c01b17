/** Workbooks issued to sample units, and filled in as by a person, from a seed. */
import { findShippedSet } from "../../../src/criteria/catalogue";
import type { CriteriaSet } from "../../../src/domain/criteria";
import { toDecimal } from "../../../src/domain/points";
import { knownMaximum, leavesOf } from "../../../src/domain/setTree";
import { planIssue } from "../../../src/features/planIssue";
import { issueFiles } from "../../../src/files/issued/issueFiles";
import { ownOf } from "./damages";
import { editSheet, put } from "./sheetEdits";

export function sampleSet(): CriteriaSet {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  return set;
}

export function unitNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Xã ${index + 1}`);
}

export async function issueTo(units: readonly string[], year = 2026): Promise<readonly Uint8Array[]> {
  const plan = planIssue({
    set: sampleSet(),
    office: { parentAgency: "", agency: "Sở Nội vụ", place: "" },
    year,
    units: units.map((name) => ({ unit: { name, kind: "", shortName: "", code: "", predecessors: [] }, at: {} })),
    deadline: null,
    appraisal: null,
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  const files: Uint8Array[] = [];
  for await (const { bytes } of issueFiles(plan.value, new Date("2026-11-01T00:00:00Z"))) files.push(bytes);
  return files;
}

/** mulberry32: the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface FilledIn {
  readonly bytes: Uint8Array;
  /** Leaf code → score in points. */
  readonly scores: ReadonlyMap<string, number>;
}

/** Every leaf gets a score in hundredths from 0 to its maximum, every third evidence in words. */
export function fillIn(bytes: Uint8Array, seed: number): FilledIn {
  const random = seeded(seed);
  const { book } = ownOf(bytes);
  const scores = new Map(
    leavesOf(sampleSet()).map((leaf) => [leaf.code, Math.round(random() * toDecimal(knownMaximum(leaf)) * 100) / 100]),
  );
  return {
    scores,
    bytes: editSheet(bytes, (sheet) => {
      let index = 0;
      for (const [code, score] of scores) {
        const row = book.row(`node:${code}`);
        put(sheet, row, book.column("self"), score);
        if (index % 3 === 0) put(sheet, row, book.column("evidence"), `QĐ số ${seed}/QĐ-UBND &amp; phụ lục ${code}`);
        index += 1;
      }
    }),
  };
}
