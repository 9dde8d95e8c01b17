/** The way to the audit of published tables and to errata; what it opens is loaded only then. */
import type { ReactElement } from "react";
import type { Ambient } from "../../features/ambient";
import type { WorkbookState } from "../../features/workbookState";
import { LaterSection } from "../LaterSection";
import { usePane } from "../paneContext";
import type { Product } from "../product";
import type { Works } from "../useWork";

export interface PublishedSectionProps {
  readonly state: WorkbookState;
  readonly product: Product;
  readonly ambient: Ambient;
  readonly works: Works;
}

export function PublishedSection({ state, product, ambient, works }: PublishedSectionProps): ReactElement {
  const { texts } = usePane();
  return (
    <LaterSection
      title={texts.say("auditPane.title")}
      intro={texts.say("auditPane.intro")}
      isReady
      loading={texts.say("auditPane.loading")}
      loadingFailed={texts.say("auditPane.loading-failed")}
      load={async () => {
        const [{ PublishedPanel }, published] = await Promise.all([import("./PublishedPanel"), product.published()]);
        return { PublishedPanel, published };
      }}
    >
      {({ PublishedPanel, published }) => (
        <PublishedPanel
          state={state}
          published={published}
          sets={product.shippedSets()}
          works={works}
          now={() => ambient.now()}
        />
      )}
    </LaterSection>
  );
}
