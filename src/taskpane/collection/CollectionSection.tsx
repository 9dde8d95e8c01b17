/** The way to issuing and collecting; what it opens is loaded only then. */
import type { ReactElement } from "react";
import type { Ambient } from "../../features/ambient";
import type { WorkbookState } from "../../features/workbookState";
import { LaterSection } from "../LaterSection";
import { usePane } from "../paneContext";
import type { Product } from "../product";

export interface CollectionSectionProps {
  readonly state: WorkbookState;
  readonly product: Product;
  readonly ambient: Ambient;
  /** A command may have made sheets. */
  readonly onChanged: () => void;
}

/** Nothing before there is a criteria set and units. */
export function CollectionSection({ state, product, ambient, onChanged }: CollectionSectionProps): ReactElement | null {
  const { texts } = usePane();
  if (state.set === null || state.units.length === 0) return null;
  return (
    <LaterSection
      title={texts.say("board.title")}
      intro={texts.say("board.purpose")}
      isReady
      loading={texts.say("board.loading")}
      loadingFailed={texts.say("board.loading-failed")}
      load={async () => {
        const [{ CollectionPanel }, collection] = await Promise.all([
          import("./CollectionPanel"),
          product.collection(),
        ]);
        return { CollectionPanel, collection };
      }}
    >
      {({ CollectionPanel, collection }) => (
        <CollectionPanel state={state} collection={collection} now={() => ambient.now()} onChanged={onChanged} />
      )}
    </LaterSection>
  );
}
