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

export const method: readonly Rule[] = [
  {
    id: "R1",
    title: "A code names its place in the tree; field I and number 1 are the same place",
    source: `${thaiNguyen}, annex I`,
  },
  {
    id: "R2",
    title: "Criteria stand in the order of their codes, each code once, each child under its parent",
    source: `${thaiNguyen}, annex I`,
  },
  { id: "R3", title: "A maximum is a multiple of 0,01 point and not negative", source: `${thaiNguyen}, annex I` },
  { id: "R4", title: "A parent's maximum is the sum of its children's", source: `${thaiNguyen}, annex I` },
  {
    id: "R5",
    title: "The set's maximum is the sum of its fields' and equals the declared total",
    source: `${thaiNguyen}, annex I`,
  },
  {
    id: "R6",
    title: "Leaves are scored, at whatever level they stand; everything above is a sum",
    source: `${thaiNguyen}, annex I`,
  },
  {
    id: "R10",
    title: "A node scores the sum of its leaves; it is complete when every leaf is scored or not applicable",
    source: `${thaiNguyen}, guidance on scoring`,
  },
  { id: "R11", title: "Missing is neither zero nor not applicable", source: "the house" },
  { id: "R12", title: "What is not applicable takes its maximum out of what could be reached", source: "the house" },
  { id: "R13", title: "A unit has a total only when all its fields are scored", source: "the house" },
  {
    id: "R14",
    title: "A score lies between 0 and the maximum and is a multiple of the set's step",
    source: `${thaiNguyen}, guidance on scoring`,
  },
  {
    id: "R20",
    title: "A written number is taken exactly, in hundredths, or refused; never rounded on the way in",
    source: "the house",
  },
  {
    id: "R21",
    title: "Averages and percentages are rounded only for print: two decimals, halves away from zero",
    source: thanhHoa,
  },
  {
    id: "R30",
    title: "The index is the total of the appraisal scores; a class asks for a least total, compared exactly",
    source: `${thaiNguyen}, classes`,
  },
  {
    id: "R31",
    title: "A class may ask for a least percentage of the maximum in every field",
    source: `${haiDuong}, classes`,
  },
  {
    id: "R32",
    title: "The class is the best one whose threshold and floors are all met",
    source: `${haiDuong}, classes`,
  },
  {
    id: "R33",
    title: "A total that fits no class because of the floors gets the lowest one, and the council decides",
    source: `${haiDuong}, classes (gap in the rule)`,
  },
  {
    id: "R34",
    title: "The distance to the next class is the least number of points that meets its threshold and floors",
    source: "the house",
  },
  {
    id: "R35",
    title: "Classes stand from best to lowest, thresholds strictly descending, the lowest from 0 without a floor",
    source: `${thaiNguyen}, classes`,
  },
  {
    id: "R40",
    title: "Units are ranked on exact appraisal totals, the highest first; nothing else breaks a tie",
    source: `${thanhHoa}, ranking table`,
  },
  {
    id: "R41",
    title: "Dense ranks: equal totals share a rank, the next total takes the next number",
    source: `${thanhHoa}, ranking table`,
  },
  {
    id: "R42",
    title: "Standard ranks: equal totals share a rank, the next total takes the number of units before it plus one",
    source: "the house (choice)",
  },
  { id: "R43", title: "Ties are stated; tied units keep the order of the score table", source: "the house" },
  { id: "R44", title: "A unit without a total has no rank and stands after the ranked ones", source: "the house" },
  { id: "R50", title: "An average is taken over the units that have the score", source: `${thanhHoa}, field table` },
  { id: "R51", title: "The share of a class is its units among the ranked units", source: `${thanhHoa}, text` },
  {
    id: "R60",
    title: "Published ranks are judged by the tie rule that explains them with the fewest breaks",
    source: "the house",
  },
  {
    id: "R61",
    title: "Ranks exchanged among units, or off by as much as the rank before, follow from one break",
    source: "the house",
  },
  { id: "R62", title: "Of contradicting totals the one that stands twice is believed", source: "the house" },
  {
    id: "R63",
    title: "Rows with alike names, or less alike names and equal scores, are likely one unit",
    source: "the house",
  },
  {
    id: "R64",
    title: "A printed average is right when the exact one, rounded to the decimals printed, gives it",
    source: "the house",
  },
  {
    id: "R70",
    title: "A field is reported by its average in part of its maximum, the units at the maximum and those above 90 %",
    source: `${thanhHoa}, text`,
  },
  { id: "R71", title: "Best and worst are all units that share the highest or lowest score", source: "the house" },
  {
    id: "R72",
    title: "Points lost are the maximum minus the score; what is missing or not applicable has lost nothing",
    source: "QĐ 4308/QĐ-UBND Thanh Hóa city 2021, preliminary scoring",
  },
  {
    id: "R73",
    title: "Every class is explained: what decided, the distance to the next, rounding, the council's part, ties",
    source: "the house",
  },
  {
    id: "R74",
    title: "The report's text states mean, classes, best, worst and each field, each figure rounded once",
    source: `${thanhHoa}, text`,
  },
  {
    id: "R80",
    title: "A pending item brings anything from 0 to its maximum in whole steps; not applicable brings nothing",
    source: "the house",
  },
  {
    id: "R81",
    title: "Bounds of a rank are the least and largest rank in any outcome of what is pending",
    source: "the house",
  },
  {
    id: "R82",
    title: "The best class is that of the most, the worst that of the least that is still possible",
    source: "the house",
  },
  {
    id: "R83",
    title: "Pending is told apart: not returned, left blank by the unit, not appraised",
    source: "the house",
  },
  {
    id: "R84",
    title: "Units without any appraisal score are listed apart, and their places stay open",
    source: "the house",
  },
  {
    id: "R90",
    title: "A rank's band over fields goes from the best to the worst rank with one field left out at a time",
    source: "the house",
  },
  {
    id: "R91",
    title: "A rank's band over steps goes over seeded runs that shift every appraisal score by up to one step",
    source: "the house",
  },
  {
    id: "R92",
    title: "The limits of such a band are the best and worst rank over all possible shifts",
    source: "the house",
  },
  {
    id: "R100",
    title: "A change is after minus before in percent of each year's maximum, in points where maxima are equal",
    source: `${thanhHoa}, text`,
  },
  {
    id: "R101",
    title: "Changed criteria are compared in groups of a crosswalk, each side against its own maximum",
    source: "the house",
  },
  {
    id: "R102",
    title: "A merged unit's earlier figure is the weighted mean of its predecessors', marked as derived",
    source: "the house",
  },
  {
    id: "R103",
    title: "Ranks of two years are compared among the units that have a figure in both",
    source: "the house",
  },
  {
    id: "R104",
    title: "Units that are new or gone are named and not compared",
    source: "the house",
  },
  {
    id: "R110",
    title: "A question's answers add up to the ballots returned",
    source: `${haiDuong}, survey`,
  },
  {
    id: "R111",
    title: "A unit needs the least number of ballots, 65 by preset, from the groups of respondents",
    source: `${haiDuong}, survey`,
  },
  {
    id: "R112",
    title: "The share of positive answers, by their weights, is the share of the criterion's maximum",
    source: "the house",
  },
  {
    id: "R113",
    title: "Survey points are rounded once to the set's step as stated, never above the maximum",
    source: "the house",
  },
  {
    id: "R114",
    title: "Survey points are the appraisal scores of the criteria they feed; what they replace is stated",
    source: "the house",
  },
];
