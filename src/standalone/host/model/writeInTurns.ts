/** Writing a workbook's file where others share the thread: a workbook of 168 scoring sheets takes seconds. */
import type { Workbook } from "@cj-tech-master/excelts";
import type { Turn } from "../turn";

type Sink = Parameters<Workbook["xlsx"]["write"]>[0];

/**
 * The library waits after each part of the file for whoever takes the bytes: so long others have their turn. What they change
 * may or may not be in the file; the caller holds changes back.
 */
export async function writeInTurns(book: Workbook, turn: Turn): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let goOn: (() => void) | undefined;
  let areOthersAtIt = false;
  const sink = {
    write(piece: Uint8Array): boolean {
      pieces.push(piece);
      if (!areOthersAtIt && turn.isDue()) {
        areOthersAtIt = true;
        void turn.others().finally(() => {
          areOthersAtIt = false;
          goOn?.();
        });
      }
      return !areOthersAtIt;
    },
    end: () => sink,
    on(event: string, listener: () => void) {
      if (event === "drain") goOn = listener;
      return sink;
    },
  };
  await book.xlsx.write(sink as unknown as Sink);
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
