/** Step 2: the list of units, typed or pasted. */
import { Field, makeStyles, mergeClasses, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookState } from "../features/workbookState";
import type { Texts } from "../texts/texts";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Product } from "./product";
import { StepPanel, type StepProps } from "./StepPanel";
import { checkUnitList, type UnitListCheck } from "./unitList";

const namesShown = 5;

// Fluent's text area does not get narrower than its columns.
const useStyles = makeStyles({ list: { minWidth: 0 } });

/** "A, B, C và 12 đơn vị khác" */
export function namesText(texts: Texts, names: readonly string[]): string {
  const shown = names.slice(0, namesShown).join(", ");
  const more = names.length - namesShown;
  return more > 0 ? texts.say("pane.names-more", { names: shown, more }) : shown;
}

/** What keeps the list from being saved; null when nothing does. */
function problemOf(texts: Texts, names: readonly string[], check: UnitListCheck, wasTried: boolean): string | null {
  if (check.duplicates.length > 0) {
    return texts.say("pane.units-duplicates", { names: namesText(texts, check.duplicates) });
  }
  return names.length === 0 && wasTried ? texts.say("pane.units-empty") : null;
}

export interface UnitsPanelProps extends StepProps {
  readonly state: WorkbookState;
  readonly product: Product;
}

export function UnitsPanel({ state, product, ...step }: UnitsPanelProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  /** The list when somebody began to change it. */
  const [seen, setSeen] = useState(state.units);
  const [wasTried, setWasTried] = useState(false);
  const text = typed ?? state.units.join("\n");
  const names = typed === null ? state.units : product.unitsFromText(text);
  const check = checkUnitList(names, state.units);
  const problem = problemOf(texts, names, check, wasTried);

  const save = (): void => {
    setWasTried(true);
    if (names.length === 0 || check.duplicates.length > 0) return;
    step.works.run(
      "units",
      (work) => product.saveUnits({ names, seen: typed === null ? state.units : seen }, work),
      () => {
        setTyped(null);
        setWasTried(false);
      },
    );
  };

  return (
    <StepPanel
      {...step}
      sheets={state.unitsSheet === undefined ? [] : [state.unitsSheet]}
      actionLabel={texts.say("pane.units-action")}
      onAction={save}
      isChanged={!check.isUnchanged}
    >
      <Field
        label={texts.say("pane.units-list")}
        hint={texts.say("pane.units-hint")}
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        <Textarea
          className={styles.list}
          textarea={{ className: styles.list }}
          rows={10}
          resize="vertical"
          value={text}
          onChange={(_event, { value }) => {
            if (typed === null) setSeen(state.units);
            setTyped(value);
          }}
        />
      </Field>
      <Difference count={names.length} check={check} hasSaved={state.units.length > 0} />
    </StepPanel>
  );
}

interface DifferenceProps {
  readonly count: number;
  readonly check: UnitListCheck;
  readonly hasSaved: boolean;
}

/** How many units the list has now and how it differs from the saved one. */
function Difference({ count, check, hasSaved }: DifferenceProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const line = (key: "pane.units-added" | "pane.units-left", names: readonly string[]): ReactElement | null =>
    names.length === 0 ? null : (
      <p className={mergeClasses(looks.text, looks.small)}>
        {texts.say(key, { number: names.length, names: namesText(texts, names) })}
      </p>
    );
  return (
    <div className={looks.closeStack} aria-live="polite">
      <p className={looks.text}>
        <strong>{texts.say("pane.units-count", { number: count })}</strong>
      </p>
      {hasSaved && check.isUnchanged && (
        <p className={mergeClasses(looks.text, looks.small)}>{texts.say("pane.units-unchanged")}</p>
      )}
      {hasSaved && line("pane.units-added", check.added)}
      {hasSaved && line("pane.units-left", check.left)}
    </div>
  );
}
