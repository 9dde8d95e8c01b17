/** The developer's part of help: how this Excel keeps to what the program relies on. */
export const developerShown = {
  purpose:
    "Tries everything the program relies on in Excel: array shapes, locked cells, sheet names, limits, events, error codes. The result says where Excel on this machine differs, and can be copied into a bug report.",
  harmless:
    "It works on temporary sheets only, “CCHC-thử-…”, which are made for the trial and removed after it. Your sheets are not touched, but Excel forgets what could be undone before. Use an empty workbook.",
  run: "Run the trial",
  "structure-protected":
    "The structure of this workbook is protected, so no temporary sheet can be added. Nothing was done. Open an empty workbook and try again.",
  summary: "Agrees: {{agrees}}, differs: {{differs}}, not available here: {{notAvailable}}.",
  stopped: "Stopped midway; facts tried: {{number}}.",
  left: "These temporary sheets could not be removed: {{sheets}}. You can delete them yourself.",
  results: "Results of the trial",
  fact: "Fact",
  verdict: "Result",
  agrees: "agrees",
  differs: "differs",
  notAvailable: "not available here",
  expected: "Expected: {{value}}",
  observed: "Observed: {{value}}",
  source: "Source: {{source}}",
  copy: "Copy the results",
  copied: "Results copied.",
  "copy-failed": "They could not be copied: select the text in the box below and press Ctrl+C.",
  text: "Results as text",
} as const;
