/** The way to analysis and report below the steps; what it opens is loaded only then. */
import { Button, Spinner } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ComponentType, type ReactElement } from "react";
import type { Ambient } from "../../features/ambient";
import type { WorkbookState } from "../../features/workbookState";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Product } from "../product";
import type { Works } from "../useWork";
import type { ReportPanelProps } from "./panelProps";
import type { ReportProduct } from "./reportProduct";

export interface ReportSectionProps {
  readonly state: WorkbookState;
  readonly product: Product;
  readonly ambient: Ambient;
  readonly works: Works;
}

interface Loaded {
  readonly Panel: ComponentType<ReportPanelProps>;
  readonly report: ReportProduct;
}

export function ReportSection({ state, product, ambient, works }: ReportSectionProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const region = useId();
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | "failed" | null>(null);
  const hasRanking = state.ranking !== null;

  const load = (): void => {
    setLoaded(null);
    Promise.all([import("./ReportPanel"), product.report()]).then(
      ([{ ReportPanel }, report]) => setLoaded({ Panel: ReportPanel, report }),
      () => setLoaded("failed"),
    );
  };
  const toggle = (): void => {
    if (!isOpen && hasRanking && (loaded === null || loaded === "failed")) load();
    setOpen(!isOpen);
  };
  const isShown = isOpen && hasRanking;

  return (
    <section className={looks.stack}>
      <h2 className={looks.heading}>
        <Button
          appearance="subtle"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          aria-controls={region}
          onClick={toggle}
        >
          {texts.say("reportPane.title")}
        </Button>
      </h2>
      <div id={region} className={isOpen ? looks.stack : undefined} hidden={!isOpen}>
        <p className={looks.text}>{texts.say(hasRanking ? "reportPane.intro" : "reportPane.needs-ranking")}</p>
        {isShown && loaded === null && <Spinner size="tiny" label={texts.say("reportPane.loading")} />}
        {isShown && loaded === "failed" && (
          <div role="alert" className={looks.line}>
            <span className={looks.text}>{texts.say("reportPane.loading-failed")}</span>
            <Button onClick={load}>{texts.say("pane.retry")}</Button>
          </div>
        )}
        {hasRanking && loaded !== null && loaded !== "failed" && (
          <loaded.Panel
            report={loaded.report}
            works={works}
            now={() => ambient.now()}
            picturesCharts={ambient.picturesCharts === true}
            year={state.year}
          />
        )}
      </div>
    </section>
  );
}
