/** From every step to the checks and back; says how many errors there are. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckReport } from "../features/checkReport";
import { totalOf } from "./checkGroups";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

const useStyles = makeStyles({ errors: { color: tokens.colorStatusDangerForeground1 } });

export interface ViewSwitchProps {
  readonly report: CheckReport | null;
  readonly showsChecks: boolean;
  readonly onSwitch: (toChecks: boolean) => void;
}

export function ViewSwitch({ report, showsChecks, onSwitch }: ViewSwitchProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const { errors } = totalOf(report?.sheets ?? []);
  const label = showsChecks
    ? texts.say("check.back-to-steps")
    : errors === 0
      ? texts.say("check.view")
      : texts.say("check.view-errors", { errors });
  return (
    <div className={looks.line}>
      <Button
        size="small"
        className={mergeClasses(!showsChecks && errors > 0 && styles.errors)}
        onClick={() => onSwitch(!showsChecks)}
      >
        {label}
      </Button>
    </div>
  );
}
