/** The frame of every step: what it will do, where the workbook stands, the form, the button, what came of it, what is next. */
import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { ShieldCheckmark16Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { useRef, type ReactElement, type ReactNode } from "react";
import { Announced } from "./Announced";
import { useLooks } from "./looks";
import { stepName, usePane } from "./paneContext";
import { SheetLink } from "./SheetLink";
import type { Step, StepId } from "./steps";
import { useKeptFocus } from "./useKeptFocus";
import type { Works } from "./useWork";
import { WorkReport } from "./WorkReport";

const useStyles = makeStyles({
  standing: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
});

/** What every step's panel is given. */
export interface StepProps {
  readonly step: Step;
  readonly works: Works;
  /** The step to do next in the whole workbook; null when all are done. */
  readonly next: StepId | null;
  readonly onOpen: (step: StepId) => void;
}

export interface StepPanelProps extends StepProps {
  /** Sheets that this step has made so far. */
  readonly sheets: readonly string[];
  readonly actionLabel: string;
  readonly onAction: () => void;
  /** The form holds something that the workbook does not have yet. */
  readonly isChanged: boolean;
  readonly children?: ReactNode;
}

export function StepPanel(props: StepPanelProps): ReactElement {
  const { step, works, next, onOpen, sheets, actionLabel, onAction, isChanged, children } = props;
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const phase = works.phase(step.id);
  const action = useRef<HTMLDivElement>(null);
  const kept = useKeptFocus(phase.kind, action);
  const isDue = isChanged || step.id === next || step.status === "todo" || step.status === "attention";
  const moveOn = phase.kind === "done" && next !== step.id;
  return (
    <div className={looks.stack}>
      <h2 className={looks.heading}>{stepName(texts, step.id)}</h2>
      <p className={looks.text}>{texts.say(`pane.${step.id}-purpose`)}</p>
      <div
        className={mergeClasses(looks.closeStack, styles.standing)}
        role="group"
        aria-label={texts.say("pane.where-now")}
      >
        <p className={looks.text}>{texts.say(step.standing.key, step.standing.details)}</p>
        {sheets.map((sheet) => (
          <SheetLink key={sheet} sheet={sheet} />
        ))}
      </div>
      {step.needs !== null ? (
        <Needed needs={step.needs} onOpen={onOpen} />
      ) : (
        <>
          {children}
          <p className={mergeClasses(looks.text, looks.small, looks.quiet, looks.marked)}>
            <ShieldCheckmark16Regular className={looks.icon} aria-hidden />
            <span>{texts.say(`pane.${step.id}-safety`)}</span>
          </p>
          <div ref={action} className={looks.line}>
            <Button appearance={isDue ? "primary" : "secondary"} disabledFocusable={works.isRunning} onClick={onAction}>
              {actionLabel}
            </Button>
          </div>
          <Announced phase={phase} />
          <div {...kept}>
            <WorkReport phase={phase} onCancel={works.cancel} onRetry={() => works.retry(step.id)} />
          </div>
          {moveOn && <MoveOn next={next} onOpen={onOpen} />}
        </>
      )}
    </div>
  );
}

function Needed({ needs, onOpen }: { readonly needs: StepId; readonly onOpen: (step: StepId) => void }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{texts.say("pane.needs-step", { step: stepName(texts, needs) })}</MessageBarBody>
      </MessageBar>
      <div className={looks.line}>
        <Button appearance="primary" onClick={() => onOpen(needs)}>
          {texts.say("pane.continue-with", { step: stepName(texts, needs) })}
        </Button>
      </div>
    </>
  );
}

interface MoveOnProps {
  readonly next: StepId | null;
  readonly onOpen: (step: StepId) => void;
}

function MoveOn({ next, onOpen }: MoveOnProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  if (next === null) return <p className={looks.text}>{texts.say("pane.all-done")}</p>;
  return (
    <div className={looks.line}>
      <Button appearance="primary" icon={<ArrowRight16Regular />} iconPosition="after" onClick={() => onOpen(next)}>
        {texts.say("pane.continue-with", { step: stepName(texts, next) })}
      </Button>
    </div>
  );
}
