/** The appraisal beside the five steps: assignment, disagreements, deductions, lost points. Closed until it is asked for. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { Done, Outcome } from "../features/outcome";
import type { WorkbookState } from "../features/workbookState";
import type { TextKey } from "../texts/texts";
import type { AppraisalActions } from "./appraisalActions";
import { FoldButton } from "./FoldButton";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import { Why } from "./rule/Why";
import { SheetLink } from "./SheetLink";
import { useCommand } from "./useCommand";
import { WorkReport } from "./WorkReport";

export interface AppraisalPanelProps {
  readonly state: WorkbookState;
  readonly actions: AppraisalActions;
  /** A command may have made sheets. */
  readonly onChanged: () => void;
}

export function AppraisalPanel({ state, actions, onChanged }: AppraisalPanelProps): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  const region = useId();
  const [isOpen, setOpen] = useState(false);
  const command = useCommand(onChanged);
  if (state.set === null || state.units.length === 0) return null;
  const members = state.assignment?.members.map(({ name }) => name) ?? [];
  const commands: readonly (readonly [TextKey, () => Promise<Outcome<Done>>])[] = [
    [state.assignment === undefined ? "pane.appraisal-assign" : "pane.appraisal-assign-again", actions.assign],
    ["pane.appraisal-queue", actions.disagreements],
    ["pane.appraisal-deductions", actions.deductions],
    ["pane.appraisal-lost-self", () => actions.lostPoints("self")],
    ["pane.appraisal-lost-appraisal", () => actions.lostPoints("appraisal")],
    ["pane.appraisal-evidence", actions.evidence],
    ["pane.appraisal-evidence-index", actions.evidenceIndex],
  ];
  return (
    <section className={looks.stack} aria-label={texts.say("pane.appraisal-title")}>
      <FoldButton
        title={texts.say("pane.appraisal-title")}
        isOpen={isOpen}
        region={region}
        onToggle={() => setOpen(!isOpen)}
      />
      <div id={region} className={isOpen ? looks.stack : undefined} hidden={!isOpen}>
        {isOpen && (
          <>
            <p className={looks.text}>{texts.say("pane.appraisal-purpose")}</p>
            <p className={looks.text}>
              {members.length === 0
                ? texts.say("pane.appraisal-members-none")
                : texts.say("pane.appraisal-members", { names: { names: members } })}
            </p>
            {state.assignment !== undefined && <SheetLink sheet={state.assignment.sheet} />}
            <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>
              {texts.say("pane.appraisal-refresh-hint")}
            </p>
            <Why set={state.set} topics={["deductions", "evidence"]} />
            <div className={looks.closeStack}>
              {commands.map(([label, action]) => (
                <div key={label} className={looks.line}>
                  <Button disabledFocusable={command.isRunning} onClick={() => command.run(action)}>
                    {texts.say(label)}
                  </Button>
                </div>
              ))}
            </div>
            <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
          </>
        )}
      </div>
    </section>
  );
}
