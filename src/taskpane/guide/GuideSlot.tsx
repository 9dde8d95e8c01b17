/**
 * The place of the first minutes at the top of the pane; loaded after the pane is usable, and only where there is nothing
 * yet, or sample data. Where it cannot be loaded the pane goes without: help offers the same and says so.
 */
import { useEffect, useState, type ReactElement } from "react";
import type { WorkbookState } from "../../features/workbookState";
import type { Product } from "../product";
import type { FirstMinutesProps } from "./FirstMinutes";

export interface GuideSlotProps {
  readonly state: WorkbookState;
  readonly product: Pick<Product, "guide">;
  readonly onChanged: () => void;
}

export function GuideSlot({ state, product, onChanged }: GuideSlotProps): ReactElement | null {
  const present = state.sample?.length ?? 0;
  const [isDismissed, setDismissed] = useState(false);
  const [part, setPart] = useState<{ readonly First: (props: FirstMinutesProps) => ReactElement } | null>(null);
  const isEmpty = state.set === null && state.scoringSheets.length === 0 && state.units.length === 0;
  const isWanted = present > 0 || (isEmpty && !isDismissed);
  useEffect(() => {
    if (!isWanted || part !== null) return;
    let isGone = false;
    import("./FirstMinutes").then(
      ({ FirstMinutes }) => {
        if (!isGone) setPart({ First: FirstMinutes });
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isWanted, part]);
  if (!isWanted || part === null) return null;
  return <part.First product={product} present={present} onChanged={onChanged} onDismiss={() => setDismissed(true)} />;
}
