/** The year at a glance: bars of the ranking, heat map of the fields. Read when it is opened and when scores change. */
import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { YearViews } from "../../features/yearViews";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { troubleOf, type Trouble } from "../trouble";
import { TroubleReport } from "../TroubleReport";
import { HeatMap } from "./HeatMap";
import { RankBars } from "./RankBars";
import type { ViewsProduct } from "./viewsProduct";
import { viewTexts } from "./viewTexts";

export interface ViewsPanelProps {
  readonly views: ViewsProduct;
  readonly version: unknown;
}

export function ViewsPanel({ views, version }: ViewsPanelProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const said = useMemo(() => viewTexts(texts), [texts]);
  const { year, trouble, read } = useYear(views, version);
  if (year === null && trouble === null) return <Spinner size="tiny" label={said.say("reading")} />;
  return (
    <div className={looks.stack}>
      {trouble !== null && <TroubleReport trouble={trouble} onRetry={read} lead={said.say("failed")} />}
      {year !== null && (
        <>
          <RankBars ranking={year.ranking} maximum={year.maximum} said={said} />
          <HeatMap fields={year.fields} rows={year.rows} said={said} />
          <div className={looks.line}>
            <Button size="small" onClick={read}>
              {said.say("refresh")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

interface Year {
  /** What was read last; stays while it is read again. */
  readonly year: YearViews | null;
  readonly trouble: Trouble | null;
}

function useYear(views: ViewsProduct, version: unknown): Year & { readonly read: () => void } {
  const [state, setState] = useState<Year>({ year: null, trouble: null });
  const newest = useRef(0);
  const read = useCallback((): void => {
    const mine = ++newest.current;
    const settle = (next: (before: Year) => Year): void => {
      // A later reading has been started meanwhile: this one is out of date.
      if (mine === newest.current) setState(next);
    };
    views.read().then(
      (outcome) =>
        settle(({ year }) =>
          outcome.ok
            ? { year: outcome.value, trouble: null }
            : { year, trouble: { kind: "findings", findings: outcome.failure } },
        ),
      (thrown: unknown) => settle(({ year }) => ({ year, trouble: troubleOf(thrown) })),
    );
  }, [views]);
  useEffect(() => {
    read();
  }, [read, version]);
  useEffect(
    () => () => {
      newest.current = -1;
    },
    [],
  );
  return { ...state, read };
}
