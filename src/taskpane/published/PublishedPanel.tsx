/** The audit of published tables, and errata. */
import { Divider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookState } from "../../features/workbookState";
import { useLooks } from "../looks";
import type { SetSummary } from "../product";
import type { Works } from "../useWork";
import { AuditCard } from "./AuditCard";
import { ErratumCard } from "./ErratumCard";
import type { PublishedProduct } from "./publishedProduct";

export interface PublishedPanelProps {
  readonly state: WorkbookState;
  readonly published: PublishedProduct;
  readonly sets: readonly SetSummary[];
  readonly works: Works;
  readonly now: () => Date;
}

export function PublishedPanel({ state, published, sets, works, now }: PublishedPanelProps): ReactElement {
  const looks = useLooks();
  return (
    <div className={looks.stack}>
      <AuditCard state={state} published={published} sets={sets} works={works} now={now} />
      <Divider />
      <ErratumCard state={state} published={published} works={works} now={now} />
    </div>
  );
}
