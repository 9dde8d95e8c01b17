/** One return on the board: whose it is, how it stands, what was found, and what can be done about it. */
import { Button, Field, Input, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { boardTexts, type BoardKey } from "../../texts/collectionTexts";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { BoardRow, RowState } from "./boardRows";
import { Differences } from "./Differences";
import { FoundInReturn } from "./FoundInReturn";
import type { Collecting } from "./useCollect";

const stateKeys: Readonly<Record<RowState, BoardKey | null>> = {
  waiting: "is-waiting",
  taken: "is-taken",
  held: "is-held",
  same: "is-same",
  left: "is-left",
  asked: "is-asked",
  late: "is-asked",
  refused: "is-refused",
  missing: null,
};

export interface BoardItemProps {
  readonly row: BoardRow;
  readonly collecting: Collecting;
}

export function BoardItem({ row, collecting }: BoardItemProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const { file, unit, standing, state, isLate } = row;
  const stateKey = stateKeys[state];
  const said = [
    boardTexts(texts).say(`state-${standing}`),
    ...(isLate && standing !== "late" ? [boardTexts(texts).say("late-mark")] : []),
    ...(stateKey === null ? [] : [boardTexts(texts).say(stateKey)]),
  ];
  return (
    <li className={looks.closeStack}>
      <p className={looks.text}>
        <strong>{unit ?? boardTexts(texts).say("no-unit")}</strong>
        {` — ${said.join("; ")}`}
      </p>
      {file !== null && (
        <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>
          {boardTexts(texts).say("file", { file: file.file })}
        </p>
      )}
      {file !== null && unit !== null && (
        <Decisions row={row} names={{ unit, file: file.file }} collecting={collecting} />
      )}
      {file !== null && <FoundInReturn findings={file.findings} names={{ unit: unit ?? "", file: file.file }} />}
      {file !== null && state === "asked" && (
        <Differences differences={file.differences} names={{ unit: unit ?? "", file: file.file }} />
      )}
    </li>
  );
}

interface DecisionsProps extends BoardItemProps {
  readonly names: { readonly unit: string; readonly file: string };
}

function Decisions({ row, names, collecting }: DecisionsProps): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  const { state } = row;
  const { isRunning } = collecting.command;
  const button = (name: "accept" | "replace" | "leave" | "not-leave", onClick: () => void): ReactElement => (
    <Button
      size="small"
      disabledFocusable={isRunning}
      aria-label={boardTexts(texts).say(`${name}-label`, names)}
      onClick={onClick}
    >
      {boardTexts(texts).say(name)}
    </Button>
  );
  const leave = (): ReactElement => button("leave", () => collecting.leave(names.file, true));
  switch (state) {
    case "waiting":
      return (
        <div className={looks.line}>
          {button("accept", () => collecting.takeOne(row))}
          {leave()}
        </div>
      );
    case "asked":
      return (
        <div className={looks.line}>
          {button("replace", () => collecting.takeOne(row, { replaces: true }))}
          {leave()}
        </div>
      );
    case "late":
      return <Admission row={row} names={names} collecting={collecting} />;
    case "left":
      return <div className={looks.line}>{button("not-leave", () => collecting.leave(names.file, false))}</div>;
    default:
      return null;
  }
}

/** The chair admits a late return with a reason. */
function Admission({ row, names, collecting }: DecisionsProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [reason, setReason] = useState("");
  const [wasTried, setWasTried] = useState(false);
  const isMissing = wasTried && reason.trim() === "";
  return (
    <>
      <Field
        label={boardTexts(texts).say("reason")}
        {...(isMissing ? { validationMessage: boardTexts(texts).say("admit-without-reason") } : {})}
      >
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div className={looks.line}>
        <Button
          size="small"
          disabledFocusable={collecting.command.isRunning}
          aria-label={boardTexts(texts).say("admit-label", names)}
          onClick={() => {
            setWasTried(true);
            if (reason.trim() !== "") collecting.takeOne(row, { reason: reason.trim() });
          }}
        >
          {boardTexts(texts).say("admit")}
        </Button>
      </div>
    </>
  );
}
