import { readFileSync } from "node:fs";
import { apiUses, covers, type ApiUse, type RequirementSet } from "./apiMembers";
import { namesExcel } from "./rooms";
import { sourceFiles } from "./sourceFiles";

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
  const files = sourceFiles("src")
    .filter(({ path }) => namesExcel.some((prefix) => path.startsWith(prefix)))
    .map(({ path }) => ({ path, text: readFileSync(path, "utf8") }));
  const uses = apiUses(files);

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
