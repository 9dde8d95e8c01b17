/** A few short cards per role; nothing of it is remembered beyond the open pane. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { useLooks } from "../looks";
import type { GuideTexts } from "./guideTexts";

const roles = ["organizer", "unit", "member"] as const;
export type TourRole = (typeof roles)[number];
const cards = [1, 2, 3] as const;

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export interface TourProps {
  readonly said: GuideTexts;
  /** Whose cards come first. */
  readonly role: TourRole;
  readonly onClose: () => void;
}

export function Tour({ said, role: first, onClose }: TourProps): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  const id = useId();
  const [at, setAt] = useState<{ readonly role: TourRole; readonly card: number }>({ role: first, card: 0 });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The new card is read from its beginning.
    title.current?.focus();
  }, [at]);
  const number = cards[at.card] ?? 1;
  const isLast = at.card === cards.length - 1;
  return (
    <section
      className={looks.stack}
      aria-labelledby={id}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <h2 id={id} className={looks.heading}>
        {said.say("tour")}
      </h2>
      <div className={looks.line} role="group" aria-labelledby={id}>
        {roles.map((role) => (
          <Button
            key={role}
            size="small"
            appearance={role === at.role ? "primary" : "secondary"}
            aria-pressed={role === at.role}
            onClick={() => setAt({ role, card: 0 })}
          >
            {said.say(`role-${role}`)}
          </Button>
        ))}
      </div>
      <div className={mergeClasses(styles.card, looks.closeStack)}>
        <h3 ref={title} tabIndex={-1} className={looks.subheading}>
          {said.say(`${at.role}-${number}-title`)}
        </h3>
        <p className={looks.text}>{said.say(`${at.role}-${number}`)}</p>
        <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>
          {said.say("position", { number, total: cards.length })}
        </p>
      </div>
      <div className={looks.line}>
        <Button
          size="small"
          disabledFocusable={at.card === 0}
          onClick={() => at.card > 0 && setAt({ ...at, card: at.card - 1 })}
        >
          {said.say("previous")}
        </Button>
        {!isLast && (
          <Button size="small" appearance="primary" onClick={() => setAt({ ...at, card: at.card + 1 })}>
            {said.say("next")}
          </Button>
        )}
        <Button size="small" appearance={isLast ? "primary" : "subtle"} onClick={onClose}>
          {said.say("close")}
        </Button>
      </div>
    </section>
  );
}
