/** A survey's design read off the table of its ballots, where nobody hands one over. */
import type { SurveyDesign } from "../domain/analysis/surveyDesign";
import type { CriteriaSet } from "../domain/criteria";
import { leavesOf } from "../domain/setTree";
import { tidyName, unitKey } from "../domain/unitName";
import { textOf, type Grid } from "./grid";

const groupNames = ["group", "đối tượng", "nhóm", "đối tượng điều tra", "nhóm đối tượng"];

/**
 * Every column headed by the code of a scored criterion, alone or with the code of an answer behind it ("1.2", "1.2_A"), is
 * one question for that criterion; the groups are those named in the table, each once; everything else is the preset's.
 */
export function surveyFromTable(grid: Grid, set: CriteriaSet, preset: SurveyDesign): SurveyDesign {
  const [head, ...rows] = grid.rows;
  const headings = (head?.cells ?? []).map((cell) => textOf(cell) ?? "");
  const asked = new Set(headings.map((heading) => heading.replace(/_[^_]*$/, "")));
  const groupAt = headings.findIndex((heading) => groupNames.some((name) => unitKey(name) === unitKey(heading)));
  const named = new Map<string, string>();
  for (const { cells } of rows) {
    const name = groupAt < 0 ? "" : tidyName(textOf(cells[groupAt]) ?? "");
    if (name !== "" && !named.has(unitKey(name))) named.set(unitKey(name), name);
  }
  const groups = [...named.values()].map((name) => ({ code: name, name, weight: 1 }));
  return {
    ...preset,
    groups: groups.length > 0 ? groups : preset.groups.slice(0, 1),
    questions: leavesOf(set)
      .filter(({ code }) => asked.has(code))
      .map(({ code, name }) => ({ code, text: name, criterion: code })),
  };
}
