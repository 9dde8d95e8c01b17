/**
 * The heat map's colours: one hue from light to dark, so that they are told apart by lightness alone, whatever colours a
 * person sees (ColorBrewer "Blues", steps moved apart for text). The number stands in every cell, with at least 4.5:1
 * against its colour (WCAG 2.2, 1.4.3).
 */
export interface HeatStep {
  /** Hundredths of a percent from which the step begins. */
  readonly from: number;
  readonly fill: string;
  readonly text: string;
}

const black = "#000000";
const white = "#ffffff";

/** From the lowest; the limits are those by which decisions tell classes apart. */
export const heatSteps: readonly HeatStep[] = [
  { from: 0, fill: "#eff3ff", text: black },
  { from: 5000, fill: "#bdd7e7", text: black },
  { from: 7000, fill: "#6baed6", text: black },
  { from: 8000, fill: "#2171b5", text: white },
  { from: 9000, fill: "#08306b", text: white },
];

/** Index of the step of a share in hundredths of a percent. */
export function heatStepOf(share: number): number {
  return Math.max(0, heatSteps.filter(({ from }) => share >= from).length - 1);
}
