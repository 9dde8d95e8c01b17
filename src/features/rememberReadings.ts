/**
 * Tells the workbook on what a step's changes are built: the sheets as the step read them. What somebody else has done in
 * them since is then noticed where it would be written over (WorkbookFailure, changedMeanwhile). Steps know nothing of it.
 */
import type { SheetReading, WorkbookPort } from "./workbookPort";

export interface RememberedReadings {
  readonly port: WorkbookPort;
  /** A step begins: what was read before is not its basis. */
  forget(): void;
}

export function rememberReadings(port: WorkbookPort): RememberedReadings {
  /** By name and, where it is known, by id. */
  const known = new Map<string, SheetReading>();
  const forgetSheets = (sheets: readonly string[]): void => {
    const gone = new Set(sheets.map((sheet) => known.get(sheet)?.name ?? sheet));
    for (const [key, { name }] of [...known]) if (gone.has(name)) known.delete(key);
  };
  /** Whatever came of it, what was read stands there no more. */
  const afterwards = async (sheets: readonly string[], change: () => Promise<void>): Promise<void> => {
    try {
      await change();
    } finally {
      forgetSheets(sheets);
    }
  };
  return {
    forget: () => known.clear(),
    port: {
      ...port,
      survey: async (contentsOf) => {
        const survey = await port.survey(contentsOf);
        // A step may read a sheet twice: what it took from the first reading must still hold.
        for (const reading of survey.readings) if (!known.has(reading.name)) known.set(reading.name, reading);
        return survey;
      },
      readForChecks: async (sheets) => {
        const read = await port.readForChecks(sheets);
        for (const reading of read.readings) {
          known.set(reading.name, reading);
          known.set(reading.id, reading);
        }
        return read;
      },
      change: (change) => {
        const sheets = [
          ...(change.rewrite ?? []).map(({ name }) => name),
          ...(change.write ?? []).map(({ sheet }) => sheet),
          ...(change.remove ?? []),
        ];
        const basis = [...new Set(sheets)].flatMap((sheet) => known.get(sheet) ?? []);
        const built = change.basis === undefined && basis.length > 0 ? { ...change, basis } : change;
        return afterwards([...sheets, ...(change.create ?? []).map(({ name }) => name)], () => port.change(built));
      },
      amend: (amendments) =>
        afterwards(
          amendments.map(({ sheet }) => sheet),
          () =>
            port.amend(
              amendments.map((each) => {
                const basis = each.basis ?? known.get(each.sheet);
                return basis === undefined ? each : { ...each, basis };
              }),
            ),
        ),
    },
  };
}
