/** The ranking as bars, in the sheet's own order: a table for screen readers, one line a unit. */
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { UnitBar, YearViews } from "../../features/yearViews";
import type { Texts } from "../../texts/texts";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { useGridKeys } from "./useGridKeys";
import type { ViewTexts } from "./viewTexts";

const useStyles = makeStyles({
  frame: { maxHeight: "320px", overflowY: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, tableLayout: "fixed" },
  head: { textAlign: "start", padding: "4px", fontWeight: tokens.fontWeightSemibold },
  rank: { width: "3.2em", textAlign: "end" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: { padding: "4px", verticalAlign: "top", overflowWrap: "anywhere" },
  unit: {
    cursor: "pointer",
    minHeight: "24px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle(),
  },
  line: { display: "flex", justifyContent: "space-between", columnGap: "8px" },
  points: { whiteSpace: "nowrap" },
  track: { height: "6px", marginTop: "2px", backgroundColor: tokens.colorNeutralBackground5 },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
});

export interface RankBarsProps {
  readonly ranking: YearViews["ranking"];
  readonly maximum: number;
  readonly said: ViewTexts;
}

export function RankBars({ ranking, maximum, said }: RankBarsProps): ReactElement {
  const looks = useLooks();
  const id = useId();
  return (
    <section className={looks.closeStack} aria-labelledby={id}>
      <h3 id={id} className={looks.subheading}>
        {said.say("bars")}
      </h3>
      {ranking.kind === "shown" ? (
        <>
          {ranking.isRescaled && <p className={looks.text}>{said.say("bars-rescaled")}</p>}
          <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>{said.say("keys-hint")}</p>
          <Bars bars={ranking.bars} maximum={maximum} labelledBy={id} said={said} />
        </>
      ) : (
        <p className={looks.text}>{said.say(ranking.kind === "old" ? "bars-old" : "bars-none")}</p>
      )}
    </section>
  );
}

interface BarsProps {
  readonly bars: readonly UnitBar[];
  readonly maximum: number;
  readonly labelledBy: string;
  readonly said: ViewTexts;
}

function Bars({ bars, maximum, labelledBy, said }: BarsProps): ReactElement {
  const { show, texts } = usePane();
  const styles = useStyles();
  const open = (row: number): void => {
    const at = bars[row]?.at;
    if (at !== undefined) show(at);
  };
  const { place, setPlace, onKeyDown } = useGridKeys(bars.length, 1, ({ row }) => open(row));
  return (
    <div className={styles.frame}>
      <table className={styles.table} role="grid" aria-labelledby={labelledBy} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.rank)}>
              {said.say("rank")}
            </th>
            <th scope="col" className={styles.head}>
              {`${said.say("unit")} · ${said.say("points")} · ${said.say("class")}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, row) => (
            <tr key={bar.at.address} className={styles.row}>
              <td className={mergeClasses(styles.cell, styles.rank)}>{bar.rank ?? "–"}</td>
              <td
                className={mergeClasses(styles.cell, styles.unit)}
                role="gridcell"
                data-row={row}
                data-column={0}
                tabIndex={place.row === row ? 0 : -1}
                aria-label={nameOf(bar, texts, said)}
                title={nameOf(bar, texts, said)}
                onFocus={() => setPlace({ row, column: 0 })}
                onClick={() => open(row)}
              >
                <Bar bar={bar} maximum={maximum} said={said} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What stands beside the unit. */
function resultOf({ points, class: named, note }: UnitBar, texts: Texts, said: ViewTexts): string {
  if (points === null) return note === "" ? said.say("no-rank") : note;
  return `${texts.number(points / 100)} · ${named}`;
}

/** Begins with what can be read in the cell, word for word: who says "Sở Nội vụ" to a computer means what they see (WCAG 2.5.3). */
function nameOf(bar: UnitBar, texts: Texts, said: ViewTexts): string {
  const { unit, rank, points, note } = bar;
  const shown = `${unit} ${resultOf(bar, texts, said)}`;
  if (points === null) return shown;
  const name = rank === null ? shown : said.say("bar-name", { shown, rank });
  return note === "" ? name : `${name} (${note})`;
}

function Bar({
  bar,
  maximum,
  said,
}: {
  readonly bar: UnitBar;
  readonly maximum: number;
  readonly said: ViewTexts;
}): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const { unit, points } = bar;
  const width = points === null || maximum === 0 ? 0 : Math.min(100, Math.max(0, (points / maximum) * 100));
  return (
    <>
      <div className={styles.line}>
        <span>{unit}</span> <span className={styles.points}>{resultOf(bar, texts, said)}</span>
      </div>
      {points !== null && (
        <div className={styles.track} aria-hidden>
          <div className={styles.bar} style={{ width: `${width}%` }} />
        </div>
      )}
    </>
  );
}
