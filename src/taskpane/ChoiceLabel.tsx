/** Label of a choice, where needed with smaller lines that explain it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLooks } from "./looks";

// Fluent greys what is not chosen; here that reads as "not available".
const useStyles = makeStyles({ label: { color: tokens.colorNeutralForeground1 } });

export interface ChoiceLabelProps {
  readonly label: string;
  readonly hints?: readonly string[];
  readonly disabled?: boolean;
}

export function ChoiceLabel({ label, hints = [], disabled = false }: ChoiceLabelProps): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  return (
    <span className={looks.closeStack}>
      <span className={disabled ? undefined : styles.label}>{label}</span>
      {hints.map((hint) => (
        <span key={hint} className={mergeClasses(looks.small, looks.quiet)}>
          {hint}
        </span>
      ))}
    </span>
  );
}
