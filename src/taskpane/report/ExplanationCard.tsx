/** Why a unit stands where it stands: read in the pane, or written to a sheet. */
import { Button, Field, Select, Spinner } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ExplainedRanking } from "../../features/explainRanking";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { TroubleReport } from "../TroubleReport";
import { troubleOf, type Trouble } from "../trouble";
import type { Works } from "../useWork";
import { ActionCard } from "./ActionCard";
import { aboutUnit } from "./aboutUnit";
import type { ReportProduct } from "./reportProduct";

export interface ExplanationCardProps {
  readonly report: ReportProduct;
  readonly works: Works;
  readonly now: () => Date;
}

type Reading =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly trouble: Trouble }
  | { readonly kind: "read"; readonly explained: ExplainedRanking; readonly at: Date };

export function ExplanationCard({ report, works, now }: ExplanationCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [reading, setReading] = useState<Reading>({ kind: "none" });
  const read = (): void => {
    setReading({ kind: "reading" });
    const at = now();
    report.explain().then(
      (outcome) =>
        setReading(
          outcome.ok
            ? { kind: "read", explained: outcome.value, at }
            : { kind: "failed", trouble: { kind: "findings", findings: outcome.failure } },
        ),
      (thrown: unknown) => setReading({ kind: "failed", trouble: troubleOf(thrown) }),
    );
  };
  return (
    <ActionCard
      name="explanation"
      work="explanation"
      works={works}
      action={() => report.buildExplanation({ now: now() })}
    >
      <div className={looks.line}>
        <Button disabledFocusable={reading.kind === "reading"} onClick={read}>
          {texts.say(reading.kind === "read" ? "reportPane.explanation-again" : "reportPane.explanation-read")}
        </Button>
      </div>
      {reading.kind === "reading" && <Spinner size="tiny" label={texts.say("pane.loading")} />}
      {reading.kind === "failed" && <TroubleReport trouble={reading.trouble} onRetry={read} />}
      {reading.kind === "read" && <Explained explained={reading.explained} at={reading.at} />}
    </ActionCard>
  );
}

interface ExplainedProps {
  readonly explained: ExplainedRanking;
  readonly at: Date;
}

function Explained({ explained, at }: ExplainedProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const units = explained.explanations.map(({ unit }) => unit);
  const [chosen, setChosen] = useState<string | null>(null);
  const unit = chosen !== null && units.includes(chosen) ? chosen : (units[0] ?? "");
  const time = at.toLocaleString(texts.language === "vi" ? "vi-VN" : "en-GB");
  return (
    <div className={looks.stack}>
      <Field label={texts.say("reportPane.explanation-unit")}>
        <Select value={unit} onChange={(_event, { value }) => setChosen(value)}>
          {units.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </Field>
      <div className={looks.closeStack} aria-live="polite">
        {aboutUnit(texts, explained, unit).map((sentence, index) => (
          <p key={index} className={looks.text}>
            {sentence}
          </p>
        ))}
      </div>
      <p className={looks.text}>{texts.say("reportPane.explanation-time", { time })}</p>
    </div>
  );
}
