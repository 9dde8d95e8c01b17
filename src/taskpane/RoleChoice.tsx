/** Choosing a role: whose cells the sheets unlock; with what protection is and what it is not. */
import { Button, Checkbox, Field, Input, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Role } from "../domain/appraisal/assignment";
import type { ChooseRoleInput } from "../features/chooseRole";
import { ChoiceLabel } from "./ChoiceLabel";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

/** A member by name, where members are assigned. */
export interface NamedMember {
  readonly id: string;
  readonly name: string;
}

export interface RoleChoiceProps {
  readonly role: Role;
  /** Those who appraise; none: the one appraisal column belongs to whoever appraises. */
  readonly members: readonly NamedMember[];
  readonly isBusy: boolean;
  readonly onChoose: (input: ChooseRoleInput) => void;
}

export function RoleChoice({ role, members, isBusy, onChoose }: RoleChoiceProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [chosen, setChosen] = useState<string | null>(null);
  const [usesPassword, setUsesPassword] = useState(false);
  const [password, setPassword] = useState("");
  const [newPassword, setNewPassword] = useState("");
  const roles = rolesWith(members);
  const value = chosen ?? valueOf(role);
  const wanted = roles.find((each) => valueOf(each) === value) ?? role;
  const nameOf = (each: Role): string => {
    const member = each.kind === "member" ? members.find(({ id }) => id === each.member) : undefined;
    const kind = texts.say(`check.role-${each.kind}`);
    return member === undefined ? kind : `${kind}: ${member.name}`;
  };
  const choose = (): void => {
    onChoose({
      role: wanted,
      ...(usesPassword && password !== "" ? { password } : {}),
      ...(usesPassword && newPassword !== "" ? { newPassword } : {}),
    });
    setPassword("");
    setNewPassword("");
  };
  return (
    <section className={looks.stack} aria-label={texts.say("check.role-heading")}>
      <h3 className={looks.subheading}>{texts.say("check.role-heading")}</h3>
      <p className={looks.text}>{texts.say("check.role-now", { role: nameOf(role) })}</p>
      <Field label={texts.say("check.role-choose")}>
        <RadioGroup value={valueOf(wanted)} onChange={(_event, data) => setChosen(data.value)}>
          {roles.map((each) => (
            <Radio
              key={valueOf(each)}
              value={valueOf(each)}
              label={<ChoiceLabel label={nameOf(each)} hints={[texts.say(`check.role-${each.kind}-hint`)]} />}
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
function rolesWith(members: readonly NamedMember[]): readonly Role[] {
  const appraisers = members.length === 0 ? [""] : members.map(({ id }) => id);
  return [{ kind: "organizer" }, { kind: "unit" }, ...appraisers.map((member): Role => ({ kind: "member", member }))];
}

function valueOf(role: Role): string {
  return role.kind === "member" ? `member:${role.member}` : role.kind;
}
