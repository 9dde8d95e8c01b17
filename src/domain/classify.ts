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
  const missed = above === undefined ? null : missedBy(classification.basis, above, total, fields);
  return {
    index,
    name: found.name,
    decidedBy: missed === null ? { kind: "best" } : decidedBy(missed.required, missed.shortfall),
    next: missed === null ? null : missed.next,
    councilDecides: fallsIntoGap(classification, index, total),
    roundingMatters: missed !== null && roundingReaches(classification.basis, missed.required, total, fields),
  };
}

interface MissedClass {
  readonly required: ClassRequirement;
  readonly shortfall: Shortfall;
  readonly next: NonNullable<ClassDecision["next"]>;
}

/** What a class asks for that is not reached. */
function missedBy(
  basis: Classification["basis"],
  required: ClassRequirement,
  total: Achieved,
  fields: readonly AchievedField[],
): MissedClass {
  const shortfall = shortfallOf(basis, required, total, fields);
  return { required, shortfall, next: { name: required.name, points: distance(shortfall), shortfall } };
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

function decidedBy(above: ClassRequirement, shortfall: Shortfall): ClassDecision["decidedBy"] {
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

/** Of fields with nothing to reach there is no percentage: they hold nobody back. */
function roundingReaches(
  basis: Classification["basis"],
  { atLeast, fieldFloor }: ClassRequirement,
  total: Achieved,
  fields: readonly AchievedField[],
): boolean {
  const totalLooksEnough =
    basis === "points" ? total.points >= atLeast : (percentOf(total.points, total.maximum) ?? 0) >= atLeast;
  const floor = fieldFloor ?? 0;
  return (
    totalLooksEnough && fields.every(({ points: reached, maximum }) => (percentOf(reached, maximum) ?? floor) >= floor)
  );
}
