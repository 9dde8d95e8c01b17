/** The task pane: reads the workbook, leads through the five steps. The add-in and the standalone page mount the same. */
import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useMemo, useState, type ReactElement } from "react";
import type { Place } from "../domain/finding";
import { createTexts, languageOf } from "../texts/texts";
import type { Ambient } from "../features/ambient";
import { AppraisalPanel } from "./AppraisalPanel";
import { CheckView } from "./CheckView";
import { CollectionSection } from "./collection/CollectionSection";
import { DeadlineSection } from "./collection/DeadlineSection";
import { FaultBoundary } from "./FaultBoundary";
import { FindingList } from "./FindingList";
import { GuideSlot } from "./guide/GuideSlot";
import { HelpSection } from "./guide/HelpSection";
import { GuideLink } from "./GuideLink";
import { useLooks } from "./looks";
import { OldSheets } from "./OldSheets";
import { PaneProvider, usePane, type Pane } from "./paneContext";
import type { Product } from "./product";
import { PublishedSection } from "./published/PublishedSection";
import { ReportSection } from "./report/ReportSection";
import { StepsView } from "./StepsView";
import type { StepId } from "./steps";
import { SetAsideSection } from "./setAside/SetAsideSection";
import { SurveySection } from "./survey/SurveySection";
import { TroubleReport } from "./TroubleReport";
import { useChecks } from "./useChecks";
import { schemeOf, useTheme } from "./useTheme";
import { useWork } from "./useWork";
import { useWorkbookState } from "./useWorkbookState";
import { ViewsSection } from "./views/ViewsSection";
import { ViewSwitch } from "./ViewSwitch";

const useStyles = makeStyles({
  root: {
    minHeight: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

export interface TaskPaneProps {
  readonly product: Product;
  readonly ambient: Ambient;
  /** The step to open first (a ribbon command names one); without it the one that is next. */
  readonly initialStep?: StepId;
}

export function TaskPane({ product, ambient, initialStep }: TaskPaneProps): ReactElement {
  const styles = useStyles();
  const { theme, name } = useTheme(ambient);
  const texts = useMemo(() => createTexts(languageOf(ambient.displayLanguage)), [ambient.displayLanguage]);
  const [lost, setLost] = useState<Place | null>(null);
  const pane = useMemo<Pane>(
    () => ({
      texts,
      show: (place) => {
        setLost(null);
        product.show(place).catch(() => setLost(place));
      },
      record: (action, work) => product.record(action, work),
    }),
    [product, texts],
  );
  return (
    <FluentProvider theme={theme} className={styles.root} style={schemeOf(name)} lang={texts.language}>
      <PaneProvider value={pane}>
        <FaultBoundary texts={texts}>
          {lost !== null && <LostPlace place={lost} onDismiss={() => setLost(null)} />}
          <Body product={product} ambient={ambient} {...(initialStep === undefined ? {} : { initialStep })} />
        </FaultBoundary>
      </PaneProvider>
    </FluentProvider>
  );
}

function Body({ product, ambient, initialStep }: TaskPaneProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const { state, trouble, isReading, refresh } = useWorkbookState(product, ambient);
  const checks = useChecks(product, ambient);
  const { follow } = checks;
  const afterwards = useCallback(async (): Promise<void> => {
    await refresh();
    follow();
  }, [refresh, follow]);
  const reread = useCallback((): void => void refresh(), [refresh]);
  const works = useWork(afterwards);
  const [wantsChecks, setWantsChecks] = useState<boolean | null>(null);
  if (state === null) {
    return trouble === null || isReading ? (
      <Spinner label={texts.say("pane.loading")} />
    ) : (
      <TroubleReport trouble={trouble} onRetry={() => void refresh()} lead={texts.say("pane.reading-failed")} />
    );
  }
  const isOrganizer = (state.role ?? { kind: "organizer" }).kind === "organizer";
  // A workbook that only holds a handed-out sheet has nothing to do in the steps.
  const isHandedOut = state.set === null && state.scoringSheets.length > 0;
  const showsChecks = !isOrganizer || (wantsChecks ?? isHandedOut);
  const hasChecks = state.scoringSheets.length > 0 || state.scoreTable !== null || state.ranking !== null;
  return (
    <main className={looks.stack} aria-label={texts.say("pane.product")}>
      {trouble !== null && (
        <TroubleReport trouble={trouble} onRetry={() => void refresh()} lead={texts.say("pane.reading-failed-again")} />
      )}
      <DeadlineSection state={state} product={product} ambient={ambient} onChanged={reread} />
      <GuideSlot state={state} product={product} onChanged={() => void afterwards()} />
      {isOrganizer && (hasChecks || showsChecks) && (
        <ViewSwitch report={checks.report} showsChecks={showsChecks} onSwitch={setWantsChecks} />
      )}
      {isOrganizer && (
        // Hidden, not taken away: what was typed into a step is still there when one comes back.
        <div hidden={showsChecks} className={showsChecks ? undefined : looks.stack}>
          <OldSheets old={state.old ?? []} product={product} works={works} now={() => ambient.now()} />
          <StepsView
            state={state}
            product={product}
            ambient={ambient}
            works={works}
            {...(initialStep === undefined ? {} : { initialStep })}
          />
          <CollectionSection state={state} product={product} ambient={ambient} onChanged={reread} />
          <ViewsSection state={state} product={product} version={checks.report} />
          <SurveySection state={state} product={product} ambient={ambient} onChanged={reread} />
          <AppraisalPanel state={state} actions={product.appraisal} onChanged={reread} />
          <SetAsideSection state={state} product={product} onChanged={reread} />
          <ReportSection state={state} product={product} ambient={ambient} works={works} />
          <PublishedSection state={state} product={product} ambient={ambient} works={works} />
        </div>
      )}
      {showsChecks && (
        <CheckView product={product} checks={checks} members={state.assignment?.members ?? []} onChanged={reread} />
      )}
      {state.findings.length > 0 && (
        <section className={looks.stack} aria-label={texts.say("pane.workbook-findings")}>
          <h2 className={looks.heading}>{texts.say("pane.workbook-findings")}</h2>
          <FindingList findings={state.findings} />
        </section>
      )}
      <HelpSection state={state} product={product} onChanged={() => void afterwards()} />
      <GuideLink role={state.role?.kind ?? (isHandedOut ? "unit" : "organizer")} ambient={ambient} />
    </main>
  );
}

function LostPlace({ place, onDismiss }: { readonly place: Place; readonly onDismiss: () => void }): ReactElement {
  const { texts } = usePane();
  const sheet = place.sheet ?? texts.say("pane.some-sheet");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody role="alert">{texts.say("pane.show-failed", { sheet })}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={texts.say("pane.dismiss")}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
