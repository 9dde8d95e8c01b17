/** All there is to say of one unit's rank and class, sentence by sentence, in the reader's language. */
import type { Pending } from "../../domain/analysis/progress";
import { toPercent } from "../../domain/ratio";
import type { ExplainedRanking } from "../../features/explainRanking";
import type { Texts } from "../../texts/texts";

const mostCodes = 8;

export function aboutUnit(texts: Texts, explained: ExplainedRanking, unit: string): readonly string[] {
  const explanation = explained.explanations.find((each) => each.unit === unit);
  if (explanation === undefined) return [];
  const { rank, sentences } = explanation;
  return [
    rank === null ? texts.say("reportPane.unit-unranked") : texts.say("reportPane.unit-rank", { rank }),
    ...sentences.map(({ code, details }) => texts.say(`analysis.${code}`, details)),
    ...aboutBands(texts, explained, unit),
    ...aboutPending(texts, explained, unit),
  ];
}

function aboutBands(texts: Texts, { withoutField, shifted }: ExplainedRanking, unit: string): readonly string[] {
  const without = withoutField.get(unit)?.band;
  const row = shifted.rows.find((each) => each.unit === unit);
  const { runs, seed } = shifted.options;
  return [
    ...(without === undefined ? [] : [texts.say("reportPane.unit-without-field", { ...without })]),
    ...(row === undefined
      ? []
      : [
          texts.say("reportPane.unit-shifted", {
            ...row.band,
            runs,
            seed: String(seed),
            kept: { percent: toPercent(row.kept) },
          }),
        ]),
  ];
}

function aboutPending(texts: Texts, { provisional, ranking }: ExplainedRanking, unit: string): readonly string[] {
  const row = [...(provisional?.rows ?? []), ...(provisional?.apart ?? [])].find((each) => each.unit === unit);
  if (row === undefined) return [];
  const bounds = texts.say("reportPane.unit-provisional", {
    least: { points: row.least },
    most: { points: row.most },
    ...row.rank[ranking.tieRule],
    bestClass: row.class.best.name,
    worstClass: row.class.worst.name,
  });
  return row.isComplete
    ? [bounds]
    : [texts.say("reportPane.unit-awaits", { awaited: awaited(texts, row.pending) }), bounds];
}

function awaited(texts: Texts, { notReturned, blank, notAppraised }: Pending): string {
  const kinds = [
    ["awaits-return", notReturned],
    ["awaits-self", blank],
    ["awaits-appraisal", notAppraised],
  ] as const;
  return kinds
    .filter(([, codes]) => codes.length > 0)
    .map(([key, codes]) => {
      const shown = codes.slice(0, mostCodes).join(", ");
      return texts.say(`reportPane.${key}`, {
        count: { count: codes.length },
        codes: codes.length > mostCodes ? `${shown} …` : shown,
      });
    })
    .join("; ");
}
