/** The log: how much of it is not written yet, the button that writes it, and its export. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import { saveText } from "./saveText";

export interface LogPanelProps {
  readonly unlogged: number;
  readonly isBusy: boolean;
  readonly onWrite: () => void;
  /** The whole log as TSV; rejects when the workbook cannot be read. */
  readonly textOfLog: () => Promise<string>;
}

export function LogPanel({ unlogged, isBusy, onWrite, textOfLog }: LogPanelProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [said, setSaid] = useState("");
  const save = async (): Promise<void> => {
    try {
      const text = await textOfLog();
      if (text !== "") saveText(text, `${texts.say("check.log-heading")}.tsv`);
      setSaid(texts.say(text === "" ? "check.log-empty" : "check.log-exported"));
    } catch {
      setSaid(texts.say("pane.reading-failed"));
    }
  };
  return (
    <section className={looks.stack} aria-label={texts.say("check.log-heading")}>
      <h3 className={looks.subheading}>{texts.say("check.log-heading")}</h3>
      <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>{texts.say("check.log-purpose")}</p>
      <p className={looks.text}>
        {unlogged === 0 ? texts.say("check.log-none-pending") : texts.say("check.log-pending", { number: unlogged })}
      </p>
      <div className={looks.line}>
        <Button disabledFocusable={isBusy || unlogged === 0} onClick={onWrite}>
          {texts.say("check.log-write")}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void save()}>
          {texts.say("check.log-export")}
        </Button>
      </div>
      <div role="status" className={looks.text}>
        {said}
      </div>
    </section>
  );
}
