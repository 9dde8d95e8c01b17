/** Rows and columns of the survey's design that more than one file talks about. */
import type { SurveyDesign } from "../../domain/analysis/surveyDesign";
import type { ColumnRole, RowKey } from "../document";

export const designLists = ["group", "answer", "question"] as const;
export type DesignList = (typeof designLists)[number];

export type DesignColumn = "code" | "text" | "value" | "weight";
export const designColumns: readonly DesignColumn[] = ["code", "text", "value", "weight"];

/** Helper beside a setting: the number by which formulas go. */
export const flagColumn: ColumnRole = "flag";

type ChoiceName = "tooFew" | "pooling" | "rounding";

/** A setting chosen from a list; formulas know a choice by its place, from 0. */
export interface ChoiceSetting {
  readonly name: ChoiceName;
  readonly choices: readonly SurveyDesign[ChoiceName][];
}

export const settings = [
  { name: "tooFew", choices: ["withhold", "convert"] },
  { name: "pooling", choices: ["ballots", "groups"] },
  { name: "rounding", choices: ["nearest", "down", "up"] },
] as const satisfies readonly ChoiceSetting[];

export function designRow(list: DesignList, index: number): RowKey {
  return `${list}:${index}`;
}

export function settingRow(name: ChoiceName | "least"): RowKey {
  return `setting:${name}`;
}

/** What stands in the cells for a choice. */
export const choiceWords = {
  withhold: "survey-tooFew-withhold",
  convert: "survey-tooFew-convert",
  ballots: "survey-pooling-ballots",
  groups: "survey-pooling-groups",
  nearest: "survey-rounding-nearest",
  down: "survey-rounding-down",
  up: "survey-rounding-up",
} as const satisfies Readonly<Record<SurveyDesign[ChoiceName], string>>;
