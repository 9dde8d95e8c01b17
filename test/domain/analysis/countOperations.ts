/** Work counted instead of timed. */
import { Session, type Profiler } from "node:inspector/promises";

/**
 * How many times the blocks of the analysis and the domain under it ran during `work`: V8's own execution counts, the
 * same on every machine. Sorting itself is built in, but every comparison is counted.
 */
export async function countOperations(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    return result.filter(({ url }) => /src[\\/]domain[\\/]/.test(url)).reduce((sum, each) => sum + runs(each), 0);
  } finally {
    await session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
  }
}

function runs({ functions }: Profiler.ScriptCoverage): number {
  return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
}
