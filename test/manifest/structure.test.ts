/** The rules are those of the reference for the add-in only manifest (learn.microsoft.com/javascript/api/manifest). */
import { commandNames } from "../../src/commands/commands";
import { all, attr, elementsOf, manifest, required, textContent } from "./manifestTree";

/** Children in the schema's order ("How to find the proper order of manifest elements"); ? optional, * repeatable. */
const childOrder: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ..."Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl?".split(
      " ",
    ),
    ..."SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides?".split(" "),
  ],
  VersionOverrides: ["Description?", "Requirements?", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted?", "FunctionFile?", "ExtensionPoint*"],
  ExtensionPoint: ["CustomTab"],
  CustomTab: ["Group*", "Label"],
  Group: ["Label", "Icon", "Control*"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId?", "SourceLocation?", "FunctionName?"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  Requirements: ["Sets"],
};

/** Order, presence and number as one pattern over "Name,Name,". */
const orderPattern = (order: readonly string[]): RegExp =>
  new RegExp(
    `^${order
      .map((entry) => {
        const name = `(?:${entry.replace(/[?*]$/, "")},)`;
        return entry.endsWith("?") ? `${name}?` : entry.endsWith("*") ? `${name}+` : name;
      })
      .join("")}$`,
  );

describe("manifest", () => {
  it("is a task pane add-in for workbooks, Vietnamese by default, that may read and write", () => {
    const text = (name: string): string => all(name).map(textContent).join();
    expect(attr(manifest, "xsi:type")).toBe("TaskPaneApp");
    expect(text("Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(text("DefaultLocale")).toBe("vi-VN");
    expect(text("Permissions")).toBe("ReadWriteDocument");
    expect(all("Host").map((host) => attr(host, "Name") ?? attr(host, "xsi:type"))).toEqual(["Workbook", "Workbook"]);
    expect(all("VersionOverrides").map((each) => attr(each, "xsi:type"))).toEqual(["VersionOverridesV1_0"]);
  });

  it.each(Object.keys(childOrder))("has the children of every <%s> in the schema's order", (name) => {
    const parents = name === manifest.name ? [manifest] : all(name);
    expect(parents.length).toBeGreaterThan(0);
    for (const parent of parents) {
      const children = elementsOf(parent)
        .map((child) => `${child.name},`)
        .join("");
      expect(children).toMatch(orderPattern(childOrder[name] ?? []));
    }
  });

  it("asks for ExcelApi 1.14, the newest that Excel 2021 has, and for nothing else", () => {
    expect(all("Set").map((set) => [attr(set, "Name"), attr(set, "MinVersion")])).toEqual([["ExcelApi", "1.14"]]);
  });

  it("has no id twice and none longer than allowed", () => {
    const ids = ["CustomTab", "Group", "Control"].flatMap(all).map((element) => required(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);

    const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap(all).flatMap((each) => attr(each, "id") ?? []);
    expect(new Set(resources).size).toBe(resources.length);
    for (const id of resources) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("shares one pane among the steps' buttons; the others run a function that the commands have", () => {
    expect(new Set(all("TaskpaneId").map(textContent))).toEqual(new Set(["Cchc.Pane"]));
    const childrenOf = (type: string): readonly string[] =>
      all("Action")
        .filter((action) => attr(action, "xsi:type") === type)
        .map((action) =>
          elementsOf(action)
            .map(({ name }) => name)
            .join(),
        );
    expect(childrenOf("ShowTaskpane")).toEqual(Array(5).fill("TaskpaneId,SourceLocation"));
    expect(childrenOf("ExecuteFunction")).toEqual(commandNames.map(() => "FunctionName"));
    expect(all("Action").length).toBe(5 + commandNames.length);
    expect(all("FunctionName").map(textContent)).toEqual(commandNames);
  });
});
