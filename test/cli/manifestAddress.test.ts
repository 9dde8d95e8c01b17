import { readFileSync } from "node:fs";
import { parseXml, walk, type XmlElement } from "@cj-tech-master/excelts/xml";
import { developmentAddress, hostingAddress, readdress } from "../../src/cli/manifestAddress";

const manifest = readFileSync("manifest.xml", "utf8");

/** Every attribute value that is an address the program is loaded from. */
function addresses(xml: string): string[] {
  const found: string[] = [];
  walk(parseXml(xml).root, (element: XmlElement) => {
    for (const [name, value] of Object.entries(element.attributes))
      if (!name.startsWith("xmlns") && value.startsWith("http")) found.push(value);
  });
  return found;
}

describe("hosting address", () => {
  it.each([
    ["https://cchc.thanhhoa.gov.vn", "https://cchc.thanhhoa.gov.vn"],
    ["https://CCHC.ThanhHoa.gov.vn/", "https://cchc.thanhhoa.gov.vn"],
    ["https://noi-bo:8443/excel/cchc//", "https://noi-bo:8443/excel/cchc"],
    ["https://tinh.vn/thư mục", "https://tinh.vn/th%C6%B0%20m%E1%BB%A5c"],
  ])("%s is read as %s", (origin, address) => {
    expect(hostingAddress(origin)).toEqual({ ok: true, value: address });
  });

  it.each([
    ["cchc.thanhhoa.gov.vn", "not-an-address"],
    ["", "not-an-address"],
    ["http://cchc.thanhhoa.gov.vn", "not-https"],
    ["file:///C:/cchc", "not-https"],
    ["https://u:p@tinh.vn", "more-than-a-path"],
    ["https://tinh.vn/?a=1", "more-than-a-path"],
    ["https://tinh.vn/#", "more-than-a-path"],
  ])("%s is refused: %s", (origin, failure) => {
    expect(hostingAddress(origin)).toEqual({ ok: false, failure });
  });
});

describe("readdressed manifest", () => {
  it("has every address under the new one, and nothing else changed", () => {
    const before = addresses(manifest);
    expect(before.length).toBeGreaterThan(30);
    expect(before.every((address) => address.startsWith(`${developmentAddress}/`))).toBe(true);

    const moved = readdress(manifest, "https://tinh.vn/a&b/$1");
    const suffix = (address: string): string => address.slice(developmentAddress.length);
    expect(addresses(moved)).toEqual(before.map((address) => `https://tinh.vn/a&b/$1${suffix(address)}`));
    expect(moved.replaceAll("https://tinh.vn/a&amp;b/$1", developmentAddress)).toBe(manifest);
  });
});
