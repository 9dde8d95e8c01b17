/** Every rule the host enforces cites where Excel is said to have it. */
import { readFileSync } from "node:fs";
import { sourceFiles } from "../../architecture/sourceFiles";

/** A refusal of Excel's; ItemNotFound says by itself what is missing; ApiNotFound and GeneralException speak of this host. */
const refusal =
  /throw (invalidArgument|accessDenied|itemAlreadyExists)\(|new HostError\("(?!ApiNotFound|GeneralException)/;
/** A documentation page, the reference, a support page, the file format's standard or an issue. */
const source = /\bdocs\b|reference|support\.microsoft\.com|ECMA-376|office-js #\d+|RFC \d+/;
const comment = /^\s*(\/\*\*|\*|\/\/)|\/\/ /;
/** How far above the refusal its rule may be explained: the function's own comment. */
const reach = 16;

/** "src/…/names.ts:45: throw …" for refusals without a source in a comment above them. */
function unsourced(path: string, text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    if (!refusal.test(line) || comment.test(line)) return [];
    const above = lines.slice(Math.max(0, index - reach), index + 1);
    return above.some((each) => comment.test(each) && source.test(each))
      ? []
      : [`${path}:${index + 1}: ${line.trim()}`];
  });
}

it("every refusal of the host cites its source", () => {
  const files = sourceFiles("src/standalone/host").filter(({ path }) => !path.endsWith("/errors.ts"));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(({ path }) => unsourced(path, readFileSync(path, "utf8")))).toEqual([]);
});

it("the check sees a refusal without one", () => {
  expect(unsourced("a.ts", `// too long\nthrow invalidArgument("x");`)).toEqual([
    `a.ts:2: throw invalidArgument("x");`,
  ]);
  expect(unsourced("a.ts", `// Range.values, docs\nthrow invalidArgument("x");`)).toEqual([]);
});
