/** Audit of published tables: which set and tables, the button, what was found and how to keep it. */
import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookState } from "../../features/workbookState";
import { Announced } from "../Announced";
import { FindingList } from "../FindingList";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { SetSummary } from "../product";
import { saveText } from "../saveText";
import type { Works } from "../useWork";
import { WorkReport } from "../WorkReport";
import { AuditFindings } from "./AuditFindings";
import { summaryOf } from "./auditSummary";
import type { PublishedProduct } from "./publishedProduct";
import { TableChoice } from "./TableChoice";
import { presentSet, useAudit } from "./useAudit";

export interface AuditCardProps {
  readonly state: WorkbookState;
  readonly published: PublishedProduct;
  readonly sets: readonly SetSummary[];
  readonly works: Works;
  readonly now: () => Date;
}

export function AuditCard({ state, published, sets, works, now }: AuditCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const audit = useAudit(published, state, texts, now);
  const { set, tables, done, faults } = audit;
  const comparesSelf =
    tables.fields !== null && tables.ranking?.columns.some(({ role }) => role === "self_score") === true;
  return (
    <div className={looks.stack}>
      <h3 className={looks.subheading}>{texts.say("auditPane.audit-heading")}</h3>
      <p className={looks.text}>{texts.say("auditPane.audit-purpose")}</p>
      <Field label={texts.say("auditPane.audit-set")}>
        <Select value={audit.setId} onChange={(_event, { value }) => audit.chooseSet(value)}>
          {audit.setId === "" && <option value="">–</option>}
          {state.set !== null && (
            <option value={presentSet}>{texts.say("auditPane.audit-set-present", { title: state.set.title })}</option>
          )}
          {sets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {(["ranking", "fields"] as const).map((which) => (
        <TableChoice
          key={which}
          which={which}
          table={tables[which]}
          set={set}
          trouble={audit.trouble(which)}
          isBusy={audit.isTaking !== null || works.isRunning}
          onTake={() => audit.take(which)}
          onDrop={() => audit.drop(which)}
          onCorrect={(column, role) => audit.correct(which, column, role)}
        />
      ))}
      {comparesSelf && (
        <Checkbox
          checked={audit.selfTotalsCompare}
          onChange={(_event, { checked }) => audit.chooseSelfTotals(checked === true)}
          label={texts.say("auditPane.self-totals")}
        />
      )}
      <div className={looks.line}>
        <Button disabledFocusable={audit.isTaking !== null} onClick={audit.audit}>
          {texts.say("auditPane.audit-action")}
        </Button>
      </div>
      {faults.length > 0 && (
        <div role="alert">
          <FindingList findings={faults} />
        </div>
      )}
      <div role="status" className={looks.hidden}>
        {done === null ? "" : summaryOf(texts, done.audit)}
      </div>
      {done !== null && (
        <>
          <AuditFindings done={done} />
          <div className={looks.line}>
            <Button
              disabledFocusable={works.isRunning}
              onClick={() => works.run("auditSheet", () => published.writeSheet(done.results))}
            >
              {texts.say("auditPane.write-sheet")}
            </Button>
            <Button
              onClick={() => saveText(published.textOf(done.results), `${texts.say("auditPane.sheet-name")}.tsv`)}
            >
              {texts.say("auditPane.save-tsv")}
            </Button>
          </div>
          <Announced phase={works.phase("auditSheet")} />
          <WorkReport
            phase={works.phase("auditSheet")}
            onCancel={works.cancel}
            onRetry={() => works.retry("auditSheet")}
          />
        </>
      )}
    </div>
  );
}
