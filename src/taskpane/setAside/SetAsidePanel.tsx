/** Sets an item aside for a unit, with approver and reason; lists what is set aside, with the way back. */
import { Button, Field, Input, mergeClasses, Select, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookState } from "../../features/workbookState";
import { FindingList } from "../FindingList";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { SheetLink } from "../SheetLink";
import { useCommand } from "../useCommand";
import { WorkReport } from "../WorkReport";
import type { Finding } from "../../domain/finding";
import type { SetAsideProduct } from "./setAsideProduct";

export interface SetAsidePanelProps {
  readonly state: WorkbookState;
  readonly setAside: SetAsideProduct;
  readonly onChanged: () => void;
}

const empty = { unit: "", code: "", approver: "", reason: "" };

export function SetAsidePanel({ state, setAside, onChanged }: SetAsidePanelProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const command = useCommand(onChanged);
  const [form, setForm] = useState(empty);
  const [notTaken, setNotTaken] = useState<readonly Finding[]>([]);
  const change = (part: Partial<typeof empty>): void => setForm((before) => ({ ...before, ...part }));

  const takeSelected = (): void => {
    void setAside.selected().then(
      (found) => {
        setNotTaken(found.ok ? [] : found.failure);
        if (found.ok) change(found.value);
      },
      () => setNotTaken([]),
    );
  };

  return (
    <div className={looks.stack}>
      <div className={looks.line}>
        <Button onClick={takeSelected}>{texts.say("notApplicable.from-selection")}</Button>
      </div>
      <FindingList findings={notTaken} />
      <Field label={texts.say("notApplicable.unit")} required>
        <Select value={form.unit} onChange={(_event, { value }) => change({ unit: value })}>
          <option value="">{texts.say("notApplicable.unit-placeholder")}</option>
          {state.units.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </Select>
      </Field>
      <Field label={texts.say("notApplicable.code")} hint={texts.say("notApplicable.code-hint")} required>
        <Input value={form.code} onChange={(_event, { value }) => change({ code: value })} />
      </Field>
      <Field label={texts.say("notApplicable.approver")} required>
        <Input value={form.approver} onChange={(_event, { value }) => change({ approver: value })} />
      </Field>
      <Field label={texts.say("notApplicable.reason")} required>
        <Textarea value={form.reason} onChange={(_event, { value }) => change({ reason: value })} />
      </Field>
      <div className={looks.line}>
        <Button
          appearance="primary"
          disabledFocusable={command.isRunning}
          onClick={() => command.run((work) => setAside.setAside(form, work))}
        >
          {texts.say("notApplicable.action-set-aside")}
        </Button>
      </div>
      <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
      <Listed
        state={state}
        isRunning={command.isRunning}
        onApplyAgain={(item) => command.run((work) => setAside.applyAgain(item, work))}
      />
    </div>
  );
}

/** A list of hundreds belongs on its sheet. */
const mostShown = 30;

interface ListedProps {
  readonly state: WorkbookState;
  readonly isRunning: boolean;
  readonly onApplyAgain: (item: { readonly unit: string; readonly code: string }) => void;
}

function Listed({ state, isRunning, onApplyAgain }: ListedProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const lines = state.notApplicable?.lines ?? [];
  const nameOf = new Map(state.set?.nodes.map(({ code, name }) => [code, name]));
  if (state.notApplicable === undefined || lines.length === 0)
    return <p className={looks.text}>{texts.say("notApplicable.none")}</p>;
  const more = lines.length - mostShown;
  return (
    <>
      <h3 className={looks.subheading}>{texts.say("notApplicable.listed", { number: lines.length })}</h3>
      <ul className={mergeClasses(looks.list, looks.stack)}>
        {lines.slice(0, mostShown).map(({ unit, code, approver, reason }) => (
          <li key={`${code} ${unit}`} className={looks.closeStack}>
            <p className={looks.text}>
              {texts.say("notApplicable.item", { unit, code, name: nameOf.get(code) ?? "" })}
            </p>
            <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>
              {texts.say("notApplicable.item-approved", { approver, reason })}
            </p>
            <div className={looks.line}>
              <Button
                size="small"
                disabledFocusable={isRunning}
                aria-label={texts.say("notApplicable.apply-again-label", { unit, code })}
                onClick={() => onApplyAgain({ unit, code })}
              >
                {texts.say("notApplicable.action-apply-again")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={looks.text}>{texts.say("notApplicable.more", { number: more })}</p>}
      <SheetLink sheet={state.notApplicable.sheet} />
    </>
  );
}
