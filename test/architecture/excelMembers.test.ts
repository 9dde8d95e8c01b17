/**
 * The members of Excel that the add-in uses: none needs more than the manifest asks for without being guarded, and every
 * one stands in a fact that can be tried inside real Excel. Together, because they are found by compiling all definitions.
 */
import { readFileSync } from "node:fs";
import { sections } from "../../src/excel/conformance/facts";
import { apiUses, covers, type ApiUse, type RequirementSet } from "./apiMembers";
import { namesExcel } from "./rooms";
import { sourceFiles } from "./sourceFiles";

const files = sourceFiles("src")
  .filter(({ path }) => namesExcel.some((prefix) => path.startsWith(prefix)))
  .map(({ path }) => ({ path, text: readFileSync(path, "utf8") }));
const uses = apiUses(files);

/** What the manifest asks Excel for before it offers the add-in at all. */
function requiredByManifest(): readonly RequirementSet[] {
  const manifest = readFileSync("manifest.xml", "utf8");
  return [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"\s*\/>/g)].map(
    ([, name = "", version = ""]) => ({
      name,
      version,
    }),
  );
}

/**
 * Sets of hosts as such, not of Excel's object model. Members that every host has, such as a command's Event.completed,
 * carry Outlook's number (Mailbox) in the definitions; Excel has them since AddinCommands 1.1.
 */
const ofEveryHost = new Set(["DialogApi", "RibbonApi", "SharedRuntime", "AddinCommands", "Mailbox"]);

const tooNew = (uses: readonly ApiUse[], required: readonly RequirementSet[]): readonly string[] =>
  uses.flatMap(({ member, at, needs, guards }) =>
    needs === undefined || ofEveryHost.has(needs.name) || [...required, ...guards].some((set) => covers(set, needs))
      ? []
      : [`${at}: ${member} needs ${needs.name} ${needs.version}`],
  );

describe("Excel's members that the add-in uses", () => {
  it("are found by the tags of the type definitions", () => {
    const members = new Map(uses.map(({ member, needs }) => [member, needs?.version]));
    // By the reference: Range.values 1.1, WorksheetCollection.onChanged 1.9, Workbook.application 1.1.
    expect(members.get("Range.values")).toBe("1.1");
    expect(members.get("WorksheetCollection.onChanged")).toBe("1.9");
    expect(members.size).toBeGreaterThan(60);
  });

  it("need no more than the manifest asks for, or are guarded", () => {
    expect(requiredByManifest()).toEqual([{ name: "ExcelApi", version: "1.14" }]);
    expect(tooNew(uses, requiredByManifest())).toEqual([]);
  });
});

describe("the check itself", () => {
  const required = [{ name: "ExcelApi", version: "1.14" }];
  const faultsOf = (text: string): readonly string[] =>
    tooNew(apiUses([{ path: "src/excel/probe.ts", text: `export {};\n${text}` }]), required);
  const wants = "context.workbook.worksheets.onNameChanged";

  it("sees a member that is too new, called, destructured or loaded", () => {
    expect(faultsOf(`void Excel.run(async (context) => { ${wants}.add(async () => {}); });`)).toEqual([
      "src/excel/probe.ts:2: WorksheetCollection.onNameChanged needs ExcelApi 1.17",
    ]);
    expect(
      faultsOf(`void Excel.run(async (context) => { const { onNameChanged } = context.workbook.worksheets; });`),
    ).toHaveLength(1);
    expect(
      faultsOf(`void Excel.run(async (context) => {
        context.workbook.getSelectedRange().getCellProperties({ textRuns: true });
      });`),
    ).toEqual(["src/excel/probe.ts:3: CellPropertiesLoadOptions.textRuns needs ExcelApi 1.18"]);
  });

  it.each([
    ["if", `if (Office.context.requirements.isSetSupported("ExcelApi", "1.17")) ${wants}.add(async () => {});`],
    ["&&", `Office.context.requirements.isSetSupported("ExcelApi", "1.17") && ${wants}.add(async () => {});`],
    [
      "return",
      `if (!Office.context.requirements.isSetSupported("ExcelApi", "1.17")) return; ${wants}.add(async () => {});`,
    ],
  ])("takes a question before it as a guard (%s)", (_, body) => {
    expect(faultsOf(`void Excel.run(async (context) => { ${body} });`)).toEqual([]);
  });

  it.each([
    [
      "too old a set",
      `if (Office.context.requirements.isSetSupported("ExcelApi", "1.16")) ${wants}.add(async () => {});`,
    ],
    [
      "the other way round",
      `if (!Office.context.requirements.isSetSupported("ExcelApi", "1.17")) ${wants}.add(async () => {});`,
    ],
    [
      "one of two",
      `if (Math.random() > 1 || Office.context.requirements.isSetSupported("ExcelApi", "1.17")) ${wants}.add(async () => {});`,
    ],
    [
      "asked too late",
      `${wants}.add(async () => {}); if (!Office.context.requirements.isSetSupported("ExcelApi", "1.17")) return;`,
    ],
  ])("is not led astray by %s", (_, body) => {
    expect(faultsOf(`void Excel.run(async (context) => { ${body} });`)).toHaveLength(1);
  });
});

const folder = "src/excel/conformance/";

/** Members without a requirement set of their own that belong to Excel's object model. */
const untagged = /^(ClientObject|ClientRequestContext|ClientResult|RequestContext|EventHandlers)\b/;
/** What surrounds a workbook: not asked in requests, no workbook of a test has it. */
const surroundings =
  /^(Actions|AsyncResult|AsyncResultStatus|Context|Dialog|Error|Event|EventType|HostType|OfficeTheme|PlatformType|RequirementSetSupport|UI)\b|^(actions|context|host|onReady|run)$/;
/** Opens a second workbook before the person's eyes, and gives no handle to close it. */
const exempt = new Set(["createWorkbook"]);

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
