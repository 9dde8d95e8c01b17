/** The words of documents: Vietnamese, whatever language the pane speaks. */
import type { Sentence } from "../../domain/analysis/sentence";
import type { CriteriaSet, UnitLevel } from "../../domain/criteria";
import type { Detail } from "../../domain/finding";
import type { Points } from "../../domain/points";
import type { Score } from "../../domain/scores";
import { createTexts } from "../../texts/texts";
import type { analysis } from "../../texts/vi/analysis";
import type { publication } from "../../texts/vi/publication";
import { writtenDate } from "../../sheets/words";

const texts = createTexts("vi");

export function word(key: keyof typeof publication, details: Readonly<Record<string, Detail>> = {}): string {
  return texts.say(`publication.${key}`, details);
}

/** Sentences of the analysis, one after the other. */
export function sayAll(sentences: readonly Sentence<keyof typeof analysis>[]): string {
  return sentences.map(({ code, details }) => texts.say(`analysis.${code}`, details)).join(" ");
}

/** Hundredths as a decimal number: 93,5. */
export function written(hundredths: number | null): string {
  return hundredths === null ? word("no-score") : texts.number(hundredths / 100);
}

export function writtenScore(score: Score | undefined): string {
  return written(score?.kind === "scored" ? score.points : null);
}

export function pointsOf(score: Score | undefined): Points | null {
  return score?.kind === "scored" ? score.points : null;
}

const audiences = {
  commune: "audience-commune",
  district: "audience-district",
  department: "audience-department",
} as const;

export function audienceOf(level: UnitLevel): string {
  return word(audiences[level]);
}

/** Not to be torn apart at the end of a title's line; in a paragraph set to both margins it would leave holes. */
export function inOneLine(text: string): string {
  return text.replaceAll(" ", "\u00A0");
}

/** The decision that issued the set, or its title, as the beginning of a document names them. */
export function basisDetails(set: CriteriaSet): Readonly<Record<string, Detail>> {
  if (set.decision === null) return { title: set.title };
  const { number, date, issuer } = set.decision;
  return { number, date: writtenDate(date), issuer };
}
