import { excelInstalled, type Machine } from "../../src/cli/excelInstalled";

const appPaths = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";

function machine(platform: NodeJS.Platform, present: readonly string[]): Machine {
  return {
    platform,
    homeFolder: "/Users/lan",
    exists: (path) => present.includes(path),
    hasRegistryKey: (key) => present.includes(key),
  };
}

describe("Excel on this machine", () => {
  it.each<[NodeJS.Platform, string]>([
    ["win32", `HKLM\\${appPaths}`],
    ["win32", `HKCU\\${appPaths}`],
    ["darwin", "/Applications/Microsoft Excel.app"],
    ["darwin", "/Users/lan/Applications/Microsoft Excel.app"],
  ])("is found on %s by %s", (platform, sign) => {
    expect(excelInstalled(machine(platform, [sign]))).toBe(true);
    expect(excelInstalled(machine(platform, []))).toBe(false);
  });

  it("is never there on Linux", () => {
    expect(excelInstalled(machine("linux", ["/Applications/Microsoft Excel.app"]))).toBe(false);
  });
});
