/**
 * Loads the add-in into Excel with Microsoft's own tool. The tool brings 300 MB of packages, so it is fetched at the
 * moment of use; 5.1.6 is the newest release that installs (later ones need a package the registry does not have).
 */
import { spawn } from "node:child_process";

const tool = "npx --yes office-addin-debugging@5.1.6";
/** The tool ends with 0 also when it failed; then it says this. */
const failure = "Unable to ";

/** Opens Excel with the add-in of manifest.xml; its addresses are those of the development server. */
export function loadIntoExcel(project: string): Promise<boolean> {
  return runTool(`${tool} start manifest.xml desktop --app excel --no-debug`, project);
}

/** Undoes `loadIntoExcel`: Excel forgets the add-in. */
export function takeOutOfExcel(project: string): Promise<boolean> {
  return runTool(`${tool} stop manifest.xml`, project);
}

/**
 * Whether the command succeeded; what it complains of goes to stderr.
 * @param command a constant: it runs through a shell, because npx is a script on Windows
 */
export function runTool(command: string, folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (bytes: Buffer) => {
      complaint += bytes.toString();
      process.stderr.write(bytes);
    });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0 && !complaint.includes(failure)));
  });
}
