/** Sentences of the comparison of years and of the survey, by finding code; part of `finding`. The place is said beside them. */
export const analysisFinding = {
  "crosswalk-empty-side":
    "A crosswalk row has codes on one side only ({{codes}}). Give both years' codes or delete the row.",
  "crosswalk-unknown-code": "The criteria set of {{year}} has no code {{code}}. Correct the crosswalk.",
  "crosswalk-repeated-code": "Code {{code}} of {{year}} stands in the crosswalk more than once. Keep one.",
  "crosswalk-nested-code":
    "The crosswalk of {{year}} has both {{code}} and {{above}} above it: points would count twice. Drop one.",
  "match-unknown-unit": "There is no unit “{{unit}}” in {{year}}. Correct the name or choose another unit.",
  "match-repeated-unit": "Unit “{{unit}}” is matched with last year more than once. Keep one row.",
  "predecessor-repeated": "“{{predecessor}}” stands more than once among the predecessors of “{{unit}}”. Keep one.",
  "predecessor-weight": "The weight of “{{predecessor}}” in “{{unit}}” must be a whole number from 1 to {{most}}.",
  "predecessor-shared":
    "“{{unit}}” of last year is used for several units of this year: {{units}}. Check this unless it was divided.",
  "survey-no-groups": "The survey has no group of respondents. Add at least one.",
  "survey-no-questions": "The survey has no questions. Add questions with their criteria.",
  "survey-no-positive-answer": "No answer brings any points. Give at least one answer a weight above 0.",
  "survey-repeated-code": "Code “{{item}}” is used more than once in the survey. Use different codes.",
  "survey-group-weight": "The weight of group “{{item}}” must be a whole number from 1 to {{most}}.",
  "survey-answer-weight": "The weight of answer “{{item}}” must lie between 0% and 100%.",
  "survey-least-ballots": "The least number of ballots must be a whole number from 0 to {{most}}.",
  "survey-criterion-not-scored":
    "Question “{{item}}” is tied to {{code}}, which the criteria set does not score. Choose another criterion.",
  "survey-unknown-group": "The survey has no group “{{group}}”.",
  "survey-unknown-question": "Group “{{group}}”: the survey has no question “{{question}}”.",
  "survey-unknown-answer": "Group “{{group}}”, question “{{question}}”: there is no answer “{{answer}}”.",
  "survey-not-a-count":
    "Group “{{group}}”, “{{item}}”: “{{found}}” is not a number of ballots. Enter a whole number from 0.",
  "survey-counts-mismatch":
    "Group “{{group}}”, question “{{question}}”: the answers add up to {{found}} ballots, but {{expected}} came back. Check the counts.",
  "survey-too-few-ballots": "Only {{found}} ballots came back, fewer than the least of {{least}}; no points are given.",
  "survey-few-ballots":
    "Only {{found}} ballots came back, fewer than the least of {{least}}; points are given as chosen.",
  "survey-group-silent": "Group “{{group}}” has no ballots.",
  "survey-nothing-counted": "No answer counts (or none of some group); the score stays blank, it is not 0.",
  "survey-replaces-score": "The entered score {{found}} gives way to the survey's {{expected}}.",
  "survey-of-not-applicable": "This is marked as not applicable but has survey points. Check it.",
} as const;
