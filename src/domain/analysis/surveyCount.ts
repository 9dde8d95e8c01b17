/** Ballots counted: from one line per ballot to the counts per unit, group, question and answer. */
import { warningAt, type Finding } from "../finding";
import { unitKey } from "../unitName";
import type { GroupBallots, UnitBallots } from "./surveyBallots";
import type { SurveyDesign } from "./surveyDesign";

/** One ballot; codes are those of the design. */
export interface Ballot {
  readonly unit: string;
  readonly group: string;
  /** Question code → answer code; an unanswered question has no entry. */
  readonly answers: Readonly<Record<string, string>>;
  /** 1-based row it was read from, for findings. */
  readonly row: number;
}

export interface CountedBallots {
  /** In the order given, each unit that was named; units without ballots have no groups. */
  readonly units: readonly UnitBallots[];
  readonly findings: readonly Finding[];
}

/**
 * R207: every ballot counts once in its group and once under every question: an unanswered question as “no opinion”. Where
 * the design has no answer that is left out of the share, the question stays short of the ballots, which R110 finds; each
 * such ballot is stated. Ballots of units that are not named are left out by the reader of the file.
 */
export function countBallots(
  design: SurveyDesign,
  unitNames: readonly string[],
  ballots: readonly Ballot[],
): CountedBallots {
  const noOpinion = design.answers.find(({ weight }) => weight === null)?.code ?? null;
  const findings: Finding[] = [];
  const byUnit = new Map(unitNames.map((unit) => [unitKey(unit), new Map<string, Tally>()]));
  for (const ballot of ballots) {
    const groups = byUnit.get(unitKey(ballot.unit));
    if (groups === undefined) throw new RangeError(`a ballot of an unnamed unit: ${ballot.unit}`);
    const tally: Tally = groups.get(ballot.group) ?? { returned: 0, counts: new Map<string, Map<string, number>>() };
    groups.set(ballot.group, tally);
    tally.returned += 1;
    for (const { code: question } of design.questions) {
      const answer = ballot.answers[question] ?? noOpinion;
      if (answer === null) {
        findings.push(warningAt("survey-question-open", { unit: ballot.unit, row: ballot.row }, { question }));
        continue;
      }
      const counts = tally.counts.get(question) ?? new Map<string, number>();
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
      tally.counts.set(question, counts);
    }
  }
  return {
    units: unitNames.map((unit) => ({
      unit,
      groups: Object.fromEntries(
        [...(byUnit.get(unitKey(unit)) ?? [])].map(([group, tally]) => [group, frozen(tally)]),
      ),
    })),
    findings,
  };
}

interface Tally {
  returned: number;
  readonly counts: Map<string, Map<string, number>>;
}

function frozen({ returned, counts }: Tally): GroupBallots {
  return {
    returned,
    counts: Object.fromEntries([...counts].map(([question, answers]) => [question, Object.fromEntries(answers)])),
  };
}
