/** Links onto the survey in a scoring sheet: they stay when the sheet is written again. */
import { isSurveyLink } from "../../domain/analysis/surveyLink";
import type { CriteriaSet } from "../../domain/criteria";
import { leavesOf } from "../../domain/setTree";
import { memberColumn, memberIds } from "../assignmentSheet";
import { formulaCell } from "../cells";
import type { Cell, ColumnRole } from "../document";
import type { OwnCells } from "../reading";
import { nodeRow } from "../rowKeys";

/** Leaf code → column → the formula. */
export type ScoreLinks = ReadonlyMap<string, ReadonlyMap<ColumnRole, string>>;

const roles: readonly ColumnRole[] = ["appraisal", ...memberIds.map(memberColumn)];

export function linksIn(sheet: OwnCells, set: CriteriaSet): ScoreLinks {
  return new Map(
    leavesOf(set).flatMap(({ code }): [string, ReadonlyMap<ColumnRole, string>][] => {
      const found = roles.flatMap((role): [ColumnRole, string][] => {
        const formula = sheet.formula(nodeRow(code), role);
        return formula !== null && isSurveyLink(formula) ? [[role, formula]] : [];
      });
      return found.length === 0 ? [] : [[code, new Map(found)]];
    }),
  );
}

/** The locked cell of a link; null where there is none. */
export function linkCell(links: ScoreLinks | undefined, code: string, column: ColumnRole): Cell | null {
  const link = links?.get(code)?.get(column);
  return link === undefined ? null : formulaCell(() => link, "numberField");
}
