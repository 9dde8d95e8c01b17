/** Lists whose scores have changed since they were made, each with the button that makes it again. */
import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Done, Outcome } from "../features/outcome";
import type { OldSheet } from "../features/workbookState";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Product } from "./product";
import { SheetLink } from "./SheetLink";
import type { Works } from "./useWork";
import { WorkReport } from "./WorkReport";

export interface OldSheetsProps {
  readonly old: readonly OldSheet[];
  readonly product: Product;
  readonly works: Works;
  readonly now: () => Date;
}

export function OldSheets({ old, product, works, now }: OldSheetsProps): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  const phase = works.phase("old");
  if (old.length === 0 && phase.kind === "idle") return null;
  const again = ({ kind, choice }: OldSheet): Promise<Outcome<Done>> => {
    if (kind === "deductions") return product.appraisal.deductions();
    if (kind === "lostPoints") return product.appraisal.lostPoints(choice === "self" ? "self" : "appraisal");
    return product.report().then((report) => report.buildExplanation({ now: now() }));
  };
  return (
    <section className={looks.stack} aria-label={texts.say("auditPane.old-title")}>
      {old.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts.say("auditPane.old-purpose")}
            <ul className={looks.list}>
              {old.map((each) => (
                <li key={each.sheet} className={looks.line}>
                  <SheetLink sheet={each.sheet} label={each.sheet} />
                  <Button
                    size="small"
                    disabledFocusable={works.isRunning}
                    aria-label={texts.say("auditPane.old-again-of", { sheet: each.sheet })}
                    onClick={() => works.run("old", () => again(each))}
                  >
                    {texts.say("auditPane.old-again")}
                  </Button>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <WorkReport phase={phase} onCancel={works.cancel} onRetry={() => works.retry("old")} />
    </section>
  );
}
