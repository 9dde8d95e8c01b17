/** The one next step of a unit or an appraiser, with the way to its cell. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckReport } from "../../features/checkReport";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { nextOfRole } from "./nextOfRole";

const useStyles = makeStyles({
  frame: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export function NextForRole({ report }: { readonly report: CheckReport | null }): ReactElement | null {
  const { texts, show } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const next = report === null ? null : nextOfRole(report);
  if (next === null) return null;
  return (
    <div className={mergeClasses(styles.frame, looks.line)} role="group" aria-label={texts.say("guide.next")}>
      <span className={looks.text}>
        <strong>{`${texts.say("guide.next")}: `}</strong>
        {"number" in next
          ? texts.say(`guide.next-${next.kind}`, { number: next.number })
          : texts.say(`guide.next-${next.kind}`)}
      </span>
      {"sheet" in next && (
        <Button
          size="small"
          appearance="primary"
          onClick={() => show({ sheet: next.sheet, ...(next.address === undefined ? {} : { address: next.address }) })}
        >
          {next.address === undefined
            ? texts.say("pane.show-sheet", { sheet: next.sheet })
            : texts.say("check.go-to", { address: next.address })}
        </Button>
      )}
    </div>
  );
}
