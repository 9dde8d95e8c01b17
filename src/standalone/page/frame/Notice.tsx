/** One message over the page, with a way to close it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement, ReactNode } from "react";
import type { Texts } from "../../../texts/texts";

interface NoticeProps {
  readonly texts: Texts;
  readonly intent: "error" | "warning" | "info";
  readonly text: string;
  readonly onDismiss: () => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

export function Notice({ texts, intent, text, onDismiss, children }: NoticeProps): ReactElement {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody role={intent === "info" ? "status" : "alert"}>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={texts.say("page.dismiss")}
            onClick={onDismiss}
          />
        }
      >
        {children}
      </MessageBarActions>
    </MessageBar>
  );
}
