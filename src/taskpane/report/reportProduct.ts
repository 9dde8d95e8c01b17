/** All the pane asks of analysis and report. Types only. */
import type { ExplainedRanking } from "../../features/explainRanking";
import type { PublicationProduct } from "../publication/publicationProduct";
import type { Done, Outcome } from "../../features/outcome";

export interface LastYearChoice {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** Of a plain table; a workbook knows its own. */
  readonly year: number | null;
  /** Pasted lines; see features/yearMatches. */
  readonly mergers: string;
  readonly crosswalk: string;
}

/** A chart as a picture. */
export interface ChartPicture {
  readonly title: string;
  /** PNG, base64. */
  readonly png: string;
}

export interface ReportProduct {
  /** Files for print and publication. */
  readonly publication: PublicationProduct;
  buildTables(): Promise<Outcome<Done>>;
  /** Reads only. */
  explain(): Promise<Outcome<ExplainedRanking>>;
  buildExplanation(input: { readonly now: Date }): Promise<Outcome<Done>>;
  compare(choice: LastYearChoice): Promise<Outcome<Done>>;
  /** Pictures of the charts on the report's sheet of charts; reads only. */
  pictures(): Promise<Outcome<readonly ChartPicture[]>>;
}
