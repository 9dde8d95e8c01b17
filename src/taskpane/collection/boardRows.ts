/** What the board shows: one row for every file, and one for every unit without a file. Pure. */
import type { Standing } from "../../domain/collection/board";
import type { Finding } from "../../domain/finding";
import { unitKey } from "../../domain/unitName";
import type { Collected, CollectedFile } from "../../features/collectReturns";
import { addressOf } from "../../sheets/addressBook";
import type { Deviation } from "../../domain/collection/deviation";

/** What a person can do about a row, or what became of it. */
export type RowState =
  /** May be taken over; nothing is written yet. */
  | "waiting"
  | "taken"
  /** The workbook holds a return of the unit, and no file of it was chosen. */
  | "held"
  | "same"
  | "left"
  /** It would replace something. */
  | "asked"
  /** Can be admitted with a reason. */
  | "late"
  /** Can't be taken over. */
  | "refused"
  | "missing";

export interface BoardRow {
  /** Of a unit without a file: null. */
  readonly file: CollectedFile | null;
  /** Null: not recognised. */
  readonly unit: string | null;
  readonly standing: Standing;
  readonly state: RowState;
  /** Received after the deadline, admitted or not. */
  readonly isLate: boolean;
}

export interface BoardMarks {
  /** Names of files: written over, and put aside by the person. */
  readonly taken: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

export function boardRows(collected: Collected, { taken, left }: BoardMarks): readonly BoardRow[] {
  const lines = new Map(collected.board.map((each) => [unitKey(each.unit), each]));
  const ofFiles = collected.files.map((file): BoardRow => {
    const line = file.unit === null ? undefined : lines.get(unitKey(file.unit));
    return {
      file,
      unit: file.unit,
      standing: file.standing,
      state: taken.has(file.file) ? "taken" : left.has(file.file) ? "left" : stateOf(file),
      isLate: file.standing === "late" || line?.line.record?.isLate === true,
    };
  });
  const named = new Set(collected.files.flatMap(({ unit }) => (unit === null ? [] : [unitKey(unit)])));
  const others = collected.board
    .filter(({ unit }) => !named.has(unitKey(unit)))
    .map(({ unit, standing, line }): BoardRow => ({
      file: null,
      unit,
      standing,
      state: standing === "missing" ? "missing" : "held",
      isLate: line.record?.isLate === true,
    }));
  return [...ofFiles, ...others];
}

function stateOf({ verdict }: CollectedFile): RowState {
  switch (verdict) {
    case "take":
      return "waiting";
    case "same":
      return "same";
    case "late":
      return "late";
    case "faulty":
    case "refused":
      return "refused";
    case "ask-accepted":
    case "ask-older":
    case "ask-edited":
      return "asked";
  }
}

/** The results of a later run put in the place of earlier ones, file by file; the board is the later one's. */
export function withResults(before: Collected, after: Collected): Collected {
  const fresh = new Map(after.files.map((file) => [file.file, file]));
  return { ...after, files: before.files.map((file) => fresh.get(file.file) ?? file) };
}

/** Findings of one kind together: the first one speaks for all, the places of the others are named. */
export interface FindingGroup {
  readonly first: Finding;
  readonly number: number;
  /** Addresses, as many as are known. */
  readonly places: readonly string[];
}

export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  const order = ["error", "warning", "note"] as const;
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ first, number: group.length, places: group.flatMap((finding) => placeOf(finding) ?? []) }];
    })
    .sort((left, right) => order.indexOf(left.first.severity) - order.indexOf(right.first.severity));
}

function placeOf(finding: Finding | Deviation): string | null {
  const cell = "cell" in finding ? finding.cell : null;
  if (cell !== null) return addressOf(cell.row, cell.column);
  return finding.at.address ?? null;
}
