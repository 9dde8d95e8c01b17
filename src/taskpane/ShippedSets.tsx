/** The shipped sets to choose from, each with its decision and size. */
import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Texts } from "../texts/texts";
import { ChoiceLabel } from "./ChoiceLabel";
import { usePane } from "./paneContext";
import type { SetSummary } from "./product";

const useStyles = makeStyles({ group: { rowGap: tokens.spacingVerticalXS } });

/** ISO date as Vietnamese and most readers write it: 30/12/2021. */
function dateText(iso: string): string {
  const [year, month, day] = iso.split("-");
  return day === undefined ? iso : `${day}/${month}/${year}`;
}

function decisionTexts(texts: Texts, { decision }: SetSummary): readonly string[] {
  if (decision === null) return [];
  const { number, issuer } = decision;
  return [texts.say("pane.set-decision", { number, issuer, date: dateText(decision.date) })];
}

function countsText(texts: Texts, set: SetSummary): string {
  return texts.say("pane.set-counts", {
    level: texts.say(`pane.level-${set.level}`),
    fields: set.fields,
    leaves: set.leaves,
    maximum:
      set.maximum === null
        ? texts.say("pane.set-maximum-open")
        : texts.say("pane.set-maximum", { points: { points: set.maximum } }),
  });
}

export interface ShippedSetsProps {
  readonly sets: readonly SetSummary[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Why it can't go on without a choice. */
  readonly problem: string | null;
}

export function ShippedSets({ sets, chosen, onChoose, problem }: ShippedSetsProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <Field label={texts.say("pane.set-choose")} {...(problem === null ? {} : { validationMessage: problem })}>
      <RadioGroup className={styles.group} value={chosen ?? ""} onChange={(_event, { value }) => onChoose(value)}>
        {sets.map((set) => (
          <Radio
            key={set.id}
            value={set.id}
            label={<ChoiceLabel label={set.title} hints={[...decisionTexts(texts, set), countsText(texts, set)]} />}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
