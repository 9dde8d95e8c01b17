/** Keys of rows and roles of columns that more than one sheet talks about. */

/** The row of a node, by its code. */
export function nodeRow(code: string): string {
  return `node:${code}`;
}

/** The row of the n-th unit (from 0) of a list. */
export function unitRow(index: number): string {
  const known = unitRows[index];
  if (known !== undefined) return known;
  const made = `unit:${index}`;
  // Lists are gone through from the top; the array has no holes.
  if (index === unitRows.length) unitRows.push(made);
  return made;
}

/** Formulas name rows and columns thousands of times: a text made once is found faster than an equal one made anew. */
const unitRows: string[] = [];

/** The two scores of everything: what the unit gives itself (TĐG) and what the appraisal gives (TĐ). */
export type ScoreColumn = "self" | "appraisal";

export const scoreColumns: readonly ScoreColumn[] = ["self", "appraisal"];

/** The score table's column of a field's score: "self:I". */
export function fieldColumn(score: ScoreColumn, code: string): string {
  return columnIn(fieldColumns[score], code);
}

/** The score table's mark of a valid score: "valid:self:I". */
export function validColumn(score: ScoreColumn, code: string): string {
  return columnIn(validColumns[score], code);
}

interface MadeColumns {
  readonly prefix: string;
  readonly made: Map<string, string>;
}

const fieldColumns: Readonly<Record<ScoreColumn, MadeColumns>> = {
  self: { prefix: "self:", made: new Map() },
  appraisal: { prefix: "appraisal:", made: new Map() },
};
const validColumns: Readonly<Record<ScoreColumn, MadeColumns>> = {
  self: { prefix: "valid:self:", made: new Map() },
  appraisal: { prefix: "valid:appraisal:", made: new Map() },
};

function columnIn({ prefix, made }: MadeColumns, code: string): string {
  const known = made.get(code);
  if (known !== undefined) return known;
  const column = prefix + code;
  made.set(code, column);
  return column;
}

/** The score table's maximum that applies of a field, for one unit. */
export function applicableColumn(code: string): string {
  return `applicable:${code}`;
}
