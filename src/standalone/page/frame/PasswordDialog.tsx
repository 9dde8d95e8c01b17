/** Asks for a sheet's password: an optional one when the sheet is protected, the right one when protection is taken off. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Texts } from "../../../texts/texts";
import type { PasswordQuestion } from "../grid/sheetActions";

interface PasswordDialogProps {
  readonly texts: Texts;
  /** Null: nothing is asked. The dialog then closes by itself; taken away at once it leaves the page hidden from screen readers. */
  readonly question: PasswordQuestion | null;
  /** Null: the person would rather not. */
  readonly onAnswer: (password: string | null) => void;
}

export function PasswordDialog({ texts, question, onAnswer }: PasswordDialogProps): ReactElement {
  return (
    <Dialog open={question !== null} onOpenChange={(_, { open }) => !open && onAnswer(null)}>
      <DialogSurface>
        {question !== null && <PasswordForm texts={texts} question={question} onAnswer={onAnswer} />}
      </DialogSurface>
    </Dialog>
  );
}

function PasswordForm({
  texts,
  question,
  onAnswer,
}: PasswordDialogProps & { readonly question: PasswordQuestion }): ReactElement {
  const [password, setPassword] = useState("");
  const { kind, sheet } = question;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(password);
      }}
    >
      <DialogBody>
        <DialogTitle>{texts.say(`page.${kind}-title`, { sheet })}</DialogTitle>
        <DialogContent>
          <Field label={texts.say(`page.${kind}-password`)} hint={texts.say(`page.${kind}-hint`)}>
            <Input
              type="password"
              autoComplete="off"
              value={password}
              onChange={(_, { value }) => setPassword(value)}
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" type="submit">
            {texts.say(`page.${kind}-do`)}
          </Button>
          <Button onClick={() => onAnswer(null)}>{texts.say("page.cancel")}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
