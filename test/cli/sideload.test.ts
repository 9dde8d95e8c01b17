import { runTool } from "../../src/cli/sideload";

describe("a tool that is run", () => {
  const silence = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  afterAll(() => silence.mockRestore());

  it.each([
    ["ends well", `node -e ""`, true],
    ["only warns", `node -e "console.error('npm warn deprecated')"`, true],
    ["ends with a code", `node -e "process.exit(3)"`, false],
    ["ends well but says that it failed", `node -e "console.error('Error: Unable to start debugging.')"`, false],
    ["does not exist", "no-such-tool-of-ours", false],
  ])("%s", async (_, command, success) => {
    expect(await runTool(command, process.cwd())).toBe(success);
  });
});
