/** Answers to "why?", each with the decision and clause behind it. */
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CriteriaSet } from "../../domain/criteria";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { explainRule } from "./explainRule";
import type { RuleTopic } from "./topics";

export interface RuleAnswersProps {
  readonly set: CriteriaSet | null;
  readonly topics: readonly RuleTopic[];
}

export function RuleAnswers({ set, topics }: RuleAnswersProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  return (
    <dl className={mergeClasses(looks.text, looks.closeStack)}>
      {topics.map((topic) => {
        const { title, rule, source } = explainRule(texts, set, topic);
        return (
          <div key={topic}>
            <dt>
              <strong>{title}</strong>
            </dt>
            <dd className={looks.text}>{rule}</dd>
            <dd className={mergeClasses(looks.text, looks.small, looks.quiet)}>{source}</dd>
          </div>
        );
      })}
    </dl>
  );
}
