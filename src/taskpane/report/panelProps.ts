/** What the panel of analysis and report is given. */
import type { Works } from "../useWork";
import type { ReportProduct } from "./reportProduct";

export interface ReportPanelProps {
  readonly report: ReportProduct;
  readonly works: Works;
  readonly now: () => Date;
  /** Whether the host's pictures of charts can be offered. */
  readonly picturesCharts: boolean;
  /** The year that is compared with, unless the file says another. */
  readonly year: number | null;
}
