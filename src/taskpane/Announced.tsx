/** What a work does and did, for screen readers. */
import type { ReactElement } from "react";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Phase } from "./useWork";

/** Stands in the page from the start: screen readers announce only what changes inside a region they know. */
export function Announced({ phase }: { readonly phase: Phase }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const said: string[] = [];
  if (phase.kind === "running") said.push(texts.say("pane.running"));
  if (phase.kind === "done") {
    said.push(texts.say(phase.done.stopped === true ? "pane.stopped" : "pane.done"));
    said.push(...phase.done.did.map(({ key, details }) => texts.say(key, details)));
  }
  return (
    <div role="status" className={looks.hidden}>
      {said.join(" ")}
    </div>
  );
}
