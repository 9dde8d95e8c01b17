/** The change of every criterion in the comparison of years; figures as found: they come from every unit's scoring sheet. */
import type { ComparedCriterion } from "../../domain/analysis/compareCriteria";
import { toDecimal } from "../../domain/points";
import type { CriteriaSet } from "../../domain/criteria";
import type { Ratio } from "../../domain/ratio";
import { createTexts } from "../../texts/texts";
import { gapRow, textCell, wideCell } from "../cells";
import type { Column, Row } from "../document";
import { word } from "../words";
import { comparisonHeight } from "./comparisonLayout";
import { figure } from "./explanationLayout";
import { sectionRow } from "./reportLayout";
import { reportWord } from "./reportWords";

const texts = createTexts("vi");

export interface CriteriaChangeInput {
  readonly set: CriteriaSet;
  readonly years: { readonly before: string; readonly after: string };
  readonly criteria: readonly ComparedCriterion[];
}

/** Rows criterion:0 …: last year f0, this year f1, change f2; nothing without criteria. */
export function criteriaChangeSection(
  { set, years, criteria }: CriteriaChangeInput,
  columns: readonly Column[],
  last: string,
): readonly Row[] {
  if (criteria.length === 0) return [];
  const percentOf = (value: Ratio | null): number | null => (value === null ? null : (value.part / value.whole) * 100);
  return [
    gapRow("criterion.gap", 10),
    sectionRow("criterion.title", texts.say("pack.criteria-section"), "number", last),
    {
      key: "criterion.head",
      height: 20,
      cells: {
        number: textCell(word("column-code"), "head"),
        unit: wideCell(texts.say("pack.criteria-column"), "head", "predecessors"),
        f0: textCell(years.before, "head"),
        f1: textCell(years.after, "head"),
        f2: textCell(reportWord("column-change"), "head"),
      },
    },
    ...criteria.map(({ group: { to }, mean }, index): Row => {
      const names = to.map((code) => set.nodes.find((node) => node.code === code)?.name ?? code);
      const name = names.join("; ");
      const code = to.join("+");
      return {
        key: `criterion:${index}`,
        height: comparisonHeight(columns, [
          [name, "unit", "predecessors"],
          [code, "number"],
        ]),
        cells: {
          number: textCell(code, "code"),
          unit: wideCell(name, "label", "predecessors"),
          f0: figure(percentOf(mean.before), "decimal"),
          f1: figure(percentOf(mean.after), "decimal"),
          f2: figure(mean.percent === null ? null : toDecimal(mean.percent), "decimalStrong"),
        },
      };
    }),
  ];
}
