/**
 * Builds the pages as static files with relative addresses: they can be hosted under any address and path.
 *   taskpane.html    the pane in Excel; office.js from our own origin, or with `--env officejs=cdn` from Microsoft's
 *   commands.html    what ribbon commands without a pane run; notice.html shows what they say
 *   standalone.html  grid and pane in a browser without Excel; offline.js keeps it for work without network
 * No page needs `eval` or inline scripts: src/cli/securityHeaders.ts has the content-security policies.
 */
require("tsx/cjs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { OfflineFilesPlugin } = require("./src/cli/offlineFiles.ts");
const { kilobytes, PageWeightPlugin } = require("./src/cli/pageWeight.ts");

const officeLibrary = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const officeOnCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The service worker stands beside the pages: it serves its own folder and what is below. */
const worker = "offline.js";

/** Grid and workbook engine belong to the standalone page; Excel brings its own. */
const grid = /[\\/]node_modules[\\/]@univerjs[\\/]/;
const workbookEngine = /[\\/]node_modules[\\/]@cj-tech-master[\\/]excelts[\\/]/;

module.exports = (env = {}, { mode = "production" } = {}) => {
  const production = mode === "production";
  const cdn = env.officejs === "cdn";
  if (env.officejs !== undefined && !cdn) throw new Error(`--env officejs=${env.officejs}: only "cdn" is known`);
  const isOffline = env.offline !== "no"; // The development server says "no": a kept page would hide its changes.
  const library = cdn ? officeOnCdn : "office/office.js";
  return {
    mode,
    entry: {
      taskpane: "./src/taskpane/main.tsx",
      standalone: "./src/standalone/page/main.tsx",
      commands: "./src/commands/main.ts",
      notice: "./src/commands/noticePage.ts",
      ...(isOffline ? { offline: { import: "./src/standalone/page/offline/worker.ts", filename: worker } } : {}),
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: production ? "scripts/[name].[contenthash:10].js" : "scripts/[name].js",
      chunkFilename: production ? "scripts/[name].[contenthash:10].js" : "scripts/[name].js",
      publicPath: "auto",
      clean: { keep: "manifest.xml" },
    },
    target: ["web", "es2021"],
    devtool: "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    optimization: {
      // Shared code travels once; the pages' names stay out of the shared files' names. A worker is one file.
      splitChunks: { chunks: ({ name }) => name !== "offline", name: false },
      runtimeChunk: false,
    },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        officeLibrary: library,
      }),
      ...["commands", "notice"].map(
        (name) =>
          new HtmlPlugin({
            template: `./src/commands/${name}.html`,
            filename: `${name}.html`,
            chunks: [name],
            officeLibrary: library,
          }),
      ),
      new HtmlPlugin({
        template: "./src/standalone/page/standalone.html",
        filename: "standalone.html",
        chunks: ["standalone"],
        worker: isOffline ? worker : "",
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/drawings/**"] } },
          ...officeFiles(cdn).map((file) => ({
            from: path.join(officeLibrary, file),
            to: path.join("office", file),
            info: { minimized: true },
          })),
        ],
      }),
      ...(isOffline
        ? [
            new OfflineFilesPlugin({
              worker,
              entry: "standalone",
              files: [/^standalone\.html$/, /^office\/excel-web-16\.00\.js$/, /^assets\/(guide\/|icons\/app-)/],
            }),
          ]
        : []),
      // Weighing takes time: every page is packed as it travels.
      ...(production
        ? [
            new PageWeightPlugin(
              { taskpane: { initialKilobytes: 250, notAtFirst: [workbookEngine], never: [grid] } },
              (weights) => {
                for (const { page, initialBytes, laterBytes } of weights)
                  console.log(
                    `${page}: ${kilobytes(initialBytes)} at first, ${kilobytes(laterBytes)} on demand (scripts, gzip)`,
                  );
              },
            ),
          ]
        : []),
    ],
    performance: false,
    stats: { preset: "errors-warnings", builtAt: false },
  };
};

/**
 * What office.js asks for beside it in Excel (read from its source: the host script `excel-<platform>-<version>.js`, the
 * sentences of the display language with en-us as fallback, the table for Office 2013's way of starting), and the one
 * script the standalone page needs. Its telemetry files are left out: without them it sends nothing.
 */
function officeFiles(cdn) {
  const standalone = ["excel-web-16.00.js"];
  if (cdn) return standalone;
  return [
    ...standalone,
    "office.js",
    "o15apptofilemappingtable.js",
    "excel-win32-16.00.js",
    "excel-win32-16.01.js",
    "excel-win32-16.01-core.js",
    "excel-mac-16.00.js",
    "excel-mac-16.00-core.js",
    "excel-web-16.00-core.js",
    "excel-winrt-16.00.js",
    "excel-ios-16.00.js",
    "en-us/office_strings.js",
    "vi-vn/office_strings.js",
  ];
}
