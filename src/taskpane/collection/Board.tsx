/** The board: how many returns stand where, as buttons that filter the list below them. */
import { Button, mergeClasses, ToggleButton } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { standings, type Standing } from "../../domain/collection/board";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { BoardItem } from "./BoardItem";
import type { BoardRow } from "./boardRows";
import type { Collecting } from "./useCollect";

/** A province has up to 168 communes; a screen reader has to get past every row. */
const shownAtOnce = 40;

export interface BoardProps {
  readonly rows: readonly BoardRow[];
  readonly collecting: Collecting;
}

export function Board({ rows, collecting }: BoardProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const [filter, setFilter] = useState<Standing | null>(null);
  const [most, setMost] = useState(shownAtOnce);
  const matching = filter === null ? rows : rows.filter(({ standing }) => standing === filter);
  const shown = matching.slice(0, most);
  const choose = (next: Standing | null): void => {
    setFilter(next);
    setMost(shownAtOnce);
  };
  const all = texts.say("board.filter-all", { number: rows.length });
  const name = filter === null ? all : texts.say(`board.state-${filter}`);
  return (
    <section className={looks.stack} aria-label={texts.say("board.board-heading")}>
      <h4 className={looks.subheading}>{texts.say("board.board-heading")}</h4>
      <div className={looks.line} role="group" aria-label={texts.say("board.filter-label")}>
        <ToggleButton size="small" checked={filter === null} onClick={() => choose(null)}>
          {all}
        </ToggleButton>
        {standings.map((standing) => {
          const number = rows.filter((row) => row.standing === standing).length;
          return (
            <ToggleButton key={standing} size="small" checked={filter === standing} onClick={() => choose(standing)}>
              {texts.say("board.filter-of", { standing: texts.say(`board.state-${standing}`), number })}
            </ToggleButton>
          );
        })}
      </div>
      {shown.length === 0 && <p className={looks.text}>{texts.say("board.nothing-here")}</p>}
      {shown.length > 0 && (
        <ul className={mergeClasses(looks.list, looks.stack)} aria-label={texts.say("board.list", { standing: name })}>
          {shown.map((row) => (
            <BoardItem key={`${row.unit ?? ""}\t${row.file?.file ?? ""}`} row={row} collecting={collecting} />
          ))}
        </ul>
      )}
      {matching.length > shown.length && (
        <Button size="small" onClick={() => setMost(most + shownAtOnce)}>
          {texts.say("board.more", { number: Math.min(shownAtOnce, matching.length - shown.length) })}
        </Button>
      )}
    </section>
  );
}
