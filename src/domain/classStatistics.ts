/** How many units stand in each class, and which. */
import type { Classification } from "./criteria";
import { ratio, type Ratio } from "./ratio";

export interface ClassCount {
  readonly name: string;
  readonly count: number;
  /** Of the ranked units; null when none is ranked. */
  readonly share: Ratio | null;
  /** In the order given. */
  readonly units: readonly string[];
  /** Those of them that stand here only until the council decides. */
  readonly pendingCouncil: readonly string[];
}

interface ClassedUnit {
  readonly unit: string;
  readonly class: { readonly index: number; readonly councilDecides: boolean } | null;
}

/** R51: counts the units of every class, best class first; a unit without a class is in no count and no share. */
export function classStatistics({ classes }: Classification, units: readonly ClassedUnit[]): readonly ClassCount[] {
  const ranked = units.filter((unit) => unit.class !== null).length;
  return classes.map(({ name }, index) => {
    const members = units.filter((unit) => unit.class?.index === index);
    return {
      name,
      count: members.length,
      share: ranked === 0 ? null : ratio(members.length, ranked),
      units: members.map((member) => member.unit),
      pendingCouncil: members.filter((member) => member.class?.councilDecides === true).map((member) => member.unit),
    };
  });
}
