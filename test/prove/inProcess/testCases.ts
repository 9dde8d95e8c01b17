/** What a test file states, as functions that can be called: the part of Jest's language that the domain's tests use. */
import { expect } from "expect";
import { format } from "node:util";

export interface TestCase {
  /** "suite > case", as Jest joins them. */
  readonly name: string;
  run(): Promise<void>;
}

type Body = (...row: unknown[]) => unknown;
type Named = (name: string, body: Body) => void;
type Table = readonly unknown[];

/** `it.each(rows)(name, body)`: a row that is a list gives the arguments, any other row is the one argument. */
function withEach(state: Named): Named & { each: (rows: Table) => Named } {
  const each =
    (rows: Table): Named =>
    (name, body) =>
      rows.forEach((row) => {
        const args: unknown[] = Array.isArray(row) ? row : [row];
        const places = name.match(/%[sdijfop]/g)?.length ?? 0;
        state(format(name.replaceAll("%p", "%j"), ...args.slice(0, places)), () => body(...args));
      });
  return Object.assign(state, { each });
}

type Hook = () => unknown;

class Suite {
  readonly each = { before: [] as Hook[], after: [] as Hook[] };
  readonly once: Hook[] = [];
  private begun: Promise<void> | null = null;

  constructor(readonly name: string) {}

  /** What stands before all cases, once. */
  begin(): Promise<void> {
    this.begun ??= runAll(this.once);
    return this.begun;
  }
}

async function runAll(hooks: readonly Hook[]): Promise<void> {
  for (const hook of hooks) await hook();
}

async function runIn(suites: readonly Suite[], body: Body): Promise<void> {
  for (const suite of suites) await suite.begin();
  for (const { each } of suites) await runAll(each.before);
  try {
    await body();
  } finally {
    for (const { each } of [...suites].reverse()) await runAll(each.after);
  }
}

/** The cases that `load` states while it runs. `afterAll` and mocks are not known: a file that uses them fails aloud. */
export function collectCases(load: () => void): readonly TestCase[] {
  let suites: readonly Suite[] = [new Suite("")];
  const innermost = (): Suite => suites[suites.length - 1] ?? new Suite("");
  const cases: TestCase[] = [];
  const describe = withEach((name, body) => {
    const outside = suites;
    suites = [...outside, new Suite(name)];
    body();
    suites = outside;
  });
  const it = withEach((name, body) => {
    const around = suites;
    const names = [...around.map((suite) => suite.name), name].filter((each) => each !== "");
    cases.push({ name: names.join(" "), run: () => runIn(around, body) });
  });
  const language = {
    describe,
    it,
    test: it,
    expect,
    beforeAll: (hook: Hook) => innermost().once.push(hook),
    beforeEach: (hook: Hook) => innermost().each.before.push(hook),
    afterEach: (hook: Hook) => innermost().each.after.push(hook),
  };
  const before = Object.keys(language).map((key) => [key, Reflect.get(globalThis, key) as unknown] as const);
  Object.assign(globalThis, language);
  try {
    load();
  } finally {
    // `expect` is called by the cases, later.
    for (const [key, value] of before) if (key !== "expect") Reflect.set(globalThis, key, value);
  }
  return cases;
}
