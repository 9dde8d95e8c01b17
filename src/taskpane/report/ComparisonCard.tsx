/** Last year's file, its year, merged units and crosswalk. */
import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { FileChoice } from "../FileChoice";
import { parseYear } from "../heading";
import { usePane } from "../paneContext";
import { FileUnreadable } from "../trouble";
import type { Works } from "../useWork";
import { ActionCard } from "./ActionCard";
import type { ReportProduct } from "./reportProduct";

const fileTypes = [".xlsx", ".tsv", ".txt"] as const;

export interface ComparisonCardProps {
  readonly report: ReportProduct;
  readonly works: Works;
  readonly year: number | null;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileUnreadable(file.name);
  }
}

export function ComparisonCard({ report, works, year }: ComparisonCardProps): ReactElement {
  const { texts } = usePane();
  const [file, setFile] = useState<File | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const [typedYear, setTypedYear] = useState<string | null>(null);
  const [mergers, setMergers] = useState("");
  const [crosswalk, setCrosswalk] = useState("");
  const shownYear = typedYear ?? (year === null ? "" : String(year - 1));
  const action =
    file === null
      ? null
      : async () =>
          report.compare({
            file: { name: file.name, bytes: await bytesOf(file) },
            year: parseYear(shownYear),
            mergers,
            crosswalk,
          });
  return (
    <ActionCard name="comparison" work="comparison" works={works} action={action} onRefused={() => setWasTried(true)}>
      <FileChoice
        label={texts.say("reportPane.comparison-file")}
        accept={fileTypes}
        file={file}
        onChoose={setFile}
        hint={texts.say("reportPane.comparison-file-hint")}
        problem={wasTried && file === null ? texts.say("reportPane.comparison-file-problem") : null}
      />
      <Field label={texts.say("reportPane.comparison-year")} hint={texts.say("reportPane.comparison-year-hint")}>
        <Input
          inputMode="numeric"
          maxLength={4}
          value={shownYear}
          onChange={(_event, { value }) => setTypedYear(value)}
        />
      </Field>
      <Field label={texts.say("reportPane.comparison-mergers")} hint={texts.say("reportPane.comparison-mergers-hint")}>
        <Textarea rows={3} resize="vertical" value={mergers} onChange={(_event, { value }) => setMergers(value)} />
      </Field>
      <Field
        label={texts.say("reportPane.comparison-crosswalk")}
        hint={texts.say("reportPane.comparison-crosswalk-hint")}
      >
        <Textarea rows={2} resize="vertical" value={crosswalk} onChange={(_event, { value }) => setCrosswalk(value)} />
      </Field>
    </ActionCard>
  );
}
