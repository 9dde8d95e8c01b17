/** Findings of publication. */
export const publicationFinding = {
  "units-without-total":
    "{{count}} units have no appraisal total yet; they are not ranked and stand at the end: {{units}}.",
  "unit-unknown": "The file has no unit “{{unit}}”. Units: {{units}}.",
  "unit-to-choose": "The file has not exactly one scoring sheet: name the unit. Units: {{units}}.",
  "not-a-pack": "This is no publication written by this program (the sheet “{{sheet}}” or its fingerprint is missing).",
  "pack-changed":
    "The figures of the publication were changed after it was written: its fingerprint does not fit the figures.",
  "packs-of-other-years": "The two publications belong to different years: {{before}} and {{after}}.",
} as const;
