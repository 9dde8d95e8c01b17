/** "Vì sao?" beside what is calculated; the answer is loaded when it is asked for. */
import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { CriteriaSet } from "../../domain/criteria";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { RuleAnswersProps } from "./RuleAnswers";
import type { RuleTopic } from "./topics";

type Answers = (props: RuleAnswersProps) => ReactElement;

export interface WhyProps {
  readonly set: CriteriaSet | null;
  readonly topics: readonly RuleTopic[];
}

export function Why({ set, topics }: WhyProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const region = useId();
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [answers, setAnswers] = useState<{ readonly Answers: Answers } | null>(null);
  const names = topics.map((topic) => texts.say(`rule.${topic}`)).join(", ");
  const toggle = (): void => {
    setOpen(!isOpen);
    setFailed(false);
    if (isOpen || answers !== null) return;
    import("./RuleAnswers").then(
      ({ RuleAnswers }) => setAnswers({ Answers: RuleAnswers }),
      () => {
        setFailed(true);
        setOpen(false);
      },
    );
  };
  return (
    <div className={looks.closeStack}>
      <div className={looks.line}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-controls={region}
          aria-label={isOpen ? texts.say("rule.close") : texts.say("rule.why-of", { topics: names })}
          onClick={toggle}
        >
          {texts.say(isOpen ? "rule.close" : "rule.why")}
        </Button>
      </div>
      <div id={region}>
        {hasFailed && (
          <p role="alert" className={looks.text}>
            {texts.say("rule.failed")}
          </p>
        )}
        {isOpen && answers !== null && <answers.Answers set={set} topics={topics} />}
      </div>
    </div>
  );
}
