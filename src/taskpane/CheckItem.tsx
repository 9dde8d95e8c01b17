/** One finding of the live checks: what is wrong, a link to the cell, and a button where the repair is certain. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckFinding, Fix } from "../domain/checking/checkFinding";
import { toDecimal } from "../domain/points";
import { addressOf } from "../sheets/addressBook";
import { saySentence } from "../texts/sayFinding";
import type { Texts } from "../texts/texts";
import { severityIcons, useSeverityLooks } from "./FindingList";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

export interface CheckItemProps {
  readonly finding: CheckFinding;
  /** Present name of the sheet. */
  readonly sheet: string;
  readonly isBusy: boolean;
  readonly onFix: (finding: CheckFinding) => void;
}

export function CheckItem({ finding, sheet, isBusy, onFix }: CheckItemProps): ReactElement {
  const { texts, show } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const severities = useSeverityLooks();
  const { cell, at } = finding;
  const address = cell === null ? undefined : addressOf(cell.row, cell.column);
  const label = address === undefined ? texts.say("check.go-to-sheet") : texts.say("check.go-to", { address });
  const place = [at.code, at.column].filter((part) => part !== undefined).join(" · ");
  return (
    <li className={looks.marked}>
      <span className={mergeClasses(looks.icon, severities[finding.severity])} aria-hidden>
        {severityIcons[finding.severity]}
      </span>
      <div className={looks.closeStack}>
        <p className={looks.text}>
          <span className={looks.hidden}>{`${texts.say(`pane.severity-${finding.severity}`)}: `}</span>
          {place !== "" && <strong>{`${place}: `}</strong>}
          {saySentence(texts, finding)}
        </p>
        <div className={styles.actions}>
          <Link
            as="button"
            className={mergeClasses(looks.link, looks.small)}
            onClick={() => show({ sheet, ...(address === undefined ? {} : { address }) })}
          >
            {label}
          </Link>
          {fixesOf(finding).map((each) => (
            <Button
              key={fixLabel(texts, each.fix)}
              size="small"
              disabledFocusable={isBusy}
              onClick={() => onFix(each)}
              aria-label={`${fixLabel(texts, each.fix)} (${label})`}
            >
              {fixLabel(texts, each.fix)}
            </Button>
          ))}
        </div>
      </div>
    </li>
  );
}

/** The finding with its certain fix, or once for every score that may have been meant. */
function fixesOf(finding: CheckFinding): readonly (CheckFinding & { readonly fix: Fix })[] {
  const { fix, choices, cell } = finding;
  if (fix !== undefined) return [{ ...finding, fix }];
  if (choices === undefined || cell === null) return [];
  return choices.map((choice) => ({ ...finding, fix: { kind: "value", ...cell, value: toDecimal(choice) } }));
}

function fixLabel(texts: Texts, fix: Fix): string {
  if (fix.kind === "formula") return texts.say("check.fix-formula");
  if (fix.kind === "showRow") return texts.say("check.fix-row");
  if (fix.kind === "confirm") return texts.say("members.confirm-decision");
  if (fix.value === null || fix.value === "") return texts.say("check.fix-empty");
  const value = typeof fix.value === "number" ? texts.number(fix.value) : String(fix.value);
  return texts.say("check.fix-value", { value: value.slice(0, 40) });
}
