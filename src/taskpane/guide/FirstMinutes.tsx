/** An empty workbook: a look before beginning. A workbook with sample data: the way to take it away again. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Product } from "../product";
import { guideTexts } from "./guideTexts";
import { SampleActions } from "./SampleActions";
import { Tour } from "./Tour";

const useStyles = makeStyles({
  frame: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface FirstMinutesProps {
  readonly product: Pick<Product, "guide">;
  readonly present: number;
  readonly onChanged: () => void;
  readonly onDismiss: () => void;
}

export function FirstMinutes({ product, present, onChanged, onDismiss }: FirstMinutesProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const said = useMemo(() => guideTexts(texts), [texts]);
  const [isTouring, setTouring] = useState(false);
  return (
    <section className={mergeClasses(styles.frame, looks.closeStack)} aria-label={texts.say("guide.first")}>
      {present === 0 && <p className={looks.text}>{texts.say("guide.first")}</p>}
      <SampleActions product={product} present={present} onChanged={onChanged} said={said} />
      <div className={looks.line}>
        {!isTouring && (
          <Button size="small" onClick={() => setTouring(true)}>
            {texts.say("guide.tour")}
          </Button>
        )}
        {present === 0 && (
          <Button size="small" appearance="subtle" onClick={onDismiss}>
            {texts.say("guide.dismiss")}
          </Button>
        )}
      </div>
      {isTouring && <Tour said={said} role="organizer" onClose={() => setTouring(false)} />}
    </section>
  );
}
