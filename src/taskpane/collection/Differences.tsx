/** Old and new values, cell by cell, before anything is replaced. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { EntryDifference } from "../../domain/collection/delivery";
import type { CellValue } from "../../domain/checking/cellValue";
import { boardTexts } from "../../texts/collectionTexts";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "2px 4px",
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
});

const mostShown = 60;
/** Explanations may fill pages. */
const longestText = 200;

export interface DifferencesProps {
  readonly differences: readonly EntryDifference[];
  readonly names: { readonly unit: string; readonly file: string };
}

export function Differences({ differences, names }: DifferencesProps): ReactElement | null {
  const { texts } = usePane();
  const looks = useLooks();
  const region = useId();
  const [isOpen, setOpen] = useState(false);
  if (differences.length === 0) return null;
  return (
    <>
      <div className={looks.line}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-controls={region}
          aria-label={boardTexts(texts).say("differences-label", { ...names, number: differences.length })}
          onClick={() => setOpen(!isOpen)}
        >
          {boardTexts(texts).say("differences-open", { number: differences.length })}
        </Button>
      </div>
      <div id={region} hidden={!isOpen}>
        {isOpen && <Table differences={differences} unit={names.unit} />}
      </div>
    </>
  );
}

function Table({ differences, unit }: { readonly differences: readonly EntryDifference[]; readonly unit: string }) {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const show = (value: CellValue): string => {
    if (value === null || value === "") return boardTexts(texts).say("blank");
    if (typeof value === "number") return texts.number(value);
    return String(value).slice(0, longestText);
  };
  const more = differences.length - mostShown;
  return (
    <>
      <table className={mergeClasses(styles.table, looks.small)}>
        <caption className={looks.hidden}>{boardTexts(texts).say("differences-caption", { unit })}</caption>
        <thead>
          <tr>
            {(["code", "what", "before", "after"] as const).map((column) => (
              <th key={column} scope="col" className={styles.cell}>
                {boardTexts(texts).say(`column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, mostShown).map(({ code, column, before, after }) => (
            <tr key={`${code} ${column}`}>
              <th scope="row" className={styles.cell}>
                {code}
              </th>
              <td className={styles.cell}>{boardTexts(texts).say(`what-${column}`)}</td>
              <td className={styles.cell}>{show(before)}</td>
              <td className={styles.cell}>{show(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={looks.text}>{boardTexts(texts).say("differences-more", { number: more })}</p>}
    </>
  );
}
