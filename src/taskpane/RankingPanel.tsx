/** Step 5: the ranking sheet with its charts. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { rankBases, usualBasis, type RankBasis } from "../domain/appraisal/setAside";
import type { TieRule } from "../domain/rank";
import type { WorkbookState } from "../features/workbookState";
import { ChoiceLabel } from "./ChoiceLabel";
import { usePane } from "./paneContext";
import type { Product } from "./product";
import { Why } from "./rule/Why";
import { StepPanel, type StepProps } from "./StepPanel";

const rules: readonly TieRule[] = ["dense", "standard"];
const rankingTopics = ["ranks", "class", "floors", "rounding", "missing"] as const;

export interface RankingPanelProps extends StepProps {
  readonly state: WorkbookState;
  readonly product: Product;
}

export function RankingPanel({ state, product, ...step }: RankingPanelProps): ReactElement {
  const { texts } = usePane();
  const [chosen, setChosen] = useState<TieRule | null>(null);
  const ties = chosen ?? state.ranking?.ties ?? "dense";
  const [chosenBasis, setChosenBasis] = useState<RankBasis | null>(null);
  const usedBasis = state.ranking?.basis ?? usualBasis;
  const basis = chosenBasis ?? usedBasis;
  const hasSetAside = (state.notApplicable?.lines.length ?? 0) > 0;
  return (
    <StepPanel
      {...step}
      sheets={state.ranking === null ? [] : [state.ranking.sheet]}
      isChanged={ties !== (state.ranking?.ties ?? ties) || (state.ranking !== null && basis !== usedBasis)}
      actionLabel={texts.say(state.ranking === null ? "pane.ranking-action" : "pane.ranking-action-again")}
      onAction={() =>
        step.works.run(
          "ranking",
          (work) => product.buildRanking({ ties, ...(hasSetAside ? { basis } : {}) }, work),
          () => {
            setChosen(null);
            setChosenBasis(null);
          },
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
      <Why set={state.set} topics={rankingTopics} />
      {hasSetAside && (
        <Field label={texts.say("notApplicable.basis")} hint={texts.say("notApplicable.basis-both")}>
          <RadioGroup
            value={basis}
            onChange={(_event, { value }) => setChosenBasis(rankBases.find((each) => each === value) ?? null)}
          >
            {rankBases.map((each) => (
              <Radio
                key={each}
                value={each}
                label={
                  <ChoiceLabel
                    label={texts.say(`notApplicable.basis-${each}`)}
                    hints={[texts.say(`notApplicable.basis-${each}-hint`)]}
                  />
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
    </StepPanel>
  );
}
