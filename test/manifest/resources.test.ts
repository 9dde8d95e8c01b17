/** Every resource of the manifest: used, existing, within its limits, in both languages. */
import { existsSync, readFileSync } from "node:fs";
import type { XmlElement } from "@cj-tech-master/excelts/xml";
import { developmentAddress } from "../../src/cli/manifestAddress";
import { stepIds } from "../../src/taskpane/steps";
import { all, attr, elementsOf, manifest, required } from "./manifestTree";

/** Which list an element's resid points into ("Resources", child elements). */
const listOf: Readonly<Record<string, string>> = {
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  "bt:Image": "bt:Images",
};

function resourcesIn(list: string): ReadonlyMap<string, XmlElement> {
  return new Map(
    all(list)
      .flatMap(elementsOf)
      .map((each) => [required(each, "id"), each]),
  );
}

const references = Object.keys(listOf)
  .flatMap(all)
  .filter((element) => attr(element, "resid") !== undefined)
  .map((element) => ({ list: listOf[element.name] ?? "", resid: required(element, "resid"), element }));

/** "https://localhost:3000/assets/x.png?y" → "assets/x.png" */
function fileAt(address: string): string {
  expect(address.startsWith(`${developmentAddress}/`)).toBe(true);
  return new URL(address).pathname.slice(1);
}

/** Width and height from the header of a PNG (RFC 2083, 11.2.1). */
function pictureSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest resources", () => {
  it("exist for every reference, in the right list", () => {
    expect(references.length).toBeGreaterThan(40);
    for (const { list, resid } of references) expect([...resourcesIn(list).keys()]).toContain(resid);
  });

  it("are all used", () => {
    const used = new Set(references.map(({ resid }) => resid));
    for (const list of new Set(Object.values(listOf)))
      for (const id of resourcesIn(list).keys()) expect(used).toContain(id);
  });

  it.each([
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ])("keep to the length of %s, in Vietnamese and English", (list, most) => {
    const strings = [...resourcesIn(list).values()];
    expect(strings.length).toBeGreaterThanOrEqual(5);
    for (const string of strings) {
      const overrides = elementsOf(string).map((each) => [attr(each, "Locale"), attr(each, "Value")] as const);
      expect(overrides.map(([locale]) => locale)).toEqual(["en-US"]);
      for (const text of [attr(string, "DefaultValue"), ...overrides.map(([, value]) => value)]) {
        expect(text?.trim()).toBeTruthy();
        expect(text?.length).toBeLessThanOrEqual(most);
      }
      expect(overrides[0]?.[1]).not.toBe(attr(string, "DefaultValue"));
    }
  });

  it("name and describe the add-in in both languages (at most 125 and 250 characters)", () => {
    for (const [name, most] of [
      ["DisplayName", 125],
      ["Description", 250],
    ] as const) {
      const element = elementsOf(manifest).find((each) => each.name === name);
      const english = element === undefined ? [] : elementsOf(element);
      expect(english.map((each) => attr(each, "Locale"))).toEqual(["en-US"]);
      for (const text of [element && attr(element, "DefaultValue"), ...english.map((each) => attr(each, "Value"))]) {
        expect(text).toBeTruthy();
        expect(text?.length).toBeLessThanOrEqual(most);
      }
    }
  });

  it("give every icon in its size", () => {
    const images = resourcesIn("bt:Images");
    const shown = references.filter(({ list }) => list === "bt:Images");
    for (const { resid, element } of shown) {
      const size = Number(required(element, "size"));
      const image = images.get(resid);
      expect(image && pictureSize(fileAt(required(image, "DefaultValue")))).toEqual([size, size]);
    }
    for (const icon of all("Icon"))
      expect(elementsOf(icon).map((image) => attr(image, "size"))).toEqual(["16", "32", "64", "80"]);
  });

  it.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("give the %s with %i pixels", (name, size) => {
    const [element] = all(name);
    expect(element && pictureSize(fileAt(required(element, "DefaultValue")))).toEqual([size, size]);
  });

  it("open the pane that the build writes, at each of its steps, and the file of the commands", () => {
    const urls = [...resourcesIn("bt:Urls")];
    const addresses = urls
      .filter(([id]) => id !== "Commands.Url")
      .map(([, url]) => new URL(required(url, "DefaultValue")));
    const commands = urls.filter(([id]) => id === "Commands.Url").map(([, url]) => required(url, "DefaultValue"));
    expect(commands.map(fileAt)).toEqual(["commands.html"]);
    expect(existsSync("src/commands/commands.html")).toBe(true);
    expect(addresses.map(({ pathname }) => pathname)).toEqual(stepIds.map(() => "/taskpane.html"));
    expect(addresses.map(({ search }) => search)).toEqual(stepIds.map((step) => `?step=${step}`));
    expect(existsSync("src/taskpane/taskpane.html")).toBe(true);
  });
});
