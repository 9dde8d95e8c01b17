/** Every member of Excel that the add-in uses stands in a fact that can be tried inside real Excel. */
import { readFileSync } from "node:fs";
import { sections } from "../../src/excel/conformance/facts";
import { apiUses } from "./apiMembers";
import { namesExcel } from "./rooms";
import { sourceFiles } from "./sourceFiles";

const folder = "src/excel/conformance/";

/** Members without a requirement set of their own that belong to Excel's object model. */
const untagged = /^(ClientObject|ClientRequestContext|ClientResult|RequestContext|EventHandlers)\b/;
/** What surrounds a workbook: not asked in requests, no workbook of a test has it. */
const surroundings =
  /^(Actions|AsyncResult|AsyncResultStatus|Context|Dialog|Error|Event|EventType|HostType|OfficeTheme|PlatformType|RequirementSetSupport|UI)\b|^(actions|context|host|onReady|run)$/;
/** Opens a second workbook before the person's eyes, and gives no handle to close it. */
const exempt = new Set(["createWorkbook"]);

const files = sourceFiles("src")
  .filter(({ path }) => namesExcel.some((prefix) => path.startsWith(prefix)))
  .map(({ path }) => ({ path, text: readFileSync(path, "utf8") }));
const uses = apiUses(files);

/** The fact's part of its file, and what stands outside all facts: the file's own helpers. */
function linesOf(id: string): {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly head: number;
} {
  for (const { path, text } of files.filter((each) => each.path.startsWith(folder))) {
    const lines = text.split("\n");
    const starts = lines.flatMap((line, index) => (/^\s+id: "\w+\.\S+",$/.test(line) ? [index + 1] : []));
    const at = starts.find((line) => lines[line - 1]?.trim() === `id: "${id}",`);
    if (at !== undefined)
      return { path, from: at, to: starts.find((line) => line > at) ?? lines.length, head: starts[0] ?? 0 };
  }
  throw new Error(`no file has the fact ${id}`);
}

const facts = sections.flatMap((section) => section.facts);

it("every member that the add-in uses is in a fact", () => {
  const stated = new Set(facts.flatMap(({ members }) => members));
  const ofAddIn = uses.filter(({ at }) => !at.startsWith(folder));
  const missing = ofAddIn.filter(({ member, needs }) => {
    if (exempt.has(member) || stated.has(member)) return false;
    return needs?.name === "ExcelApi" || untagged.test(member) || !surroundings.test(member);
  });
  expect(new Set(ofAddIn.map(({ member }) => member)).size).toBeGreaterThan(200);
  expect([...new Set(missing.map(({ member }) => member))]).toEqual([]);
});

it("every fact uses the members it states", () => {
  const unused = facts.flatMap(({ id, members }) => {
    const { path, from, to, head } = linesOf(id);
    const used = new Set(
      uses.flatMap(({ member, at }) => {
        const [file, line] = [at.slice(0, at.lastIndexOf(":")), Number(at.slice(at.lastIndexOf(":") + 1))];
        const isShared = file === `${folder}scratch.ts` || (file === path && line < head);
        return isShared || (file === path && line >= from && line < to) ? [member] : [];
      }),
    );
    return members.filter((member) => !used.has(member)).map((member) => `${id}: ${member}`);
  });
  expect(unused).toEqual([]);
});
