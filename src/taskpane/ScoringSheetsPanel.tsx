/** Step 3: a scoring sheet for every unit, or for those that have none yet. */
import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookState } from "../features/workbookState";
import { ChoiceLabel } from "./ChoiceLabel";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Product } from "./product";
import { SheetLink } from "./SheetLink";
import { StepPanel, type StepProps } from "./StepPanel";
import { isFieldLevel, unitsWithoutSheet } from "./steps";

type Which = "missing" | "all";

export interface ScoringSheetsPanelProps extends StepProps {
  readonly state: WorkbookState;
  readonly product: Product;
}

export function ScoringSheetsPanel({ state, product, ...step }: ScoringSheetsPanelProps): ReactElement {
  const { texts } = usePane();
  const [chosen, setChosen] = useState<Which>("missing");
  const without = unitsWithoutSheet(state);
  const isChoice = state.scoringSheets.length > 0 && without.length > 0;
  const which: Which = isChoice ? chosen : "all";

  const label = (): string => {
    if (which === "missing") return texts.say("pane.scoringSheets-action-missing", { number: without.length });
    const key = without.length > 0 ? "pane.scoringSheets-action-all" : "pane.scoringSheets-action-again";
    return texts.say(key, { number: state.units.length });
  };

  return (
    <StepPanel
      {...step}
      sheets={[]}
      isChanged={false}
      actionLabel={label()}
      onAction={() => {
        const units = which === "all" ? "all" : without;
        step.works.run("scoringSheets", (work) => product.createScoringSheets({ units }, work));
      }}
    >
      {state.set !== null && isFieldLevel(state.set) && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.say("pane.sheets-field-level")}</MessageBarBody>
        </MessageBar>
      )}
      {isChoice && (
        <Field label={texts.say("pane.sheets-which")}>
          <RadioGroup value={which} onChange={(_event, { value }) => setChosen(value === "all" ? "all" : "missing")}>
            <Radio
              value="missing"
              label={<ChoiceLabel label={texts.say("pane.sheets-which-missing", { number: without.length })} />}
            />
            <Radio
              value="all"
              label={<ChoiceLabel label={texts.say("pane.sheets-which-all", { number: state.units.length })} />}
            />
          </RadioGroup>
        </Field>
      )}
      <ExistingSheets sheets={state.scoringSheets} />
    </StepPanel>
  );
}

/** The sheets there are, on demand: there can be hundreds. */
function ExistingSheets({ sheets }: { readonly sheets: WorkbookState["scoringSheets"] }): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  const [isOpen, setIsOpen] = useState(false);
  if (sheets.length === 0) return null;
  return (
    <div className={looks.closeStack}>
      <div className={looks.line}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? texts.say("pane.sheets-list-hide") : texts.say("pane.sheets-list", { number: sheets.length })}
        </Button>
      </div>
      {isOpen && (
        <ul className={looks.list}>
          {sheets.map(({ unit, sheet }) => (
            <li key={sheet}>
              <SheetLink sheet={sheet} label={unit} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
