/** What the last check found, sheet by sheet, with the button that checks everything. */
import { Button, Checkbox, ProgressBar } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { CheckFinding } from "../domain/checking/checkFinding";
import type { CheckReport, SheetReport } from "../features/checkReport";
import { CheckedSheet } from "./CheckedSheet";
import { totalOf, worstFirst } from "./checkGroups";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";
import { TroubleReport } from "./TroubleReport";
import type { Checks } from "./useChecks";

/** More sheets than this are shown on demand. */
const sheetsAtFirst = 20;

export interface CheckResultsProps {
  readonly checks: Checks;
  readonly isBusy: boolean;
  readonly onFix: (sheet: SheetReport, findings: readonly CheckFinding[]) => void;
}

export function CheckResults({ checks, isBusy, onFix }: CheckResultsProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const { report, trouble, progress } = checks;
  return (
    <div className={looks.stack}>
      <div className={looks.line}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || progress !== null}
          onClick={() => void checks.checkAll()}
        >
          {texts.say("check.check-all")}
        </Button>
      </div>
      {progress !== null && <Checking done={progress.done} total={progress.total} />}
      {trouble !== null && (
        <TroubleReport trouble={trouble} onRetry={() => void checks.checkAll()} lead={texts.say("check.failed")} />
      )}
      <div role="status" className={looks.text}>
        {report === null ? "" : summaryOf(report, texts.say)}
      </div>
      {report !== null && <Sheets report={report} isBusy={isBusy} onFix={onFix} />}
    </div>
  );
}

function summaryOf(report: CheckReport, say: ReturnType<typeof usePane>["texts"]["say"]): string {
  const { set, sheets } = report;
  if (set === null) return say("check.no-set");
  if (sheets.length === 0) return say("check.no-sheets");
  if (sheets.every(({ findings }) => findings.length === 0)) return say("check.all-clear", { number: sheets.length });
  return say("check.summary", { sheets: sheets.length, ...totalOf(sheets) });
}

function Checking({ done, total }: { readonly done: number; readonly total: number }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const label = total === 0 ? texts.say("check.checking") : texts.say("check.checking-of", { done, total });
  return (
    <div className={looks.closeStack}>
      <p className={looks.text}>{label}</p>
      <ProgressBar aria-label={label} {...(total === 0 ? {} : { value: done, max: total })} />
    </div>
  );
}

interface SheetsProps extends Pick<CheckResultsProps, "isBusy" | "onFix"> {
  readonly report: CheckReport;
}

function Sheets({ report, isBusy, onFix }: SheetsProps): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  const [onlyErrors, setOnlyErrors] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const { set } = report;
  if (set === null) return null;
  const hasErrors = (sheet: SheetReport): boolean => sheet.findings.some(({ severity }) => severity === "error");
  const sheets = worstFirst(report.sheets).filter((sheet) => !onlyErrors || hasErrors(sheet));
  const shown = showsAll ? sheets : sheets.slice(0, sheetsAtFirst);
  const isWrong = report.sheets.some(hasErrors);
  return (
    <>
      {(isWrong || onlyErrors) && (
        <Checkbox
          checked={onlyErrors}
          onChange={(_event, { checked }) => setOnlyErrors(checked === true)}
          label={texts.say("check.only-errors")}
        />
      )}
      {shown.map((sheet, index) => (
        <CheckedSheet
          key={sheet.id}
          sheet={sheet}
          set={set}
          onlyErrors={onlyErrors}
          startsOpen={index === 0}
          isBusy={isBusy}
          onFix={(findings) => onFix(sheet, findings)}
        />
      ))}
      {shown.length < sheets.length && (
        <div className={looks.line}>
          <Button size="small" onClick={() => setShowsAll(true)}>
            {texts.say("check.sheets-more", { number: sheets.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  );
}
