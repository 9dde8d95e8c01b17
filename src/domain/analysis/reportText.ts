/** The text part of a results report: the year's figures as sentences (as data) in the order officials write them. */
import { printedAverage } from "../averages";
import type { ClassCount } from "../classStatistics";
import { toPercent } from "../ratio";
import type { Percent } from "../points";
import type { Comparison } from "./compareYears";
import { sentence, type Sentence } from "./sentence";
import type { Extreme, FieldStatistics, YearStatistics } from "./statistics";

export type ReportSentenceCode =
  | "report-mean"
  | "report-no-mean"
  | "report-unranked"
  | "report-class"
  | "report-class-counted"
  | "report-class-council"
  | "report-class-council-all"
  | "report-class-council-counted"
  | "report-class-none"
  | "report-best"
  | "report-best-counted"
  | "report-worst"
  | "report-worst-counted"
  | "report-all-equal"
  | "report-field"
  | "report-field-unscored"
  | "report-at-maximum"
  | "report-at-maximum-counted"
  | "report-all-at-maximum"
  | "report-none-at-maximum"
  | "report-above-mark"
  | "report-none-above-mark"
  | "report-field-best"
  | "report-field-best-counted"
  | "report-field-worst"
  | "report-field-worst-counted"
  | "report-field-equal"
  | "report-up"
  | "report-down"
  | "report-unchanged";

/** Change of average achievements against another year, in percentage points; null or absent where there is none. */
export interface ReportChange {
  /** The other year as it is to be written: "2019". */
  readonly year: string;
  readonly total: Percent | null;
  readonly fields: Readonly<Record<string, Percent | null>>;
}

/** The changes a comparison has for whole fields: those that one group of the crosswalk leads to alone. */
export function reportChangeOf({ before, crosswalk, means }: Comparison): ReportChange {
  const fields = crosswalk.flatMap(({ to }, index) => {
    if (to.length > 1) return [];
    return to.map((code) => [code, means.groups[index]?.percent ?? null] as const);
  });
  return { year: before, total: means.total.percent, fields: Object.fromEntries(fields) };
}

export interface ReportText {
  readonly year: readonly Said[];
  readonly classes: readonly Said[];
  /** One paragraph per field, in the order of the set. */
  readonly fields: readonly { readonly code: string; readonly sentences: readonly Said[] }[];
}

type Said = Sentence<ReportSentenceCode>;

export interface ReportOptions {
  /** Longer lists of units are only counted; the report's tables and annex name them. */
  readonly mostNamed: number;
}

/** A paragraph of an official report names some ten units; more are read in a table. */
export const reportOptions: ReportOptions = { mostNamed: 10 };

/**
 * R74: the text gives the mean, the classes with number, share and names, best and worst, and per field the average in
 * percent of the maximum, the units at the maximum and above the mark, best, worst, and the change against the other
 * year; every figure is rounded once, from the exact value. Units are named once: those at the maximum are not named
 * again as the best, and long lists are counted.
 */
export function reportText(
  statistics: YearStatistics,
  change: ReportChange | null,
  options: ReportOptions = reportOptions,
): ReportText {
  return {
    year: aboutYear(statistics, change, options),
    classes: statistics.ranked === 0 ? [] : statistics.classes.flatMap((each) => aboutClass(each, options)),
    fields: statistics.fields.map((field) => ({
      code: field.code,
      sentences: aboutField(field, statistics.mark, change, options),
    })),
  };
}

function aboutYear(
  statistics: YearStatistics,
  change: ReportChange | null,
  { mostNamed }: ReportOptions,
): readonly Said[] {
  const { units, ranked } = statistics;
  const unranked = units - ranked;
  const missing = unranked > 0 ? [sentence("report-unranked", { count: { count: unranked } })] : [];
  const figures = figuresOf(statistics);
  if (figures === null) return [sentence("report-no-mean"), ...missing];
  const { mean, best, worst } = figures;
  return [
    sentence("report-mean", { count: { count: ranked }, ...mean }),
    ...aboutChange(change?.total ?? null, change),
    ...missing,
    ...(best.points === worst.points
      ? [sentence("report-all-equal", { points: { points: best.points } })]
      : [
          sentence(best.units.length > mostNamed ? "report-best-counted" : "report-best", extremeDetails(best)),
          sentence(worst.units.length > mostNamed ? "report-worst-counted" : "report-worst", extremeDetails(worst)),
        ]),
  ];
}

