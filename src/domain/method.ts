/**
 * The method: every numbered rule by which scores become totals, classes, ranks and averages, with its source.
 *
 * A rule has one home (the function whose docstring carries its number and a colon) and at least one test that cites
 * it in square brackets; `test/domain/method.test.ts` proves both. Numbers are never given out twice; chapters leave
 * room: 1 criteria, 10 roll-up, 20 rounding, 30 classes, 40 ranks, 50 averages, 60 audit of published tables, 70
 * statistics and report, 80 provisional bounds, 90 robustness, 100 comparison of years, 110 survey.
 */
export interface Rule {
  /** "R7" */
  readonly id: string;
  readonly title: string;
  /** Decision and clause, or "the house" where no decision says it and we had to choose. */
  readonly source: string;
}

const thaiNguyen = "QĐ 4203/QĐ-UBND Thái Nguyên 2021";
const thanhHoa = "QĐ 4606/QĐ-UBND Thanh Hóa 2019, results report 2020";
const haiDuong = "QĐ 2452/QĐ-UBND Hải Dương 2019";
/** No decision says it: ours. */
const house = "the house";

/** Rules that one source lays down. */
function from(source: string, titles: Readonly<Record<string, string>>): readonly Rule[] {
  return Object.entries(titles).map(([id, title]) => ({ id, title, source }));
}

export const method: readonly Rule[] = [
  ...from(`${thaiNguyen}, annex I`, {
    R1: "A code names its place in the tree; field I and number 1 are the same place",
    R2: "Criteria stand in the order of their codes, each code once, each child under its parent",
    R3: "A maximum is a multiple of 0,01 point and not negative",
    R4: "A parent's maximum is the sum of its children's",
    R5: "The set's maximum is the sum of its fields' and equals the declared total",
    R6: "Leaves are scored, at whatever level they stand; everything above is a sum",
  }),
  ...from(`${thaiNguyen}, guidance on scoring`, {
    R10: "A node scores the sum of its leaves; it is complete when every leaf is scored or not applicable",
  }),
  ...from(house, {
    R11: "Missing is neither zero nor not applicable",
    R12: "What is not applicable takes its maximum out of what could be reached",
    R13: "A unit has a total only when all its fields are scored",
  }),
  ...from(`${thaiNguyen}, guidance on scoring`, {
    R14: "A score lies between 0 and the maximum and is a multiple of the set's step",
  }),
  ...from(house, {
    R20: "A written number is taken exactly, in hundredths, or refused; never rounded on the way in",
  }),
  ...from(thanhHoa, {
    R21: "Averages and percentages are rounded only for print: two decimals, halves away from zero",
  }),
  ...from(`${thaiNguyen}, classes`, {
    R30: "The index is the total of the appraisal scores; a class asks for a least total, compared exactly",
  }),
  ...from(`${haiDuong}, classes`, {
    R31: "A class may ask for a least percentage of the maximum in every field",
    R32: "The class is the best one whose threshold and floors are all met",
  }),
  ...from(`${haiDuong}, classes (gap in the rule)`, {
    R33: "A total that fits no class because of the floors gets the lowest one, and the council decides",
  }),
  ...from(house, {
    R34: "The distance to the next class is the least number of points that meets its threshold and floors",
  }),
  ...from(`${thaiNguyen}, classes`, {
    R35: "Classes stand from best to lowest, thresholds strictly descending, the lowest from 0 without a floor",
  }),
  ...from(`${thanhHoa}, ranking table`, {
    R40: "Units are ranked on exact appraisal totals, the highest first; nothing else breaks a tie",
    R41: "Dense ranks: equal totals share a rank, the next total takes the next number",
  }),
  ...from("the house (choice)", {
    R42: "Standard ranks: equal totals share a rank, the next total takes the number of units before it plus one",
  }),
  ...from(house, {
    R43: "Ties are stated; tied units keep the order of the score table",
    R44: "A unit without a total has no rank and stands after the ranked ones",
  }),
  ...from(`${thanhHoa}, field table`, {
    R50: "An average is taken over the units that have the score",
  }),
  ...from(`${thanhHoa}, text`, {
    R51: "The share of a class is its units among the ranked units",
  }),
  ...from(house, {
    R60: "Published ranks are judged by the tie rule that explains them with the fewest breaks",
    R61: "Ranks exchanged among units, or off by as much as the rank before, follow from one break",
    R62: "Of contradicting totals the one that stands twice is believed",
    R63: "Rows with alike names, or less alike names and equal scores, are likely one unit",
    R64: "A printed average is right when the exact one, rounded to the decimals printed, gives it",
  }),
  ...from(`${thanhHoa}, text`, {
    R70: "A field is reported by its average in part of its maximum, the units at the maximum and those above 90 %",
  }),
  ...from(house, {
    R71: "Best and worst are all units that share the highest or lowest score",
  }),
  ...from("QĐ 4308/QĐ-UBND Thanh Hóa city 2021, preliminary scoring", {
    R72: "Points lost are the maximum minus the score; what is missing or not applicable has lost nothing",
  }),
  ...from(house, {
    R73: "Every class is explained: what decided, the distance to the next, rounding, the council's part, ties",
  }),
  ...from(`${thanhHoa}, text`, {
    R74: "The report's text states mean, classes, best, worst and each field, each figure rounded once",
  }),
  ...from(house, {
    R80: "A pending item brings anything from 0 to its maximum in whole steps; not applicable brings nothing",
    R81: "Bounds of a rank are the least and largest rank in any outcome of what is pending",
    R82: "The best class is that of the most, the worst that of the least that is still possible",
    R83: "Pending is told apart: not returned, left blank by the unit, not appraised",
    R84: "Units without any appraisal score are listed apart, and their places stay open",
  }),
  ...from(house, {
    R90: "A rank's band over fields goes from the best to the worst rank with one field left out at a time",
    R91: "A rank's band over steps goes over seeded runs that shift every appraisal score by up to one step",
    R92: "The limits of such a band are the best and worst rank over all possible shifts",
  }),
  ...from(`${thanhHoa}, text`, {
    R100: "A change is after minus before in percent of each year's maximum, in points where maxima are equal",
  }),
  ...from(house, {
    R101: "Changed criteria are compared in groups of a crosswalk, each side against its own maximum",
    R102: "A merged unit's earlier figure is the weighted mean of its predecessors', marked as derived",
    R103: "Ranks of two years are compared among the units that have a figure in both",
    R104: "Units that are new or gone are named and not compared",
  }),
  ...from(`${haiDuong}, survey`, {
    R110: "A question's answers add up to the ballots returned",
    R111: "A unit needs the least number of ballots, 65 by preset, from the groups of respondents",
  }),
  ...from(house, {
    R112: "The share of positive answers, by their weights, is the share of the criterion's maximum",
    R113: "Survey points are rounded once to the set's step as stated, never above the maximum",
    R114: "Survey points are the appraisal scores of the criteria they feed; what they replace is stated",
  }),
];
