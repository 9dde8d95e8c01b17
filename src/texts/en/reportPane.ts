/** Words of the pane's part about analysis and report, and what its actions did. */
export const reportPane = {
  title: "Analysis and report",
  intro: "After the ranking. Every action makes its own sheet and can be repeated; no score changes.",
  "needs-ranking": "The ranking (step 5) has to be there first.",
  loading: "Opening the analysis…",
  "loading-failed": "The analysis could not be loaded. Check the network and try again.",
  "tables-heading": "Tables and charts",
  "tables-purpose":
    "Makes the sheets “Phân tích” (classes, fields, points lost, self and appraisal scores) and “Biểu đồ” (charts for A4). Figures are formulas and follow the scores.",
  "tables-action": "Build tables and charts",
  "explanation-heading": "Explained ranking",
  "explanation-purpose":
    "Says why each unit has its rank and class, how many points it lacks, how firm its rank is, and what can still change while scores are missing.",
  "explanation-read": "Show explanations",
  "explanation-action": "Build the explanation sheet",
  "explanation-unit": "Unit",
  "explanation-time": "By the scores read at {{time}}.",
  "unit-rank": "Rank {{rank}}",
  "unit-unranked": "Not ranked",
  "unit-without-field": "Rank with one field left out at a time: {{best}} to {{worst}}.",
  "unit-shifted":
    "Rank with appraisal scores shifted by one step ({{runs}} runs, seed {{seed}}): {{best}} to {{worst}}, unchanged in {{kept}}% of the runs.",
  "unit-provisional":
    "Once everything is scored: {{least}} to {{most}} points, rank {{best}} to {{worst}}, class {{worstClass}} to {{bestClass}}.",
  "unit-awaits": "Missing: {{awaited}}.",
  "awaits-return": "{{count}} not returned by the unit ({{codes}})",
  "awaits-self": "{{count}} left blank by the unit ({{codes}})",
  "awaits-appraisal": "{{count}} not appraised ({{codes}})",
  "explanation-again": "Read explanations again",
  "picture-save": "Save the picture “{{title}}”",
  "comparison-heading": "Against last year",
  "comparison-purpose":
    "Choose last year's workbook (made by this add-in) or a table of field scores. Criteria and units of the same code and name are matched by themselves.",
  "comparison-file": "Last year's file (.xlsx, .tsv)",
  "comparison-file-hint":
    "A table needs the columns unit, I_self, I_appraisal …, by this year's criteria set. A workbook brings its own set.",
  "comparison-file-problem": "Choose last year's file.",
  "comparison-year": "Year of the table",
  "comparison-year-hint": "Only for a table; a workbook knows its year.",
  "comparison-mergers": "Merged and renamed units (optional)",
  "comparison-mergers-hint":
    "One per line: new unit, old unit, weight (population …), parted by tabs; can be pasted from Excel. Without weights all count alike. A “-” for the old unit means no comparison.",
  "comparison-crosswalk": "Criteria crosswalk (optional)",
  "comparison-crosswalk-hint":
    "One per line: last year's code, this year's code, parted by a tab; several codes with plus signs (I+II). Empty: fields of the same code and name.",
  "comparison-action": "Compare with last year",
  "picture-heading": "Pictures of the charts (PNG)",
  "picture-purpose": "Takes a picture of each chart of the sheet “Biểu đồ”, to be saved or pasted elsewhere.",
  "picture-action": "Take pictures of the charts",
  "did-tables": "Sheet “{{sheet}}” built for {{number}} units.",
  "did-charts": "{{number}} charts built on sheet “{{sheet}}”.",
  "did-explanation": "Sheet “{{sheet}}” built: {{number}} units explained.",
  "did-comparison": "Sheet “{{sheet}}” built: {{number}} units compared with {{before}}.",
  "did-pictures": "{{number}} pictures taken; save each from the list below.",
} as const;
