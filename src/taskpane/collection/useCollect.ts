/** Collecting as the person goes through it: look first, then take over what they decide. */
import { startTransition, useCallback, useMemo, useState } from "react";
import { succeed } from "../../domain/result";
import { unitKey } from "../../domain/unitName";
import type { Collected } from "../../features/collectReturns";
import { useCommand, type Command } from "../useCommand";
import { boardRows, withResults, type BoardRow } from "./boardRows";
import type { ChosenFile, CollectChoice, CollectionProduct } from "./collectionProduct";

const none: ReadonlySet<string> = new Set();

export interface Collecting {
  readonly command: Command;
  /** Null: nothing was read yet. */
  readonly rows: readonly BoardRow[] | null;
  look(): void;
  /** All that may be taken over, and how everything else stands. */
  takeAll(): void;
  /** One file: over what is there, or late with a reason. */
  takeOne(row: BoardRow, how?: { readonly replaces?: true; readonly reason?: string }): void;
  leave(file: string, isLeft: boolean): void;
  /** What was read no longer says how it stands. */
  forget(): void;
}

export interface CollectSources {
  readonly collection: CollectionProduct;
  readonly files: readonly ChosenFile[];
  readonly received: string;
  /** "": the board's own. */
  readonly deadline: string;
  readonly onChanged: () => void;
}

export function useCollect({ collection, files, received, deadline, onChanged }: CollectSources): Collecting {
  const command = useCommand(onChanged);
  const [collected, setCollected] = useState<Collected | null>(null);
  const [taken, setTaken] = useState(none);
  const [left, setLeft] = useState(none);
  const rows = useMemo(
    () => (collected === null ? null : boardRows(collected, { taken, left })),
    [collected, taken, left],
  );
  const choice = (agreed: readonly string[], admitted: CollectChoice["admitted"]): CollectChoice => ({
    received,
    ...(deadline === "" ? {} : { deadline }),
    agreed,
    admitted,
  });
  const forget = useCallback((): void => setCollected(null), []);

  const look = (): void =>
    command.run(async (work) => {
      const looked = await collection.look(files, choice([], new Map()), work);
      if (!looked.ok) return looked;
      const { stopped } = looked.value;
      if (stopped) return succeed({ did: [{ key: "board.collect-stopped" }], sheets: [], findings: [], stopped });
      // A board of 168 units is shown piece by piece: whoever types or presses a button has the turn before it.
      startTransition(() => {
        setCollected(looked.value);
        setTaken(none);
        setLeft(none);
      });
      const details = { number: looked.value.files.length };
      return succeed({ did: [{ key: "board.collect-looked", details }], sheets: [], findings: [] });
    });

  const take = (names: ReadonlySet<string>, wanted: CollectChoice): void =>
    command.run(async (work) => {
      const chosen = files.filter(({ name }) => names.has(name));
      const result = await collection.take(chosen, wanted, work);
      if (!result.ok) return result;
      const { value } = result;
      const written = writtenFiles(value);
      startTransition(() => {
        setCollected((before) => (before === null ? value : withResults(before, value)));
        setTaken((before) => new Set([...before, ...written]));
      });
      const did = [
        ...(value.stopped ? [{ key: "board.collect-partly" } as const] : []),
        { key: "board.collect-taken", details: { number: written.length } } as const,
      ];
      return succeed({ did, sheets: [], findings: [], ...(value.stopped ? { stopped: true } : {}) });
    });

  return {
    command,
    rows,
    look,
    forget,
    takeAll: () => take(recorded(rows ?? []), choice([], new Map())),
    takeOne: ({ file, unit }, how = {}) => {
      if (file === null || unit === null) return;
      const { replaces, reason } = how;
      const admitted = new Map(reason === undefined ? [] : [[unitKey(unit), reason]]);
      const agreed =
        replaces === true
          ? { ...choice([unit], admitted), seen: new Map([[unitKey(unit), file.differences]]) }
          : choice([], admitted);
      take(new Set([file.file]), agreed);
    },
    leave: (file, isLeft) =>
      setLeft((before) => new Set(isLeft ? [...before, file] : [...before].filter((each) => each !== file))),
  };
}

/** Files whose standing the board keeps; what would replace something, or was left, is not touched. */
function recorded(rows: readonly BoardRow[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ file, unit, state }) =>
      file !== null &&
      unit !== null &&
      file.verdict !== "refused" &&
      (state === "waiting" || state === "late" || state === "refused")
        ? [file.file]
        : [],
    ),
  );
}

/** Of a run that was stopped only what the board says is there. */
function writtenFiles({ files, board, stopped }: Collected): readonly string[] {
  const lines = new Map(board.map(({ unit, line }) => [unitKey(unit), line]));
  return files.flatMap(({ file, unit, verdict }) => {
    if (verdict !== "take" || unit === null) return [];
    const record = lines.get(unitKey(unit))?.record ?? null;
    return !stopped || (record !== null && record.file === file && record.digest !== null) ? [file] : [];
  });
}
