/**
 * Stryker's test runner for the domain: the tests run in Stryker's own worker process, one world of modules per test
 * file and mutant, only the cases that reach the mutant, the fastest first, till the first that notices it.
 */
import * as fastCheck from "fast-check";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { InstrumenterContext, MutantResult } from "@stryker-mutator/api/core";
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from "@stryker-mutator/api/test-runner";
import { Modules } from "./modules";
import { testFilesUnder, worldOfCases } from "./testFiles";

/** What one dry run found out for all workers: milliseconds of every case. In the sandbox, which goes with the run. */
const timesFile = ".case-times.json";
/** Stryker empties the folder it lies beside when a run is over. */
const verdictsFile = ".stryker-verdicts.log";

/** What the mutated sources read and write; their helpers keep the first object that they meet. */
type Context = { [Key in keyof InstrumenterContext]: InstrumenterContext[Key] | undefined };

/** V8 counts the mutated sources' own switches along: cases that count operations say nothing here and are left out. */
const counting = "test/domain/analysis/countOperations.ts";
const leftOut = "operations of mutated sources are not counted";

/**
 * Milliseconds of computing: a longer case is asked only of its own file, or up to the second limit of its own folder.
 * The score is the lower for it.
 */
const longest = 100;
const longestInFolder = 400;
const mostRuns = 25;

/** Property tests with fewer runs, and without a smaller counterexample: it tells nothing more about the mutant. */
const fewerRuns = {
  ...fastCheck,
  assert: (property: fastCheck.IProperty<unknown>, given: fastCheck.Parameters<unknown> = {}) =>
    fastCheck.assert(property, {
      ...given,
      numRuns: Math.min(given.numRuns ?? mostRuns, mostRuns),
      endOnFailure: true,
    }),
};

const idOf = (file: string, at: number, name: string): string => `${file}#${at} ${name}`;
const fileOf = (id: string): string => id.slice(0, id.indexOf("#"));

class DomainRunner implements TestRunner {
  private readonly modules = new Modules(new Map([["fast-check", fewerRuns]]));
  private readonly files = testFilesUnder("test/domain");
  private times: Readonly<Record<string, number>> = {};
  private readonly context: Context = ((globalThis as { __stryker__?: Context }).__stryker__ ??= {});

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  init(): Promise<void> {
    this.modules.replace(
      resolve(counting),
      `export const countOperations = () => { throw new Error(${JSON.stringify(leftOut)}); }`,
    );
    return Promise.resolve();
  }

  async dryRun({ files: mutated = [] }: DryRunOptions): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    const paths = mutated.map((path) => resolve(path));
    for (const file of this.files.filter((each) => this.reaches(each, paths)))
      for (const [at, { name, run }] of worldOfCases(this.modules)(file).entries()) {
        const id = idOf(file, at, name);
        const start = process.cpuUsage();
        this.context.currentTestId = id;
        const failure = await failureOf(run);
        this.context.currentTestId = undefined;
        if (failure === leftOut) continue;
        const common = { id, name, timeSpentMs: process.cpuUsage(start).user / 1000, fileName: file };
        tests.push(
          failure === null
            ? { ...common, status: TestStatus.Success }
            : { ...common, status: TestStatus.Failed, failureMessage: failure },
        );
      }
    writeFileSync(timesFile, JSON.stringify(Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.context.mutantCoverage ?? noCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    if (Object.keys(this.times).length === 0 && existsSync(timesFile))
      this.times = JSON.parse(readFileSync(timesFile, "utf8")) as Record<string, number>;
    this.context.activeMutant = activeMutant.id;
    this.context.hitLimit = hitLimit;
    this.context.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      return await this.firstToNotice(testFilter ?? this.casesReaching(sandboxFileName), sandboxFileName);
    } finally {
      this.context.activeMutant = undefined;
    }
  }

  /** A constant of a module is made when the module is loaded: all cases of the files that load it may notice. */
  private casesReaching(source: string): readonly string[] {
    const files = this.files.filter((file) => this.reaches(file, [resolve(source)]));
    return Object.keys(this.times).filter((id) => files.includes(fileOf(id)));
  }

  private reaches(test: string, paths: readonly string[]): boolean {
    const reached = this.modules.reachable([test]);
    return paths.some((path) => reached.has(path));
  }

  private async firstToNotice(ids: readonly string[], source: string): Promise<MutantRunResult> {
    const own = source.replace(/^.*\bsrc\//, "/test/").replace(/\.ts$/, ".test.ts");
    const time = (id: string): number => this.times[id] ?? 0;
    const files = new Map<string, string[]>();
    for (const id of ids) {
      const file = fileOf(id);
      const limit = dirname(file).endsWith(dirname(own)) ? longestInFolder : longest;
      if (file.endsWith(own) || time(id) <= limit) files.set(file, [...(files.get(file) ?? []), id]);
    }
    const cost = ([file, theirs]: [string, string[]]): number =>
      file.endsWith(own) ? -1 : theirs.reduce((sum, id) => sum + time(id), 0);
    const casesIn = worldOfCases(this.modules);
    let ran = 0;
    for (const [file, wanted] of [...files].sort((one, other) => cost(one) - cost(other))) {
      const cases = new Map<string, () => Promise<void>>();
      const notLoaded = await failureOf(() =>
        casesIn(file).forEach(({ name, run }, at) => cases.set(idOf(file, at, name), run)),
      );
      if (notLoaded !== null) return this.noticed(file, notLoaded, ran);
      for (const id of wanted.sort((one, other) => time(one) - time(other))) {
        ran += 1;
        const run = cases.get(id);
        const failure = run === undefined ? "the case is gone" : await failureOf(run);
        if (failure !== null) return this.noticed(id, failure, ran);
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests: ran };
  }

  private noticed(id: string, failureMessage: string, nrOfTests: number): MutantRunResult {
    const { hitCount, hitLimit } = this.context;
    if (hitCount !== undefined && hitLimit !== undefined && hitCount > hitLimit)
      return { status: MutantRunStatus.Timeout, reason: `Hit limit reached (${hitCount})` };
    return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
  }
}

const noCoverage = { static: {}, perTest: {} };

async function failureOf(run: () => unknown): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
}

/** Writes down every verdict as it falls, so that a run that is broken off has told something. */
class VerdictLines {
  onMutantTested({ fileName, location, status, mutatorName, replacement }: MutantResult): void {
    const { line, column } = location.start;
    const put = replacement.replaceAll(/\s+/g, " ").slice(0, 80);
    appendFileSync(verdictsFile, `${fileName}:${line}:${column}\t${status}\t${mutatorName}\t${put}\n`);
  }
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "domain", factory: () => new DomainRunner() },
  { kind: "Reporter", name: "verdict-lines", factory: () => new VerdictLines() },
];
