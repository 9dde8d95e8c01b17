/** The survey: its sheets, ballots from a file, checks, and the way of the points into the scoring sheets and back. */
import { Button, Checkbox, Divider, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { TextKey } from "../../texts/texts";
import { FileChoice } from "../FileChoice";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { FileUnreadable } from "../trouble";
import { useCommand } from "../useCommand";
import { WorkReport } from "../WorkReport";
import type { SurveyProduct } from "./surveyProduct";

export interface SurveyPanelProps {
  readonly survey: SurveyProduct;
  readonly now: () => Date;
  readonly onChanged: () => void;
}

const fileTypes = [".xlsx", ".tsv", ".txt"] as const;

async function chosen(file: File): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new FileUnreadable(file.name);
  }
}

export function SurveyPanel({ survey, now, onChanged }: SurveyPanelProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const command = useCommand(onChanged);
  const [file, setFile] = useState<File | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const [replacesCounts, setReplacesCounts] = useState(false);
  const [replacesScores, setReplacesScores] = useState(false);
  const button = (label: TextKey, onClick: () => void): ReactElement => (
    <div className={looks.line}>
      <Button disabledFocusable={command.isRunning} onClick={onClick}>
        {texts.say(label)}
      </Button>
    </div>
  );
  const enter = (): void => {
    setWasTried(true);
    if (file === null) return;
    command.run(async () => {
      const done = await survey.enter(await chosen(file), { replaceTyped: replacesCounts, now: now() });
      // Asked for once: the next file's counts are compared again.
      if (done.ok) setReplacesCounts(false);
      return done;
    });
  };
  const link = (): void =>
    command.run(async (work) => {
      const done = await survey.link({ replaceTyped: replacesScores, now: now() }, work);
      if (done.ok) setReplacesScores(false);
      return done;
    });
  return (
    <div className={looks.stack}>
      <div className={looks.closeStack}>
        {button("survey.prepare", () => command.run(survey.prepare))}
        {button("survey.check", () => command.run(survey.check))}
      </div>
      <Divider />
      <FileChoice
        label={texts.say("survey.file-label")}
        accept={fileTypes}
        file={file}
        onChoose={setFile}
        hint={texts.say("survey.file-hint")}
        problem={wasTried && file === null ? texts.say("survey.file-missing") : null}
      />
      <Checkbox
        label={texts.say("survey.file-replace")}
        checked={replacesCounts}
        onChange={(_event, { checked }) => setReplacesCounts(checked === true)}
      />
      {button("survey.import", enter)}
      <Divider />
      <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>{texts.say("survey.link-hint")}</p>
      <Checkbox
        label={texts.say("survey.link-replace")}
        checked={replacesScores}
        onChange={(_event, { checked }) => setReplacesScores(checked === true)}
      />
      <div className={looks.closeStack}>
        {button("survey.link", link)}
        {button("survey.unlink", () => command.run((work) => survey.unlink({ now: now() }, work)))}
      </div>
      <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
    </div>
  );
}
