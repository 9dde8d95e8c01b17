/** Asks before unsaved changes are given up. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Texts } from "../../../texts/texts";

interface DiscardDialogProps {
  readonly isOpen: boolean;
  readonly texts: Texts;
  readonly fileName: string;
  readonly onAnswer: (isDiscarded: boolean) => void;
}

export function DiscardDialog({ texts, isOpen, fileName, onAnswer }: DiscardDialogProps): ReactElement {
  const file = fileName === "" ? texts.say("page.new-file") : fileName;
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => !open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.say("page.discard-title")}</DialogTitle>
          <DialogContent>{texts.say("page.discard-text", { file })}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(false)}>
              {texts.say("page.discard-no")}
            </Button>
            <Button onClick={() => onAnswer(true)}>{texts.say("page.discard-yes")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
