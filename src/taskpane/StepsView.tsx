/** The step list, the panel of the chosen step, and the way to the step that is next. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import type { WorkbookState } from "../features/workbookState";
import type { Ambient } from "../features/ambient";
import { useLooks } from "./looks";
import { stepName, usePane } from "./paneContext";
import type { Product } from "./product";
import { RankingPanel } from "./RankingPanel";
import { ScoreTablePanel } from "./ScoreTablePanel";
import { ScoringSheetsPanel } from "./ScoringSheetsPanel";
import { SetPanel } from "./SetPanel";
import { StepList } from "./StepList";
import type { StepProps } from "./StepPanel";
import { nextStep, stepsOf, type StepId } from "./steps";
import { UnitsPanel } from "./UnitsPanel";
import type { Works } from "./useWork";

const useStyles = makeStyles({
  next: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  panel: { outlineOffset: "4px" },
});

export interface StepsViewProps {
  readonly state: WorkbookState;
  readonly product: Product;
  readonly ambient: Ambient;
  readonly works: Works;
  readonly initialStep?: StepId;
}

export function StepsView({ state, product, ambient, works, initialStep }: StepsViewProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const prefix = useId();
  const steps = stepsOf(state);
  const next = nextStep(steps);
  const [view, setView] = useState({ step: initialStep ?? next ?? "ranking", takesFocus: false });
  const panel = useRef<HTMLDivElement>(null);
  // A panel once seen stays mounted: what was typed there is still there when one comes back.
  const [seen, setSeen] = useState<ReadonlySet<StepId>>(new Set([view.step]));
  const tabId = (id: StepId): string => `${prefix}-tab-${id}`;
  const needs = steps.find(({ id }) => id === view.step)?.needs ?? null;
  const pointsOn = next !== null && next !== view.step && needs === null && works.phase(view.step).kind !== "done";
  const panelId = (id: StepId): string => `${prefix}-panel-${id}`;

  const open = (step: StepId, takesFocus: boolean): void => {
    setView({ step, takesFocus });
    setSeen((before) => new Set([...before, step]));
  };
  useEffect(() => {
    if (view.takesFocus) panel.current?.focus();
  }, [view]);

  return (
    <div className={looks.stack}>
      <StepList
        steps={steps}
        selected={view.step}
        onSelect={(step) => open(step, false)}
        tabId={tabId}
        panelId={panelId}
      />
      {next === null && works.phase(view.step).kind !== "done" && (
        <p className={looks.text}>{texts.say("guide.next-results")}</p>
      )}
      {pointsOn && <Next className={styles.next} next={next} onOpen={(step) => open(step, true)} />}
      {steps.map((step) => (
        <div
          key={step.id}
          ref={step.id === view.step ? panel : null}
          className={styles.panel}
          role="tabpanel"
          id={panelId(step.id)}
          aria-labelledby={tabId(step.id)}
          tabIndex={-1}
          hidden={step.id !== view.step}
        >
          {seen.has(step.id) && (
            <Panel
              step={step}
              works={works}
              next={next}
              onOpen={(to) => open(to, true)}
              state={state}
              product={product}
              now={() => ambient.now()}
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface PanelProps extends StepProps {
  readonly state: WorkbookState;
  readonly product: Product;
  readonly now: () => Date;
}

function Panel({ now, ...props }: PanelProps): ReactElement {
  switch (props.step.id) {
    case "set":
      return <SetPanel {...props} now={now} />;
    case "units":
      return <UnitsPanel {...props} />;
    case "scoringSheets":
      return <ScoringSheetsPanel {...props} />;
    case "scoreTable":
      return <ScoreTablePanel {...props} />;
    case "ranking":
      return <RankingPanel {...props} />;
  }
}

interface NextProps {
  readonly className: string;
  readonly next: StepId;
  readonly onOpen: (step: StepId) => void;
}

function Next({ className, next, onOpen }: NextProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  return (
    <div className={className}>
      <span className={looks.text}>{texts.say("pane.next-is", { step: stepName(texts, next) })}</span>
      <Button size="small" onClick={() => onOpen(next)}>
        {texts.say("pane.open-step")}
      </Button>
    </div>
  );
}
