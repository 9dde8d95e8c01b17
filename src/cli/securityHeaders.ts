/**
 * The headers every server of the pages sends: `npm start`, the tests, and nginx (`nginxConfiguration.ts`). Written once.
 *
 * No script but our own files and office.js runs, nothing is evaluated, and no page can ask another origin for anything:
 * office.js, opened outside Office, would show a page of Microsoft's telemetry service in a hidden frame.
 * Styles may stand in the page: Fluent UI and the grid write theirs with script (office.js, too: office-js #1687).
 */

/** Where taskpane.html takes office.js from: the copy beside it, or Microsoft's (`--env officejs=cdn`). */
export type OfficeSource = "own" | "cdn";

/** "" none: what is no page needs no policy. */
export type PageKind = "pane" | "standalone" | "document" | "";

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Which files are which kind of page, by address; the first that fits counts. Written so that nginx reads it, too. */
export const pageKinds: readonly (readonly [pattern: string, kind: PageKind])[] = [
  ["/(taskpane|commands|notice)\\.html$", "pane"],
  ["/(standalone\\.html|offline\\.js)?$", "standalone"],
  ["\\.html$", "document"],
];

/** A file with a hash of its contents in its name never changes. */
export const unchanging = "/scripts/[^/]+\\.[0-9a-f]{10}\\.js$";

/**
 * How long files are kept, by address; the first that fits counts. Office shows no icon whose answer says no-cache
 * ("Office Add-ins manifest", icons must support caching), so icons are kept for a day.
 */
export const cachings: readonly (readonly [pattern: string, caching: string])[] = [
  [unchanging, "public, max-age=31536000, immutable"],
  ["/assets/icons/[^/]+\\.png$", "public, max-age=86400"],
];
/** Kept, but asked for at every use whether it is still the newest (RFC 9111, 5.2.2.4). */
export const askedEachTime = "no-cache";

/**
 * Where Excel on the web shows an add-in: its own frame (officeapps.live.com) inside the page a workbook is opened from
 * (office-js #3342, office-js-docs-pr #4911). Excel on Windows and Mac has no frame around it.
 */
const excelOnTheWeb =
  "https://*.officeapps.live.com https://*.sharepoint.com https://*.cloud.microsoft https://onedrive.live.com";
const officeOnCdn = "https://appsforoffice.microsoft.com";

/** @returns "" for what needs none */
export function policyOf(kind: PageKind, office: OfficeSource): string {
  if (kind === "") return "";
  const isDocument = kind === "document";
  const scripts = isDocument ? "'none'" : kind === "pane" && office === "cdn" ? `'self' ${officeOnCdn}` : "'self'";
  const ancestors = kind === "standalone" ? "'none'" : `'self' ${excelOnTheWeb}`;
  const directives: readonly (readonly [string, string])[] = [
    ["default-src", "'none'"],
    ["script-src", scripts],
    ["style-src", isDocument ? "'self'" : "'self' 'unsafe-inline'"],
    ["img-src", isDocument ? "'self'" : "'self' data: blob:"],
    ["font-src", isDocument ? "'none'" : "'self' data:"],
    ["connect-src", isDocument ? "'none'" : "'self'"],
    ["worker-src", kind === "standalone" ? "'self'" : "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["frame-ancestors", ancestors],
  ];
  return directives.map(([name, value]) => `${name} ${value}`).join("; ");
}

export const alwaysSent: readonly Header[] = [
  { name: "X-Content-Type-Options", value: "nosniff" },
  { name: "Referrer-Policy", value: "no-referrer" },
  {
    name: "Permissions-Policy",
    value: "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  },
];

/** @param path of the address: "/taskpane.html"; "/" is the standalone page */
export function headersOf(path: string, office: OfficeSource): readonly Header[] {
  const kind = pageKinds.find(([pattern]) => new RegExp(pattern).test(path))?.[1] ?? "";
  const policy = policyOf(kind, office);
  const caching = cachings.find(([pattern]) => new RegExp(pattern).test(path))?.[1] ?? askedEachTime;
  return [
    ...(policy === "" ? [] : [{ name: "Content-Security-Policy", value: policy }]),
    ...alwaysSent,
    { name: "Cache-Control", value: caching },
  ];
}
