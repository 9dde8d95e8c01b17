/** Many files at once: from the system's dialog, or dropped. */
import { Button, Field, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import { boardTexts } from "../../texts/collectionTexts";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { ChosenFile } from "./collectionProduct";

const useStyles = makeStyles({
  place: {
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  over: { backgroundColor: tokens.colorNeutralBackground3 },
});

export interface FilesChoiceProps {
  readonly label: string;
  readonly number: number;
  readonly onChoose: (files: readonly ChosenFile[]) => void;
}

/** Names told apart: the same name may come from two folders. Names stay words, nothing is opened by them. */
export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
  const used = new Set<string>();
  return Array.from(files, (file): ChosenFile => {
    let name = file.name;
    for (let number = 2; used.has(name); number += 1) name = `${file.name} (${number})`;
    used.add(name);
    return { name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
  });
}

export function FilesChoice({ label, number, onChoose }: FilesChoiceProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const said =
    number === 0 ? boardTexts(texts).say("collect-none") : boardTexts(texts).say("collect-chosen", { number });
  return (
    <Field label={label} hint={boardTexts(texts).say("collect-drop")}>
      {(control) => (
        <div
          className={mergeClasses(looks.line, styles.place, isOver && styles.over)}
          onDragOver={(event) => {
            // Without this the browser opens the file in place of the pane.
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            onChoose(chosenFiles(event.dataTransfer.files));
          }}
        >
          <Button
            {...control}
            // The field's label alone would hide what the button says of itself.
            aria-labelledby={undefined}
            aria-label={`${label}: ${boardTexts(texts).say("collect-choose")} ${said}`}
            onClick={() => input.current?.click()}
          >
            {boardTexts(texts).say("collect-choose")}
          </Button>
          <span className={looks.text}>{said}</span>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept=".xlsx"
            onChange={({ currentTarget }) => {
              const chosen = chosenFiles(currentTarget.files ?? []);
              // Emptied, so that choosing the same files again is a change, too.
              currentTarget.value = "";
              if (chosen.length > 0) onChoose(chosen);
            }}
          />
        </div>
      )}
    </Field>
  );
}
