/** Who issues the sheets, where, for which year. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { Office } from "../sheets/heading";
import { parseYear, type Heading } from "./heading";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

const agencies = ["parentAgency", "agency"] as const;

const useStyles = makeStyles({
  /** As many beside each other as the width allows. */
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 220px), 1fr))",
    gap: tokens.spacingVerticalM,
    alignItems: "start",
  },
  shortFields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 120px), 1fr))",
    gap: tokens.spacingVerticalM,
    alignItems: "start",
  },
  input: { minWidth: 0 },
});

export interface HeadingFieldsProps {
  readonly heading: Heading;
  readonly onChange: (change: Partial<Heading>) => void;
}

export function HeadingFields({ heading, onChange }: HeadingFieldsProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const id = useId();
  const isYearWrong = parseYear(heading.year) === null;
  const office = (name: keyof Office): ReactElement => (
    <Field key={name} label={texts.say(`pane.office-${name}`)} hint={texts.say(`pane.office-${name}-hint`)}>
      <Input
        className={styles.input}
        value={heading[name]}
        onChange={(_event, { value }) => onChange({ [name]: value })}
      />
    </Field>
  );
  return (
    <div role="group" aria-labelledby={id} className={looks.stack}>
      <h3 id={id} className={looks.subheading}>
        {texts.say("pane.office-heading")}
      </h3>
      <div className={styles.fields}>{agencies.map(office)}</div>
      <div className={styles.shortFields}>
        {office("place")}
        <Field
          label={texts.say("pane.year")}
          required
          {...(isYearWrong ? { validationMessage: texts.say("pane.year-wrong") } : {})}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            value={heading.year}
            onChange={(_event, { value }) => onChange({ year: value })}
          />
        </Field>
      </div>
    </div>
  );
}
