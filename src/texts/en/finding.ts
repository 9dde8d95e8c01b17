/** Sentences of findings, by finding code: what is wrong and what to do. The place is said beside them (sayFinding). */
export const finding = {
  unknown: "A finding without a sentence: {{code}}.",
  // Criteria sets
  "no-criteria": "The criteria set has no rows. Choose a table with code, name and maximum of every criterion.",
  "too-many-criteria": "The criteria set has {{found}} rows, more than the {{most}} allowed. Check the table chosen.",
  "missing-code": "“{{name}}” has no code. Enter one (such as I, 1.1, 1.1.1).",
  "code-not-readable":
    "The code “{{code}}” can't be read. Use Roman numerals (I, II, …) for fields and dotted numbers (1.1, 1.1.1) below them.",
  "code-too-deep": "The code “{{code}}” has more than the {{most}} levels allowed.",
  "code-is-date": "Excel turned the code into a date ({{found}}). Format the cell as text and type the code again.",
  "missing-name": "Item “{{code}}” has no name. Enter the criterion's name.",
  "name-too-long": "The name of item “{{code}}” is longer than {{most}} characters. Shorten it.",
  "duplicate-code": "The code “{{code}}” already stands in row {{firstRow}}. Use every code once.",
  "child-without-parent": "Item “{{code}}” has no parent ({{parent}}). Add the parent or correct the code.",
  "code-order": "Item “{{code}}” stands after “{{previous}}”, out of order. Sort the rows by code.",
  "maximum-missing": "The maximum is missing. Enter this item's maximum.",
  "maximum-not-a-number": "The maximum “{{found}}” is not a number. Enter a number such as 0.25.",
  "maximum-ambiguous":
    "It is not clear what maximum “{{found}}” means: it has several points or commas. Use one decimal mark only.",
  "maximum-not-in-step": "The maximum “{{found}}” is finer than 0.01 point. Use two decimals at most.",
  "maximum-negative": "The maximum “{{found}}” is negative. It must be 0 or more.",
  "maximum-too-large": "The maximum “{{found}}” is larger than the {{most}} points allowed.",
  "maximum-is-date": "Excel turned the maximum into a date ({{found}}). Format the cell as a number and type it again.",
  "parent-sum-mismatch":
    "The maximum is given as {{found}}, but its parts add up to {{expected}}. Correct this item or its parts.",
  "total-mismatch":
    "The total is given as {{found}}, but the fields add up to {{expected}}. Check the parts and the total.",
  "no-classes": "There are no classes. Enter at least one.",
  "class-without-name": "Class number {{class}} has no name. Enter one.",
  "duplicate-class": "The class name “{{class}}” is used more than once. Every class needs a name of its own.",
  "class-limit-out-of-range":
    "The threshold or floor of class “{{class}}” is not valid. Percentages run from 0 to 100, points from 0.",
  "class-order": "The threshold of class “{{class}}” must be lower than that of “{{better}}” above it.",
  "lowest-class-not-open":
    "The lowest class “{{class}}” must start at 0 without a floor, so that every unit has a class.",
  // Scores
  "score-not-a-number":
    "The score “{{found}}” is not a number. Enter a number such as 0.25; leave it empty if it is not scored yet.",
  "score-as-text":
    "The score “{{found}}” is text, so Excel leaves it out of sums. Enter it again as a number, such as 0.25.",
  "score-ambiguous":
    "It is not clear what score “{{found}}” means: it has several points or commas. Use one decimal mark only.",
  "score-finer-than-step":
    "The score “{{found}}” is finer than the set's step of {{step}}. Round it as the rules say and enter it again.",
  "score-negative": "The score “{{found}}” is negative. It must be 0 or more.",
  "score-above-maximum": "The score {{found}} is above the maximum of {{maximum}}. Correct it.",
  "score-is-date":
    "Excel turned the score into a date ({{found}}). Format the cell as a number and type the score again.",
  // Units
  "no-units": "The table has no units. Give every unit a row.",
  "too-many-units": "The table has {{found}} rows, more than the {{most}} units allowed.",
  "unit-name-missing": "This row has no unit name. Enter it.",
  "unit-name-too-long": "The unit's name is longer than {{most}} characters. Shorten it.",
  "duplicate-unit":
    "The unit “{{unit}}” already stands in row {{firstRow}} (case and blanks make no difference). List every unit once.",
  "average-row-left-out": "The row “{{unit}}” holds published averages, not a unit; it was left out.",
  "formula-like-text":
    "The name “{{text}}” looks like a formula; it is written as text and never computed. Check whether the name is right.",
  // Files
  "file-too-large": "The file is too large ({{most}} MB are allowed). Check whether it is the right file.",
  "not-utf8": "The file is not UTF-8 text. Save it as “Unicode Text” or UTF-8, or use an .xlsx file.",
  "not-xlsx":
    "The file can't be opened as an .xlsx workbook. It may be damaged, locked by a password or of another kind; save it again as .xlsx.",
  "sheet-missing": "There is no sheet “{{sheet}}” in the file. Check the sheet's name.",
  "empty-file": "There is nothing to read. Choose a file or range with headings and data.",
  "unclosed-quote": "A quotation mark opens at the start of a cell and never closes. Add or remove one.",
  "cell-too-long": "A cell is longer than {{most}} characters. Check the quotation marks or shorten it.",
  "too-many-rows": "The table has too many cells ({{most}} rows are allowed). Check it.",
  "too-many-columns": "The table has more than {{most}} columns. Check it.",
  "ragged-row": "The row has {{found}} cells, but the heading has {{expected}}. Check the tabs.",
  "missing-column": "There is no column “{{column}}”. Add it or correct its heading.",
  "duplicate-column": "Several columns are named “{{column}}”. Keep only one of them.",
  // Published tables
  "rank-not-a-number": "The rank “{{found}}” is not a whole number. Enter 1, 2, 3, …",
  "rank-mismatch":
    "{{unit}} is published with rank {{found}}; by the scores it is {{expected}} ({{pattern}}). Check the rank.",
  "table-mismatch":
    "The appraisal score of {{unit}} is {{found}} in the ranking table but {{expected}} in the field table. Compare the two.",
  "self-total-mismatch":
    "The self score of {{unit}} is given as {{found}}, but its fields add up to {{expected}}. Compare the two tables.",
  "above-maximum": "{{unit}} is given {{found}}, above the maximum of {{expected}}. Check it.",
  "class-mismatch": "{{unit}} is published in class “{{found}}”; by the scores it is “{{expected}}”. Check the class.",
  "average-mismatch": "The published average is {{found}}, but it computes to {{expected}}. Check it.",
  "unit-missing": "{{unit}} stands in this table only, not in the other one. Add or remove it.",
  "name-variant": "One unit seems to be written in two ways: “{{found}}” and “{{expected}}”. Use one name.",
} as const;
