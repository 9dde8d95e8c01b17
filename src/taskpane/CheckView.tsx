/** The view "Kiểm tra": findings, progress, role and log; for units and appraisers the whole of the pane. */
import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import type { CheckFinding } from "../domain/checking/checkFinding";
import type { WayBack } from "../features/applyFixes";
import type { SheetReport } from "../features/checkReport";
import { CheckResults } from "./CheckResults";
import { NextForRole } from "./guide/NextForRole";
import { LogPanel } from "./LogPanel";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import type { Product } from "./product";
import { ProgressTable } from "./ProgressTable";
import { RoleChoice, type NamedMember } from "./RoleChoice";
import type { Checks } from "./useChecks";
import { useCommand } from "./useCommand";
import { WorkReport } from "./WorkReport";

export interface CheckViewProps {
  readonly product: Product;
  readonly checks: Checks;
  /** Those who appraise, where an assignment names them. */
  readonly members: readonly NamedMember[];
  /** A command may have changed where the workbook stands (its role). */
  readonly onChanged: () => void;
}

export function CheckView({ product, checks, members, onChanged }: CheckViewProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [back, setBack] = useState<WayBack | null>(null);
  const { refresh, report } = checks;
  const afterwards = useCallback((): void => {
    refresh();
    onChanged();
  }, [refresh, onChanged]);
  const command = useCommand(afterwards, true);
  const fix = ({ id }: SheetReport, findings: readonly CheckFinding[]): void =>
    command.run(async () => {
      const done = await product.checks.fix({ sheet: id, findings });
      setBack(done.ok ? done.value.back : null);
      return done;
    });
  const undo = (way: WayBack): void =>
    command.run(async () => {
      setBack(null);
      return product.checks.undoFix(way);
    });
  return (
    <div className={looks.stack}>
      <h2 className={looks.heading}>{texts.say("check.heading")}</h2>
      <p className={looks.text}>{texts.say("check.purpose")}</p>
      <NextForRole report={report} />
      <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
      {back !== null && (
        <div className={looks.line}>
          <Button size="small" disabledFocusable={command.isRunning} onClick={() => undo(back)}>
            {texts.say("check.undo")}
          </Button>
        </div>
      )}
      <CheckResults checks={checks} isBusy={command.isRunning} onFix={fix} />
      {report !== null && report.set !== null && report.sheets.length > 0 && (
        <>
          <ProgressTable report={report} progressOf={product.checks.progress} />
          <RoleChoice
            role={report.role}
            members={members}
            isBusy={command.isRunning}
            onChoose={(input) =>
              command.run((work) => {
                setBack(null);
                return product.checks.chooseRole(input, work);
              })
            }
          />
          <LogPanel
            unlogged={report.unlogged}
            isBusy={command.isRunning}
            onWrite={() => command.run(() => product.checks.keepLog())}
            textOfLog={product.checks.logText}
          />
        </>
      )}
    </div>
  );
}
