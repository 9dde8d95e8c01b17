/** All the pane asks of the survey. Types only. */
import type { Done, Outcome } from "../../features/outcome";
import type { Work } from "../../features/work";

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SurveyProduct {
  /** Makes the survey's sheets, or writes them again around what was entered. */
  prepare(): Promise<Outcome<Done>>;
  /** Writes nothing. */
  check(): Promise<Outcome<Done>>;
  /** Counts or single ballots; other counts that were typed give way only with `replaceTyped`. */
  enter(file: ChosenFile, input: { readonly replaceTyped: boolean; readonly now: Date }): Promise<Outcome<Done>>;
  /** Typed scores give way only with `replaceTyped`; else the refusal shows old and new. */
  link(input: { readonly replaceTyped: boolean; readonly now: Date }, work: Work): Promise<Outcome<Done>>;
  unlink(input: { readonly now: Date }, work: Work): Promise<Outcome<Done>>;
}
