/** One of the audited tables: taking it from the selection, and what its columns were recognised as. */
import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CriteriaSet } from "../../domain/criteria";
import type { SelectedTable } from "../../files/auditRanges";
import { columnLetters } from "../../sheets/addressBook";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { TroubleReport } from "../TroubleReport";
import type { Trouble } from "../trouble";
import type { WhichTable } from "./publishedProduct";
import { roleName, rolesOf } from "./roles";
import { areaOf } from "./useAudit";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  select: { minWidth: "96px" },
});

export interface TableChoiceProps {
  readonly which: WhichTable;
  readonly table: SelectedTable | null;
  readonly set: CriteriaSet | null;
  readonly trouble: Trouble | null;
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onDrop: () => void;
  readonly onCorrect: (column: number, role: string | null) => void;
}

export function TableChoice(props: TableChoiceProps): ReactElement {
  const { which, table, set, trouble, isBusy, onTake, onDrop, onCorrect } = props;
  const { texts } = usePane();
  const looks = useLooks();
  const name = texts.say(`auditPane.table-${which}`);
  const taken =
    table === null
      ? texts.say("auditPane.not-taken")
      : texts.say("auditPane.taken", {
          sheet: table.sheet,
          area: areaOf(table),
          number: table.cells.length - table.head.body,
        });
  return (
    <section className={looks.closeStack} aria-label={name}>
      <h4 className={looks.subheading}>{name}</h4>
      <p role="status" className={looks.text}>
        {taken}
      </p>
      <div className={looks.line}>
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={texts.say("auditPane.take-selection-of", { table: name })}
          onClick={onTake}
        >
          {texts.say("auditPane.take-selection")}
        </Button>
        {table !== null && (
          <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={onDrop}>
            {texts.say("auditPane.take-away")}
          </Button>
        )}
      </div>
      {trouble !== null && <TroubleReport trouble={trouble} onRetry={onTake} />}
      {table !== null && table.columns.length > 0 && (
        <Columns which={which} name={name} table={table} set={set} onCorrect={onCorrect} />
      )}
    </section>
  );
}

interface ColumnsProps extends Pick<TableChoiceProps, "which" | "set" | "onCorrect"> {
  readonly name: string;
  readonly table: SelectedTable;
}

function Columns({ which, name, table, set, onCorrect }: ColumnsProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const roles = rolesOf(which, set);
  return (
    <table className={styles.table} aria-label={texts.say("auditPane.columns-of", { table: name })}>
      <thead>
        <tr>
          {(["column-letter", "column-heading", "column-role"] as const).map((key) => (
            <th key={key} scope="col" className={styles.cell}>
              {texts.say(`auditPane.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.columns.map(({ index, heading, role, isUnclear }) => {
          const letter = columnLetters(table.column + index);
          const isTotal = role === "appraisal_score" || role === "total";
          return (
            <tr key={index}>
              <td className={styles.cell}>{letter}</td>
              <td className={styles.cell}>
                {heading}
                {isUnclear && (
                  <p className={mergeClasses(looks.text, looks.quiet)}>
                    {texts.say(isTotal ? "auditPane.total-unclear" : "auditPane.column-unclear", { letter, heading })}
                  </p>
                )}
              </td>
              <td className={styles.cell}>
                <Select
                  size="small"
                  className={styles.select}
                  aria-label={texts.say("auditPane.column-role-of", { letter })}
                  value={role ?? ""}
                  onChange={(_event, { value }) => onCorrect(index, value === "" ? null : value)}
                >
                  <option value="">{texts.say("auditPane.role-none")}</option>
                  {roles.map((each) => (
                    <option key={each} value={each}>
                      {roleName(texts, each)}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
