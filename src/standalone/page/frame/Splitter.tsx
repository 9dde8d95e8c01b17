/** The line between grid and pane: dragged with the pointer, moved with the arrow keys (WAI-ARIA window splitter). */
import type { KeyboardEvent, PointerEvent, ReactElement } from "react";
import { usePageLooks } from "./looks";

export const paneWidths = { least: 320, most: 900, usual: 400 } as const;
const step = 20;

interface SplitterProps {
  /** Of the pane, in pixels. */
  readonly width: number;
  readonly label: string;
  readonly onWidth: (width: number) => void;
}

export function Splitter({ width, label, onWidth }: SplitterProps): ReactElement {
  const looks = usePageLooks();
  const within = (wanted: number): number => Math.min(paneWidths.most, Math.max(paneWidths.least, wanted));
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(within(window.innerWidth - event.clientX - 3));
  };
  const press = (event: KeyboardEvent): void => {
    const more = { ArrowLeft: step, ArrowRight: -step }[event.key];
    if (more === undefined) return;
    event.preventDefault();
    onWidth(within(width + more));
  };
  return (
    <div
      className={looks.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={paneWidths.least}
      aria-valuemax={paneWidths.most}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
