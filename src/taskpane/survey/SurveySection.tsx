/** The way to the survey; what it opens is loaded only then. */
import type { ReactElement } from "react";
import type { Ambient } from "../../features/ambient";
import type { WorkbookState } from "../../features/workbookState";
import { LaterSection } from "../LaterSection";
import { usePane } from "../paneContext";
import type { Product } from "../product";

export interface SurveySectionProps {
  readonly state: WorkbookState;
  readonly product: Product;
  readonly ambient: Ambient;
  /** A command may have made sheets. */
  readonly onChanged: () => void;
}

/** Nothing before there is a criteria set and units: their codes and names are what a survey is about. */
export function SurveySection({ state, product, ambient, onChanged }: SurveySectionProps): ReactElement | null {
  const { texts } = usePane();
  if (state.set === null || state.units.length === 0) return null;
  return (
    <LaterSection
      title={texts.say("survey.title")}
      intro={texts.say("survey.purpose")}
      isReady
      loading={texts.say("survey.loading")}
      loadingFailed={texts.say("survey.loading-failed")}
      load={async () => {
        const [{ SurveyPanel }, survey] = await Promise.all([import("./SurveyPanel"), product.survey()]);
        return { SurveyPanel, survey };
      }}
    >
      {({ SurveyPanel, survey }) => <SurveyPanel survey={survey} now={() => ambient.now()} onChanged={onChanged} />}
    </LaterSection>
  );
}
