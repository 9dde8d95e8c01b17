/** Years in which items do not apply to some units: what was set aside, and what the domain makes of it. */
import { classRescaled, type RankBasis } from "../../src/domain/appraisal/setAside";
import { rankBothWays } from "../../src/domain/appraisal/notApplicable";
import type { CriteriaSet } from "../../src/domain/criteria";
import { toDecimal } from "../../src/domain/points";
import type { TieRule } from "../../src/domain/rank";
import { rollUp, type NodeTotal } from "../../src/domain/rollUp";
import type { Score, ScorePair } from "../../src/domain/scores";
import { fieldsOf, leavesOf } from "../../src/domain/setTree";
import { setAsideItem } from "../../src/features/setAside";
import { done, type Workbench } from "../features/workbench";
import { seeded } from "../office/yearBooks";

/** For every unit the codes of leaves that are set aside for it; at least one in all. */
export function asideCodes(set: CriteriaSet, units: number, seed: number): readonly (readonly string[])[] {
  const random = seeded(seed * 104_729 + 5);
  const leaves = leavesOf(set).map(({ code }) => code);
  return Array.from({ length: units }, (_, index) => {
    const count = index === 0 ? 1 : Math.floor(random() * 3);
    const chosen = Array.from({ length: count }, () => leaves[Math.floor(random() * leaves.length)] ?? "");
    return [...new Set(chosen)];
  });
}

export async function setAside(
  bench: Workbench,
  units: readonly string[],
  codes: readonly (readonly string[])[],
): Promise<void> {
  for (const [index, ofUnit] of codes.entries())
    for (const code of ofUnit) {
      const item = { unit: units[index] ?? "", code, approver: "Giám đốc Sở", reason: "Không phát sinh" };
      done(await setAsideItem(bench.port, item, new Date(2025, 11, 1)));
    }
}

export interface AsideYear {
  readonly set: CriteriaSet;
  readonly units: readonly string[];
  readonly leaves: readonly ReadonlyMap<string, ScorePair>[];
  readonly codes: readonly (readonly string[])[];
}

/** Rows of the ranking by unit, as its columns show them; the class where it follows from the rescaled points. */
export function expectedAside(
  { set, units, leaves, codes }: AsideYear,
  ties: TieRule,
  basis: RankBasis,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const rolled = units.map((unit, index) => {
    const scores = [...(leaves[index] ?? new Map<string, ScorePair>())].map(
      ([code, { appraisal }]): [string, Score] => [
        code,
        codes[index]?.includes(code) === true ? { kind: "notApplicable", reason: "Không phát sinh" } : appraisal,
      ],
    );
    return { unit, rolled: rollUp(set, Object.fromEntries(scores)) };
  });
  const both = rankBothWays(
    set,
    rolled.map(({ unit, rolled: { total } }) => ({ unit, total })),
    ties,
  );
  return new Map(
    both.map((row, index) => {
      const { nodes, total } = rolled[index]?.rolled ?? rollUp(set, {});
      const fields = fieldsOf(set).flatMap(({ code }) => {
        const node: NodeTotal | undefined = nodes[set.nodes.findIndex((each) => each.code === code)];
        return node === undefined ? [] : [{ code, total: node }];
      });
      return [
        row.unit,
        {
          applicable: toDecimal(row.applicable),
          rescaled: row.rescaled === null ? null : toDecimal(row.rescaled),
          rank: basis === "points" ? row.rawRank : row.rescaledRank,
          otherRank: basis === "points" ? row.rescaledRank : row.rawRank,
          ...(basis === "rescaled" ? { class: classRescaled(set, total, fields) } : {}),
        },
      ];
    }),
  );
}
