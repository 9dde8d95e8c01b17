/** How several members' scores become one, as formulas: one wording for scoring sheets and for the score table. */
import type { Agreement } from "../domain/appraisal/disagreement";
import { toDecimal, type Points } from "../domain/points";

/** Addresses of one line: the members assigned, in the order of the assignment, and the chair's cells. */
export interface FinalCells {
  readonly members: readonly { readonly id: string; readonly score: string; readonly done: string }[];
  /** Where members differ by more than allowed. */
  readonly disagrees: string;
  /** The scores that stand there now, as one text. */
  readonly present: string;
  readonly chair: string;
  readonly chairDone: string;
  readonly chairReason: string;
  /** The scores decided on. */
  readonly decidedOver: string;
}

type Members = Pick<FinalCells, "members">;

/**
 * R145, R146 in the sheet: the one member's score; of several who agree, their mean in whole steps, halves up; where they
 * disagree the chair's valid score once it has a reason and was made over the scores that stand there; empty (pending)
 * until then. `cells` of the chair are asked for only where several members score.
 */
export function finalFormula(members: Members["members"], cells: () => FinalCells, step: Points): string {
  const [only] = members;
  if (only === undefined) return `=""`;
  if (members.length === 1) return `=IF(${only.done}=1,${only.score},"")`;
  const { disagrees, present, chair, chairDone, chairReason, decidedOver } = cells();
  const total = `ROUND(SUM(${scoresOf({ members })})*100,0)`;
  const mean = `ROUND(${total}/${members.length * step},0)*${step}/100`;
  const decided = `IF(AND(${chairDone}=1,${chairReason}<>"",${decidedOver}=${present}),${chair},"")`;
  return `=IF(${isMissing({ members })},"",IF(${disagrees}=0,${mean},${decided}))`;
}

/** R143 in the sheet: differences of doubles are rounded before they are compared. */
export function disagreesFormula(cells: Members, { rule, tolerance }: Agreement): string {
  const allowed = rule === "equal" ? 0 : toDecimal(tolerance);
  const scores = scoresOf(cells);
  return `=IF(${isMissing(cells)},0,IF(ROUND(MAX(${scores})-MIN(${scores}),2)>${allowed},1,0))`;
}

/** R197 in the sheet: "1:250;3:300", the same text in every language of Excel. */
export function presentFormula(cells: Members): string {
  const parts = cells.members.map(({ id, score }, index) => `"${index === 0 ? "" : ";"}${id}:"&ROUND(${score}*100,0)`);
  return `=IF(${isMissing(cells)},"",${parts.join("&")})`;
}

function isMissing({ members }: Members): string {
  return `SUM(${members.map(({ done }) => done).join(",")})<${members.length}`;
}

function scoresOf({ members }: Members): string {
  return members.map(({ score }) => score).join(",");
}
