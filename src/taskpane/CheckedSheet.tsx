/** One sheet's findings, grouped by field, folded up until somebody looks. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { CheckFinding } from "../domain/checking/checkFinding";
import type { CriteriaSet } from "../domain/criteria";
import type { SheetReport } from "../features/checkReport";
import { addressOf } from "../sheets/addressBook";
import { CheckItem } from "./CheckItem";
import { countsOf, groupByField, type FieldGroup } from "./checkGroups";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

/** More than this many of a field are shown on demand. */
const shownAtFirst = 20;

const useStyles = makeStyles({
  sheet: {
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  summary: { cursor: "pointer", minHeight: "24px", overflowWrap: "anywhere" },
  body: { paddingBlock: tokens.spacingVerticalS },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

export interface CheckedSheetProps {
  readonly sheet: SheetReport;
  readonly set: CriteriaSet;
  readonly onlyErrors: boolean;
  readonly startsOpen: boolean;
  readonly isBusy: boolean;
  readonly onFix: (findings: readonly CheckFinding[]) => void;
}

export function CheckedSheet(props: CheckedSheetProps): ReactElement {
  const { sheet, set, onlyErrors, startsOpen, isBusy, onFix } = props;
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(startsOpen);
  const shown = onlyErrors ? sheet.findings.filter(({ severity }) => severity === "error") : sheet.findings;
  // What needs somebody's word is confirmed one by one.
  const fixable = shown.filter(({ fix }) => fix !== undefined && fix.kind !== "confirm");
  return (
    <details className={styles.sheet} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {texts.say("check.sheet-summary", { sheet: sheet.sheet, ...countsOf(sheet.findings) })}
      </summary>
      {isOpen && (
        <div className={mergeClasses(looks.stack, styles.body)}>
          {fixable.length > 1 && (
            <div className={looks.line}>
              <Button size="small" disabledFocusable={isBusy} onClick={() => onFix(fixable)}>
                {texts.say("check.fix-all", { number: fixable.length })}
              </Button>
            </div>
          )}
          {groupByField(shown, set).map((group) => (
            <Field key={group.field} group={group} sheet={sheet.sheet} isBusy={isBusy} onFix={onFix} />
          ))}
        </div>
      )}
    </details>
  );
}

interface FieldProps extends Pick<CheckedSheetProps, "isBusy" | "onFix"> {
  readonly group: FieldGroup;
  readonly sheet: string;
}

function Field({ group, sheet, isBusy, onFix }: FieldProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { field, name, findings, missing } = group;
  const heading =
    field === "" ? texts.say("check.field-none") : texts.say("check.field-heading", { code: field, name });
  const shown = showsAll ? findings : findings.slice(0, shownAtFirst);
  return (
    <section className={looks.closeStack} aria-label={heading}>
      <h3 className={looks.subheading}>{heading}</h3>
      <ul className={mergeClasses(looks.list, styles.list)}>
        {shown.map((finding, index) => (
          <CheckItem key={index} finding={finding} sheet={sheet} isBusy={isBusy} onFix={(fix) => onFix([fix])} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {texts.say("check.show-all", { number: findings.length })}
        </Button>
      )}
      {missing.length > 0 && <Missing missing={missing} sheet={sheet} />}
    </section>
  );
}

/** Nobody wants a line for each of a hundred empty cells: their number, and the way to the first. */
function Missing({
  missing,
  sheet,
}: {
  readonly missing: readonly CheckFinding[];
  readonly sheet: string;
}): ReactElement {
  const { texts, show } = usePane();
  const looks = useLooks();
  const cell = missing[0]?.cell ?? null;
  const address = cell === null ? null : addressOf(cell.row, cell.column);
  return (
    <div className={looks.line}>
      <span className={mergeClasses(looks.text, looks.quiet)}>
        {texts.say("check.missing-folded", { number: missing.length })}
      </span>
      {address !== null && (
        <Link as="button" className={mergeClasses(looks.link, looks.small)} onClick={() => show({ sheet, address })}>
          {texts.say("check.go-to", { address })}
        </Link>
      )}
    </div>
  );
}
