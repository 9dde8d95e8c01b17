/** All findings, the worst first; the place of each is a link to the cell where the workbook has one. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useState, type ReactElement } from "react";
import type { Finding, Severity } from "../domain/finding";
import { saySentence, sayPlace } from "../texts/sayFinding";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

/** More than this many are shown on demand: a screen reader has to get past them, too. */
export const shownAtFirst = 50;

const order: readonly Severity[] = ["error", "warning", "note"];

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Colours of the severities' icons. */
export const useSeverityLooks = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground2 },
});

export const severityIcons: Readonly<Record<Severity, ReactElement>> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  note: <Info16Regular />,
};

export function FindingItem({ finding }: { readonly finding: Finding }): ReactElement {
  const { texts, show } = usePane();
  const looks = useLooks();
  const severities = useSeverityLooks();
  const place = sayPlace(texts, finding.at);
  return (
    <li className={looks.marked}>
      <span className={mergeClasses(looks.icon, severities[finding.severity])} aria-hidden>
        {severityIcons[finding.severity]}
      </span>
      <div className={looks.closeStack}>
        <p className={looks.text}>
          <span className={looks.hidden}>{`${texts.say(`pane.severity-${finding.severity}`)}: `}</span>
          {saySentence(texts, finding)}
        </p>
        {place !== "" && finding.at.sheet !== undefined && (
          <Link as="button" className={mergeClasses(looks.link, looks.small)} onClick={() => show(finding.at)}>
            {texts.say("pane.show-place", { place })}
          </Link>
        )}
        {place !== "" && finding.at.sheet === undefined && (
          <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>{place}</p>
        )}
      </div>
    </li>
  );
}

export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  if (findings.length === 0) return null;
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const shown = showsAll ? sorted : sorted.slice(0, shownAtFirst);
  const counted = texts.say("pane.findings-count", {
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
  });
  return (
    <div className={looks.stack}>
      <p className={mergeClasses(looks.text, looks.subheading)}>{counted}</p>
      <ul className={mergeClasses(looks.list, styles.list)} aria-label={counted}>
        {shown.map((finding, index) => (
          <FindingItem key={index} finding={finding} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {texts.say("pane.findings-all", { number: sorted.length })}
        </Button>
      )}
    </div>
  );
}
