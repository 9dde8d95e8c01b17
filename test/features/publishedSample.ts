/** The 20 departments of 2020 as a published year, without a workbook. */
import { findShippedSet } from "../../src/criteria/catalogue";
import { sampleYear } from "../../src/criteria/sample";
import { explainClasses } from "../../src/domain/analysis/explainClass";
import { reportText } from "../../src/domain/analysis/reportText";
import { yearStatistics } from "../../src/domain/analysis/statistics";
import type { CriteriaSet } from "../../src/domain/criteria";
import { rankUnits } from "../../src/domain/rankUnits";
import type { UnitScores } from "../../src/domain/scores";
import type { PublishedYear } from "../../src/features/publishYear";

export const sampleOffice = { parentAgency: "UBND tỉnh Thanh Hóa", agency: "Sở Nội vụ", place: "Thanh Hóa" };

export function sampleSet(): CriteriaSet {
  const shipped = findShippedSet(sampleYear().setId);
  if (shipped === null) throw new Error("the sample's set is not shipped");
  return shipped.set;
}

export function publishedSample(
  change: (units: readonly UnitScores[]) => readonly UnitScores[] = (all) => all,
): PublishedYear {
  const set = sampleSet();
  const units = change(sampleYear().units);
  const ranking = rankUnits(set, units, "dense");
  const statistics = yearStatistics(set, ranking);
  return {
    set,
    office: sampleOffice,
    year: 2020,
    units,
    ranking,
    statistics,
    text: reportText(statistics, null),
    explanations: explainClasses(set, ranking),
    decision: null,
    changed: null,
    findings: [],
  };
}
