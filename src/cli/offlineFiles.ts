/** Tells the service worker which files the standalone page needs, so that it can keep them for work without network. */
import { createHash } from "node:crypto";
import { Compilation, sources, type Compiler } from "webpack";
import { laterChunks } from "./pageWeight";
import { unchanging } from "./securityHeaders";

/** As workbox-precaching takes it; null: the name says the version. */
interface OfflineFile {
  readonly url: string;
  readonly revision: string | null;
}

export interface OfflineParts {
  /** Name of the worker's file; the list is put in front of it, so that another list is another worker. */
  readonly worker: string;
  /** Entry whose scripts are kept, those loaded later too. */
  readonly entry: string;
  /** Other files of the build that are kept. */
  readonly files: readonly RegExp[];
}

export class OfflineFilesPlugin {
  constructor(private readonly parts: OfflineParts) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("OfflineFiles", (compilation) => {
      compilation.hooks.processAssets.tap(
        // After names have got their hashes.
        { name: "OfflineFiles", stage: Compilation.PROCESS_ASSETS_STAGE_ANALYSE },
        () => {
          const list = `self.cchcFiles=${JSON.stringify(this.filesOf(compilation))};\n`;
          compilation.updateAsset(this.parts.worker, (source) => new sources.ConcatSource(list, source));
        },
      );
    });
  }

  private filesOf(compilation: Compilation): readonly OfflineFile[] {
    const { worker, entry, files } = this.parts;
    const page = compilation.entrypoints.get(entry);
    if (page === undefined) throw new Error(`the build has no entry ${entry}`);
    const chunks = [...page.chunks, ...laterChunks(page)];
    const scripts = chunks.flatMap((chunk) => [...chunk.files, ...chunk.auxiliaryFiles]);
    const others = Object.keys(compilation.assets).filter((name) => files.some((pattern) => pattern.test(name)));
    return [...new Set([...scripts, ...others])]
      .filter((name) => !name.endsWith(".map") && name !== worker)
      .sort()
      .map((url) => ({ url, revision: new RegExp(unchanging).test(`/${url}`) ? null : contentOf(compilation, url) }));
  }
}

function contentOf(compilation: Compilation, name: string): string {
  const asset = compilation.getAsset(name);
  if (asset === undefined) throw new Error(`the build has no file ${name}`);
  return createHash("sha256").update(asset.source.buffer()).digest("hex").slice(0, 16);
}
