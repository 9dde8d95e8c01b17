/** Pictures of the charts, to be saved or copied. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { succeed } from "../../domain/result";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Works } from "../useWork";
import { ActionCard } from "./ActionCard";
import type { ChartPicture, ReportProduct } from "./reportProduct";

const useStyles = makeStyles({
  picture: { maxWidth: "100%", border: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Characters that file systems refuse. */
function fileName(title: string): string {
  return `${title.replace(/[\\/:*?"<>|]/gu, "-").slice(0, 80)}.png`;
}

export interface PicturesCardProps {
  readonly report: ReportProduct;
  readonly works: Works;
}

export function PicturesCard({ report, works }: PicturesCardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const [pictures, setPictures] = useState<readonly ChartPicture[]>([]);
  return (
    <ActionCard
      name="picture"
      work="pictures"
      works={works}
      action={async () => {
        const taken = await report.pictures();
        if (!taken.ok) return taken;
        setPictures(taken.value);
        const details = { number: taken.value.length };
        return succeed({ did: [{ key: "reportPane.did-pictures", details }], sheets: [], findings: [] });
      }}
      after={
        <ul className={looks.list}>
          {pictures.map(({ title, png }, index) => (
            <li key={index} className={looks.closeStack}>
              <img className={styles.picture} alt={title} src={`data:image/png;base64,${png}`} />
              <Link
                className={mergeClasses(looks.link, looks.small)}
                href={`data:image/png;base64,${png}`}
                download={fileName(title)}
              >
                {texts.say("reportPane.picture-save", { title })}
              </Link>
            </li>
          ))}
        </ul>
      }
    />
  );
}
