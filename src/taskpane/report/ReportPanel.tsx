/** Analysis and report: tables and charts, explained ranking, last year, pictures. */
import { Divider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLooks } from "../looks";
import { ActionCard } from "./ActionCard";
import { ComparisonCard } from "./ComparisonCard";
import { ExplanationCard } from "./ExplanationCard";
import { PicturesCard } from "./PicturesCard";
import { PublicationCard } from "../publication/PublicationCard";
import type { ReportPanelProps } from "./panelProps";

export function ReportPanel({ report, works, now, picturesCharts, year }: ReportPanelProps): ReactElement {
  const looks = useLooks();
  return (
    <div className={looks.stack}>
      <ActionCard name="tables" work="tables" works={works} action={() => report.buildTables()} />
      <Divider />
      <ExplanationCard report={report} works={works} now={now} />
      <Divider />
      <ComparisonCard report={report} works={works} year={year} />
      {picturesCharts && (
        <>
          <Divider />
          <PicturesCard report={report} works={works} />
        </>
      )}
      <Divider />
      <PublicationCard publication={report.publication} works={works} now={now} />
    </div>
  );
}
