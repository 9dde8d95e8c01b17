/** The answer to "why?": what the decision behind the chosen set says, else how it is calculated here and who says so. */
import type { CriteriaSet } from "../../domain/criteria";
import { ruleShown as en } from "../../texts/en/ruleShown";
import { laterTexts, type LaterTexts, type Texts } from "../../texts/texts";
import { ruleShown as vi } from "../../texts/vi/ruleShown";
import type { RuleTopic } from "./topics";

type RuleKey = keyof typeof vi;
type Clause = Extract<RuleKey, `clause-${string}`>;

export interface ExplainedRule {
  readonly title: string;
  readonly rule: string;
  readonly source: string;
}

interface Said {
  readonly key: RuleKey;
  readonly clause: Clause;
}

/** What each shipped set's decision says; a topic that is not here it leaves open. */
const decisions: Readonly<Record<string, Partial<Readonly<Record<RuleTopic, Said>>>>> = {
  "thai-nguyen-4203-2021-commune": {
    index: { key: "index-thaiNguyen", clause: "clause-annex1" },
    class: { key: "class-thaiNguyen", clause: "clause-classes" },
    ranks: { key: "ranks-thaiNguyen", clause: "clause-annex2" },
    deductions: { key: "deductions-thaiNguyen", clause: "clause-guidance" },
    evidence: { key: "evidence-thaiNguyen", clause: "clause-guidance" },
  },
  "thanh-hoa-4606-2019-department": {
    class: { key: "class-thanhHoa", clause: "clause-report" },
    ranks: { key: "ranks-thanhHoa", clause: "clause-report" },
  },
  "thanh-hoa-4606-2019-district": {
    class: { key: "class-thanhHoa", clause: "clause-report" },
    ranks: { key: "ranks-thanhHoa", clause: "clause-report" },
  },
  "thanh-hoa-4308-2021-commune": {
    deductions: { key: "deductions-city", clause: "clause-preliminary" },
    evidence: { key: "evidence-city", clause: "clause-evidence" },
  },
  "hai-duong-2452-2019-commune": {
    class: { key: "class-haiDuong", clause: "clause-classes" },
    floors: { key: "floors-haiDuong", clause: "clause-classes" },
    survey: { key: "survey-haiDuong", clause: "clause-survey" },
  },
};

/** @param set the chosen one; null: none is chosen yet, the answer is general. */
export function explainRule(texts: Texts, set: CriteriaSet | null, topic: RuleTopic): ExplainedRule {
  const said: LaterTexts<RuleKey> = laterTexts(texts, { vi, en });
  const title = said.say(`topic-${topic}`);
  const decision = set?.decision ?? null;
  const known = set === null ? undefined : decisions[set.id];
  const found = known?.[topic];
  if (found !== undefined && decision !== null) {
    const { number, date, issuer } = decision;
    const details = { number, date: writtenDate(date), issuer, clause: said.say(found.clause) };
    return { title, rule: said.say(found.key), source: said.say("source", details) };
  }
  return {
    title,
    rule: said.say(topic),
    source: said.say(known === undefined && set !== null ? "source-own" : "source-house"),
  };
}

/** "2021-12-30" as officials write it: 30/12/2021. */
function writtenDate(iso: string): string {
  return iso.split("-").reverse().join("/");
}
