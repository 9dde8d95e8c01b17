/** The sociological survey (điều tra xã hội học): who is asked what, and what answers are worth. */
import type { CriteriaSet } from "../criteria";
import { errorAt, noteAt, warningAt, type Finding } from "../finding";
import { percent, type Percent } from "../points";
import { leavesOf } from "../setTree";
import type { Rounding } from "./exact";

export interface RespondentGroup {
  readonly code: string;
  readonly name: string;
  /** Weight in the mean of the groups: a whole number from 1 to 1 000 000; without effect when ballots are pooled. */
  readonly weight: number;
  /** Fewest ballots of this group in a unit; absent: only the unit's own number counts. */
  readonly least?: number;
}

export interface SurveyAnswer {
  readonly code: string;
  readonly name: string;
  /** Part of the points it brings: 100 % positive, 0 % negative; null: no opinion, left out of the share. */
  readonly weight: Percent | null;
}

export interface SurveyQuestion {
  readonly code: string;
  readonly text: string;
  /** Code of the leaf it feeds; several questions may feed one. Null: asked and counted, but brings no points. */
  readonly criterion: string | null;
}

export interface SurveyDesign {
  readonly groups: readonly RespondentGroup[];
  readonly answers: readonly SurveyAnswer[];
  readonly questions: readonly SurveyQuestion[];
  /** Fewest ballots of a unit, all groups together. */
  readonly leastBallots: number;
  /** What becomes of a unit with fewer: no points, or points and a warning. */
  readonly tooFew: "withhold" | "convert";
  /** ballots: every answer counts alike; groups: the share is the weighted mean of the groups' shares. */
  readonly pooling: "ballots" | "groups";
  /** Of the points, to the set's step. */
  readonly rounding: Rounding;
}

/** What people read in the preset, in their language. */
export interface SurveyWords {
  group(number: number): string;
  readonly positive: string;
  readonly negative: string;
  readonly noOpinion: string;
}

/** Hải Dương (QĐ 2452/QĐ-UBND, survey): five groups of respondents and at least 65 ballots per commune. */
export function presetSurvey(words: SurveyWords, questions: readonly SurveyQuestion[] = []): SurveyDesign {
  return {
    groups: [1, 2, 3, 4, 5].map((number) => ({ code: String(number), name: words.group(number), weight: 1 })),
    answers: [
      { code: "positive", name: words.positive, weight: percent(10_000) },
      { code: "negative", name: words.negative, weight: percent(0) },
      { code: "none", name: words.noOpinion, weight: null },
    ],
    questions,
    leastBallots: 65,
    tooFew: "withhold",
    pooling: "ballots",
    rounding: "nearest",
  };
}

const mostWeight = 1_000_000;

/** Questions times answers: a group's counts are checked in one formula (8 192 characters, Excel specifications). */
export const mostCounts = 240;

/** Everything that keeps a survey from being converted; errors only. */
export function checkSurveyDesign(set: CriteriaSet, design: SurveyDesign): readonly Finding[] {
  const { groups, answers, questions, leastBallots } = design;
  const findings: Finding[] = [];
  if (groups.length === 0) findings.push(errorAt("survey-no-groups", {}));
  if (questions.length === 0) findings.push(errorAt("survey-no-questions", {}));
  if (!answers.some(({ weight }) => weight !== null && weight > 0))
    findings.push(errorAt("survey-no-positive-answer", {}));
  for (const list of [groups, answers, questions])
    for (const item of repeated(list.map(({ code }) => code)))
      findings.push(errorAt("survey-repeated-code", {}, { item }));
  for (const { code, weight } of groups)
    if (!isWhole(weight, 1, mostWeight))
      findings.push(errorAt("survey-group-weight", {}, { item: code, most: mostWeight }));
  for (const { code, weight } of answers)
    if (weight !== null && !isWhole(weight, 0, 10_000))
      findings.push(errorAt("survey-answer-weight", {}, { item: code }));
  for (const { code, least } of groups)
    if (least !== undefined && !isWhole(least, 0, mostWeight))
      findings.push(errorAt("survey-group-least", {}, { item: code, most: mostWeight }));
  if (!isWhole(leastBallots, 0, mostWeight)) findings.push(errorAt("survey-least-ballots", {}, { most: mostWeight }));
  if (questions.length * answers.length > mostCounts)
    findings.push(
      errorAt("survey-too-many-counts", {}, { number: questions.length * answers.length, most: mostCounts }),
    );
  const leaves = new Set(leavesOf(set).map(({ code }) => code));
  for (const { code, criterion } of questions)
    if (criterion !== null && !leaves.has(criterion))
      findings.push(errorAt("survey-criterion-not-scored", { code: criterion }, { item: code }));
  return findings;
}

/**
 * R206: a question without a criterion is counted but brings no points, and that several questions feed one criterion is
 * stated: their answers count together. Nothing of it keeps the survey from being converted.
 */
export function adviseSurvey({ questions }: SurveyDesign): readonly Finding[] {
  const byCriterion = new Map<string, string[]>();
  const findings: Finding[] = [];
  for (const { code, criterion } of questions) {
    if (criterion === null) findings.push(warningAt("survey-question-feeds-nothing", {}, { item: code }));
    else byCriterion.set(criterion, [...(byCriterion.get(criterion) ?? []), code]);
  }
  for (const [code, items] of byCriterion)
    if (items.length > 1) findings.push(noteAt("survey-criterion-fed-twice", { code }, { items: { names: items } }));
  return findings;
}

function repeated(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) < index))];
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
