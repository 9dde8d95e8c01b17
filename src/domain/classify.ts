/** The class (xếp loại) of a total, and why it is that one. */
import type { Classification, ClassRequirement } from "./criteria";
import { percent, points, sum, type Points } from "./points";
import { leastPoints, percentOf } from "./ratio";

/** Points against the most that could be had. */
export interface Achieved {
  readonly points: Points;
  readonly maximum: Points;
}

export interface AchievedField extends Achieved {
  readonly code: string;
}

/** What is lacking for one class: 0 points where the threshold or floor is met. */
export interface Shortfall {
  /** Points the total lacks to the threshold. */
  readonly total: Points;
  /** Fields below the floor with what each lacks, in the order given. */
  readonly fields: readonly { readonly code: string; readonly points: Points }[];
}

export interface ClassDecision {
  /** Position in the classification, 0 = best. */
  readonly index: number;
  readonly name: string;
  /**
   * What kept the unit out of the class above: its total, or the floors in the fields named (binding fields) although
   * the total reaches that class's threshold; nothing above the best class.
   */
  readonly decidedBy:
    | { readonly kind: "best" }
    | { readonly kind: "threshold" }
    | { readonly kind: "floor"; readonly missed: string; readonly fields: readonly string[] };
  /** The class above and the least number of points that leads there; null in the best class. */
  readonly next: { readonly name: string; readonly points: Points; readonly shortfall: Shortfall } | null;
  /** The total fits no class as written; the lowest stands provisionally. */
  readonly councilDecides: boolean;
  /** Printed with two decimals the percentage would reach a threshold or floor of the class above that it misses exactly. */
  readonly roundingMatters: boolean;
}

/**
 * R32: the best class whose threshold and field floors are all met. A total above a class's threshold may stand in a
 * lower class for its floors. The classification must be sound (see checkClassification).
 */
export function classify(
  classification: Classification,
  total: Achieved,
  fields: readonly AchievedField[],
): ClassDecision {
  const { classes } = classification;
  const index = classes.findIndex((each) => isMet(shortfallOf(classification.basis, each, total, fields)));
  const found = classes[index];
  if (found === undefined) throw new RangeError("no class fits: the lowest class must ask for nothing");
  const above = classes[index - 1];
  const shortfall = above === undefined ? null : shortfallOf(classification.basis, above, total, fields);
  return {
    index,
    name: found.name,
    decidedBy: decidedBy(above, shortfall),
    next:
      above === undefined || shortfall === null ? null : { name: above.name, points: distance(shortfall), shortfall },
    councilDecides: fallsIntoGap(classification, index, total),
    roundingMatters:
      above !== undefined &&
      shortfall !== null &&
      roundingReaches(classification.basis, above, total, fields, shortfall),
  };
}

function shortfallOf(
  basis: Classification["basis"],
  required: ClassRequirement,
  total: Achieved,
  fields: readonly AchievedField[],
): Shortfall {
  return { total: lackOfTotal(basis, required, total), fields: lackOfFields(required, fields) };
}

/** R30: the total reaches the threshold, in points or in percent of the maximum, by exact comparison: 89,99 is not 90. */
function lackOfTotal(basis: Classification["basis"], { atLeast }: ClassRequirement, total: Achieved): Points {
  const needed = basis === "points" ? points(atLeast) : leastPoints(percent(atLeast), total.maximum);
  return points(Math.max(0, needed - total.points));
}

/**
 * R31: every field reaches the class's floor in percent of the field's maximum, by exact comparison. A field with
 * nothing to reach (all of it not applicable) holds nobody back.
 */
function lackOfFields({ fieldFloor }: ClassRequirement, fields: readonly AchievedField[]): Shortfall["fields"] {
  if (fieldFloor === null) return [];
  return fields.flatMap(({ code, points: reached, maximum }) => {
    const lack = leastPoints(fieldFloor, maximum) - reached;
    return lack > 0 ? [{ code, points: points(lack) }] : [];
  });
}

function isMet(shortfall: Shortfall): boolean {
  return shortfall.total === 0 && shortfall.fields.length === 0;
}

/** R34: points given to the fields below their floor raise the total too, so the larger of the two needs is enough. */
function distance(shortfall: Shortfall): Points {
  return points(Math.max(shortfall.total, sum(shortfall.fields.map((field) => field.points))));
}

function decidedBy(above: ClassRequirement | undefined, shortfall: Shortfall | null): ClassDecision["decidedBy"] {
  if (above === undefined || shortfall === null) return { kind: "best" };
  if (shortfall.total > 0) return { kind: "threshold" };
  return { kind: "floor", missed: above.name, fields: shortfall.fields.map((field) => field.code) };
}

/**
 * R33: in the lowest class although the total reaches the threshold of the class above: the decision names no class
 * for it (it gives the lowest one to smaller totals only), so the lowest stands until the council decides.
 */
function fallsIntoGap({ basis, classes }: Classification, index: number, total: Achieved): boolean {
  const above = classes[index - 1];
  return index === classes.length - 1 && above !== undefined && lackOfTotal(basis, above, total) === 0;
}

function roundingReaches(
  basis: Classification["basis"],
  { atLeast, fieldFloor }: ClassRequirement,
  total: Achieved,
  fields: readonly AchievedField[],
  shortfall: Shortfall,
): boolean {
  const printed = percentOf(total.points, total.maximum);
  const totalLooksEnough = shortfall.total === 0 || (basis === "percent" && printed !== null && printed >= atLeast);
  const fieldsLookEnough = shortfall.fields.every(({ code }) => {
    const field = fields.find((each) => each.code === code);
    const reached = field === undefined ? null : percentOf(field.points, field.maximum);
    return fieldFloor !== null && reached !== null && reached >= fieldFloor;
  });
  return totalLooksEnough && fieldsLookEnough;
}
