/** The provisional ranking: what each unit's total, rank and class can still become while something is pending. */
import type { ProvisionalRanking, ProvisionalRow } from "../../domain/analysis/provisional";
import { toDecimal } from "../../domain/points";
import type { TieRule } from "../../domain/rank";
import { gapRow, numberCell, textCell, textHeight, wideCell, widthOf } from "../cells";
import type { Row } from "../document";
import { word } from "../words";
import { awaitedText } from "./awaited";
import { explanationColumns, rowHeight, type ExplanationInput } from "./explanationLayout";
import { sectionRow } from "./reportLayout";
import { reportWord } from "./reportWords";

type Section = "provisional" | "apart";

/** Rows provisional:0 …, apart:0 …: least and most total, classes, ranks, what is awaited. */
export function provisionalSections(
  input: Pick<ExplanationInput, "ranking" | "progress">,
  provisional: ProvisionalRanking,
): readonly Row[] {
  const table = (section: Section, rows: readonly ProvisionalRow[]): readonly Row[] =>
    rows.length === 0
      ? []
      : [
          sectionRow(`${section}.title`, reportWord(`section-${section}`), "number", "state"),
          headRow(section),
          ...rows.map((row, index) => bodyRow(input, section, row, index)),
          gapRow(`${section}.end`, 8),
        ];
  const remark = reportWord("provisional-remark");
  return [
    ...table("provisional", provisional.rows),
    ...table("apart", provisional.apart),
    {
      key: "remark.provisional",
      height: textHeight(remark, widthOf(explanationColumns, "number", "state"), 11),
      cells: { number: wideCell(remark, "remark", "state") },
    },
  ];
}

function headRow(section: Section): Row {
  return {
    key: `${section}.head`,
    height: 46,
    cells: {
      number: textCell(word("column-number"), "head"),
      unit: textCell(word("column-unit"), "head"),
      total: textCell(reportWord("column-least"), "head"),
      rank: textCell(reportWord("column-most"), "head"),
      class: textCell(reportWord("column-best-class"), "head"),
      why: textCell(reportWord("column-awaited"), "head"),
      next: textCell(reportWord("column-worst-class"), "head"),
      nextPoints: textCell(`${word("column-rank")} ${reportWord("column-best-rank").toLowerCase()}`, "head"),
      withoutBest: textCell(`${word("column-rank")} ${reportWord("column-worst-rank").toLowerCase()}`, "head"),
      withoutWorst: wideCell(reportWord("column-zero"), "head", "shiftBest"),
      shiftWorst: wideCell(reportWord("column-not-applicable"), "head", "state"),
    },
  };
}

function bodyRow(
  { ranking, progress }: Pick<ExplanationInput, "ranking" | "progress">,
  section: Section,
  row: ProvisionalRow,
  index: number,
): Row {
  const tieRule: TieRule = ranking.tieRule;
  const awaited = awaitedText(row.pending);
  const items = Object.values(progress.get(row.unit)?.items ?? {}).map(({ appraisal }) => appraisal);
  const zeros = items.filter((score) => score.kind === "scored" && score.points === 0).length;
  const apart = items.filter((score) => score.kind === "notApplicable").length;
  const { best, worst } = row.class;
  return {
    key: `${section}:${index}`,
    height: rowHeight({ unit: row.unit, why: awaited, class: best.name, next: worst.name }),
    cells: {
      number: numberCell(index + 1, "number"),
      unit: textCell(row.unit, "name"),
      total: numberCell(toDecimal(row.least), "decimal"),
      rank: numberCell(toDecimal(row.most), "decimal"),
      class: textCell(best.name, "centered"),
      why: textCell(awaited, "label"),
      next: textCell(worst.name, "centered"),
      nextPoints: numberCell(row.rank[tieRule].best, "number"),
      withoutBest: numberCell(row.rank[tieRule].worst, "number"),
      withoutWorst: { ...numberCell(zeros, "number"), mergeTo: "shiftBest" },
      shiftWorst: { ...numberCell(apart, "number"), mergeTo: "state" },
    },
  };
}
