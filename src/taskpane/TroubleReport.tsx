/** What went wrong, whether the workbook was changed, and how to try again. */
import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Texts } from "../texts/texts";
import { FindingList } from "./FindingList";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import { failureSentence } from "./sentences";
import type { Trouble } from "./trouble";

/** What happened, then what became of the workbook. */
function sentencesOf(texts: Texts, trouble: Trouble): readonly string[] {
  switch (trouble.kind) {
    case "findings":
      return [texts.say("pane.failed-findings")];
    case "file":
      return [texts.say("pane.failed-file", { file: trouble.file }), texts.say("pane.workbook-unchanged")];
    case "workbook":
      return [
        failureSentence(texts, trouble.failure),
        texts.say(trouble.failure.workbookUnchanged ? "pane.workbook-unchanged" : "pane.workbook-changed"),
      ];
    case "unforeseen":
      return [texts.say("pane.failed-unforeseen", { message: trouble.message }), texts.say("pane.workbook-unknown")];
  }
}

export interface TroubleReportProps {
  readonly trouble: Trouble;
  readonly onRetry: () => void;
  /** Said first; instead of the general sentence where only data were read. */
  readonly lead?: string;
}

export function TroubleReport({ trouble, onRetry, lead }: TroubleReportProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const sentences = lead === undefined ? sentencesOf(texts, trouble) : [lead, ...readingSentences(texts, trouble)];
  return (
    <div className={looks.stack}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody role="alert">{sentences.join(" ")}</MessageBarBody>
      </MessageBar>
      {trouble.kind === "findings" && <FindingList findings={trouble.findings} />}
      <div className={looks.line}>
        <Button onClick={onRetry}>{texts.say("pane.retry")}</Button>
      </div>
    </div>
  );
}

/** Reading changes nothing: only what happened is of interest. */
function readingSentences(texts: Texts, trouble: Trouble): readonly string[] {
  return trouble.kind === "findings" ? [] : sentencesOf(texts, trouble).slice(0, 1);
}
