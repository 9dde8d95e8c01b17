/** How far a step is while it runs, what it did when it is done, what stopped it when it failed. */
import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FindingList } from "./FindingList";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Done } from "../features/outcome";
import { SheetLink } from "./SheetLink";
import { TroubleReport } from "./TroubleReport";
import type { Phase, Progress } from "./useWork";

/** A step that writes a sheet per unit would list hundreds of links; the first ones show the way. */
const linksShown = 5;

const useStyles = makeStyles({ body: { paddingBlock: tokens.spacingVerticalXS } });

interface RunningProps {
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}

function Running({ progress, cancelling, onCancel }: RunningProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const label = progress === null ? texts.say("pane.running") : texts.say("pane.running-of", { ...progress });
  return (
    <div className={looks.stack}>
      <p className={looks.text}>{label}</p>
      <ProgressBar
        thickness="large"
        aria-label={label}
        {...(progress === null ? {} : { value: progress.done, max: Math.max(progress.total, 1) })}
      />
      <div className={looks.line}>
        <Button onClick={onCancel} disabledFocusable={cancelling}>
          {texts.say(cancelling ? "pane.cancelling" : "pane.cancel")}
        </Button>
      </div>
    </div>
  );
}

function DoneReport({ done, undo }: { readonly done: Done; readonly undo: (() => void) | undefined }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const stopped = done.stopped === true;
  return (
    <div className={looks.stack}>
      <MessageBar intent={stopped ? "warning" : "success"} layout="multiline">
        <MessageBarBody className={styles.body}>
          <strong>{texts.say(stopped ? "pane.stopped" : "pane.done")}</strong>
          <ul className={looks.bullets}>
            {done.did.map(({ key, details }, index) => (
              <li key={index}>{texts.say(key, details)}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
      {done.sheets.length > 0 && (
        <div className={looks.line}>
          {done.sheets.slice(0, linksShown).map((sheet) => (
            <SheetLink key={sheet} sheet={sheet} />
          ))}
        </div>
      )}
      {undo !== undefined && (
        <div className={looks.line}>
          <Button size="small" title={texts.say("undo.action-hint")} onClick={undo}>
            {texts.say("undo.action")}
          </Button>
        </div>
      )}
      <FindingList findings={done.findings} />
    </div>
  );
}

export interface WorkReportProps {
  readonly phase: Phase;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

export function WorkReport({ phase, onCancel, onRetry }: WorkReportProps): ReactElement | null {
  switch (phase.kind) {
    case "idle":
      return null;
    case "running":
      return <Running progress={phase.progress} cancelling={phase.cancelling} onCancel={onCancel} />;
    case "done":
      return <DoneReport done={phase.done} undo={phase.undo} />;
    case "failed":
      return <TroubleReport trouble={phase.trouble} onRetry={onRetry} />;
  }
}
