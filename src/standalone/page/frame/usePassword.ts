/** The question for a sheet's password while it is asked. */
import { useCallback, useState } from "react";
import type { AskPassword, PasswordQuestion } from "../grid/sheetActions";

interface Asked {
  readonly question: PasswordQuestion;
  readonly answer: (password: string | null) => void;
}

export function usePassword(): { readonly ask: AskPassword; readonly asked: Asked | null } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback<AskPassword>(
    (question) =>
      new Promise((resolve) => {
        const answer = (password: string | null): void => {
          setAsked(null);
          resolve(password);
        };
        setAsked({ question, answer });
      }),
    [],
  );
  return { ask, asked };
}
