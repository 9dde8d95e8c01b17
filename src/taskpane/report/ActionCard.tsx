/** One action of the report: what it makes, its choices, the button, what came of it. */
import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement, type ReactNode } from "react";
import { Announced } from "../Announced";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { useKeptFocus } from "../useKeptFocus";
import type { Action, WorkId, Works } from "../useWork";
import { WorkReport } from "../WorkReport";

export type CardName = "tables" | "explanation" | "comparison" | "picture" | "publication";

export interface ActionCardProps {
  readonly name: CardName;
  readonly work: WorkId;
  readonly works: Works;
  /** Null: something is still to be chosen; pressing the button then says what. */
  readonly action: Action | null;
  readonly onRefused?: () => void;
  /** Choices before the button, and what is shown after the report. */
  readonly children?: ReactNode;
  readonly after?: ReactNode;
}

export function ActionCard({ name, work, works, action, onRefused, children, after }: ActionCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const phase = works.phase(work);
  const home = useRef<HTMLDivElement>(null);
  const kept = useKeptFocus(phase.kind, home);
  return (
    <div className={looks.stack}>
      <h3 className={looks.subheading}>{texts.say(`reportPane.${name}-heading`)}</h3>
      <p className={looks.text}>{texts.say(`reportPane.${name}-purpose`)}</p>
      {children}
      <div ref={home} className={looks.line}>
        <Button
          disabledFocusable={works.isRunning}
          onClick={() => (action === null ? onRefused?.() : works.run(work, action))}
        >
          {texts.say(`reportPane.${name}-action`)}
        </Button>
      </div>
      <Announced phase={phase} />
      <div {...kept}>
        <WorkReport phase={phase} onCancel={works.cancel} onRetry={() => works.retry(work)} />
      </div>
      {after}
    </div>
  );
}
