/** A field for a day, with the day in words: browsers of another language than the pane's show day and month the other way round. */
import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../paneContext";
import { dayInWords } from "./days";

export interface DayFieldProps {
  readonly label: string;
  /** ISO date; empty: none chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
  /** What is wrong; undefined: nothing. */
  readonly wrong?: string | undefined;
}

export function DayField({ label, value, onChange, hint, required = false, wrong }: DayFieldProps): ReactElement {
  const { texts } = usePane();
  const said = [
    ...(value === "" ? [] : [`${dayInWords(value, texts.language)}.`]),
    ...(hint === undefined ? [] : [hint]),
  ];
  return (
    <Field
      label={label}
      required={required}
      {...(said.length === 0 ? {} : { hint: said.join(" ") })}
      {...(wrong === undefined ? {} : { validationMessage: wrong })}
    >
      <Input type="date" value={value} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}
