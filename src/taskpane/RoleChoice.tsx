/** Choosing a role: whose cells the sheets unlock; with what protection is and what it is not. */
import { Button, Checkbox, Field, Input, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Role } from "../domain/appraisal/assignment";
import type { ChooseRoleInput } from "../features/chooseRole";
import { ChoiceLabel } from "./ChoiceLabel";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

const kinds: readonly Role["kind"][] = ["organizer", "unit", "member"];

export interface RoleChoiceProps {
  readonly role: Role;
  readonly isBusy: boolean;
  readonly onChoose: (input: ChooseRoleInput) => void;
}

export function RoleChoice({ role, isBusy, onChoose }: RoleChoiceProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [chosen, setChosen] = useState<Role["kind"] | null>(null);
  const [usesPassword, setUsesPassword] = useState(false);
  const [password, setPassword] = useState("");
  const [newPassword, setNewPassword] = useState("");
  const kind = chosen ?? role.kind;
  const choose = (): void => {
    onChoose({
      role: roleOf(kind),
      ...(usesPassword && password !== "" ? { password } : {}),
      ...(usesPassword && newPassword !== "" ? { newPassword } : {}),
    });
    setPassword("");
    setNewPassword("");
  };
  return (
    <section className={looks.stack} aria-label={texts.say("check.role-heading")}>
      <h3 className={looks.subheading}>{texts.say("check.role-heading")}</h3>
      <p className={looks.text}>{texts.say("check.role-now", { role: texts.say(`check.role-${role.kind}`) })}</p>
      <Field label={texts.say("check.role-choose")}>
        <RadioGroup
          value={kind}
          onChange={(_event, { value }) => setChosen(kinds.find((each) => each === value) ?? null)}
        >
          {kinds.map((each) => (
            <Radio
              key={each}
              value={each}
              label={
                <ChoiceLabel label={texts.say(`check.role-${each}`)} hints={[texts.say(`check.role-${each}-hint`)]} />
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>{texts.say("check.role-honest")}</p>
      <Checkbox
        checked={usesPassword}
        onChange={(_event, { checked }) => setUsesPassword(checked === true)}
        label={texts.say("check.role-passwords")}
      />
      {usesPassword && (
        <>
          <Field label={texts.say("check.role-password-now")}>
            <Input type="password" value={password} onChange={(_event, { value }) => setPassword(value)} />
          </Field>
          <Field label={texts.say("check.role-password-new")}>
            <Input type="password" value={newPassword} onChange={(_event, { value }) => setNewPassword(value)} />
          </Field>
        </>
      )}
      <div className={looks.line}>
        <Button disabledFocusable={isBusy} onClick={choose}>
          {texts.say("check.role-apply")}
        </Button>
      </div>
    </section>
  );
}

/** Without an assignment of members the one appraisal column belongs to whoever appraises. */
function roleOf(kind: Role["kind"]): Role {
  return kind === "member" ? { kind, member: "" } : { kind };
}
