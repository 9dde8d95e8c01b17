/** Days left: for a unit until its sheet is due, for the organizer until the step that runs is over. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { daysLeft, isClosed, stepOn } from "../../domain/collection/calendar";
import type { Ambient } from "../../features/ambient";
import type { WorkbookState } from "../../features/workbookState";
import { writtenDate } from "../../sheets/words";
import type { Texts } from "../../texts/texts";
import { calendarTexts } from "../../texts/collectionTexts";
import { usePane } from "../paneContext";
import type { Product } from "../product";
import { isoDay } from "./days";

export interface DeadlineNoticeProps {
  readonly state: WorkbookState;
  readonly product: Product;
  readonly ambient: Ambient;
  /** Cells may have been locked. */
  readonly onChanged: () => void;
}

export function DeadlineNotice({ state, product, ambient, onChanged }: DeadlineNoticeProps): ReactElement | null {
  const { texts } = usePane();
  const today = isoDay(ambient.now());
  const { issued, calendar } = state;
  if (issued !== undefined) {
    const isOver = isClosed(issued.deadline, today);
    return (
      <Notice isWarning={isOver} text={sayDue(texts, issued.deadline, today)}>
        {isOver && <ClosedCells isClosed={issued.isClosed} product={product} today={today} onChanged={onChanged} />}
      </Notice>
    );
  }
  if (calendar === undefined || Object.keys(calendar.dates).length === 0) return null;
  return <Notice isWarning={false} text={sayStep(texts, calendar.dates, today)} />;
}

interface NoticeProps {
  readonly isWarning: boolean;
  readonly text: string;
  readonly children?: ReactElement | false;
}

function Notice({ isWarning, text, children }: NoticeProps): ReactElement {
  return (
    <MessageBar intent={isWarning ? "warning" : "info"} layout="multiline">
      <MessageBarBody>
        {text}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}

interface ClosedCellsProps {
  readonly isClosed: boolean;
  readonly product: Product;
  readonly today: string;
  readonly onChanged: () => void;
}

/** Locks the cells once when the pane is open after the deadline, and says plainly what that lock is worth. */
function ClosedCells({ isClosed: isDone, product, today, onChanged }: ClosedCellsProps): ReactElement {
  const { texts } = usePane();
  const [hasFailed, setFailed] = useState(false);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isDone || wasAsked.current) return;
    wasAsked.current = true;
    product
      .collection()
      .then((collection) => collection.closeAfterDeadline(today))
      .then(onChanged, () => setFailed(true));
  }, [isDone, product, today, onChanged]);
  const key = isDone ? "closed" : hasFailed ? "not-closed" : "closing";
  return <span role="status"> {calendarTexts(texts).say(key)}</span>;
}

function sayDue(texts: Texts, deadline: string, today: string): string {
  const left = daysLeft(today, deadline);
  const date = writtenDate(deadline);
  if (left === 0) return calendarTexts(texts).say("due-today", { date });
  return calendarTexts(texts).say(left > 0 ? "due-left" : "due-over", { date, number: Math.abs(left) });
}

function sayStep(texts: Texts, dates: NonNullable<WorkbookState["calendar"]>["dates"], today: string): string {
  const step = stepOn(dates, today);
  const last = step === null ? undefined : dates[step];
  if (step === null || last === undefined) return calendarTexts(texts).say("all-over");
  const left = daysLeft(today, last);
  const details = { step: calendarTexts(texts).say(`step-${step}`), number: left, date: writtenDate(last) };
  return calendarTexts(texts).say(left === 0 ? "now-today" : "now-left", details);
}
