/** What a unit reports of itself: its own scores with the evidence for them, from its scoring sheet or the score table. */
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors } from "../domain/finding";
import type { Points } from "../domain/points";
import { fail, succeed } from "../domain/result";
import { rollUp, scoreOf } from "../domain/rollUp";
import { unscored, type Score, type UnitScores } from "../domain/scores";
import { fieldsOf, maximumOf } from "../domain/setTree";
import { totalOf } from "../domain/unitTotal";
import { tidyName, unitKey } from "../domain/unitName";
import type { Office } from "../sheets/heading";
import { readScoringSheet, type ReadScoringSheet } from "../sheets/readScoringSheet";
import type { Outcome } from "./outcome";
import { readyWorkbook } from "./readyWorkbook";
import type { WorkbookPort } from "./workbookPort";

export interface AssessedNode {
  readonly node: CriteriaNode;
  readonly self: Score;
  /** As the unit wrote them; "" where it wrote nothing. */
  readonly evidence: string;
  readonly explanation: string;
}

export interface SelfAssessment {
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly unit: string;
  /** In the order of the set: all nodes, or the fields where only those are scored. */
  readonly nodes: readonly AssessedNode[];
  /** Null while a score is missing. */
  readonly total: Points | null;
  readonly maximum: Points;
}

/**
 * One unit's self-assessment. Without a name the workbook must have exactly one scoring sheet (a unit's own workbook).
 * Fails with unit-unknown, unit-to-choose, and everything that is wrong with the scores.
 */
export async function readSelfAssessment(port: WorkbookPort, name: string | null): Promise<Outcome<SelfAssessment>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const wanted = name === null ? onlyUnit(open.scoringSheets) : tidyName(name);
  if (wanted === null) return fail([errorAt("unit-to-choose", {}, { units: { names: open.state.units } })]);
  const sheet = open.scoringSheets.find(({ unit }) => unitKey(unit) === unitKey(wanted));
  const row = open.table?.scores.find(({ unit }) => unitKey(unit) === unitKey(wanted));
  const common = { set, office: open.state.office, year, maximum: maximumOf(set) ?? (0 as Points) };
  if (sheet !== undefined) {
    const [reading] = (await port.survey([sheet.sheet])).readings;
    const read = reading === undefined ? null : readScoringSheet(reading, set);
    if (read === null) return fail([errorAt("sheet-missing", {}, { sheet: sheet.sheet })]);
    if (hasErrors(read.findings)) return fail(read.findings);
    return succeed({ ...common, unit: read.unit, ...ofSheet(set, read) });
  }
  if (row !== undefined) return succeed({ ...common, unit: row.unit, ...ofRow(set, row) });
  return fail([errorAt("unit-unknown", { unit: wanted }, { units: { names: open.state.units } })]);
}

function onlyUnit(sheets: readonly { readonly unit: string }[]): string | null {
  const [first, ...others] = sheets;
  return first === undefined || others.length > 0 ? null : first.unit;
}

function ofSheet(set: CriteriaSet, sheet: ReadScoringSheet): Pick<SelfAssessment, "nodes" | "total"> {
  const leaves = Object.fromEntries([...sheet.scores].map(([code, { self }]) => [code, self]));
  const { nodes, total } = rollUp(set, leaves);
  const sum = scoreOf(total);
  return {
    nodes: set.nodes.map((node, index): AssessedNode => {
      const entry = sheet.entries.get(node.code);
      const rolled = nodes[index];
      return {
        node,
        self: leaves[node.code] ?? (rolled === undefined ? unscored : scoreOf(rolled)),
        evidence: String(entry?.evidence ?? "").trim(),
        explanation: String(entry?.explanation ?? "").trim(),
      };
    }),
    total: sum.kind === "scored" ? sum.points : null,
  };
}

function ofRow(set: CriteriaSet, row: UnitScores): Pick<SelfAssessment, "nodes" | "total"> {
  const nodes = fieldsOf(set).map((node): AssessedNode => ({
    node,
    self: row.fields[node.code]?.self ?? unscored,
    evidence: "",
    explanation: "",
  }));
  return { nodes, total: totalOf(nodes.map(({ self }) => self)) };
}
