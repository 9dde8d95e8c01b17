/** What was found in a returned file, findings of one kind together, behind a button. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { Finding } from "../../domain/finding";
import { saySentence } from "../../texts/sayFinding";
import { boardTexts } from "../../texts/collectionTexts";
import { severityIcons, useSeverityLooks } from "../FindingList";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { groupFindings, type FindingGroup } from "./boardRows";

/** A file may have hundreds of changed cells. */
const mostPlaces = 12;

export interface FoundInReturnProps {
  readonly findings: readonly Finding[];
  readonly names: { readonly unit: string; readonly file: string };
}

export function FoundInReturn({ findings, names }: FoundInReturnProps): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  const region = useId();
  const [isOpen, setOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <>
      <div className={looks.line}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-controls={region}
          aria-label={boardTexts(texts).say("details-label", { ...names, number: findings.length })}
          onClick={() => setOpen(!isOpen)}
        >
          {boardTexts(texts).say("details-open", { number: findings.length })}
        </Button>
      </div>
      <ul id={region} hidden={!isOpen} className={mergeClasses(looks.list, isOpen && looks.closeStack)}>
        {isOpen && groupFindings(findings).map((group) => <Group key={group.first.code} group={group} />)}
      </ul>
    </>
  );
}

function Group({ group: { first, number, places } }: { readonly group: FindingGroup }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const severities = useSeverityLooks();
  const list = { number, places: places.slice(0, mostPlaces).join(", ") };
  const isCut = places.length > mostPlaces || places.length < number;
  return (
    <li className={looks.marked}>
      <span className={mergeClasses(looks.icon, severities[first.severity])} aria-hidden>
        {severityIcons[first.severity]}
      </span>
      <div className={looks.closeStack}>
        <p className={looks.text}>
          <span className={looks.hidden}>{`${texts.say(`pane.severity-${first.severity}`)}: `}</span>
          {saySentence(texts, first)}
        </p>
        {places.length > 0 && (
          <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>
            {boardTexts(texts).say(isCut ? "found-more-places" : "found-places", list)}
          </p>
        )}
      </div>
    </li>
  );
}
