/** Members' own copies: read and compared first, what differs is decided one by one, then merged in one go. */
import { Button, Field, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { CellValue } from "../../domain/checking/cellValue";
import { cellKey, decidedAsSeen, notSeen, type MergeConflict } from "../../domain/collection/mergeScores";
import { succeed } from "../../domain/result";
import type { Merged } from "../../features/mergeMembers";
import type { WorkbookState } from "../../features/workbookState";
import { boardTexts, mergeTexts } from "../../texts/collectionTexts";
import { Announced } from "../Announced";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { useCommand } from "../useCommand";
import { WorkReport } from "../WorkReport";
import type { ChosenFile, CollectionProduct } from "./collectionProduct";
import { FilesChoice } from "./FilesChoice";
import { FoundInReturn } from "./FoundInReturn";

export interface MergeCardProps {
  readonly state: WorkbookState;
  readonly collection: CollectionProduct;
  readonly now: () => Date;
  readonly onChanged: () => void;
}

/** File taken over, by cell; "" keeps the workbook's. */
type Decisions = ReadonlyMap<string, string>;

export function MergeCard({ state, collection, now, onChanged }: MergeCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const command = useCommand(onChanged);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [merged, setMerged] = useState<Merged | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [wasTried, setWasTried] = useState(false);
  if ((state.assignment?.members.length ?? 0) === 0) {
    return (
      <div className={looks.stack}>
        <h3 className={looks.subheading}>{mergeTexts(texts).say("heading")}</h3>
        <p className={looks.text}>{mergeTexts(texts).say("no-members")}</p>
      </div>
    );
  }
  const run = (isTrial: boolean): void =>
    command.run(async (work) => {
      const seen = merged?.conflicts ?? [];
      const decide = decidedAsSeen(isTrial ? [] : seen, (conflict) => decisions.get(cellKey(conflict)) ?? null);
      const result = await collection.merge(files, { now: now(), decide, isTrial }, work);
      if (!result.ok) return result;
      const { stopped, taken } = result.value;
      if (stopped) return succeed({ did: [{ key: "merge.stopped" }], sheets: [], findings: [], stopped });
      setDecisions(new Map());
      if (isTrial) {
        setMerged(result.value);
        return succeed({ did: [{ key: "merge.looked", details: { number: taken } }], sheets: [], findings: [] });
      }
      const changed = notSeen(result.value.conflicts, seen).length;
      setMerged(changed === 0 ? null : { ...result.value, taken: 0 });
      const did = [
        { key: "merge.taken", details: { number: taken } } as const,
        ...(changed === 0 ? [] : [{ key: "merge.changed", details: { number: changed } } as const]),
      ];
      return succeed({ did, sheets: [], findings: [] });
    });
  const look = (): void => {
    setWasTried(true);
    if (files.length > 0) run(true);
  };
  const chosen = [...decisions.values()].filter((file) => file !== "").length;
  const number = (merged?.taken ?? 0) + chosen;
  return (
    <div className={looks.stack}>
      <h3 className={looks.subheading}>{mergeTexts(texts).say("heading")}</h3>
      <p className={looks.text}>{mergeTexts(texts).say("purpose")}</p>
      <FilesChoice
        label={mergeTexts(texts).say("files")}
        number={files.length}
        onChoose={(next) => {
          setFiles(next);
          setMerged(null);
        }}
      />
      {wasTried && files.length === 0 && (
        <p role="alert" className={looks.text}>
          {boardTexts(texts).say("collect-none")}
        </p>
      )}
      <div className={looks.line}>
        <Button disabledFocusable={command.isRunning} onClick={look}>
          {mergeTexts(texts).say("look")}
        </Button>
        {merged !== null && number > 0 && (
          <Button appearance="primary" disabledFocusable={command.isRunning} onClick={() => run(false)}>
            {mergeTexts(texts).say("take", { number })}
          </Button>
        )}
      </div>
      <Announced phase={command.phase} />
      <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
      {merged !== null && <FilesRead merged={merged} />}
      {merged !== null && merged.conflicts.length > 0 && (
        <Conflicts
          merged={merged}
          decisions={decisions}
          onDecide={(conflict, file) => setDecisions(new Map([...decisions, [cellKey(conflict), file]]))}
        />
      )}
    </div>
  );
}

function FilesRead({ merged }: { readonly merged: Merged }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  return (
    <ul className={mergeClasses(looks.list, looks.stack)} aria-label={mergeTexts(texts).say("file-list")}>
      {merged.files.map(({ file, member, taken, findings }) => (
        <li key={file} className={looks.closeStack}>
          <p className={looks.text}>
            {member === null
              ? mergeTexts(texts).say("file-refused", { file })
              : mergeTexts(texts).say("file-line", { file, member, number: taken })}
          </p>
          <FoundInReturn findings={findings} names={{ unit: member ?? "", file }} />
        </li>
      ))}
    </ul>
  );
}

/** Decided ones stay where they are; more come once these are done. */
const conflictsAtOnce = 30;

interface ConflictsProps {
  readonly merged: Merged;
  readonly decisions: Decisions;
  readonly onDecide: (conflict: MergeConflict, file: string) => void;
}

function Conflicts({ merged: { conflicts, members }, decisions, onDecide }: ConflictsProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const shown = Math.min(conflicts.length, Math.ceil((decisions.size + 1) / conflictsAtOnce) * conflictsAtOnce);
  const say = (value: CellValue): string =>
    value === null ? mergeTexts(texts).say("nothing") : typeof value === "number" ? texts.number(value) : String(value);
  return (
    <>
      <h4 className={looks.subheading}>{mergeTexts(texts).say("conflicts", { number: conflicts.length })}</h4>
      {conflicts.slice(0, shown).map((conflict) => {
        const { unit, code, kind, offers } = conflict;
        const member = members.get(conflict.member) ?? conflict.member;
        const present = say(conflict.present);
        return (
          <Field
            key={cellKey(conflict)}
            label={mergeTexts(texts).say("choose-label", { member, unit, code })}
            hint={mergeTexts(texts).say(`conflict-${kind}`, { unit, code, member, present })}
          >
            <RadioGroup
              value={decisions.get(cellKey(conflict)) ?? ""}
              onChange={(_event, { value }) => onDecide(conflict, value)}
            >
              <Radio value="" label={mergeTexts(texts).say("keep", { present })} />
              {offers.map(({ file, value }) => (
                <Radio
                  key={file}
                  value={file}
                  label={mergeTexts(texts).say("take-offer", { value: say(value), file })}
                />
              ))}
            </RadioGroup>
          </Field>
        );
      })}
      {conflicts.length > shown && (
        <p className={looks.text}>{mergeTexts(texts).say("more-conflicts", { number: conflicts.length - shown })}</p>
      )}
    </>
  );
}
