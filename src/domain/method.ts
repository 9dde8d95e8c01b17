/**
 * The method: every numbered rule by which scores become totals, classes, ranks and averages, with its source.
 *
 * A rule has one home (the function whose docstring carries its number and a colon) and at least one test that cites
 * it in square brackets; `test/domain/method.test.ts` proves both. Numbers are never given out twice; chapters leave
 * room: 1 criteria, 10 roll-up, 20 rounding, 30 classes, 40 ranks, 50 averages, 60 audit of published tables, 70
 * statistics and report, 80 provisional bounds, 90 robustness, 100 comparison of years, 110 survey, 120 live checks,
 * 140 and 195 several appraisers, 150 evidence, 160 deductions and lost points, 170 and 182 not applicable, 180 log.
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
const city = "QĐ 4308/QĐ-UBND Thanh Hóa city 2021";
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
    R205: "A group of respondents may need a least number of ballots of its own",
    R206: "A question without criterion brings no points; several questions of one criterion count together",
    R207: "A ballot answers every question once; what it leaves open is no opinion",
    R208: "A link onto the survey names unit and criterion, and is empty where they do not stand",
    R209: "Survey points go into a score only when asked; a typed score gives way only when that is asked, too",
  }),
  ...from(`${thaiNguyen}, guidance on scoring`, {
    R120: "An empty cell is a missing score, never a zero; text is no score whatever it looks like",
  }),
  ...from(house, {
    R121: "A number typed as text means something certain only when exactly one reading keeps to maximum and step",
    R122: "A date where a score was meant stands for the day and month, or month and year, that were typed",
  }),
  ...from(`${city}, evidence`, {
    R123: "A score above 0 rests on evidence; where that is missing or partial, on an explanation",
  }),
  ...from(house, {
    R124: "Points taken off the self score need a reason, and “khác” needs words",
    R125: "A row of an issued sheet is recognised by its code wherever it stands now",
    R126: "Every row deleted, added, moved, repeated, renumbered or hidden is reported",
    R127: "A column is recognised by its role; a missing one is an error, a moved one is stated",
    R128: "Locked cells hold what was issued; formulas are compared word by word while nothing has shifted",
  }),
  ...from(`${city}, assignment of fields`, {
    R129: "A score outside the leaves assigned to the column's member is reported and never counts",
  }),
  ...from(`${thaiNguyen}, annex I`, {
    R130: "In a sheet a parent equals the sum of its parts and the total the sum of its fields",
  }),
  ...from(house, {
    R131: "Checking only the sheet that changed gives what checking all from scratch gives",
    R132: "Points so far, and these plus what is missing at its maximum, bound the total and the class",
  }),
  ...from(`${city}, assignment of fields`, {
    R140: "A member scores the leaves under the nodes assigned and no others; several may share a leaf",
  }),
  ...from(house, {
    R141: "Everything is assigned to a member, or shown as not covered",
  }),
  ...from(`${city}, assignment of fields`, {
    R142: "Each role fills in its own cells: the unit, each member, the organizer",
  }),
  ...from(house, {
    R143: "Members disagree when their scores lie further apart than the tolerance, under “equal” when they differ",
    R144: "The chair's decision stands with a reason, and only over the scores it was made on",
    R145: "The final score is the one member's, the common one, the mean, or the chair's; till then it is pending",
    R146: "The mean of members' scores is rounded to whole steps, halves up",
    R150: "Evidence is partial when a document is insufficient, or everything listed lies outside the period",
  }),
  ...from(`${city}, evidence`, {
    R151: "Electronic evidence is PDF or digitally signed",
    R152: "A document names itself, its leaf and its date, and was issued in the period assessed",
    R153: "The index of evidence goes by field, criterion and sub-criterion, then by date",
  }),
  ...from(house, {
    R160: "Deductions have one of five reasons; “khác” says nothing by itself",
    R161: "The bridge from self score to appraisal score adds up exactly, each leaf in one step",
    R162: "Over all units every part of the bridge is the sum of the units' parts",
  }),
  ...from(`${city}, preliminary scoring`, {
    R163: "Lost points are maximum minus score of what is scored; a missing score has lost nothing yet",
  }),
  ...from(house, {
    R170: "An item is set aside by an approver, for a reason; until then it has to be scored",
    R171: "With items set aside ranks are given on raw points and on exact fractions of what applies",
    R180: "Two readings of a sheet differ by exactly the entries of the log",
    R181: "A change outside the cells of one's role is stated",
    R190: "A listed document is evidence whatever the evidence cell says; without one the cell decides",
    R191: "What is wrong with a listed document is said at its own row",
  }),
  ...from(`${city}, assignment of fields`, {
    R195: "In a table of fields a member scores the fields assigned as a whole",
  }),
  ...from(house, {
    R196: "A score table written again for another assignment keeps every typed score, or is not written",
    R197: "A decision stands beside the members' scores it was made over, and only over these",
    R198: "What people typed stays text in the exported log, whatever program opens it",
    R199: "A member's column goes by its role: another name above it moves no score to another person",
    R182: "Score cells of an item set aside hold the mark KAD: neither empty nor 0",
    R183: "Scores that stood in the cells are kept with the approval and given back with it",
    R184: "The maximum that applies is the maxima of what was not set aside",
    R185: "Rescaled points are points by maximum that applies times the set's maximum, compared exactly",
    R186: "Official ranks and classes follow raw points unless the specialist chose the rescaled ones",
    R187: "A node of which nothing applies is not applicable; a unit without anything that applies has no rank",
    R188: "A field's average in percent is of the maximum that applies",
    R189: "A typed mark without approval is a missing score, a score under an approved one a fault",
  }),
  ...from(house, {
    R200: "A published table's head stands above its first row with a name and a number, from “Đơn vị” downwards",
    R201: "Columns of a published ranking go by their headings, the lowest first, and by what stands in them",
    R202: "Columns of a published field table go by the field's code or name and by TĐG or TĐ below it",
    R203: "A score column that says neither self nor appraisal is asked about",
    R204: "In a published table a unit has a name and a number; averages have no rank; other rows are named as left out",
  }),
  ...from(house, {
    R215: "Units are told apart by name, whatever its case, blanks and form of accents, and by code",
    R216: "Every deviation of a returned sheet from what was issued is reported once, traces of programs never",
    R217: "Two deliveries differ by exactly the entries that people would read as different",
  }),
  ...from(`${city}, deadlines`, {
    R218: "A return is late when it is received after the day of the deadline",
  }),
  ...from(house, {
    R219: "What is accepted, newer or typed in since is never written over without being asked for",
    R220: "A return is faulty before it is late, late before it is incomplete; a unit without one is missing",
  }),
  ...from(`${city}, deadlines`, {
    R221: "The year's calendar by preset; a step's date is its last day",
  }),
  ...from(house, {
    R210: "More units than a chart can name are charted by how many achieved how much, in steps of 5 percentage points",
    R212: "Criteria are compared over all units, each year's mean in percent of its own maximum",
    R211: "A report counts who rose, fell and stayed against last year, and names everybody who changed most",
  }),
  ...from(`${city}, deadlines; QĐ 947/QĐ-UBND Thái Bình 2023, entry locks by itself`, {
    R230: "A sheet issued with a deadline is closed after that day",
  }),
  ...from(house, {
    R231: "From a member's copy only that member's own scores are taken",
    R232: "A score that stands already otherwise, or differs between two copies of a member, is asked about",
  }),
];
