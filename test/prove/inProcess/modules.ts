/**
 * The project's TypeScript modules, loaded by ourselves: transpiled once, evaluated afresh for every world. A mutant or
 * a deliberate fault thus meets modules without a past, in milliseconds and without a new process.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Script } from "node:vm";
import ts from "typescript";

type Evaluate = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  dirname: string,
) => void;

interface Compiled {
  readonly evaluate: Evaluate;
  /** The project's own modules that it imports: as written → absolute path. */
  readonly imports: ReadonlyMap<string, string>;
  /** Packages and Node's own modules. */
  outside(name: string): unknown;
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  jsx: ts.JsxEmit.ReactJSX,
  esModuleInterop: true,
};

/** Where a relative import leads: an absolute path of the project. */
function resolveImport(from: string, name: string): string {
  const base = resolve(dirname(from), name);
  const found = [`${base}.ts`, `${base}.tsx`, base, join(base, "index.ts")].find(
    (path) => existsSync(path) && /\.(tsx?|json)$/.test(path),
  );
  if (!found) throw new Error(`${from} imports ${name}, which is no module of the project`);
  return found;
}

export class Modules {
  private readonly compiled = new Map<string, Compiled>();
  /** Texts that stand in for files: the deliberate faults. */
  private readonly replaced = new Map<string, string>();

  /** @param standIns what stands in for packages, by name */
  constructor(private readonly standIns: ReadonlyMap<string, unknown> = new Map()) {}

  /** Takes a text for the file's own, `null`: the file's own again. */
  replace(path: string, text: string | null): void {
    this.compiled.delete(path);
    if (text === null) this.replaced.delete(path);
    else this.replaced.set(path, text);
  }

  /** Everything the modules at `paths` reach. */
  reachable(paths: readonly string[]): ReadonlySet<string> {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const each of this.compile(path).imports.values()) visit(each);
    };
    paths.forEach(visit);
    return seen;
  }

  /** A world of its own: within it every module is evaluated once. */
  world(): (path: string) => unknown {
    const registry = new Map<string, { exports: unknown }>();
    const load = (path: string): unknown => {
      const known = registry.get(path);
      if (known) return known.exports;
      const module = { exports: {} };
      registry.set(path, module);
      const { evaluate, imports, outside } = this.compile(path);
      evaluate(
        (name) => {
          const own = imports.get(name);
          return own === undefined ? (this.standIns.get(name) ?? outside(name)) : load(own);
        },
        module,
        module.exports,
        dirname(path),
      );
      return module.exports;
    };
    return load;
  }

  private compile(path: string): Compiled {
    const known = this.compiled.get(path);
    if (known) return known;
    const text = this.replaced.get(path) ?? readFileSync(path, "utf8");
    const code = path.endsWith(".json")
      ? `module.exports = ${text}`
      : ts.transpileModule(text, { compilerOptions: options, fileName: path }).outputText;
    const script = new Script(`(function (require, module, exports, __dirname) {${code}\n})`, { filename: path });
    const names = [...code.matchAll(/\brequire\("(\.[^"]+)"\)/g)].map(([, name = ""]) => name);
    const compiled: Compiled = {
      evaluate: script.runInThisContext() as Evaluate,
      imports: new Map(names.map((name) => [name, resolveImport(path, name)])),
      outside: createRequire(path),
    };
    this.compiled.set(path, compiled);
    return compiled;
  }
}
