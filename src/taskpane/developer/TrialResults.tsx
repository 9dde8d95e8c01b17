/** What was tried, what differs first; and all of it as text to copy. */
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { FactResult } from "../../excel/conformance/runFacts";
import { useLooks } from "../looks";
import type { DeveloperTexts } from "./developerTexts";
import { inOrder, trialText } from "./trialText";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, tableLayout: "fixed" },
  cell: {
    padding: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  verdict: { width: "96px" },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

export interface TrialResultsProps {
  readonly results: readonly FactResult[];
  readonly said: DeveloperTexts;
}

export function TrialResults({ results, said }: TrialResultsProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <TrialText results={results} said={said} />
      <table className={styles.table} aria-label={said.say("results")}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {said.say("fact")}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.verdict)}>
              {said.say("verdict")}
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(results).map((result) => (
            <Row key={result.id} result={result} said={said} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ result, said }: { readonly result: FactResult; readonly said: DeveloperTexts }): ReactElement {
  const styles = useStyles();
  const { id, verdict, expected, observed, source } = result;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.code}>{id}</span>
        {verdict !== "agrees" && (
          <>
            <br />
            {said.say("expected", { value: expected })}
            <br />
            {said.say("observed", { value: observed })}
            <br />
            {said.say("source", { source })}
          </>
        )}
      </th>
      <td className={mergeClasses(styles.cell, verdict === "differs" && styles.head)}>{said.say(verdict)}</td>
    </tr>
  );
}

/** The web views of Excel close the clipboard's interface: what is selected in a field can always be copied. */
function TrialText({ results, said }: TrialResultsProps): ReactElement {
  const looks = useLooks();
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = (): void => {
    const field = box.current?.querySelector("textarea");
    field?.focus();
    field?.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on plain http and in web views
    setCopied(document.execCommand("copy"));
  };
  return (
    <>
      <div className={looks.line}>
        <Button size="small" onClick={copy}>
          {said.say("copy")}
        </Button>
        <span role="status" className={looks.text}>
          {isCopied !== null && said.say(isCopied ? "copied" : "copy-failed")}
        </span>
      </div>
      <div ref={box}>
        <Field label={said.say("text")}>
          <Textarea readOnly resize="vertical" value={trialText(results)} />
        </Field>
      </div>
    </>
  );
}
