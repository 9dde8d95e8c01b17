/** Step 5: the ranking sheet with its charts. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { TieRule } from "../domain/rank";
import type { WorkbookState } from "../features/workbookState";
import { ChoiceLabel } from "./ChoiceLabel";
import { usePane } from "./paneContext";
import type { Product } from "./product";
import { StepPanel, type StepProps } from "./StepPanel";

const rules: readonly TieRule[] = ["dense", "standard"];

export interface RankingPanelProps extends StepProps {
  readonly state: WorkbookState;
  readonly product: Product;
}

export function RankingPanel({ state, product, ...step }: RankingPanelProps): ReactElement {
  const { texts } = usePane();
  const [chosen, setChosen] = useState<TieRule | null>(null);
  const ties = chosen ?? state.ranking?.ties ?? "dense";
  return (
    <StepPanel
      {...step}
      sheets={state.ranking === null ? [] : [state.ranking.sheet]}
      isChanged={ties !== (state.ranking?.ties ?? ties)}
      actionLabel={texts.say(state.ranking === null ? "pane.ranking-action" : "pane.ranking-action-again")}
      onAction={() =>
        step.works.run(
          "ranking",
          (work) => product.buildRanking({ ties }, work),
          () => setChosen(null),
        )
      }
    >
      <Field label={texts.say("pane.ranking-ties")}>
        <RadioGroup
          value={ties}
          onChange={(_event, { value }) => setChosen(value === "standard" ? "standard" : "dense")}
        >
          {rules.map((rule) => (
            <Radio
              key={rule}
              value={rule}
              label={
                <ChoiceLabel label={texts.say(`pane.ties-${rule}`)} hints={[texts.say(`pane.ties-${rule}-hint`)]} />
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </StepPanel>
  );
}
