/** The heading of a part that opens below it. */
import { Button } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import { useLooks } from "./looks";

export interface FoldButtonProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Id of what opens; it is in the page also while it is closed. */
  readonly region: string;
  readonly onToggle: () => void;
}

export function FoldButton({ title, isOpen, region, onToggle }: FoldButtonProps): ReactElement {
  const looks = useLooks();
  return (
    <h2 className={looks.heading}>
      <Button
        appearance="subtle"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={region}
        onClick={onToggle}
      >
        {title}
      </Button>
    </h2>
  );
}
