/** Builds the pages and serves them on localhost; built again whenever a source changes. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import webpack, { type Configuration } from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { headersOf } from "./securityHeaders";

export interface Certificate {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

export interface ServedPages {
  /** "http://localhost:3000", without a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

type Configure = (env: Record<string, string>, argv: { mode: "development" }) => Configuration;

/**
 * @param project folder of the project
 * @param certificate makes it https
 * @returns null when the pages cannot be built; the errors are on stderr then
 */
export async function servePages(
  project: string,
  port: number,
  certificate: Certificate | null,
): Promise<ServedPages | null> {
  const { default: configure } = (await import(pathToFileURL(join(project, "webpack.config.js")).href)) as {
    default: Configure;
  };
  const compiler = webpack({
    ...configure({ offline: "no" }, { mode: "development" }),
    infrastructureLogging: { level: "error" },
  });
  const built = new Promise<boolean>((resolve) => {
    compiler.hooks.done.tap("servePages", (stats) => resolve(!stats.hasErrors()));
    compiler.hooks.failed.tap("servePages", () => resolve(false));
  });
  const server = new WebpackDevServer(
    {
      host: "localhost",
      port,
      server: certificate === null ? "http" : { type: "https", options: certificate },
      hot: false,
      static: false,
      headers: ({ url }) =>
        headersOf(new URL(url, "http://localhost").pathname, "own").map(({ name, value }) => ({ key: name, value })),
      devMiddleware: { index: "standalone.html", stats: "errors-only" },
      setupExitSignals: false,
      client: { logging: "error", overlay: { errors: true, warnings: false, runtimeErrors: false } },
    },
    compiler,
  );
  await server.start();
  if (!(await built)) {
    await server.stop();
    return null;
  }
  return {
    origin: `${certificate === null ? "http" : "https"}://localhost:${port}`,
    stop: () => server.stop(),
  };
}
