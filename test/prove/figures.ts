/** What the long runs found, kept in one file that README quotes. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

export const figuresFile = "test/prove/figures.json";

export type Figures = Readonly<Record<string, unknown>>;

export function readFigures(): Readonly<Record<string, Figures>> {
  return existsSync(figuresFile) ? (JSON.parse(readFileSync(figuresFile, "utf8")) as Record<string, Figures>) : {};
}

/** Replaces the figures of one run, leaves those of the others. */
export function writeFigures(run: string, figures: Figures): void {
  const all = { ...readFigures(), [run]: figures };
  writeFileSync(figuresFile, `${JSON.stringify(all, null, 2)}\n`);
}
