/** departments: 20 departments from the set to the ranking; commune: one unit's sheet, half filled in. */
export const sampleKinds = ["departments", "commune"] as const;

export type SampleKind = (typeof sampleKinds)[number];
