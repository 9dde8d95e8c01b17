/** A year to issue for, as large as wanted. */
import { findShippedSet } from "../../src/criteria/catalogue";
import type { CriteriaSet } from "../../src/domain/criteria";
import { planIssue, type IssuePlan } from "../../src/features/planIssue";

/** @param given absent: the communes' set of Thái Nguyên */
export function planFor(count: number, given?: CriteriaSet): IssuePlan {
  const set = given ?? findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const plan = planIssue({
    set,
    office: { parentAgency: "UBND tỉnh Thái Nguyên", agency: "Sở Nội vụ", place: "Thái Nguyên" },
    year: 2026,
    units: Array.from({ length: count }, (_, index) => ({
      unit: { name: `Xã ${index + 1}`, kind: "", shortName: "", code: "", predecessors: [] },
      at: {},
    })),
    deadline: "2026-12-04",
    appraisal: null,
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}
