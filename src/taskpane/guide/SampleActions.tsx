/** Sample data in one click, and away in one click. */
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sampleKinds } from "../../features/sample/sampleKinds";
import { Announced } from "../Announced";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Product } from "../product";
import { WorkReport } from "../WorkReport";
import type { GuideTexts } from "./guideTexts";
import { useSample } from "./useSample";

export interface SampleActionsProps {
  readonly product: Pick<Product, "guide">;
  /** Number of sample sheets in the workbook. */
  readonly present: number;
  readonly onChanged: () => void;
  readonly said: GuideTexts;
}

export function SampleActions({ product, present, onChanged, said }: SampleActionsProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const sample = useSample(product, onChanged);
  const { command, asksToConfirm } = sample;
  return (
    <div className={looks.closeStack}>
      {present > 0 && <p className={looks.text}>{texts.say("guide.present", { number: present })}</p>}
      <div className={looks.line}>
        {present > 0 ? (
          <Button size="small" disabledFocusable={command.isRunning} onClick={() => sample.remove(false)}>
            {texts.say("guide.remove")}
          </Button>
        ) : (
          sampleKinds.map((kind) => (
            <Button key={kind} size="small" disabledFocusable={command.isRunning} onClick={() => sample.open(kind)}>
              {texts.say(`guide.${kind}`)}
            </Button>
          ))
        )}
      </div>
      <Announced phase={command.phase} />
      <WorkReport phase={command.phase} onCancel={command.cancel} onRetry={command.retry} />
      {asksToConfirm && (
        <div className={looks.line}>
          <Button size="small" onClick={() => sample.remove(true)}>
            {said.say("remove-anyway")}
          </Button>
        </div>
      )}
      {sample.needsNewWorkbook && (
        <div className={looks.closeStack}>
          <div className={looks.line}>
            <Button size="small" onClick={sample.openNewWorkbook}>
              {said.say("new-workbook")}
            </Button>
          </div>
          <p role="status" className={looks.text}>
            {sample.isNewOpened === null ? "" : said.say(sample.isNewOpened ? "new-opened" : "new-failed")}
          </p>
        </div>
      )}
    </div>
  );
}
