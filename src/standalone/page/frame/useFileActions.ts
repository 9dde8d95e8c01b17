/** New, open, save, sample: each asks before unsaved changes are given up, and says what went wrong. */
import { useMemo, useState } from "react";
import type { Texts } from "../../../texts/texts";
import type { PageParts, PaneSurroundings } from "../parts";
import { fileMessage, type PageMessage } from "./pageMessages";
import type { Workplace } from "./useWorkplace";

export interface FileActions {
  readonly isBusy: boolean;
  /** What is being done. */
  readonly busyText: string | null;
  /** Takes the answer to the question about unsaved changes while it is asked. */
  readonly question: ((isDiscarded: boolean) => void) | null;
  startAnew(): void;
  open(file: File): void;
  save(): void;
  openSample(): void;
  dropRestored(): void;
}

interface Surroundings {
  readonly texts: Texts;
  readonly ready: Workplace | null;
  readonly parts: PageParts;
  readonly ambient: PaneSurroundings["ambient"];
  readonly setMessage: (message: PageMessage | null) => void;
}

export function useFileActions({ texts, ready, parts, ambient, setMessage }: Surroundings): FileActions {
  const [busyText, setBusyText] = useState<string | null>(null);
  const [question, setQuestion] = useState<((isDiscarded: boolean) => void) | null>(null);
  return useMemo(() => {
    const act = (
      text: string,
      failed: "save-failed" | "sample-failed" | null,
      work: (place: Workplace) => Promise<void>,
    ): void => {
      if (ready === null) return;
      setMessage(null);
      setBusyText(text);
      work(ready)
        .catch((error: unknown) => {
          const cause = error instanceof Error ? error.message : String(error);
          if (failed === null) throw error;
          setMessage({ intent: "error", text: texts.say(`page.${failed}`, { cause }) });
        })
        .finally(() => setBusyText(null));
    };
    const unlessUnsaved = (go: () => void): void => {
      if (ready?.session.state().isUnsaved !== true) {
        go();
        return;
      }
      setQuestion(() => (isDiscarded: boolean) => {
        setQuestion(null);
        if (isDiscarded) go();
      });
    };
    const anew = async ({ session, grid }: Workplace): Promise<void> => {
      await session.startAnew();
      grid.forget();
    };
    const opening = texts.say("page.opening");
    return {
      isBusy: busyText !== null,
      busyText,
      question,
      startAnew: () => unlessUnsaved(() => act(opening, null, anew)),
      open: (file) =>
        unlessUnsaved(() =>
          act(texts.say("page.opening-file", { file: file.name }), null, async ({ session, grid }) => {
            const fault = await session.open(new Uint8Array(await file.arrayBuffer()), file.name);
            if (fault === null || fault === "macros") grid.forget();
            if (fault !== null) setMessage(fileMessage(texts, fault, file.name));
          }),
        ),
      save: () => act(opening, "save-failed", ({ session }) => session.save()),
      openSample: () =>
        unlessUnsaved(() =>
          act(opening, "sample-failed", async (place) => {
            await anew(place);
            await parts.openSample({ embedded: place.embedded, ambient });
            place.session.begin();
          }),
        ),
      dropRestored: () => act(opening, null, anew),
    };
  }, [texts, ready, parts, ambient, setMessage, busyText, question]);
}
