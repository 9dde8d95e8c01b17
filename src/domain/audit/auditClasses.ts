/** Findings about published classes. */
import { classify, type AchievedField } from "../classify";
import type { CriteriaSet } from "../criteria";
import type { Place } from "../finding";
import type { Points } from "../points";
import { fieldsOf, maximumOf } from "../setTree";
import { unitKey } from "../unitName";
import { auditError, auditWarning, type AuditFinding, type Cause } from "./auditFinding";
import { believedTotal, totalsOf } from "./auditTotals";
import type { AuditedUnit } from "./publishedTables";

/** What the class of a unit has to be. */
interface RightClass {
  readonly name: string;
  /** Better or lower classes that can't be excluded: floors can't be judged without field scores, gaps are the council's. */
  readonly alsoAllowed: readonly string[];
  readonly councilDecides: boolean;
}

/**
 * Compares the printed classes of both tables with the class of the believed total (R62). Without field scores a rule
 * with floors allows every class from that of the total downwards; where the council decides, another class is a warning.
 * `rankCause` names the unit's own rank finding: a score that fits neither its rank nor its class is one fault.
 */
export function auditClasses(
  audited: AuditedUnit,
  set: CriteriaSet,
  ranking: Place,
  fields: Place,
  rankCause: Cause | undefined,
): readonly AuditFinding[] {
  const right = rightClass(audited, set);
  if (right === null) return [];
  const printed = [
    { name: audited.ranking?.class ?? null, at: { ...ranking, row: audited.ranking?.row ?? 0 } },
    { name: audited.fields?.class ?? null, at: { ...fields, row: audited.fields?.row ?? 0 } },
  ];
  const allowed = new Set([right.name, ...right.alsoAllowed].map(unitKey));
  return printed.flatMap(({ name, at }) => {
    if (name === null || allowed.has(unitKey(name))) return [];
    const report = right.councilDecides ? auditWarning : auditError;
    const place = { ...at, column: "published_class" };
    return [report("class-mismatch", audited.unit, place, { expected: right.name, found: name }, { cause: rankCause })];
  });
}

function rightClass(audited: AuditedUnit, set: CriteriaSet): RightClass | null {
  const total = believedTotal(totalsOf(audited));
  const maximum = maximumOf(set);
  if (total === null || maximum === null) return null;
  const { classification } = set;
  const fields = achievedFields(audited, set);
  const decision = classify(classification, { points: total, maximum }, fields ?? []);
  const hasFloors = classification.classes.some(({ fieldFloor }) => fieldFloor !== null);
  const below = classification.classes.slice(decision.index + 1).map(({ name }) => name);
  return {
    name: decision.name,
    alsoAllowed: fields === null && hasFloors ? below : [],
    councilDecides: decision.councilDecides,
  };
}

/** Null unless the field table has the unit's appraisal scores of all fields. */
function achievedFields({ fields }: AuditedUnit, set: CriteriaSet): readonly AchievedField[] | null {
  const achieved: AchievedField[] = [];
  for (const { code, maximum } of fieldsOf(set)) {
    const score = fields?.fields[code]?.appraisal;
    if (score === undefined || score.kind === "unscored" || maximum === null) return null;
    if (score.kind === "scored") achieved.push({ code, points: score.points satisfies Points, maximum });
  }
  return achieved;
}
