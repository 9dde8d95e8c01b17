/**
 * Why something is calculated as it is, by topic; a topic followed by a criteria set is what that set's decision says.
 * Facts of the decisions as in the criteria sets and the rules of the method (src/domain/method.ts).
 */
export const ruleShown = {
  index: "A unit's index is the total of its appraisal scores; self scores are for comparison only.",
  "index-thaiNguyen":
    "A commune's index is the total of the council's appraisal scores. A criterion scores the sum of its sub-criteria; only the smallest items are scored.",
  class:
    "The class is the best one whose conditions are all met: a total at or above its threshold (compared exactly, never rounded up) and, where the set has floors, every field at or above its floor.",
  "class-thaiNguyen":
    "Xuất sắc: from 90 points; Tốt: 80 to below 90; Khá: 70 to below 80; Trung bình: 50 to below 70; Yếu: below 50. By the total of the appraisal scores.",
  "class-thanhHoa":
    "Xuất sắc: from 90 points; Tốt: 80 to below 90; Khá: 70 to below 80; Trung bình: 50 to below 70. The text of the 2020 report says “50 to below 60” for Trung bình; no unit lies between the two.",
  "class-haiDuong":
    "Hoàn thành xuất sắc nhiệm vụ: index from 90 % and every field from 80 %; Hoàn thành tốt: 80 to below 90 % and every field from 70 %; Hoàn thành: 65 to below 80 % and every field from 50 %; Không hoàn thành: below 65 %.",
  floors:
    "A floor is the percentage of its maximum that every field must reach for a class. A unit with enough points but a field below the floor falls to the best class whose conditions it meets. Sets without floors skip this condition.",
  "floors-haiDuong":
    "A unit that has the points for a class but misses its floor falls to the best class whose conditions it meets. One with 65 % or more that meets no floor fits no class as written: the lowest class is given and marked for the council to decide.",
  rounding:
    "Scores are added, held against thresholds and ranked by their exact values (to 0.01 point). They are rounded only for print: two decimals, halves away from zero. No unit rises in class or rank by rounding.",
  missing:
    "An empty cell is a missing score, not a 0. A unit without a score in some field has no total and no rank, stands after the ranked units, and does not count in the mean of totals.",
  ranks:
    "Ranks go by exact appraisal totals, highest first. Equal totals share a rank, and the tie is stated; nothing else breaks it. Dense: 1, 2, 2, 3; standard: 1, 2, 2, 4 (chosen in the step Ranking). Tied units are written in the order of the score table.",
  "ranks-thaiNguyen":
    "The ranking table gives the self total, the appraisal total and the rank; ranks go by appraisal totals, highest first. Equal totals share a rank here, and the tie is stated.",
  "ranks-thanhHoa":
    "The 2020 results report has dense ranks: equal totals share a rank, the next total takes the next number (…, 5, 5, 6, 7, 7, 8, …).",
  deductions:
    "A deduction is the part of the self score that the council does not grant; each one needs a reason, and “khác” needs words. Lost points are the maximum minus the score; a missing score has lost nothing yet.",
  "deductions-thaiNguyen":
    "Points are taken off for what was not done, done in part, or done wrongly. Each deduction is written with its reason.",
  "deductions-city":
    "A preliminary scoring before 20 November lists lost points with cause and remedy; corrective orders follow before 25 November. Lost points are the maximum minus the score.",
  evidence: "A score above 0 needs evidence; where that is missing or incomplete, the score has to be explained.",
  "evidence-thaiNguyen":
    "The self-assessment must show the real score of every criterion, the total, and the evidence: number and symbol of the document, figures, copies, pictures…",
  "evidence-city":
    "Every score has evidence, sorted by field, criterion and sub-criterion; where it is missing or incomplete, the score has to be explained. Electronic evidence: digitally signed documents, or scans as PDF. Reports that come late are not appraised.",
  survey:
    "Survey points are the share of positive answers (by their weights) times the criterion's maximum, rounded once to the set's step and never above the maximum.",
  "survey-haiDuong":
    "Five groups of respondents, at least 65 ballots per commune; ballots are printed, collected and summed up in January.",
  notApplicable:
    "An item that does not apply (KAD) counts as such only with an approver and a reason. Its maximum is taken out of what can be reached; official ranks follow raw points unless the specialist chose the rescaled ones.",
  "topic-index": "Index",
  "topic-class": "Class",
  "topic-floors": "Floors",
  "topic-rounding": "Rounding",
  "topic-missing": "Missing scores",
  "topic-ranks": "Ranks and ties",
  "topic-deductions": "Deductions, lost points",
  "topic-evidence": "Evidence",
  "topic-survey": "Survey",
  "topic-notApplicable": "Not applicable",
  source: "Source: decision {{number}} of {{date}}, {{issuer}}, {{clause}}.",
  "source-own":
    "This set is your own: compare with the decision that issued it. The above is how it is calculated here.",
  "source-house": "No clause of a decision is at hand for this rule; the above is how it is calculated here.",
  "clause-annex1": "annex I and guidance on scoring",
  "clause-annex2": "annex II",
  "clause-guidance": "guidance on self-assessment and scoring",
  "clause-classes": "classes",
  "clause-report": "as in the results report of 2020",
  "clause-survey": "survey",
  "clause-evidence": "evidence",
  "clause-preliminary": "preliminary scoring",
} as const;
