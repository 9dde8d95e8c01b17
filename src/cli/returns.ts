/** Returned files for the commands that read them: one after the other, whatever is in them. */
import { findShippedSet } from "../criteria/catalogue";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding } from "../domain/finding";
import { toDecimal } from "../domain/points";
import { fail } from "../domain/result";
import { maximumOf } from "../domain/setTree";
import { addressOf } from "../sheets/addressBook";
import type { Deviation } from "../domain/collection/deviation";
import { createReturnJudge, type Expectation, type ReturnVerdict } from "../features/checkReturn";
import type { ReadFile } from "../features/collectReturns";
import { readReturned } from "../files/returned/readReturned";
import { fingerprintOf } from "../sheets/identity";
import type { Console } from "./console";
import { nativeUnpacking } from "./nativeUnpacking";

/** The given set, or one that comes with the program, of this id and fingerprint. */
export function knownSets(given: CriteriaSet | null): Expectation["findSet"] {
  return (id, fingerprint) => {
    const set = given ?? findShippedSet(id)?.set ?? null;
    return set !== null && maximumOf(set) !== null && fingerprintOf(set) === fingerprint ? set : null;
  };
}

/** Reads file by file; only one is in memory at a time, and one that can't be read stops no other. */
export async function* readFiles(files: readonly string[], console: Console): AsyncGenerator<ReadFile> {
  for (const file of files) {
    const bytes = await console.readFile(file);
    const book =
      bytes === null
        ? fail([errorAt("return-unreadable", { file })] as const)
        : readReturned(bytes, file, nativeUnpacking);
    yield book.ok ? { kind: "book", book: book.value } : { kind: "refused", file, findings: book.failure };
  }
}

/** Reads and judges file by file. */
export async function* judgeFiles(
  files: readonly string[],
  expectation: Expectation,
  console: Console,
): AsyncGenerator<ReturnVerdict> {
  const judge = createReturnJudge(expectation);
  for await (const read of readFiles(files, console))
    yield read.kind === "book" ? judge(read.book) : { kind: "refused", refused: { ...read, unit: null } };
}

/** What `check --json` and `collect --json` print for one finding. */
export interface ReturnRecord {
  readonly file: string;
  readonly unit: string | null;
  readonly code: string;
  readonly severity: Finding["severity"];
  /** Address of the cell, else "row 12", else null. */
  readonly at: string | null;
  readonly expected: string | number | null;
  readonly found: string | number | null;
  readonly message: string;
}

export function returnRecord(file: string, finding: Finding | Deviation, message: string): ReturnRecord {
  const { code, severity, at, details } = finding;
  const cell = "cell" in finding ? finding.cell : null;
  const row = at.row === undefined ? null : `row ${at.row}`;
  return {
    file,
    unit: at.unit ?? null,
    code,
    severity,
    at: cell === null ? row : addressOf(cell.row, cell.column),
    expected: "expected" in finding ? finding.expected : plain(details["expected"]),
    found: "found" in finding ? finding.found : plain(details["found"]),
    message,
  };
}

function plain(detail: Finding["details"][string] | undefined): string | number | null {
  if (detail === undefined) return null;
  if (typeof detail !== "object") return detail;
  return "points" in detail ? toDecimal(detail.points as Parameters<typeof toDecimal>[0]) : null;
}
