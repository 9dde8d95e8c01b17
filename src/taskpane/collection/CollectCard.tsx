/** Collecting: many files, the day they were received, and the board of what became of them. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { boardTexts } from "../../texts/collectionTexts";
import { Announced } from "../Announced";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { WorkReport } from "../WorkReport";
import { Board } from "./Board";
import type { ChosenFile, CollectionProduct } from "./collectionProduct";
import { FilesChoice } from "./FilesChoice";
import { DayField } from "./DayField";
import { isoDay } from "./days";
import { useCollect } from "./useCollect";

export interface CollectCardProps {
  readonly collection: CollectionProduct;
  readonly now: () => Date;
  /** ISO date from the year's calendar; "": none. */
  readonly due: string;
  readonly onChanged: () => void;
}

export function CollectCard({ collection, now, due, onChanged }: CollectCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [received, setReceived] = useState(() => isoDay(now()));
  const [typed, setTyped] = useState<string | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const deadline = typed ?? due;
  const collecting = useCollect({ collection, files, received, deadline, onChanged });
  const { command, rows, forget } = collecting;
  const waiting = (rows ?? []).filter(({ state }) => state === "waiting").length;
  const look = (): void => {
    setWasTried(true);
    if (received !== "" && files.length > 0) collecting.look();
  };
  return (
    <div className={looks.stack}>
      <h3 className={looks.subheading}>{boardTexts(texts).say("collect-heading")}</h3>
      <p className={looks.text}>{boardTexts(texts).say("collect-purpose")}</p>
      <FilesChoice
        label={boardTexts(texts).say("collect-files")}
        number={files.length}
        onChoose={(chosen) => {
          setFiles(chosen);
          forget();
        }}
      />
      <DayField
        label={boardTexts(texts).say("collect-received")}
        required
        wrong={wasTried && received === "" ? boardTexts(texts).say("no-date") : undefined}
        value={received}
        onChange={(value) => {
          setReceived(value);
          forget();
        }}
      />
      <DayField
        label={boardTexts(texts).say("collect-deadline")}
        hint={boardTexts(texts).say("collect-deadline-hint")}
        value={deadline}
        onChange={(value) => {
          setTyped(value);
          forget();
        }}
      />
      {wasTried && files.length === 0 && (
        <p role="alert" className={looks.text}>
          {boardTexts(texts).say("collect-none")}
        </p>
      )}
      <div className={looks.line}>
        <Button
          appearance={rows === null && files.length > 0 ? "primary" : "secondary"}
          disabledFocusable={command.isRunning}
          onClick={look}
        >
          {boardTexts(texts).say("collect-look")}
        </Button>
        {rows !== null && (
          <Button appearance="primary" disabledFocusable={command.isRunning} onClick={collecting.takeAll}>
            {waiting > 0
              ? boardTexts(texts).say("collect-take-all", { number: waiting })
              : boardTexts(texts).say("collect-record")}
          </Button>
        )}
      </div>
      <Announced phase={command.phase} />
      <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
      {rows !== null && <Board rows={rows} collecting={collecting} />}
    </div>
  );
}
