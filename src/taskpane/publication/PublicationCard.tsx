/** Publication: what to make, for which unit, and the file that came of it. */
import { Checkbox, Field, Input, Label, Link, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useId, useState, type ReactElement } from "react";
import { succeed } from "../../domain/result";
import { packParts, usualParts, type PackPart } from "../../features/packParts";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { ActionCard } from "../report/ActionCard";
import type { Works } from "../useWork";
import { publicationKinds, type PublicationKind, type PublicationProduct } from "./publicationProduct";

export interface PublicationCardProps {
  readonly publication: PublicationProduct;
  readonly works: Works;
  readonly now: () => Date;
}

interface Offered {
  readonly name: string;
  readonly address: string;
}

export function PublicationCard({ publication, works, now }: PublicationCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [kind, setKind] = useState<PublicationKind>("values");
  const [unit, setUnit] = useState("");
  const [offered, setOffered] = useState<Offered | null>(null);
  const [parts, setParts] = useState<ReadonlySet<PackPart>>(usualParts);
  const partsLabel = useId();
  const asksParts = kind === "values" || kind === "formulas";
  const asksUnit = kind === "letters" || kind === "self";
  // An address holds its file in memory until it is given up.
  useEffect(() => (offered === null ? undefined : () => URL.revokeObjectURL(offered.address)), [offered]);
  return (
    <ActionCard
      name="publication"
      work="publication"
      works={works}
      action={async () => {
        setOffered(null);
        const named = asksUnit && unit.trim() !== "" ? unit : null;
        const made = await publication.make({ kind, unit: named, now: now(), parts });
        if (!made.ok) return made;
        const { name, type, bytes, isOpened, findings } = made.value;
        setOffered({ name: fileName(name), address: URL.createObjectURL(new Blob([bytes as BlobPart], { type })) });
        const key = isOpened ? "reportPane.did-publish-open" : "reportPane.did-publish";
        return succeed({ did: [{ key, details: { name: fileName(name) } }], sheets: [], findings });
      }}
      after={
        offered !== null && (
          <Link className={looks.link} href={offered.address} download={offered.name}>
            {texts.say("reportPane.publication-save", { name: offered.name })}
          </Link>
        )
      }
    >
      <Field label={texts.say("reportPane.publication-kind")}>
        <RadioGroup
          value={kind}
          onChange={(_event, { value }) => setKind(publicationKinds.find((each) => each === value) ?? "values")}
        >
          {publicationKinds.map((each) => (
            <Radio key={each} value={each} label={texts.say(`reportPane.publication-${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      {asksParts && (
        // No Field: it would name every box by its own label.
        <div role="group" aria-labelledby={partsLabel}>
          <Label id={partsLabel}>{texts.say("pack.include-label")}</Label>
          {packParts.map((each) => (
            <div key={each}>
              <Checkbox
                label={texts.say(`pack.include-${each}`)}
                checked={parts.has(each)}
                onChange={(_event, { checked }) =>
                  setParts(new Set(packParts.filter((part) => (part === each ? checked === true : parts.has(part)))))
                }
              />
            </div>
          ))}
        </div>
      )}
      {asksUnit && (
        <Field
          label={texts.say("reportPane.publication-unit")}
          hint={texts.say(
            kind === "letters" ? "reportPane.publication-unit-letters" : "reportPane.publication-unit-self",
          )}
        >
          <Input value={unit} onChange={(_event, { value }) => setUnit(value)} />
        </Field>
      )}
    </ActionCard>
  );
}

/** Without the characters that file systems refuse. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/gu, "-");
}
