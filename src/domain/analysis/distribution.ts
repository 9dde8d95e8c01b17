/** Units counted by what they achieved. */

/**
 * R210: a list of more units than a chart can name is charted by how many units achieved how much: below the first of
 * these percentages of the maximum, then in steps of 5 percentage points, by the printed percentage.
 */
export const shareLimits = [50, 55, 60, 65, 70, 75, 80, 85, 90, 95] as const;
