/** Issuing: a workbook for every unit, to download in one archive or to open one by one. */
import { Button, Checkbox, Field, Link, Select } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { succeed } from "../../domain/result";
import type { WorkbookState } from "../../features/workbookState";
import { boardTexts } from "../../texts/collectionTexts";
import { Announced } from "../Announced";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { useCommand } from "../useCommand";
import { WorkReport } from "../WorkReport";
import type { CollectionProduct, Issued } from "./collectionProduct";
import { DayField } from "./DayField";

export interface IssueCardProps {
  readonly state: WorkbookState;
  readonly collection: CollectionProduct;
  readonly now: () => Date;
  /** ISO date from the year's calendar; "": none. */
  readonly due: string;
}

const zip = "application/zip";
const unchanged = (): void => undefined;

export function IssueCard({ state, collection, now, due }: IssueCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const command = useCommand(unchanged);
  const [typed, setTyped] = useState<string | null>(null);
  const deadline = typed ?? due;
  const [withMembers, setWithMembers] = useState(false);
  const [issued, setIssued] = useState<{ readonly files: Issued; readonly address: string } | null>(null);
  // An address holds its file in memory until it is given up.
  useEffect(() => (issued === null ? undefined : () => URL.revokeObjectURL(issued.address)), [issued]);
  const number = state.units.length;
  const hasMembers = (state.assignment?.members.length ?? 0) > 0;

  const issue = (): void =>
    command.run(async (work) => {
      setIssued(null);
      const choice = {
        deadline: deadline === "" ? null : deadline,
        withMembers: hasMembers && withMembers,
        now: now(),
      };
      const made = await collection.issue(choice, work);
      if (!made.ok) return made;
      const files = made.value;
      if (files === null)
        return succeed({ did: [{ key: "board.issue-stopped" }], sheets: [], findings: [], stopped: true });
      setIssued({ files, address: URL.createObjectURL(new Blob([files.bytes as BlobPart], { type: zip })) });
      const did = [{ key: "board.issue-done", details: { number: files.workbooks.length } }] as const;
      return succeed({ did, sheets: [], findings: files.findings });
    });

  return (
    <div className={looks.stack}>
      <h3 className={looks.subheading}>{boardTexts(texts).say("issue-heading")}</h3>
      <p className={looks.text}>{boardTexts(texts).say("issue-purpose")}</p>
      <DayField
        label={boardTexts(texts).say("issue-deadline")}
        hint={boardTexts(texts).say("issue-deadline-hint")}
        value={deadline}
        onChange={setTyped}
      />
      {hasMembers && (
        <Checkbox
          label={boardTexts(texts).say("issue-members")}
          checked={withMembers}
          onChange={(_event, { checked }) => setWithMembers(checked === true)}
        />
      )}
      <div className={looks.line}>
        <Button disabledFocusable={command.isRunning} onClick={issue}>
          {boardTexts(texts).say("issue-action", { number })}
        </Button>
      </div>
      <Announced phase={command.phase} />
      <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
      {issued !== null && (
        <>
          <Link className={looks.link} href={issued.address} download={issued.files.name}>
            {boardTexts(texts).say("issue-save", { name: issued.files.name, number: issued.files.workbooks.length })}
          </Link>
          <OpenOne issued={issued.files} open={collection.open} />
        </>
      )}
    </div>
  );
}

interface OpenOneProps {
  readonly issued: Issued;
  readonly open: CollectionProduct["open"];
}

function OpenOne({ issued, open }: OpenOneProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [chosen, setChosen] = useState(0);
  const [said, setSaid] = useState("");
  const openChosen = async (): Promise<void> => {
    const workbook = issued.workbooks[chosen];
    if (workbook === undefined) return;
    const isOpen = await open(workbook.bytes);
    setSaid(boardTexts(texts).say(isOpen ? "issue-opened" : "issue-not-opened", { file: workbook.file }));
  };
  return (
    <>
      <Field label={boardTexts(texts).say("issue-open-unit")}>
        <Select value={String(chosen)} onChange={(_event, { value }) => setChosen(Number(value))}>
          {issued.workbooks.map(({ unit, file }, index) => (
            <option key={file} value={index}>
              {unit}
            </option>
          ))}
        </Select>
      </Field>
      <div className={looks.line}>
        <Button onClick={() => void openChosen()}>{boardTexts(texts).say("issue-open")}</Button>
      </div>
      <p role="status" className={looks.text}>
        {said}
      </p>
    </>
  );
}
