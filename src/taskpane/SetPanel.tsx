/** Step 1: the criteria set and the heading of all sheets. */
import { Field, Input, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookState } from "../features/workbookState";
import { ChoiceLabel } from "./ChoiceLabel";
import { FileChoice } from "./FileChoice";
import { HeadingFields } from "./HeadingFields";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Product } from "./product";
import { complete, initialChoice, inputOf, type SetChoice, type SourceKind } from "./setChoice";
import { ShippedSets } from "./ShippedSets";
import { StepPanel, type StepProps } from "./StepPanel";

const sourceKinds: readonly SourceKind[] = ["current", "shipped", "file", "selection"];
const fileTypes = [".tsv", ".txt", ".xlsx"] as const;

export interface SetPanelProps extends StepProps {
  readonly state: WorkbookState;
  readonly product: Product;
  readonly now: () => Date;
}

export function SetPanel({ state, product, now, ...step }: SetPanelProps): ReactElement {
  const { texts } = usePane();
  const [typed, setTyped] = useState<Partial<SetChoice>>({});
  const [wasTried, setWasTried] = useState(false);
  const choice: SetChoice = { ...initialChoice(state, now()), ...typed };
  const completed = complete(choice);
  const change = (more: Partial<SetChoice>): void => setTyped((before) => ({ ...before, ...more }));

  const apply = (): void => {
    setWasTried(true);
    if (!completed.ok) return;
    step.works.run(
      "set",
      async (work) => product.applySet(await inputOf(completed.value), work),
      () => {
        setTyped({});
        setWasTried(false);
      },
    );
  };

  return (
    <StepPanel
      {...step}
      sheets={state.setSheet === undefined ? [] : [state.setSheet]}
      actionLabel={texts.say("pane.set-action")}
      onAction={apply}
      isChanged={Object.keys(typed).length > 0}
    >
      <Field label={texts.say("pane.set-source")}>
        <RadioGroup
          value={choice.source}
          onChange={(_event, { value }) => {
            const source = sourceKinds.find((kind) => kind === value);
            if (source !== undefined) change({ source });
          }}
        >
          {sourceKinds
            .filter((kind) => kind !== "current" || state.set !== null)
            .map((kind) => (
              <Radio key={kind} value={kind} label={<ChoiceLabel label={texts.say(`pane.set-source-${kind}`)} />} />
            ))}
        </RadioGroup>
      </Field>
      <SourceFields
        choice={choice}
        change={change}
        product={product}
        problem={wasTried && !completed.ok ? texts.say(completed.failure) : null}
      />
      <ChangeWarning state={state} choice={choice} />
      <HeadingFields
        heading={choice.heading}
        onChange={(more) => change({ heading: { ...choice.heading, ...more } })}
      />
    </StepPanel>
  );
}

interface SourceFieldsProps {
  readonly choice: SetChoice;
  readonly change: (more: Partial<SetChoice>) => void;
  readonly product: Product;
  readonly problem: string | null;
}

/** What has to be said about the chosen source. */
function SourceFields({ choice, change, product, problem }: SourceFieldsProps): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  if (choice.source === "current") return null;
  if (choice.source === "shipped") {
    const sets = product.shippedSets();
    const chosen = sets.find((set) => set.id === choice.shipped);
    return (
      <>
        <ShippedSets
          sets={sets}
          chosen={choice.shipped}
          onChoose={(shipped) => change({ shipped })}
          problem={choice.shipped === null ? problem : null}
        />
        {chosen?.maximum === null && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{texts.say("pane.set-maxima-hint")}</MessageBarBody>
          </MessageBar>
        )}
      </>
    );
  }
  return (
    <>
      {choice.source === "file" ? (
        <FileChoice
          label={texts.say("pane.set-file")}
          accept={fileTypes}
          file={choice.file}
          onChoose={(file) => change({ file, title: choice.title === "" ? titleOf(file) : choice.title })}
          hint={texts.say("pane.set-columns")}
          problem={choice.file === null ? problem : null}
        />
      ) : (
        <p className={looks.text}>{`${texts.say("pane.set-columns")} ${texts.say("pane.set-select-hint")}`}</p>
      )}
      <Field label={texts.say("pane.set-title")}>
        <Input value={choice.title} onChange={(_event, { value }) => change({ title: value })} />
      </Field>
    </>
  );
}

function titleOf(file: File): string {
  return file.name.replace(/\.[^.]+$/u, "");
}

/** Another set under sheets that were made for the present one is rarely meant. */
function ChangeWarning({
  state,
  choice,
}: {
  readonly state: WorkbookState;
  readonly choice: SetChoice;
}): ReactElement | null {
  const { texts } = usePane();
  const isSame = choice.source === "current" || (choice.source === "shipped" && choice.shipped === state.set?.id);
  const isUsed = state.scoringSheets.length > 0 || state.scoreTable !== null;
  if (isSame || !isUsed) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.say("pane.set-changing")}</MessageBarBody>
    </MessageBar>
  );
}
