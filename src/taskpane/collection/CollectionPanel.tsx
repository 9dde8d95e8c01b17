/** Everything that goes out to the units and comes back: one card after the other. */
import { Divider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookState } from "../../features/workbookState";
import { useLooks } from "../looks";
import { CalendarCard } from "./CalendarCard";
import { CollectCard } from "./CollectCard";
import type { CollectionProduct } from "./collectionProduct";
import { IssueCard } from "./IssueCard";
import { MergeCard } from "./MergeCard";

export interface CollectionPanelProps {
  readonly state: WorkbookState;
  readonly collection: CollectionProduct;
  readonly now: () => Date;
  readonly onChanged: () => void;
}

export function CollectionPanel({ state, collection, now, onChanged }: CollectionPanelProps): ReactElement {
  const looks = useLooks();
  const due = state.calendar?.dates.selfScore ?? "";
  return (
    <div className={looks.stack}>
      <CalendarCard state={state} collection={collection} onChanged={onChanged} />
      <Divider />
      <IssueCard state={state} collection={collection} now={now} due={due} />
      <Divider />
      <CollectCard collection={collection} now={now} due={due} onChanged={onChanged} />
      <Divider />
      <MergeCard state={state} collection={collection} now={now} onChanged={onChanged} />
    </div>
  );
}
