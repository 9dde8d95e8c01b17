/** Keys of rows and roles of columns that more than one sheet talks about. */

/** The row of a node, by its code. */
export function nodeRow(code: string): string {
  return `node:${code}`;
}

/** The row of the n-th unit (from 0) of a list. */
export function unitRow(index: number): string {
  return `unit:${index}`;
}

/** The two scores of everything: what the unit gives itself (TĐG) and what the appraisal gives (TĐ). */
export type ScoreColumn = "self" | "appraisal";

export const scoreColumns: readonly ScoreColumn[] = ["self", "appraisal"];

/** The score table's column of a field's score: "self:I". */
export function fieldColumn(score: ScoreColumn, code: string): string {
  return `${score}:${code}`;
}

/** The score table's mark of a valid score: "valid:self:I". */
export function validColumn(score: ScoreColumn, code: string): string {
  return `valid:${fieldColumn(score, code)}`;
}

/** The score table's maximum that applies of a field, for one unit. */
export function applicableColumn(code: string): string {
  return `applicable:${code}`;
}
