/** Whether Excel for the desktop is on this machine. */

/** What is asked of the machine, so that tests can stand in for it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  exists(path: string): boolean;
  /** Whether the Windows registry has the key. */
  hasRegistryKey(key: string): boolean;
}

/** Where installers write the path of excel.exe (Windows documentation, "Application Registration", App Paths). */
const windowsKeys = ["HKLM", "HKCU"].map(
  (hive) => `${hive}\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe`,
);

export function excelInstalled(machine: Machine): boolean {
  switch (machine.platform) {
    case "win32":
      return windowsKeys.some((key) => machine.hasRegistryKey(key));
    case "darwin":
      return ["/Applications", `${machine.homeFolder}/Applications`].some((folder) =>
        machine.exists(`${folder}/Microsoft Excel.app`),
      );
    default:
      return false;
  }
}
