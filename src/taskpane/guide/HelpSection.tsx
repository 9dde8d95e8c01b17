/** The way to help at the end of the pane, in every role; what it opens is loaded only then. */
import type { ReactElement } from "react";
import type { WorkbookState } from "../../features/workbookState";
import { LaterSection } from "../LaterSection";
import { usePane } from "../paneContext";
import type { Product } from "../product";

export interface HelpSectionProps {
  readonly state: WorkbookState;
  readonly product: Pick<Product, "guide">;
  readonly onChanged: () => void;
}

export function HelpSection({ state, product, onChanged }: HelpSectionProps): ReactElement {
  const { texts } = usePane();
  return (
    <LaterSection
      title={texts.say("guide.help")}
      intro={texts.say("guide.help-intro")}
      isReady
      loading={texts.say("guide.loading")}
      loadingFailed={texts.say("guide.loading-failed")}
      load={() => import("./HelpPanel")}
    >
      {({ HelpPanel }) => <HelpPanel state={state} product={product} onChanged={onChanged} />}
    </LaterSection>
  );
}
