/** The way to the pictures of the year below the steps; what it opens is loaded only then. */
import type { ReactElement } from "react";
import type { WorkbookState } from "../../features/workbookState";
import { LaterSection } from "../LaterSection";
import { usePane } from "../paneContext";
import type { Product } from "../product";

export interface ViewsSectionProps {
  readonly state: WorkbookState;
  readonly product: Product;
  /** Another one whenever scores may have changed: then an open picture is read again. */
  readonly version: unknown;
}

/** Nothing before there is a criteria set and units. */
export function ViewsSection({ state, product, version }: ViewsSectionProps): ReactElement | null {
  const { texts } = usePane();
  if (state.set === null || state.units.length === 0) return null;
  const isReady = state.scoreTable !== null;
  return (
    <LaterSection
      title={texts.say("views.title")}
      intro={texts.say(isReady ? "views.intro" : "views.needs")}
      isReady={isReady}
      loading={texts.say("views.loading")}
      loadingFailed={texts.say("views.loading-failed")}
      load={async () => {
        const [{ ViewsPanel }, views] = await Promise.all([import("./ViewsPanel"), product.views()]);
        return { ViewsPanel, views };
      }}
    >
      {({ ViewsPanel, views }) => <ViewsPanel views={views} version={version} />}
    </LaterSection>
  );
}
