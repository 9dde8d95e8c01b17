/** The set and the assignment as a table of fields sees them: fields are what is scored. */
import type { CriteriaSet } from "../criteria";
import type { Finding } from "../finding";
import { errorAt } from "../finding";
import { fieldsOf, leavesUnder } from "../setTree";
import type { Appraisal } from "./appraisal";
import { coverageOf, leavesOfMember } from "./assignment";

/** The set with its fields as leaves, in the same order, with the same codes, maxima, step and classes. */
export function fieldLevelSet(set: CriteriaSet): CriteriaSet {
  return { ...set, nodes: fieldsOf(set).map((field) => ({ ...field, children: [] })) };
}

/** R195: where fields are scored as a whole, a member scores the fields of which everything is assigned to them. */
export function fieldLevelAppraisal(set: CriteriaSet, { assignment, agreement }: Appraisal): Appraisal {
  return {
    agreement,
    assignment: assignment.map((member) => {
      const own = leavesOfMember(set, member);
      const codes = fieldsOf(set)
        .filter((field) => leavesUnder(set, field).every(({ code }) => own.has(code)))
        .map(({ code }) => code);
      return { ...member, codes };
    }),
  };
}

/** Fields that nobody can score as a whole. `appraisal` is the one on paper, not yet that of fields. */
export function uncoveredFields(set: CriteriaSet, appraisal: Appraisal, sheet: string): readonly Finding[] {
  const fields = fieldLevelSet(set);
  return coverageOf(fields, fieldLevelAppraisal(set, appraisal).assignment).uncovered.map(({ code, name }) =>
    errorAt("field-not-covered", { sheet, code }, { code, name }),
  );
}
