/**
 * Weighs each page's scripts as they travel (gzip) and fails the build where a page is too heavy or reaches code that
 * is not meant for it: Excel users must never load the grid, and the pane must open fast.
 */
import { gzipSync } from "node:zlib";
import { type Chunk, Compilation, type Compiler, type Entrypoint, WebpackError } from "webpack";

export interface PageLimit {
  /** Most kilobytes (1 KB = 1024 bytes, gzip) of scripts loaded before the page is usable; office.js is not counted. */
  readonly initialKilobytes: number;
  /** Modules the page may not load at first. */
  readonly notAtFirst: readonly RegExp[];
  /** Modules the page may never load, not even later. */
  readonly never: readonly RegExp[];
}

export interface PageWeight {
  readonly page: string;
  /** Bytes after gzip of the scripts loaded with the page, and of all those it may load later. */
  readonly initialBytes: number;
  readonly laterBytes: number;
}

export class PageWeightPlugin {
  /**
   * @param limits by entry name; an entry without limits is weighed only
   * @param report is told the weights once per compilation
   */
  constructor(
    private readonly limits: Readonly<Record<string, PageLimit>>,
    private readonly report: (weights: readonly PageWeight[]) => void,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("PageWeight", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "PageWeight", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          this.report([...compilation.entrypoints].map(([page, entry]) => this.weigh(compilation, page, entry)));
        },
      );
    });
  }

  private weigh(compilation: Compilation, page: string, entry: Entrypoint): PageWeight {
    const initial = new Set(entry.chunks);
    const later = laterChunks(entry);
    const weight = {
      page,
      initialBytes: travelBytes(compilation, initial),
      laterBytes: travelBytes(compilation, later),
    };
    const limit = this.limits[page];
    if (limit !== undefined) {
      const fail = (message: string): void => void compilation.errors.push(new WebpackError(`${page}: ${message}`));
      if (weight.initialBytes > limit.initialKilobytes * 1024)
        fail(`${kilobytes(weight.initialBytes)} of scripts before it is usable, allowed ${limit.initialKilobytes} KB`);
      for (const name of modulesLike(compilation, initial, [...limit.notAtFirst, ...limit.never]))
        fail(`loads ${name} at first`);
      for (const name of modulesLike(compilation, later, limit.never)) fail(`may load ${name} later`);
    }
    return weight;
  }
}

/** 12345 → "12.1 KB" */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** Chunks that are loaded on demand. */
export function laterChunks(entry: Entrypoint): Set<Chunk> {
  const groups = new Set(entry.getChildren());
  for (const group of groups) for (const child of group.getChildren()) groups.add(child);
  const chunks = new Set([...groups].flatMap((group) => group.chunks));
  for (const chunk of entry.chunks) chunks.delete(chunk);
  return chunks;
}

function travelBytes(compilation: Compilation, chunks: ReadonlySet<Chunk>): number {
  const scripts = new Set([...chunks].flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith(".js")));
  let bytes = 0;
  for (const script of scripts) {
    const asset = compilation.getAsset(script);
    if (asset !== undefined) bytes += gzipSync(asset.source.buffer()).length;
  }
  return bytes;
}

/** One module per pattern is enough to say what is wrong. */
function modulesLike(
  compilation: Compilation,
  chunks: ReadonlySet<Chunk>,
  patterns: readonly RegExp[],
): readonly string[] {
  const names = [...chunks].flatMap((chunk) =>
    [...compilation.chunkGraph.getChunkModules(chunk)].map((module) => module.nameForCondition() ?? ""),
  );
  return patterns.flatMap((pattern) => names.find((name) => pattern.test(name)) ?? []);
}
