/** Ballots of a survey as counted per unit and group, and whether the counts can stand. */
import { errorAt, warningAt, type Finding } from "../finding";
import type { SurveyDesign } from "./surveyDesign";

export interface GroupBallots {
  /** Ballots that came back. */
  readonly returned: number;
  /** Question code → answer code → number of ballots. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface UnitBallots {
  readonly unit: string;
  /** By group code; a group without an entry returned nothing. */
  readonly groups: Readonly<Record<string, GroupBallots>>;
}

/** More than the largest survey of a province by far; keeps weighted sums exact. */
export const mostBallots = 1_000_000;

export function ballotsOf({ groups }: UnitBallots): number {
  return Object.values(groups).reduce((sum, { returned }) => sum + returned, 0);
}

/** Faults of one unit's ballots; with an error it gets no points from the survey. */
export function checkBallots(design: SurveyDesign, ballots: UnitBallots): readonly Finding[] {
  const { unit } = ballots;
  const findings: Finding[] = [];
  const groups = new Set(design.groups.map(({ code }) => code));
  for (const [group, { returned }] of Object.entries(ballots.groups)) {
    if (!groups.has(group)) findings.push(errorAt("survey-unknown-group", { unit }, { group }));
    if (!isCount(returned))
      findings.push(errorAt("survey-not-a-count", { unit }, { group, item: group, found: returned }));
  }
  for (const group of design.groups)
    findings.push(...checkCounts(design, unit, group.name, ballots.groups[group.code]));
  return [...findings, ...checkNumber(design, ballots)];
}

/**
 * R110: every ballot answers every question once, "no opinion" being an answer too: a question's answers add up to the
 * ballots the group returned.
 */
function checkCounts(
  { questions, answers }: SurveyDesign,
  unit: string,
  group: string,
  ballots: GroupBallots | undefined,
): readonly Finding[] {
  if (ballots === undefined) return [];
  const findings: Finding[] = [];
  const known = new Set(answers.map(({ code }) => code));
  const asked = new Set(questions.map(({ code }) => code));
  for (const question of Object.keys(ballots.counts))
    if (!asked.has(question)) findings.push(errorAt("survey-unknown-question", { unit }, { group, question }));
  for (const { code: question } of questions) {
    const counts = Object.entries(ballots.counts[question] ?? {});
    for (const [answer, count] of counts) {
      if (!known.has(answer)) findings.push(errorAt("survey-unknown-answer", { unit }, { group, question, answer }));
      if (!isCount(count))
        findings.push(errorAt("survey-not-a-count", { unit }, { group, item: question, found: count }));
    }
    const found = counts.reduce((sum, [, count]) => sum + count, 0);
    if (found !== ballots.returned)
      findings.push(
        errorAt("survey-counts-mismatch", { unit }, { group, question, found, expected: ballots.returned }),
      );
  }
  return findings;
}

/** R111: a unit needs the fewest ballots the design asks for, and should have heard every group. */
function checkNumber(design: SurveyDesign, ballots: UnitBallots): readonly Finding[] {
  const { unit } = ballots;
  const found = ballotsOf(ballots);
  const findings: Finding[] = [];
  if (found < design.leastBallots) {
    const details = { found, least: design.leastBallots };
    findings.push(
      design.tooFew === "withhold"
        ? errorAt("survey-too-few-ballots", { unit }, details)
        : warningAt("survey-few-ballots", { unit }, details),
    );
  }
  for (const group of design.groups) findings.push(...checkGroupNumber(design, unit, group, ballots));
  return findings;
}

/** R205: a group may have to return a number of ballots of its own; with fewer, the same becomes of the unit as in R111. */
function checkGroupNumber(
  { tooFew }: SurveyDesign,
  unit: string,
  { code, name, least }: SurveyDesign["groups"][number],
  ballots: UnitBallots,
): readonly Finding[] {
  const found = ballots.groups[code]?.returned ?? 0;
  if (least === undefined || found >= least)
    return found === 0 ? [warningAt("survey-group-silent", { unit }, { group: name })] : [];
  const details = { group: name, found, least };
  return [
    tooFew === "withhold"
      ? errorAt("survey-group-too-few", { unit }, details)
      : warningAt("survey-group-few", { unit }, details),
  ];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= mostBallots;
}
