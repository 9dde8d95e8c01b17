/** The headers of the pages, and the sample configuration of nginx read as nginx reads it. */
import { readFileSync, writeFileSync } from "node:fs";
import { nginxConfiguration } from "../../src/cli/nginxConfiguration";
import { headersOf, policyOf } from "../../src/cli/securityHeaders";

const sample = "assets/admin/nginx.conf";

const valueOf = (path: string, name: string): string =>
  headersOf(path, "own").find((header) => header.name === name)?.value ?? "";

const directives = (policy: string): ReadonlyMap<string, string> =>
  new Map(policy.split("; ").map((each) => [each.split(" ")[0] ?? "", each.slice(each.indexOf(" ") + 1)]));

/** One directive: its words, and what stands in its block. */
interface Directive {
  readonly words: readonly string[];
  readonly block: readonly Directive[];
}

/** The grammar of nginx ("Configuration file's structure"): words, quoted words, comments, `;` and blocks. */
function parseNginx(text: string): readonly Directive[] {
  const tokens = [...text.matchAll(/#[^\n]*|"((?:[^"\\]|\\.)*)"|([{};])|([^\s"{};]+)/g)].filter(
    ([token]) => !token.startsWith("#"),
  );
  let at = 0;
  const read = (): Directive[] => {
    const found: Directive[] = [];
    let words: string[] = [];
    for (; at < tokens.length; at += 1) {
      const [, quoted, sign, word] = tokens[at] ?? [];
      if (sign === "}") return found;
      if (sign === ";" || sign === "{") {
        at += sign === "{" ? 1 : 0;
        found.push({ words, block: sign === "{" ? read() : [] });
        words = [];
      } else words.push(quoted ?? word ?? "");
    }
    if (words.length > 0) throw new Error(`no semicolon after ${words.join(" ")}`);
    return found;
  };
  return read();
}

/** What nginx's map gives for a URI: the first pattern that fits, else the default. */
function mapped({ block }: Directive, uri: string): string {
  const hit = block.find(
    ({ words: [pattern = ""] }) => pattern.startsWith("~") && new RegExp(pattern.slice(1)).test(uri),
  );
  return (hit ?? block.find(({ words }) => words[0] === "default"))?.words[1] ?? "";
}

const paths = [
  "/taskpane.html",
  "/cchc/taskpane.html",
  "/commands.html",
  "/notice.html",
  "/standalone.html",
  "/",
  "/offline.js",
  "/assets/guide/quan-tri.html",
  "/assets/icons/app-32.png",
  "/manifest.xml",
  "/office/office.js",
  "/scripts/1774.279ba138df.js",
  "/scripts/standalone.js",
];

describe("security headers", () => {
  it.each(["pane", "standalone", "document"] as const)(
    "let a %s neither evaluate nor run what stands in it",
    (kind) => {
      for (const office of ["own", "cdn"] as const) {
        const policy = directives(policyOf(kind, office));
        expect(policy.get("default-src")).toBe("'none'");
        expect(policy.get("script-src")).not.toMatch(/unsafe|\*|data:|blob:/);
        expect(policy.get("connect-src")).toMatch(/^'(self|none)'$/);
        for (const name of ["base-uri", "form-action"]) expect(policy.get(name)).toBe("'none'");
      }
    },
  );

  it("take office.js from Microsoft's servers for the pane alone, and only when built so", () => {
    const cdn = "https://appsforoffice.microsoft.com";
    expect(directives(policyOf("pane", "cdn")).get("script-src")).toBe(`'self' ${cdn}`);
    expect(policyOf("pane", "own")).not.toContain(cdn);
    expect(policyOf("standalone", "cdn")).not.toContain(cdn);
  });

  it("keep hashed files for years, and have all others asked for again", () => {
    expect(valueOf("/scripts/1774.279ba138df.js", "Cache-Control")).toBe("public, max-age=31536000, immutable");
    for (const path of ["/taskpane.html", "/standalone.html", "/offline.js", "/manifest.xml", "/scripts/standalone.js"])
      expect(valueOf(path, "Cache-Control")).toBe("no-cache");
  });

  it("have icons kept: Office shows none that says no-cache", () => {
    for (const size of [16, 32, 64, 80])
      expect(valueOf(`/cchc/assets/icons/check-${size}.png`, "Cache-Control")).toBe("public, max-age=86400");
  });

  it("give pages a policy, and every file the rest", () => {
    expect(valueOf("/assets/icons/app-32.png", "Content-Security-Policy")).toBe("");
    for (const path of paths) expect(valueOf(path, "X-Content-Type-Options")).toBe("nosniff");
    // Excel on the web shows the pane in a frame: this header would forbid it.
    expect(paths.map((path) => valueOf(path, "X-Frame-Options")).join("")).toBe("");
  });
});

describe("the sample configuration of nginx", () => {
  if (process.env["UPDATE_GOLDEN"] !== undefined) writeFileSync(sample, nginxConfiguration("own"));
  const text = readFileSync(sample, "utf8");
  const configuration = parseNginx(text);
  const servers = configuration.filter(({ words }) => words[0] === "server").map(({ block }) => block);
  const secure = servers.find((block) => block.some(({ words }) => words.join(" ") === "listen 443 ssl")) ?? [];
  const map = (name: string): Directive => {
    const found = configuration.find(({ words }) => words.join(" ") === `map $uri ${name}`);
    if (found === undefined) throw new Error(`no map ${name}`);
    return found;
  };

  it("is the one that the headers give (UPDATE_GOLDEN=1 writes it)", () => {
    expect(text).toBe(nginxConfiguration("own"));
  });

  it.each(paths)("sends for %s what every other server of the pages sends", (path) => {
    const sent = secure
      .filter(({ words }) => words[0] === "add_header")
      .map(({ words: [, name = "", value = "", always] }) => {
        expect(always).toBe("always");
        return { name, value: value.startsWith("$") ? mapped(map(value), path) : value };
      })
      // nginx sends no header whose value is empty (ngx_http_headers_module).
      .filter(({ name, value }) => value !== "" && name !== "Strict-Transport-Security");
    const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
      one.name.localeCompare(other.name);
    expect([...sent].sort(byName)).toEqual([...headersOf(path, "own")].sort(byName));
  });

  it("has no add_header below the server: nginx would then forget the server's", () => {
    const below = (block: readonly Directive[]): readonly string[] =>
      block.flatMap(({ words, block: inner }) => [
        ...inner.map((each) => each.words[0] ?? ""),
        ...(words[0] === "if" ? ["if"] : []),
        ...below(inner),
      ]);
    expect(below(secure)).not.toContain("add_header");
  });

  it("compresses scripts, speaks https only, and serves nothing that is not there", () => {
    const line = (name: string): string => secure.find(({ words }) => words[0] === name)?.words.join(" ") ?? "";
    expect(line("gzip")).toBe("gzip on");
    expect(line("gzip_types")).toContain("application/javascript");
    expect(line("gzip_types")).toContain("text/javascript");
    expect(line("ssl_protocols")).toBe("ssl_protocols TLSv1.2 TLSv1.3");
    const plain = servers.find((block) => block !== secure) ?? [];
    expect(plain.map(({ words }) => words.join(" "))).toContain("return 301 https://$host$request_uri");
    const location = secure.find(({ words }) => words.join(" ") === "location /");
    expect(location?.block.map(({ words }) => words.join(" "))).toContain("try_files $uri $uri/ =404");
  });
});
