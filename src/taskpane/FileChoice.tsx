/** A button that opens the system's file dialog, and the name of the chosen file. */
import { Button, Field } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

export interface FileChoiceProps {
  readonly label: string;
  /** Extensions with their dots: [".tsv", ".xlsx"]. */
  readonly accept: readonly string[];
  readonly file: File | null;
  readonly onChoose: (file: File) => void;
  readonly hint: string;
  readonly problem: string | null;
}

export function FileChoice({ label, accept, file, onChoose, hint, problem }: FileChoiceProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const input = useRef<HTMLInputElement>(null);
  const name = file?.name ?? texts.say("pane.set-file-none");
  return (
    <Field label={label} hint={hint} {...(problem === null ? {} : { validationMessage: problem })}>
      {(control) => (
        <div className={looks.line}>
          <Button
            {...control}
            aria-label={`${texts.say("pane.set-file-choose")} ${name}`}
            onClick={() => input.current?.click()}
          >
            {texts.say("pane.set-file-choose")}
          </Button>
          <span className={looks.text}>{name}</span>
          <input
            ref={input}
            type="file"
            hidden
            accept={accept.join(",")}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              // Emptied, so that choosing the same file again (after mending it) is a change, too.
              currentTarget.value = "";
              if (chosen !== undefined) onChoose(chosen);
            }}
          />
        </div>
      )}
    </Field>
  );
}
