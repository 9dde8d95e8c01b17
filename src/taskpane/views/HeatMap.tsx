/** Units by fields, coloured by the share of the maximum; the number stands in the cell, all of it on hover and focus. */
import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { memo, useCallback, useId, useState, type ReactElement } from "react";
import type { HeatCell, HeatRow, YearViews } from "../../features/yearViews";
import type { ScoreColumn } from "../../sheets/rowKeys";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { heatSteps, heatStepOf } from "./heat";
import { HeatLegend } from "./HeatLegend";
import { useGridKeys, type GridPlace } from "./useGridKeys";
import type { ViewTexts } from "./viewTexts";

const useStyles = makeStyles({
  frame: { maxHeight: "420px", overflow: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "separate", borderSpacing: "1px", fontSize: tokens.fontSizeBase200 },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: "4px 2px",
    fontWeight: tokens.fontWeightSemibold,
    cursor: "help",
  },
  unit: { textAlign: "start", fontWeight: "normal", padding: "2px 4px", overflowWrap: "anywhere", minWidth: "84px" },
  cell: {
    width: "30px",
    minWidth: "30px",
    height: "24px",
    textAlign: "center",
    cursor: "pointer",
    // Colours are the picture: a contrast theme must not repaint them; text and fill go together.
    forcedColorAdjust: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  missing: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, forcedColorAdjust: "auto" },
  aside: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 4px, ${tokens.colorNeutralBackground5} 4px 8px)`,
    fontSize: tokens.fontSizeBase100,
    forcedColorAdjust: "auto",
  },
  readout: { minHeight: "40px" },
});

export interface HeatMapProps {
  readonly fields: YearViews["fields"];
  readonly rows: readonly HeatRow[];
  readonly said: ViewTexts;
}

export function HeatMap({ fields, rows, said }: HeatMapProps): ReactElement {
  const { show } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const id = useId();
  const [column, setColumn] = useState<ScoreColumn>("appraisal");
  const [pointed, setPointed] = useState<GridPlace | null>(null);
  const cellAt = (place: GridPlace | null): { readonly row: HeatRow; readonly cell: HeatCell } | null => {
    const row = place === null ? undefined : rows[place.row];
    const cell = place === null ? undefined : row?.cells[column][place.column];
    return row === undefined || cell === undefined ? null : { row, cell };
  };
  const open = (place: GridPlace | null): void => {
    const found = cellAt(place);
    if (found !== null) show(found.cell.at);
  };
  const { place, setPlace, onKeyDown } = useGridKeys(rows.length, fields.length, open);
  const onPoint = useCallback((at: GridPlace): void => setPointed(at), []);
  const onFocus = useCallback(
    (at: GridPlace): void => {
      setPlace(at);
      setPointed(at);
    },
    [setPlace],
  );
  const shown = cellAt(pointed);
  return (
    <section className={looks.closeStack} aria-labelledby={id}>
      <h3 id={id} className={looks.subheading}>
        {said.say("heat")}
      </h3>
      <Field label={said.say("heat-of")}>
        <Select value={column} onChange={(_event, { value }) => setColumn(value === "self" ? "self" : "appraisal")}>
          <option value="appraisal">{said.say("heat-appraisal")}</option>
          <option value="self">{said.say("heat-self")}</option>
        </Select>
      </Field>
      <HeatLegend said={said} />
      <p className={mergeClasses(looks.text, looks.small, looks.quiet)}>{said.say("keys-hint")}</p>
      <div className={styles.frame}>
        <table
          className={styles.table}
          role="grid"
          aria-labelledby={id}
          onKeyDown={onKeyDown}
          onClick={({ target }) => open(placeOf(target))}
        >
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.unit)}>
                {said.say("unit")}
              </th>
              {fields.map(({ code, name, maximum }) => (
                <th
                  key={code}
                  scope="col"
                  className={styles.head}
                  title={said.say("heat-field", { code, name, maximum: { points: maximum } })}
                >
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={row.unit}
                row={row}
                index={index}
                column={column}
                fields={fields}
                tabColumn={place.row === index ? place.column : null}
                onPoint={onPoint}
                onFocus={onFocus}
                said={said}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={mergeClasses(looks.text, looks.small, styles.readout)} aria-hidden>
        {shown === null ? "" : cellName(shown.row.unit, fields[pointed?.column ?? 0]?.code ?? "", shown.cell, said)}
      </p>
    </section>
  );
}

/** The cell an event happened in; null outside the cells. */
function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

/** What the cell shows of its share (hundredths of a percent): never more than was reached. */
function wholePercent(share: number): number {
  return Math.floor(share / 100);
}

function cellName(unit: string, code: string, cell: HeatCell, said: ViewTexts): string {
  if (cell.kind !== "scored") return said.say(cell.kind === "missing" ? "cell-missing" : "cell-aside", { unit, code });
  const { points, maximum, share } = cell;
  return said.say("cell-scored", {
    unit,
    code,
    points: { points },
    maximum: { points: maximum },
    shown: wholePercent(share),
  });
}

interface RowProps {
  readonly row: HeatRow;
  readonly index: number;
  readonly column: ScoreColumn;
  readonly fields: YearViews["fields"];
  /** The column that can be tabbed to, when it is in this row. */
  readonly tabColumn: number | null;
  readonly onPoint: (at: GridPlace) => void;
  readonly onFocus: (at: GridPlace) => void;
  readonly said: ViewTexts;
}

/** Rows stay as they are while the mouse moves over others: of 168 units one is drawn again. */
const Row = memo(function Row({ row, index, column, fields, tabColumn, onPoint, onFocus, said }: RowProps) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.unit}>
        {row.unit}
      </th>
      {row.cells[column].map((cell, at) => {
        const step = cell.kind === "scored" ? heatSteps[heatStepOf(cell.share)] : undefined;
        const place = { row: index, column: at };
        return (
          <td
            key={fields[at]?.code ?? at}
            className={mergeClasses(
              styles.cell,
              cell.kind === "missing" && styles.missing,
              cell.kind === "notApplicable" && styles.aside,
            )}
            style={step === undefined ? {} : { backgroundColor: step.fill, color: step.text }}
            role="gridcell"
            data-row={index}
            data-column={at}
            tabIndex={tabColumn === at ? 0 : -1}
            aria-label={cellName(row.unit, fields[at]?.code ?? "", cell, said)}
            onMouseEnter={() => onPoint(place)}
            onFocus={() => onFocus(place)}
          >
            {cell.kind === "scored"
              ? wholePercent(cell.share)
              : said.say(cell.kind === "missing" ? "heat-missing-mark" : "heat-aside-mark")}
          </td>
        );
      })}
    </tr>
  );
});
