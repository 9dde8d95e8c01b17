/** Step 4: the score table, fed by the scoring sheets or filled in directly. */
import { Field, mergeClasses, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ScoreSource } from "../sheets/identity";
import type { WorkbookState } from "../features/workbookState";
import { ChoiceLabel } from "./ChoiceLabel";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Product } from "./product";
import { Why } from "./rule/Why";
import { StepPanel, type StepProps } from "./StepPanel";
import { unitsWithoutSheet } from "./steps";
import { namesText } from "./UnitsPanel";

export interface ScoreTablePanelProps extends StepProps {
  readonly state: WorkbookState;
  readonly product: Product;
}

/** The table's own source; else the scoring sheets when there are any. */
function usualSource(state: WorkbookState): ScoreSource {
  if (state.scoreTable !== null) return state.scoreTable.source;
  return state.scoringSheets.length > 0 ? "scoringSheets" : "entry";
}

export function ScoreTablePanel({ state, product, ...step }: ScoreTablePanelProps): ReactElement {
  const { texts } = usePane();
  const [chosen, setChosen] = useState<ScoreSource | null>(null);
  const source = chosen ?? usualSource(state);
  const table = state.scoreTable;
  const hasSheets = state.scoringSheets.length > 0;

  return (
    <StepPanel
      {...step}
      sheets={table === null ? [] : [table.sheet]}
      isChanged={source !== usualSource(state)}
      actionLabel={texts.say(table === null ? "pane.scoreTable-action" : "pane.scoreTable-action-again")}
      onAction={() =>
        step.works.run(
          "scoreTable",
          (work) => product.buildScoreTable({ source }, work),
          () => setChosen(null),
        )
      }
    >
      <Field label={texts.say("pane.table-source")}>
        <RadioGroup
          value={source}
          onChange={(_event, { value }) => setChosen(value === "entry" ? "entry" : "scoringSheets")}
        >
          <Radio
            value="scoringSheets"
            disabled={!hasSheets}
            label={
              <ChoiceLabel
                label={texts.say("pane.table-source-scoringSheets")}
                hints={[
                  texts.say(
                    hasSheets ? "pane.table-source-scoringSheets-hint" : "pane.table-source-scoringSheets-none",
                  ),
                ]}
                disabled={!hasSheets}
              />
            }
          />
          <Radio
            value="entry"
            label={
              <ChoiceLabel
                label={texts.say("pane.table-source-entry")}
                hints={[texts.say("pane.table-source-entry-hint")]}
              />
            }
          />
        </RadioGroup>
      </Field>
      <Why set={state.set} topics={["index", "missing", "rounding"]} />
      {source === "scoringSheets" && <WithoutSheet units={unitsWithoutSheet(state)} />}
      {table !== null && table.source !== source && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.say("pane.table-switching")}</MessageBarBody>
        </MessageBar>
      )}
    </StepPanel>
  );
}

function WithoutSheet({ units }: { readonly units: readonly string[] }): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  if (units.length === 0) return null;
  return (
    <p className={mergeClasses(looks.text, looks.small)}>
      {texts.say("pane.table-without-sheet", { number: units.length, names: namesText(texts, units) })}
    </p>
  );
}
