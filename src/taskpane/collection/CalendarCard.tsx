/** The year's calendar: the last day of every step, written on its sheet. */
import { Button, Field } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { presetCalendar, steps, type CalendarStep } from "../../domain/collection/calendar";
import type { WorkbookState } from "../../features/workbookState";
import { calendarTexts } from "../../texts/collectionTexts";
import { Announced } from "../Announced";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { useCommand } from "../useCommand";
import { WorkReport } from "../WorkReport";
import type { CollectionProduct } from "./collectionProduct";
import { DayField } from "./DayField";

export interface CalendarCardProps {
  readonly state: WorkbookState;
  readonly collection: CollectionProduct;
  readonly onChanged: () => void;
}

export function CalendarCard({ state, collection, onChanged }: CalendarCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const command = useCommand(onChanged);
  /** What was typed and not written yet; the sheet's own days show through elsewhere. */
  const [typed, setTyped] = useState<Readonly<Partial<Record<CalendarStep, string>>>>({});
  const shown = { ...state.calendar?.dates, ...typed };
  const save = (): void =>
    command.run(async () => {
      const saved = await collection.saveCalendar(shown);
      if (saved.ok) setTyped({});
      return saved;
    });
  return (
    <div className={looks.stack}>
      <h3 className={looks.subheading}>{calendarTexts(texts).say("heading")}</h3>
      <p className={looks.text}>{calendarTexts(texts).say("purpose")}</p>
      {steps.map((step) => (
        <DayField
          key={step}
          label={calendarTexts(texts).say(`step-${step}`)}
          value={shown[step] ?? ""}
          onChange={(value) => setTyped((before) => ({ ...before, [step]: value }))}
        />
      ))}
      {state.year !== null && (
        <Field hint={calendarTexts(texts).say("preset-hint")}>
          <div className={looks.line}>
            <Button onClick={() => setTyped(presetCalendar(state.year ?? 0))}>
              {calendarTexts(texts).say("preset")}
            </Button>
          </div>
        </Field>
      )}
      <div className={looks.line}>
        <Button
          appearance={Object.keys(typed).length > 0 ? "primary" : "secondary"}
          disabledFocusable={command.isRunning}
          onClick={save}
        >
          {calendarTexts(texts).say("save")}
        </Button>
      </div>
      <Announced phase={command.phase} />
      <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
    </div>
  );
}
