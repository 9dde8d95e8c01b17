/**
 * The five steps as tabs (ARIA Authoring Practices, tabs with automatic activation): mark of the state above, name below;
 * names give way to marks where it is narrow.
 *
 * Not Fluent's TabList: its focus manager puts focusable elements behind aria-hidden (axe aria-hidden-focus) and would be
 * an eighth of the pane's script.
 */
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import { Important16Filled } from "@fluentui/react-icons/svg/important";
import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { hiddenForEyes } from "./looks";
import { usePane } from "./paneContext";
import { stepIds, type Step, type StepId, type StepStatus } from "./steps";

/** Below this width (CSS pixels, as when zoomed to 200 %) five names do not fit side by side. */
const narrow = "@media (max-width: 279px)";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "repeat(5, minmax(0, 1fr))", marginInline: "-4px" },
  tab: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "4px",
    minWidth: 0,
    padding: "6px 2px 8px",
    border: "none",
    borderBottom: "2px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    // Contrast themes repaint a transparent border: only the chosen tab may have a line.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ...createFocusOutlineStyle(),
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "center",
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
  unseen: hiddenForEyes,
});

function markOf(status: StepStatus, number: number): ReactElement | number {
  if (status === "done") return <Checkmark16Filled />;
  return status === "attention" ? <Important16Filled /> : number;
}

/** The step a key leads to from another one; undefined for keys that mean nothing here. */
function stepByKey(key: string, from: number): StepId | undefined {
  const last = stepIds.length - 1;
  switch (key) {
    case "ArrowRight":
      return stepIds[from === last ? 0 : from + 1];
    case "ArrowLeft":
      return stepIds[from === 0 ? last : from - 1];
    case "Home":
      return stepIds[0];
    case "End":
      return stepIds[last];
    default:
      return undefined;
  }
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
  const tabs = useRef<Partial<Record<StepId, HTMLButtonElement | null>>>({});
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepByKey(event.key, stepIds.indexOf(selected));
    if (step === undefined) return;
    event.preventDefault();
    onSelect(step);
    tabs.current[step]?.focus();
  };
  return (
    <div role="tablist" className={styles.list} aria-label={texts.say("pane.steps-label")} onKeyDown={onKeyDown}>
      {steps.map(({ id, status }, index) => (
        <button
          key={id}
          ref={(element) => {
            tabs.current[id] = element;
          }}
          type="button"
          role="tab"
          id={tabId(id)}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          aria-selected={id === selected}
          aria-controls={panelId(id)}
          tabIndex={id === selected ? 0 : -1}
          title={texts.say(`pane.step-${id}`)}
          onClick={() => onSelect(id)}
        >
          <span className={mergeClasses(styles.mark, styles[status])} aria-hidden>
            {markOf(status, index + 1)}
          </span>
          <span className={styles.unseen}>{`${index + 1}. `}</span>
          <span className={styles.name}>{texts.say(`pane.step-${id}`)}</span>
          <span className={styles.unseen}>{` (${texts.say(`pane.status-${status}`)})`}</span>
        </button>
      ))}
    </div>
  );
}