/** Mean, best and worst of what is scored; null where nothing is. */
function figuresOf({
  average,
  achieved,
  best,
  worst,
}: Pick<YearStatistics, "average" | "achieved" | "best" | "worst">) {
  const printed = printedAverage(average);
  if (printed === null || achieved === null || best === null || worst === null) return null;
  return { mean: { average: { points: printed }, percent: { percent: toPercent(achieved) } }, best, worst };
}

function extremeDetails({ points, units }: Extreme): Sentence["details"] {
  return { points: { points }, units: { names: units }, count: { count: units.length } };
}

function aboutClass(each: ClassCount, options: ReportOptions): readonly Said[] {
  const { name, count, share, units } = each;
  if (count === 0 || share === null) return [sentence("report-class-none", { class: name })];
  const details = { class: name, count: { count }, share: { percent: toPercent(share) } };
  return [
    count > options.mostNamed
      ? sentence("report-class-counted", details)
      : sentence("report-class", { ...details, units: { names: units } }),
    ...aboutCouncil(each, options),
  ];
}

/** Names only where they are not all of those just named. */
function aboutCouncil({ count, pendingCouncil }: ClassCount, { mostNamed }: ReportOptions): readonly Said[] {
  const pending = { count: { count: pendingCouncil.length } };
  if (pendingCouncil.length === 0) return [];
  if (pendingCouncil.length === count) return [sentence("report-class-council-all", pending)];
  if (pendingCouncil.length > mostNamed) return [sentence("report-class-council-counted", pending)];
  return [sentence("report-class-council", { ...pending, units: { names: pendingCouncil } })];
}

function aboutField(
  field: FieldStatistics,
  mark: Percent,
  change: ReportChange | null,
  options: ReportOptions,
): readonly Said[] {
  const heading = { field: field.code, name: field.name, maximum: { points: field.maximum } };
  const figures = figuresOf(field);
  if (figures === null) return [sentence("report-field-unscored", heading)];
  const { mean, best, worst } = figures;
  const { atMaximum } = field;
  const opening = [
    sentence("report-field", { ...heading, ...mean }),
    ...aboutChange(change?.fields[field.code] ?? null, change),
  ];
  // Everybody at the maximum: there is nothing else to say.
  if (worst.points === field.maximum)
    return [...opening, sentence("report-all-at-maximum", { count: { count: atMaximum.length } })];
  return [...opening, ...aboutHigh(field, mark, options), ...aboutExtremes(best, worst, atMaximum.length > 0, options)];
}

function aboutHigh(
  { atMaximum, aboveMark }: FieldStatistics,
  mark: Percent,
  { mostNamed }: ReportOptions,
): readonly Said[] {
  const count = { count: { count: atMaximum.length } };
  return [
    atMaximum.length === 0
      ? sentence("report-none-at-maximum")
      : atMaximum.length > mostNamed
        ? sentence("report-at-maximum-counted", count)
        : sentence("report-at-maximum", { ...count, units: { names: atMaximum } }),
    aboveMark.length === 0
      ? sentence("report-none-above-mark", { mark: { percent: mark } })
      : sentence("report-above-mark", { count: { count: aboveMark.length }, mark: { percent: mark } }),
  ];
}

/** Where units reach the maximum, the best are named already. */
function aboutExtremes(
  best: Extreme,
  worst: Extreme,
  bestIsNamed: boolean,
  { mostNamed }: ReportOptions,
): readonly Said[] {
  if (best.points === worst.points) return [sentence("report-field-equal", { points: { points: best.points } })];
  const isLong = ({ units }: Extreme): boolean => units.length > mostNamed;
  return [
    ...(bestIsNamed
      ? []
      : [sentence(isLong(best) ? "report-field-best-counted" : "report-field-best", extremeDetails(best))]),
    sentence(isLong(worst) ? "report-field-worst-counted" : "report-field-worst", extremeDetails(worst)),
  ];
}

function aboutChange(value: Percent | null, change: ReportChange | null): readonly Said[] {
  if (value === null || change === null) return [];
  if (value === 0) return [sentence("report-unchanged", { year: change.year })];
  return [
    sentence(value > 0 ? "report-up" : "report-down", { change: { percent: Math.abs(value) }, year: change.year }),
  ];
}
