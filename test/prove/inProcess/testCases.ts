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

/** The cases that `load` states while it runs. Hooks are not known: a file that uses one fails aloud. */
export function collectCases(load: () => void): readonly TestCase[] {
  const suites: string[] = [];
  const cases: TestCase[] = [];
  const describe = withEach((name, body) => {
    suites.push(name);
    body();
    suites.pop();
  });
  const it = withEach((name, body) =>
    cases.push({ name: [...suites, name].join(" "), run: async () => void (await body()) }),
  );
  const language = { describe, it, test: it, expect };
  const before = Object.keys(language).map((key) => [key, Reflect.get(globalThis, key) as unknown] as const);
  Object.assign(globalThis, language);
  try {
    load();
  } finally {
    for (const [key, value] of before) if (key !== "expect") Reflect.set(globalThis, key, value);
  }
  return cases;
}
