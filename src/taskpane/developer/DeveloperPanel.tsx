/** Runs the facts about Excel in the open workbook and shows where this Excel differs. */
import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { succeed } from "../../domain/result";
import type { ConformanceReport, FactResult } from "../../excel/conformance/runFacts";
import { Announced } from "../Announced";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Product } from "../product";
import { useCommand } from "../useCommand";
import { WorkReport } from "../WorkReport";
import { developerTexts, type DeveloperTexts } from "./developerTexts";
import { TrialResults } from "./TrialResults";

export interface DeveloperPanelProps {
  readonly product: Pick<Product, "guide">;
}

const nothing = (): void => undefined;

export function DeveloperPanel({ product }: DeveloperPanelProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const said = useMemo(() => developerTexts(texts), [texts]);
  const [report, setReport] = useState<ConformanceReport | null>(null);
  // Nothing of the person's is changed: there is no way back to offer.
  const command = useCommand(nothing, true);
  const run = (): void => {
    setReport(null);
    command.run(async (work) => {
      const tried = await (await product.guide()).tryExcel(work);
      setReport(tried);
      return succeed({ did: [], sheets: [], findings: [] });
    });
  };
  return (
    <div className={looks.stack}>
      <p className={looks.text}>{said.say("purpose")}</p>
      <p className={looks.text}>{said.say("harmless")}</p>
      <div className={looks.line}>
        <Button disabledFocusable={command.isRunning} onClick={run}>
          {said.say("run")}
        </Button>
      </div>
      <Announced phase={command.phase} />
      {command.phase.kind !== "done" && (
        <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
      )}
      {report !== null && !command.isRunning && <Trial report={report} said={said} />}
    </div>
  );
}

function Trial({ report, said }: { readonly report: ConformanceReport; readonly said: DeveloperTexts }): ReactElement {
  const looks = useLooks();
  if (report.kind === "structureProtected")
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody role="alert">{said.say("structure-protected")}</MessageBarBody>
      </MessageBar>
    );
  const { results, stopped, left } = report;
  const number = (verdict: FactResult["verdict"]): number => results.filter((each) => each.verdict === verdict).length;
  const [agrees, differs, notAvailable] = [number("agrees"), number("differs"), number("notAvailable")];
  return (
    <>
      <MessageBar intent={differs === 0 && !stopped ? "success" : "warning"} layout="multiline">
        <MessageBarBody role="status">
          {said.say("summary", { agrees, differs, notAvailable })}
          {stopped && ` ${said.say("stopped", { number: results.length })}`}
        </MessageBarBody>
      </MessageBar>
      {left.length > 0 && (
        <p role="alert" className={looks.text}>
          {said.say("left", { sheets: { names: left } })}
        </p>
      )}
      {results.length > 0 && <TrialResults results={results} said={said} />}
    </>
  );
}
