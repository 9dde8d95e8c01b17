/** Days left, loaded only where a deadline or a calendar is set. */
import { lazy, Suspense, type ReactElement } from "react";
import type { DeadlineNoticeProps } from "./DeadlineNotice";

/** A notice that can't be loaded is no reason to lose the pane. */
const DeadlineNotice = lazy(
  async (): Promise<{ readonly default: (props: DeadlineNoticeProps) => ReactElement | null }> => {
    try {
      return { default: (await import("./DeadlineNotice")).DeadlineNotice };
    } catch {
      return { default: () => null };
    }
  },
);

export function DeadlineSection(props: DeadlineNoticeProps): ReactElement | null {
  const { issued, calendar } = props.state;
  if (issued === undefined && calendar === undefined) return null;
  return (
    <Suspense fallback={null}>
      <DeadlineNotice {...props} />
    </Suspense>
  );
}
