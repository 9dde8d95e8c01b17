/** The way to the items set aside; what it opens is loaded only then. */
import type { ReactElement } from "react";
import type { WorkbookState } from "../../features/workbookState";
import { LaterSection } from "../LaterSection";
import { usePane } from "../paneContext";
import type { Product } from "../product";

export interface SetAsideSectionProps {
  readonly state: WorkbookState;
  readonly product: Product;
  /** A command may have made sheets. */
  readonly onChanged: () => void;
}

/** Nothing before there is a criteria set and units. */
export function SetAsideSection({ state, product, onChanged }: SetAsideSectionProps): ReactElement | null {
  const { texts } = usePane();
  if (state.set === null || state.units.length === 0) return null;
  return (
    <LaterSection
      title={texts.say("notApplicable.title")}
      intro={texts.say("notApplicable.purpose")}
      isReady
      loading={texts.say("notApplicable.loading")}
      loadingFailed={texts.say("notApplicable.loading-failed")}
      load={async () => {
        const [{ SetAsidePanel }, setAside] = await Promise.all([import("./SetAsidePanel"), product.setAside()]);
        return { SetAsidePanel, setAside };
      }}
    >
      {({ SetAsidePanel, setAside }) => <SetAsidePanel state={state} setAside={setAside} onChanged={onChanged} />}
    </LaterSection>
  );
}
