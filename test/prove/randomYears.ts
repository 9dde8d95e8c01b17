/** Whole years out of a seed: sets of one to four levels, classes with and without floors, units with ties and gaps. */
import { buildCriteriaSet, type CriteriaRow } from "../../src/domain/buildCriteriaSet";
import type { Classification, CriteriaSet } from "../../src/domain/criteria";
import { percent, points, toDecimal, type Points } from "../../src/domain/points";
import type { TieRule } from "../../src/domain/rank";
import { scored, unscored, type Score, type ScorePair, type UnitScores } from "../../src/domain/scores";
import { fieldsOf, knownMaximum, leavesOf } from "../../src/domain/setTree";
import { fieldScores, seeded } from "../office/yearBooks";

export interface RandomYear {
  readonly seed: number;
  readonly set: CriteriaSet;
  readonly ties: TieRule;
  /** What the domain computes with. */
  readonly units: readonly UnitScores[];
  /** By unit, then by leaf code: scores typed into scoring sheets; null where the score table is typed in. */
  readonly leaves: readonly ReadonlyMap<string, ScorePair>[] | null;
}

type Random = () => number;
/** A whole number from least to most. */
const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));
const oneOf = <Value>(random: Random, values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(random() * values.length)] ?? values[0];

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

/** @param kind "sheets": typed leaf by leaf into every unit's scoring sheet; "table": field by field into the table */
export function randomYear(seed: number, kind: "sheets" | "table"): RandomYear {
  const random = seeded(seed * 7919 + 17);
  const levels = between(random, 1, 4);
  const set = randomSet(random, seed, levels, kind === "sheets" ? 3 : 8);
  const ties = oneOf<TieRule>(random, ["dense", "standard"]);
  const count = kind === "sheets" ? between(random, 1, 6) : unitCount(random);
  // Few grades, many ties; a hundred, few.
  const grades = oneOf(random, [1, 2, 4, 20, 100]);
  const missing = oneOf(random, [0, 0, 0.01, 0.2]);
  const pair = (maximum: Points): ScorePair => ({
    self: randomScore(random, set.step, maximum, grades, missing),
    appraisal: randomScore(random, set.step, maximum, grades, missing),
  });
  const names = Array.from({ length: count }, (_, index) => `Đơn vị ${index + 1}`);
  if (kind === "table") {
    const units = names.map((unit) => ({
      unit,
      fields: Object.fromEntries(fieldsOf(set).map((field) => [field.code, pair(knownMaximum(field))])),
    }));
    return { seed, set, ties, units, leaves: null };
  }
  const leaves = names.map(() => new Map(leavesOf(set).map((leaf) => [leaf.code, pair(knownMaximum(leaf))])));
  const units = names.map((unit, index) => ({ unit, fields: fieldScores(set, leaves[index] ?? new Map()) }));
  return { seed, set, ties, units, leaves };
}

/** Mostly small offices, now and then a whole province: 1 to 200. */
function unitCount(random: Random): number {
  const draw = random();
  if (draw < 0.1) return 1;
  if (draw < 0.7) return between(random, 2, 30);
  if (draw < 0.93) return between(random, 31, 90);
  return between(random, 91, 200);
}

function randomScore(random: Random, step: Points, maximum: Points, grades: number, missing: number): Score {
  if (random() < missing) return unscored;
  const steps = Math.floor(maximum / step);
  const grade = between(random, 0, grades);
  return scored(points(Math.floor((steps * grade) / grades) * step));
}

function randomSet(random: Random, seed: number, levels: number, mostFields: number): CriteriaSet {
  const step = points(oneOf(random, [1, 5, 10, 25, 50]));
  const rows: CriteriaRow[] = [];
  let total = 0;
  const grow = (code: string, level: number): number => {
    const at = rows.length;
    const isLeaf = level === levels || (level > 1 && random() < 0.3);
    // Filled in once the children are known.
    rows.push({ row: at + 1, code, name: `Nội dung ${code}`, maximum: null });
    let sum = 0;
    if (isLeaf) sum = between(random, 1, 40) * oneOf(random, [step, step * 3, 100]);
    else {
      const children = between(random, 1, 3);
      const stem = level === 1 ? `${roman.indexOf(code) + 1}` : code;
      for (let child = 1; child <= children; child += 1) sum += grow(`${stem}.${child}`, level + 1);
    }
    rows[at] = { row: at + 1, code, name: `Nội dung ${code}`, maximum: toDecimal(points(sum)) };
    return sum;
  };
  for (const code of roman.slice(0, between(random, 1, mostFields))) total += grow(code, 1);
  const built = buildCriteriaSet(rows, {
    id: `random-${seed}`,
    title: `Bộ tiêu chí ${seed}`,
    decision: null,
    level: "commune",
    language: "vi",
    step,
    classification: randomClassification(random, total),
    maxima: "given",
  });
  if (!built.ok) throw new Error(`seed ${seed}: ${JSON.stringify(built.failure)}`);
  return built.value;
}

/** Two to five classes by points or percent; some with floors, so that totals fall into gaps of the rule, too. */
function randomClassification(random: Random, total: number): Classification {
  const basis = oneOf(random, ["points", "percent"] as const);
  const whole = basis === "points" ? total : 10_000;
  const count = between(random, 2, 5);
  const hasFloors = random() < 0.5;
  const thresholds = new Set<number>();
  while (thresholds.size < count - 1) thresholds.add(1 + Math.floor(random() * (whole - 1)));
  const above = [...thresholds].sort((one, other) => other - one);
  const floors = above.map(() => between(random, 10, 90) * 100).sort((one, other) => other - one);
  return {
    basis,
    classes: [
      ...above.map((atLeast, index) => ({
        name: `Loại ${index + 1}`,
        atLeast,
        fieldFloor: hasFloors ? percent(floors[index] ?? 0) : null,
      })),
      { name: `Loại ${count}`, atLeast: 0, fieldFloor: null },
    ],
  };
}
