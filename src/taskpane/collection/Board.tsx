/** The board: how many returns stand where, as buttons that filter the list below them. */
import { Button, mergeClasses, ToggleButton } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { standings, type Standing } from "../../domain/collection/board";
import { boardTexts } from "../../texts/collectionTexts";
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
  const all = boardTexts(texts).say("filter-all", { number: rows.length });
  const name = filter === null ? all : boardTexts(texts).say(`state-${filter}`);
  return (
    <section className={looks.stack} aria-label={boardTexts(texts).say("board-heading")}>
      <h4 className={looks.subheading}>{boardTexts(texts).say("board-heading")}</h4>
      <div className={looks.line} role="group" aria-label={boardTexts(texts).say("filter-label")}>
        <ToggleButton size="small" checked={filter === null} onClick={() => choose(null)}>
          {all}
        </ToggleButton>
        {standings.map((standing) => {
          const number = rows.filter((row) => row.standing === standing).length;
          return (
            <ToggleButton key={standing} size="small" checked={filter === standing} onClick={() => choose(standing)}>
              {boardTexts(texts).say("filter-of", { standing: boardTexts(texts).say(`state-${standing}`), number })}
            </ToggleButton>
          );
        })}
      </div>
      {shown.length === 0 && <p className={looks.text}>{boardTexts(texts).say("nothing-here")}</p>}
      {shown.length > 0 && (
        <ul
          className={mergeClasses(looks.list, looks.stack)}
          aria-label={boardTexts(texts).say("list", { standing: name })}
        >
          {shown.map((row) => (
            <BoardItem key={`${row.unit ?? ""}\t${row.file?.file ?? ""}`} row={row} collecting={collecting} />
          ))}
        </ul>
      )}
      {matching.length > shown.length && (
        <Button size="small" onClick={() => setMost(most + shownAtOnce)}>
          {boardTexts(texts).say("more", { number: Math.min(shownAtOnce, matching.length - shown.length) })}
        </Button>
      )}
    </section>
  );
}
