/** The way to analysis and report below the steps; what it opens is loaded only then. */
import type { ReactElement } from "react";
import type { Ambient } from "../../features/ambient";
import type { WorkbookState } from "../../features/workbookState";
import { LaterSection } from "../LaterSection";
import { usePane } from "../paneContext";
import type { Product } from "../product";
import type { Works } from "../useWork";

export interface ReportSectionProps {
  readonly state: WorkbookState;
  readonly product: Product;
  readonly ambient: Ambient;
  readonly works: Works;
}

export function ReportSection({ state, product, ambient, works }: ReportSectionProps): ReactElement {
  const { texts } = usePane();
  const hasRanking = state.ranking !== null;
  return (
    <LaterSection
      title={texts.say("reportPane.title")}
      intro={texts.say(hasRanking ? "reportPane.intro" : "reportPane.needs-ranking")}
      isReady={hasRanking}
      loading={texts.say("reportPane.loading")}
      loadingFailed={texts.say("reportPane.loading-failed")}
      load={async () => {
        const [{ ReportPanel }, report] = await Promise.all([import("./ReportPanel"), product.report()]);
        return { ReportPanel, report };
      }}
    >
      {({ ReportPanel, report }) => (
        <ReportPanel
          report={report}
          works={works}
          now={() => ambient.now()}
          picturesCharts={ambient.picturesCharts === true}
          year={state.year}
        />
      )}
    </LaterSection>
  );
}
