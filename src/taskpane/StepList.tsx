/** The five steps as tabs: number or mark of the state above, name below; names give way to numbers where it is narrow. */
import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import { Important16Filled } from "@fluentui/react-icons/svg/important";
import type { ReactElement } from "react";
import { usePane } from "./paneContext";
import { stepIds, type Step, type StepId, type StepStatus } from "./steps";
import { hiddenForEyes } from "./looks";

/** Below this width (CSS pixels, as when zoomed to 200 %) five names do not fit side by side. */
const narrow = "@media (max-width: 279px)";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "repeat(5, minmax(0, 1fr))", marginInline: "-4px" },
  tab: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-start",
    alignItems: "center",
    rowGap: "4px",
    minWidth: 0,
    padding: "6px 2px 10px",
  },
  icon: { width: "24px", height: "24px" },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "center",
    whiteSpace: "normal",
    overflowWrap: "break-word",
    [narrow]: hiddenForEyes,
  },
  mark: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "24px",
    height: "24px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    border: `1px solid ${tokens.colorStatusSuccessForeground1}`,
  },
  attention: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    border: `1px solid ${tokens.colorStatusWarningForeground3}`,
  },
  optional: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  todo: {},
  status: hiddenForEyes,
});

function markOf(status: StepStatus, number: number): ReactElement | number {
  if (status === "done") return <Checkmark16Filled />;
  return status === "attention" ? <Important16Filled /> : number;
}

export interface StepListProps {
  readonly steps: readonly Step[];
  readonly selected: StepId;
  readonly onSelect: (step: StepId) => void;
  /** Ids of the tab and of the panel it opens. */
  readonly tabId: (step: StepId) => string;
  readonly panelId: (step: StepId) => string;
}

export function StepList({ steps, selected, onSelect, tabId, panelId }: StepListProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <TabList
      className={styles.list}
      selectedValue={selected}
      onTabSelect={(_event, { value }) => {
        const step = stepIds.find((id) => id === value);
        if (step !== undefined) onSelect(step);
      }}
      reserveSelectedTabSpace={false}
      size="small"
      aria-label={texts.say("pane.steps-label")}
    >
      {steps.map(({ id, status }, index) => (
        <Tab
          key={id}
          id={tabId(id)}
          value={id}
          className={styles.tab}
          aria-controls={panelId(id)}
          title={texts.say(`pane.step-${id}`)}
          icon={{
            className: styles.icon,
            children: (
              <span className={mergeClasses(styles.mark, styles[status])} aria-hidden>
                {markOf(status, index + 1)}
              </span>
            ),
          }}
        >
          <span className={styles.status}>{`${index + 1}. `}</span>
          <span className={styles.name}>{texts.say(`pane.step-${id}`)}</span>
          <span className={styles.status}>{` (${texts.say(`pane.status-${status}`)})`}</span>
        </Tab>
      ))}
    </TabList>
  );
}
