/** Help: the tour, sample data, and the rules of calculation with the decisions behind them. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { WorkbookState } from "../../features/workbookState";
import { useDeveloper } from "../developer/useDeveloper";
import { LaterSection } from "../LaterSection";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Product } from "../product";
import { RuleAnswers } from "../rule/RuleAnswers";
import { ruleTopics } from "../rule/topics";
import { guideTexts } from "./guideTexts";
import { SampleActions } from "./SampleActions";
import { Tour } from "./Tour";

export interface HelpPanelProps {
  readonly state: WorkbookState;
  readonly product: Pick<Product, "guide">;
  readonly onChanged: () => void;
}

export function HelpPanel({ state, product, onChanged }: HelpPanelProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const said = useMemo(() => guideTexts(texts), [texts]);
  const [isTouring, setTouring] = useState(false);
  const [showsRules, setShowsRules] = useState(false);
  const developer = useDeveloper();
  return (
    <div className={looks.stack} onKeyDown={developer.onKeyDown}>
      {isTouring ? (
        <Tour said={said} role={state.role?.kind ?? "organizer"} onClose={() => setTouring(false)} />
      ) : (
        <div className={looks.line}>
          <Button size="small" onClick={() => setTouring(true)}>
            {texts.say("guide.tour")}
          </Button>
        </div>
      )}
      <section className={looks.closeStack} aria-label={said.say("samples")}>
        <h3 className={looks.subheading}>{said.say("samples")}</h3>
        <p className={looks.text}>{said.say("samples-purpose")}</p>
        <SampleActions product={product} present={state.sample?.length ?? 0} onChanged={onChanged} said={said} />
      </section>
      <section className={looks.closeStack} aria-label={said.say("rules")}>
        <div className={looks.line}>
          <Button size="small" aria-expanded={showsRules} onClick={() => setShowsRules(!showsRules)}>
            {said.say("rules")}
          </Button>
        </div>
        {showsRules && <RuleAnswers set={state.set} topics={ruleTopics} />}
      </section>
      {developer.isShown && (
        <LaterSection
          title={said.say("developer")}
          intro={said.say("developer-intro")}
          isReady
          loading={said.say("developer-loading")}
          loadingFailed={said.say("developer-failed")}
          load={() => import("../developer/DeveloperPanel")}
        >
          {({ DeveloperPanel }) => <DeveloperPanel product={product} />}
        </LaterSection>
      )}
    </div>
  );
}
