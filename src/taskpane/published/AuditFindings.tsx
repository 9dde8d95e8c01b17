/** What an audit found, by kind; what follows from a finding is folded under it. */
import { Button, MessageBar, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { groupFindings, type FindingGroup, type FindingWithConsequences } from "../../domain/audit/groupFindings";
import type { LeftOut } from "../../files/auditRanges";
import type { Texts } from "../../texts/texts";
import { FindingItem, shownAtFirst } from "../FindingList";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { summaryOf } from "./auditSummary";
import type { AuditDone } from "./useAudit";

/** So many rows that are no units are named; the others are only counted. */
const mostNamed = 6;

export function AuditFindings({ done }: { readonly done: AuditDone }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const { audit, results, notChecked, hasRanks } = done;
  const remarks = [
    ...(hasRanks ? [texts.say(`auditPane.rule-${audit.rule}`)] : []),
    ...(notChecked.length === 0 ? [] : [texts.say("auditPane.not-checked", { roles: { names: notChecked } })]),
    ...(audit.leftOut.length === 0 ? [] : [leftOutText(texts, audit.leftOut)]),
    texts.say("auditPane.results-of", { time: results.time }),
  ];
  return (
    <div className={looks.stack}>
      <MessageBar intent={audit.findings.length === 0 ? "success" : "warning"} layout="multiline">
        <MessageBarBody>{summaryOf(texts, audit)}</MessageBarBody>
      </MessageBar>
      {remarks.map((text, index) => (
        <p key={index} className={mergeClasses(looks.text, looks.small, looks.quiet)}>
          {text}
        </p>
      ))}
      {groupFindings(audit.findings).map((group) => (
        <Group key={group.code} group={group} />
      ))}
    </div>
  );
}

function leftOutText(texts: Texts, rows: readonly LeftOut[]): string {
  const named = rows.slice(0, mostNamed).map(({ at, label }) => `${at.address ?? ""} “${label}”`);
  const names = rows.length > mostNamed ? [...named, "…"] : named;
  return texts.say("auditPane.left-out", { number: rows.length, rows: { names } });
}

function Group({ group }: { readonly group: FindingGroup }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [showsAll, setShowsAll] = useState(false);
  const title = texts.say("auditPane.group-count", {
    group: texts.say(`auditPane.code-${group.code}`),
    number: group.findings.length,
  });
  const shown = showsAll ? group.findings : group.findings.slice(0, shownAtFirst);
  return (
    <section className={looks.closeStack} aria-label={title}>
      <h4 className={looks.subheading}>{title}</h4>
      <ul className={looks.list}>
        {shown.map((each, index) => (
          <Cause key={index} cause={each} />
        ))}
      </ul>
      {shown.length < group.findings.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {texts.say("pane.findings-all", { number: group.findings.length })}
        </Button>
      )}
    </section>
  );
}

function Cause({ cause }: { readonly cause: FindingWithConsequences }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [isOpen, setOpen] = useState(false);
  const { finding, consequences } = cause;
  return (
    <>
      <FindingItem finding={finding} />
      {consequences.length > 0 && (
        <li className={looks.closeStack}>
          <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {texts.say("auditPane.consequences", { number: consequences.length })}
          </Button>
          {isOpen && (
            <ul className={looks.bullets}>
              {consequences.map((each, index) => (
                <FindingItem key={index} finding={each} />
              ))}
            </ul>
          )}
        </li>
      )}
    </>
  );
}
