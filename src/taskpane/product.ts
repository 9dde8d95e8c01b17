/**
 * All the task pane asks of the product: read where the workbook stands, run one step, show a place. Types only; the
 * features implement it over the workbook port, tests implement it over nothing.
 */
import type { Decision, UnitLevel } from "../domain/criteria";
import type { Place } from "../domain/finding";
import type { Points } from "../domain/points";
import type { LiveChecks } from "../features/liveChecks";
import type { Done, Outcome } from "../features/outcome";
import type { SaveUnitsInput } from "../features/saveUnits";
import type { Recorder } from "../features/undo/recordChanges";
import type { Work } from "../features/work";
import type { Office } from "../sheets/heading";
import type { ScoreSource } from "../sheets/identity";
import type { AppraisalActions } from "./appraisalActions";
import type { RankBasis } from "../domain/appraisal/setAside";
import type { TieRule } from "../domain/rank";
import type { WorkbookState } from "../features/workbookState";
import type { CollectionProduct } from "./collection/collectionProduct";
import type { SurveyProduct } from "./survey/surveyProduct";
import type { PublishedProduct } from "./published/publishedProduct";
import type { ReportProduct } from "./report/reportProduct";
import type { GuideProduct } from "./guide/guideProduct";
import type { SetAsideProduct } from "./setAside/setAsideProduct";
import type { ViewsProduct } from "./views/viewsProduct";

/** A shipped criteria set, as much as one needs to choose it. */
export interface SetSummary {
  readonly id: string;
  readonly title: string;
  readonly decision: Decision | null;
  readonly level: UnitLevel;
  /** Nodes at level 1. */
  readonly fields: number;
  /** Nodes that are scored. */
  readonly leaves: number;
  /** Null: the decision states no maxima, the user enters them on the set's sheet. */
  readonly maximum: Points | null;
}

export type SetSource =
  /** The set already in the workbook, maxima entered by hand included; only the heading changes. */
  | { readonly kind: "current" }
  | { readonly kind: "shipped"; readonly id: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  /** The range selected in the workbook: columns code, name, maximum. */
  | { readonly kind: "selection" };

export interface ApplySetInput {
  readonly source: SetSource;
  /** Title of a set that brings none (file, selection). */
  readonly title?: string;
  readonly office: Office;
  readonly year: number;
}

export interface Product {
  readonly checks: LiveChecks;
  readonly appraisal: AppraisalActions;
  readState(): Promise<Outcome<WorkbookState>>;
  shippedSets(): readonly SetSummary[];
  applySet(input: ApplySetInput, work: Work): Promise<Outcome<Done>>;
  /** Adds and orders units. A unit with a scoring sheet or with scores is never removed silently. */
  saveUnits(input: SaveUnitsInput, work: Work): Promise<Outcome<Done>>;
  /** A pasted list as names: one per line, numbering and empty lines gone; duplicates stay. */
  unitsFromText(text: string): readonly string[];
  /** Sheets that exist are written again around the entries in them. */
  createScoringSheets(input: { readonly units: readonly string[] | "all" }, work: Work): Promise<Outcome<Done>>;
  buildScoreTable(input: { readonly source: ScoreSource }, work: Work): Promise<Outcome<Done>>;
  buildRanking(input: { readonly ties: TieRule; readonly basis?: RankBasis }, work: Work): Promise<Outcome<Done>>;
  /** Items set aside, loaded when they are first asked for. */
  setAside(): Promise<SetAsideProduct>;
  /** Analysis and report, loaded when they are first asked for. */
  report(): Promise<ReportProduct>;
  /** The audit of published tables and errata, loaded when they are first asked for. */
  published(): Promise<PublishedProduct>;
  /** The sociological survey, loaded when it is first asked for. */
  survey(): Promise<SurveyProduct>;
  /** Issuing and collecting scoring sheets, loaded when they are first asked for. */
  collection(): Promise<CollectionProduct>;
  /** The year at a glance, loaded when it is first asked for. */
  views(): Promise<ViewsProduct>;
  /** Sample data, loaded when it is first asked for. */
  guide(): Promise<GuideProduct>;
  /** Runs an action while its changes of the workbook are written down, so that it can be undone. */
  readonly record: Recorder["record"];
  /** Brings the sheet, or the cell, before the user's eyes; rejects when it is gone. */
  show(place: Place): Promise<void>;
}
