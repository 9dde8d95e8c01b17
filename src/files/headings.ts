/** Finding the columns of a table by their headings. */
import { errorAt, type Finding, type Place } from "../domain/finding";
import { textOf, type GridCell } from "./grid";

export interface WantedColumn {
  readonly key: string;
  /** Headings it goes by, the best first; compared without regard to case, blanks and form of accents. */
  readonly names: readonly string[];
}

export interface FoundColumns {
  /** Key → 0-based column, for those found. */
  readonly columns: ReadonlyMap<string, number>;
  /** missing-column and duplicate-column, with the heading wanted. */
  readonly findings: readonly Finding[];
}

function plain(heading: string): string {
  return heading.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
}

/** "Điểm tối đa (100)" and "Lĩnh vực/Tiêu chí" go by "Điểm tối đa" and "Lĩnh vực". */
function goesBy(heading: string, name: string): boolean {
  const wanted = plain(name);
  return heading === wanted || (heading.startsWith(wanted) && /^\s*[(/:,;\n]/u.test(heading.slice(wanted.length)));
}

/** Looks for every wanted column in the heading row; the best name that is there counts. */
export function findColumns(head: readonly GridCell[], wanted: readonly WantedColumn[], at: Place): FoundColumns {
  const headings = head.map((cell) => plain(textOf(cell) ?? ""));
  const columns = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { key, names } of wanted) {
    const matches = firstMatches(headings, names);
    const [first] = matches;
    const column = names[0] ?? key;
    if (first === undefined) findings.push(errorAt("missing-column", { ...at, column }, { column }));
    else if (matches.length > 1) findings.push(errorAt("duplicate-column", { ...at, column }, { column }));
    else columns.set(key, first);
  }
  return { columns, findings };
}

function firstMatches(headings: readonly string[], names: readonly string[]): readonly number[] {
  for (const matches of [(heading: string, name: string) => heading === plain(name), goesBy]) {
    for (const name of names) {
      const found = [...headings.keys()].filter((index) => matches(headings[index] ?? "", name));
      if (found.length > 0) return found;
    }
  }
  return [];
}
