/** The criteria set a command works on: one that comes with the program, or one in a file. */
import { catalogue, findShippedSet } from "../criteria/catalogue";
import type { CriteriaSet } from "../domain/criteria";
import type { Finding } from "../domain/finding";
import type { Result } from "../domain/result";
import { succeed } from "../domain/result";
import type { Grid } from "../files/grid";
import { setFromTable } from "../files/setFromTable";
import { readTable } from "../files/tableFile";
import { UsageError, type Console } from "./console";

/**
 * @param idOrFile an id as `sets` prints it, else a path.
 * @throws UsageError when it is neither.
 */
export async function loadSet(idOrFile: string, console: Console): Promise<Result<CriteriaSet, readonly Finding[]>> {
  const shipped = findShippedSet(idOrFile);
  if (shipped !== null) return succeed(shipped.set);
  const bytes = await console.readFile(idOrFile);
  if (bytes === null) {
    const sets = catalogue.map(({ set }) => set.id).join(", ");
    throw new UsageError(console.texts.say("cli.unknown-set", { set: idOrFile, sets }));
  }
  const grid = await readTable(bytes, idOrFile);
  return grid.ok ? setFromTable(grid.value, titleOf(idOrFile)) : grid;
}

/**
 * A table in a file.
 * @throws UsageError when the file can't be read.
 */
export async function loadTable(path: string, console: Console): Promise<Result<Grid, readonly Finding[]>> {
  const bytes = await console.readFile(path);
  if (bytes === null) throw new UsageError(console.texts.say("cli.no-file", { file: path }));
  return readTable(bytes, path);
}

/** The file's name without folders and ending. */
function titleOf(path: string): string {
  return (path.split(/[\\/]/).pop() ?? path).replace(/\.[^.]*$/, "");
}
