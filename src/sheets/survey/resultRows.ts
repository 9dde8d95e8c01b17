/** Rows and columns of the survey's results that more than one file talks about. */
import { pointsRole } from "../../domain/analysis/surveyLink";
import type { SurveyDesign } from "../../domain/analysis/surveyDesign";
import type { CriteriaNode, CriteriaSet } from "../../domain/criteria";
import { leavesOf } from "../../domain/setTree";
import { unitKey } from "../../domain/unitName";
import type { ColumnRole, RowKey } from "../document";

/** Keys go by the names themselves, so that counts find their unit and group again in whatever order they stand. */
export function surveyUnitRow(unit: string): RowKey {
  return `unit:${unitKey(unit)}`;
}

export function surveyGroupRow(unit: string, group: string): RowKey {
  return `group:${unitKey(unit)}:${group}`;
}

export const returnedColumn: ColumnRole = "returned";

export function countColumn(question: string, answer: string): ColumnRole {
  return `count:${question}:${answer}`;
}

export const countPrefix = "count:";
export const pointsColumn = pointsRole;

export function shareColumn(criterion: string): ColumnRole {
  return `share:${criterion}`;
}

/** Helper columns of a criterion, outside the printed pages. */
export const helpers = ["weighed", "counted", "mean", "exact"] as const;
export type Helper = (typeof helpers)[number];

export function helperColumn(helper: Helper, criterion: string): ColumnRole {
  return `${helper}:${criterion}`;
}

/** A surveyed criterion with the questions that feed it. */
export interface FedCriterion {
  readonly node: CriteriaNode;
  readonly questions: readonly string[];
}

/** In the order of the set. */
export function fedCriteria(set: CriteriaSet, { questions }: SurveyDesign): readonly FedCriterion[] {
  return leavesOf(set).flatMap((node): FedCriterion[] => {
    const own = questions.filter(({ criterion }) => criterion === node.code).map(({ code }) => code);
    return own.length === 0 ? [] : [{ node, questions: own }];
  });
}
