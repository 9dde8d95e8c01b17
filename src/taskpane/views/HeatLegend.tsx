/** What the heat map's colours and marks mean. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLooks } from "../looks";
import { heatSteps } from "./heat";
import type { ViewTexts } from "./viewTexts";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: "4px 10px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "center", columnGap: "4px" },
  swatch: {
    width: "14px",
    height: "14px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: "none",
  },
});

export function HeatLegend({ said }: { readonly said: ViewTexts }): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.list, looks.small)} aria-label={said.say("heat-scale")}>
      {heatSteps.map(({ from, fill }, index) => {
        const next = heatSteps[index + 1];
        const label =
          next === undefined
            ? said.say("heat-from", { from: { percent: from } })
            : index === 0
              ? said.say("heat-below", { to: { percent: next.from } })
              : said.say("heat-between", { from: { percent: from }, to: { percent: next.from } });
        return (
          <li key={from} className={styles.item}>
            <span className={styles.swatch} style={{ backgroundColor: fill }} aria-hidden />
            {label}
          </li>
        );
      })}
      <li>{`${said.say("heat-missing-mark")} ${said.say("heat-missing")}`}</li>
      <li>{`${said.say("heat-aside-mark")} ${said.say("heat-aside")}`}</li>
    </ul>
  );
}
