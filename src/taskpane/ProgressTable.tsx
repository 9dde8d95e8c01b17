/** How far a scoring sheet is filled in, field by field, and what can still come of it. */
import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { PartProgress, Progress } from "../domain/checking/progress";
import type { CheckReport, SheetProgress } from "../features/checkReport";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  number: { textAlign: "end", whiteSpace: "nowrap" },
  /** Words of a head break, so that the names keep their room at 350 pixels. */
  head: { textAlign: "end", width: "4.6em" },
});

export interface ProgressTableProps {
  readonly report: CheckReport;
  readonly progressOf: (sheet: string) => SheetProgress | null;
}

export function ProgressTable({ report, progressOf }: ProgressTableProps): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  const sheets = report.sheets.filter(({ kind }) => kind === "scoring");
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<keyof SheetProgress | null>(null);
  // What one's own role fills in, as long as nobody asks for the other.
  const which = asked ?? (report.role.kind === "member" ? "appraisal" : "self");
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  const progress = sheet === undefined ? null : progressOf(sheet.id);
  if (sheet === undefined || progress === null) return null;
  return (
    <section className={looks.stack} aria-label={texts.say("check.progress-heading")}>
      <h3 className={looks.subheading}>{texts.say("check.progress-heading")}</h3>
      {sheets.length > 1 && (
        <Field label={texts.say("check.progress-sheet")}>
          <Select value={sheet.id} onChange={(_event, { value }) => setChosen(value)}>
            {sheets.map(({ id, sheet: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={texts.say("check.progress-of")}>
        <Select value={which} onChange={(_event, { value }) => setAsked(value === "appraisal" ? "appraisal" : "self")}>
          <option value="self">{texts.say("check.progress-self")}</option>
          <option value="appraisal">{texts.say("check.progress-appraisal")}</option>
        </Select>
      </Field>
      <Parts progress={progress[which]} />
    </section>
  );
}

function Parts({ progress }: { readonly progress: Progress }): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const { total, worstClass, bestClass } = progress;
  const classText = total.isComplete
    ? texts.say("check.progress-class-sure", { class: worstClass.name })
    : texts.say("check.progress-class", { worst: worstClass.name, best: bestClass.name });
  const columns = ["progress-scored", "progress-points", "progress-best"] as const;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {texts.say("check.progress-part")}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {texts.say(`check.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {progress.fields.map((field) => (
            <Part key={field.code} label={`${field.code}. ${field.name}`} part={field} />
          ))}
          <Part label={texts.say("check.progress-total")} part={total} />
        </tbody>
      </table>
      <p className={looks.text}>
        {texts.say("check.progress-range", { worst: { points: total.worst }, best: { points: total.best } })}{" "}
        {classText}
      </p>
    </>
  );
}

function Part({ label, part }: { readonly label: string; readonly part: PartProgress }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {label}
      </th>
      <td className={number}>
        {texts.say("check.progress-count", { scored: part.scored, leaves: part.leaves })}
        {part.notApplicable > 0 && ` ${texts.say("notApplicable.progress", { number: part.notApplicable })}`}
      </td>
      <td className={number}>{texts.number(part.points / 100)}</td>
      <td className={number}>{texts.number(part.best / 100)}</td>
    </tr>
  );
}
