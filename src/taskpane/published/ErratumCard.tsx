/** Errata: the pack that was published, what replaces it, the number, and the document that came of it. */
import { Button, Field, Input, Link, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { errorAt, type Finding } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import type { WorkbookState } from "../../features/workbookState";
import { Announced } from "../Announced";
import { FileChoice } from "../FileChoice";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { FileUnreadable } from "../trouble";
import type { Works } from "../useWork";
import { WorkReport } from "../WorkReport";
import type { Pack, PublishedProduct } from "./publishedProduct";

const fileTypes = [".xlsx"] as const;
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface ErratumCardProps {
  readonly state: WorkbookState;
  readonly published: PublishedProduct;
  readonly works: Works;
  readonly now: () => Date;
}

interface Offered {
  readonly name: string;
  readonly address: string;
}

async function packOf(file: File): Promise<Pack> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new FileUnreadable(file.name);
  }
}

export function ErratumCard({ state, published, works, now }: ErratumCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [old, setOld] = useState<File | null>(null);
  const [replacement, setReplacement] = useState<File | null>(null);
  const [chosen, setChosen] = useState<"workbook" | "file" | null>(null);
  const [number, setNumber] = useState("1");
  const [offered, setOffered] = useState<Offered | null>(null);
  const source = chosen ?? (state.ranking === null ? "file" : "workbook");
  // An address holds its file in memory until it is given up.
  useEffect(() => (offered === null ? undefined : () => URL.revokeObjectURL(offered.address)), [offered]);

  const run = (): void =>
    works.run("erratum", async () => {
      setOffered(null);
      const missing: Finding[] = [];
      if (old === null) missing.push(errorAt("erratum-no-old", {}));
      if (source === "file" && replacement === null) missing.push(errorAt("erratum-no-new", {}));
      if (!/^[1-9]\d{0,3}$/.test(number.trim())) missing.push(errorAt("erratum-bad-number", {}, { number }));
      if (old === null || missing.length > 0) return fail(missing);
      const made = await published.erratum({
        old: await packOf(old),
        replacement: source === "workbook" || replacement === null ? null : await packOf(replacement),
        number: Number(number),
        office: state.office,
        now: now(),
      });
      if (!made.ok) return made;
      const { name, bytes, corrections } = made.value;
      const blob = new Blob([bytes as BlobPart], { type: wordType });
      setOffered({ name: name.replace(/[\\/:*?"<>|]/gu, "-"), address: URL.createObjectURL(blob) });
      const did =
        corrections === 0
          ? ({ key: "auditPane.did-erratum-none" } as const)
          : ({ key: "auditPane.did-erratum", details: { erratum: number.trim(), number: corrections } } as const);
      return succeed({ did: [did], sheets: [], findings: [] });
    });

  return (
    <div className={looks.stack}>
      <h3 className={looks.subheading}>{texts.say("auditPane.erratum-heading")}</h3>
      <p className={looks.text}>{texts.say("auditPane.erratum-purpose")}</p>
      <FileChoice
        label={texts.say("auditPane.erratum-old")}
        accept={fileTypes}
        file={old}
        onChoose={setOld}
        hint={texts.say("auditPane.erratum-old-hint")}
        problem={null}
      />
      <Field label={texts.say("auditPane.erratum-with")}>
        <RadioGroup
          value={source}
          onChange={(_event, { value }) => setChosen(value === "workbook" ? "workbook" : "file")}
        >
          <Radio value="workbook" label={texts.say("auditPane.erratum-with-workbook")} />
          <Radio value="file" label={texts.say("auditPane.erratum-with-file")} />
        </RadioGroup>
      </Field>
      {source === "file" && (
        <FileChoice
          label={texts.say("auditPane.erratum-new")}
          accept={fileTypes}
          file={replacement}
          onChoose={setReplacement}
          hint={texts.say("auditPane.erratum-old-hint")}
          problem={null}
        />
      )}
      <Field label={texts.say("auditPane.erratum-number")}>
        <Input inputMode="numeric" maxLength={4} value={number} onChange={(_event, { value }) => setNumber(value)} />
      </Field>
      <div className={looks.line}>
        <Button disabledFocusable={works.isRunning} onClick={run}>
          {texts.say("auditPane.erratum-action")}
        </Button>
      </div>
      <Announced phase={works.phase("erratum")} />
      <WorkReport phase={works.phase("erratum")} onCancel={works.cancel} onRetry={() => works.retry("erratum")} />
      {offered !== null && (
        <Link className={looks.link} href={offered.address} download={offered.name}>
          {texts.say("auditPane.erratum-save", { name: offered.name })}
        </Link>
      )}
    </div>
  );
}
