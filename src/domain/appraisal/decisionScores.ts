/** The scores a decision was made over, as one text beside it: it stays with the decision wherever the sheet goes. */
import { points } from "../points";
import type { DecidedOver, MemberScore } from "./disagreement";

/**
 * R197: "1:250;3:300": member and hundredths of a point, in the order of the assignment; null while a member's score is
 * missing. Whole numbers only, so that a sheet writes the same text wherever it is opened: no decimal mark, no date.
 */
export function writeOver(scores: readonly MemberScore[]): string | null {
  const parts = scores.flatMap(({ member, score }) => (score.kind === "scored" ? [`${member}:${score.points}`] : []));
  return parts.length === 0 || parts.length < scores.length ? null : parts.join(";");
}

/** What stands beside a decision; null where nothing does: then it was not recorded. Anything else was decided on nothing. */
export function readOver(text: string): readonly DecidedOver[] | null {
  if (text === "") return null;
  const parts = text.split(";").map((part) => /^([^:;]+):(\d{1,7})$/.exec(part));
  return parts.flatMap((part): DecidedOver[] =>
    part?.[1] === undefined ? [] : [{ member: part[1], points: points(Number(part[2])) }],
  );
}
