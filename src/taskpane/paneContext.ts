/** What every part of the pane needs: the sentences, and a way to bring a place before the user's eyes. */
import { createContext, useContext } from "react";
import type { Place } from "../domain/finding";
import type { Recorder } from "../features/undo/recordChanges";
import type { Texts } from "../texts/texts";
import type { StepId } from "./steps";
import { stepIds } from "./steps";

export interface Pane {
  readonly texts: Texts;
  /** Never throws; the pane says when a place is gone. */
  show(place: Place): void;
  /** Runs what changes the workbook and gives its way back. */
  readonly record: Recorder["record"];
}

const context = createContext<Pane | null>(null);

export const PaneProvider = context.Provider;

export function usePane(): Pane {
  const pane = useContext(context);
  if (pane === null) throw new Error("a part of the pane stands outside the pane");
  return pane;
}

/** "2. Đơn vị" */
export function stepName(texts: Texts, id: StepId): string {
  return texts.say("pane.step-named", { number: stepIds.indexOf(id) + 1, step: texts.say(`pane.step-${id}`) });
}
