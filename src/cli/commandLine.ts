/** Finds the command, reads its arguments, runs it. */
import { audit } from "./commands/audit";
import { check } from "./commands/check";
import { checkSet } from "./commands/checkSet";
import { collect } from "./commands/collect";
import { erratum } from "./commands/erratum";
import { issue } from "./commands/issue";
import { log } from "./commands/log";
import { merge } from "./commands/merge";
import { publish } from "./commands/publish";
import { rank } from "./commands/rank";
import { report } from "./commands/report";
import { sets } from "./commands/sets";
import { sheet } from "./commands/sheet";
import { survey } from "./commands/survey";
import { exitDone, exitUsage, parseCall, UsageError, type Command, type Console, type ExitCode } from "./console";

const commands: readonly Command[] = [
  sets,
  checkSet,
  sheet,
  issue,
  check,
  collect,
  merge,
  rank,
  audit,
  report,
  publish,
  erratum,
  log,
  survey,
];

/** @param argv the words after `cchc`. */
export async function runCommandLine(argv: readonly string[], console: Console): Promise<ExitCode> {
  const [name = "help", ...rest] = argv;
  if (name === "help" || name === "--help") {
    for (const { usage } of commands) console.err(`cchc ${usage}`);
    return argv.length === 0 ? exitUsage : exitDone;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    const known = commands.map((each) => each.name).join(", ");
    console.err(console.texts.say("cli.unknown-command", { command: name, commands: known }));
    return exitUsage;
  }
  try {
    return await command.run(parseCall(command, rest, console.texts), console);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.err(error.message);
    console.err(console.texts.say("cli.usage", { usage: `cchc ${command.usage}` }));
    return exitUsage;
  }
}
