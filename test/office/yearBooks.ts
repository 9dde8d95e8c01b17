/** Whole workbooks for the second opinion: built by the steps over the real road, filled by people or a seeded generator. */
import { Workbook, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import type { CriteriaSet } from "../../src/domain/criteria";
import { points, toDecimal } from "../../src/domain/points";
import { rankUnits, type Ranking } from "../../src/domain/rankUnits";
import { scored, unscored, type Score, type UnitScores } from "../../src/domain/scores";
import { fieldsOf, leavesUnder } from "../../src/domain/setTree";
import { findShippedSet } from "../../src/criteria/catalogue";
import type { TieRule } from "../../src/domain/rank";

export function shipped(id: string): CriteriaSet {
  const found = findShippedSet(id);
  if (found === null) throw new Error(`no set ${id}`);
  return found.set;
}

/** Linear congruential generator (Numerical Recipes constants): the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A score in the set's step, often a round one, sometimes missing. */
export function randomScore(maximum: number, random: () => number, missing = 0): Score {
  if (random() < missing) return unscored;
  const share = random() < 0.3 ? 1 : Math.floor(random() * 101) / 100;
  return scored(points(Math.floor(maximum * share)));
}

export async function read(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

export function formulaCells(workbook: Workbook): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const sheet of workbook.worksheets)
    eachCell(sheet, (cell) => {
      if (cell.formula === undefined || cell.formula === "") return;
      const { result } = cell;
      // A sum that differs in the sixteenth digit is the same sum.
      found.set(
        `${sheet.name}!${cell.address}`,
        typeof result === "number" ? Number(result.toPrecision(12)) : (result ?? ""),
      );
    });
  return found;
}

/** Empty cells, too: what they look like is held here as well. */
export function eachCell(sheet: Worksheet, visit: (cell: Cell) => void): void {
  sheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      visit(cell);
    });
  });
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Columns by the roles in the sheet's first row. */
function columnsOf(sheet: Worksheet): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => {
    const text = String(cell.value);
    roles.set(text.startsWith("{") ? (JSON.parse(text) as { column: string }).column : text, column);
  });
  return roles;
}

/** Rows of the sheet by the keys in its hidden last column. */
export function rowsOf(workbook: Workbook, name: string): ReadonlyMap<string, number> {
  const sheet = sheetOf(workbook, name);
  const column = columnsOf(sheet).get("key") ?? 1;
  const rows = new Map<string, number>();
  sheet.eachRow((row, number) => {
    const key = row.getCell(column).value;
    if (number > 1 && typeof key === "string") rows.set(key, number);
  });
  return rows;
}

/** What the sheet's cells show, by row key and column role; null for an empty one. */
export function ownRows(workbook: Workbook, name: string): (key: string, role: string) => unknown {
  const sheet = sheetOf(workbook, name);
  const roles = columnsOf(sheet);
  const rows = rowsOf(workbook, name);
  return (key, role) => {
    const cell = sheet.getRow(rows.get(key) ?? 0).getCell(roles.get(role) ?? 0);
    const value: unknown = cell.formula === undefined || cell.formula === "" ? cell.value : cell.result;
    return value === "" || value === undefined ? null : value;
  };
}

const decimal = (value: number | null): number | null => (value === null ? null : value / 100);

/** The rows of the ranking as the domain has them, in the form of the sheet. */
export function expectedRanking(set: CriteriaSet, units: readonly UnitScores[], ties: TieRule): unknown[] {
  const ranking: Ranking = rankUnits(set, units, ties);
  return ranking.rows.map((row) => ({
    unit: row.unit,
    self: decimal(row.self),
    appraisal: decimal(row.appraisal),
    difference: decimal(row.difference),
    percent: decimal(row.percent),
    rank: row.rank,
    class: row.class?.name ?? null,
    isTied: row.tied,
    isForCouncil: row.class?.councilDecides ?? false,
  }));
}

/** The rows of the ranking sheet in the same form. */
export function shownRanking(workbook: Workbook, count: number): unknown[] {
  const at = ownRows(workbook, "Xếp hạng");
  return Array.from({ length: count }, (_, index) => {
    const key = `unit:${index}`;
    const note = String(at(key, "note") ?? "").toLowerCase();
    return {
      ...Object.fromEntries(
        ["unit", "self", "appraisal", "difference", "percent", "rank", "class"].map((role) => {
          const value = at(key, role);
          // Two decimals, as they stand on paper.
          return [role, typeof value === "number" ? Math.round(value * 100) / 100 : value];
        }),
      ),
      isTied: note.includes("đồng hạng"),
      isForCouncil: note.includes("hội đồng"),
    };
  });
}

/** Field scores out of leaf scores, as the domain sums them: a field is scored when all its leaves are. */
export function fieldScores(
  set: CriteriaSet,
  leaves: ReadonlyMap<string, { readonly self: Score; readonly appraisal: Score }>,
): UnitScores["fields"] {
  return Object.fromEntries(
    fieldsOf(set).map((field) => {
      const sum = (which: "self" | "appraisal"): Score => {
        const all = leavesUnder(set, field).map((leaf) => leaves.get(leaf.code)?.[which] ?? unscored);
        if (!all.every((score) => score.kind === "scored")) return unscored;
        return scored(points(all.reduce((total, score) => total + score.points, 0)));
      };
      return [field.code, { self: sum("self"), appraisal: sum("appraisal") }];
    }),
  );
}

export function typed(score: Score): number | "" {
  return score.kind === "scored" ? toDecimal(score.points) : "";
}

/** Every cell reference inside the sheet's charts, without dollars and quotes: categories and values. */
export function chartReferences(workbook: Workbook, name: string): readonly (readonly string[])[] {
  return (workbook.getWorksheet(name)?.getCharts() ?? []).map((chart) => {
    const found: string[] = [];
    const visit = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      for (const [key, value] of Object.entries(part)) {
        if (key === "formula" && typeof value === "string" && value.includes("!"))
          found.push(value.replaceAll("$", "").replaceAll("'", ""));
        else visit(value);
      }
    };
    visit(chart.chartModel);
    return [...new Set(found)].sort();
  });
}
