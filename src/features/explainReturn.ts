/** What is said of a return beside its deviations: why it was taken over or not. */
import type { Delivery } from "../domain/collection/delivery";
import type { TakeDecision } from "../domain/collection/takeReturn";
import { noteAt, warningAt, type Finding, type Place } from "../domain/finding";
import type { ReturnLine } from "../sheets/returnsSheet";
import { writtenDate } from "../sheets/words";

/** @param line what the board said before. Dates are ISO. */
export function explainReturn(
  { file, unit, missing }: Delivery,
  { verdict, differences, isLate }: TakeDecision,
  reason: string,
  line: ReturnLine,
  { received, deadline }: { readonly received: string; readonly deadline: string },
): readonly Finding[] {
  const at: Place = { file, unit };
  const number = differences.length;
  const found: Finding[] = [];
  if (verdict === "ask-accepted") found.push(warningAt("return-accepted-before", at, { number }));
  else if (verdict === "ask-older") found.push(warningAt("return-older", at, { number }));
  else if (verdict === "ask-edited") found.push(warningAt("return-edited-here", at, { number }));
  else if (verdict === "same") found.push(noteAt("return-same", at));
  else if (verdict === "faulty") found.push(noteAt("return-faulty", at));
  else if (verdict === "take" && line.record !== null && line.record.digest !== null && number > 0)
    found.push(noteAt("return-replaced", at, { number }));
  if (isLate)
    found.push(
      reason.trim() === ""
        ? warningAt("return-late", at, { deadline: writtenDate(deadline), received: writtenDate(received) })
        : noteAt("return-late-admitted", at, { reason }),
    );
  if (missing > 0) found.push(noteAt("return-incomplete", at, { missing }));
  return found;
}
