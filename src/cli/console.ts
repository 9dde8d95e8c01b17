/**
 * What a command gets and gives: arguments in, an exit code out. JSON goes to stdout, sentences to stderr.
 */
import { parseArgs } from "node:util";
import type { Finding } from "../domain/finding";
import { hasErrors } from "../domain/finding";
import type { Texts } from "../texts/texts";
import { sayFinding } from "../texts/sayFinding";

/** 0 done, 1 findings of severity error, 2 unusable arguments. */
export type ExitCode = 0 | 1 | 2;
export const exitDone: ExitCode = 0;
export const exitFindings: ExitCode = 1;
export const exitUsage: ExitCode = 2;

/** The world outside, so that tests can stand in for it. Paths are as typed. */
export interface Console {
  readonly texts: Texts;
  readonly now: () => Date;
  out(text: string): void;
  err(text: string): void;
  /** Contents, or null when there is no such readable file. */
  readFile(path: string): Promise<Uint8Array | null>;
  /** Writes the whole file or nothing; folders on the way are made. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
}

export interface Command {
  readonly name: string;
  /** "rank --set ID|FILE …": shown when arguments are unusable. */
  readonly usage: string;
  /** Options with a value, and those that are switches. */
  readonly values: readonly string[];
  readonly switches: readonly string[];
  /** Options that must be there. */
  readonly required: readonly string[];
  /** Least and most number of arguments without a name. */
  readonly files: { readonly least: number; readonly most: number };
  run(call: Call, console: Console): Promise<ExitCode>;
}

export interface Call {
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
  readonly files: readonly string[];
}

/** Unusable arguments: a sentence for the person who typed them. */
export class UsageError extends Error {}

/** @throws UsageError naming the option that is unknown, missing or without its value. */
export function parseCall(command: Command, argv: readonly string[], texts: Texts): Call {
  const options: Record<string, { type: "string" | "boolean" }> = {};
  for (const name of command.values) options[name] = { type: "string" };
  for (const name of command.switches) options[name] = { type: "boolean" };
  const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of parsed.tokens) {
    if (token.kind !== "option") continue;
    const option = token.rawName;
    if (command.switches.includes(token.name)) switches.add(token.name);
    else if (!command.values.includes(token.name)) throw new UsageError(texts.say("cli.unknown-option", { option }));
    else if (token.value === undefined || token.value === "") {
      throw new UsageError(texts.say("cli.option-without-value", { option }));
    } else if (values[token.name] !== undefined) throw new UsageError(texts.say("cli.option-twice", { option }));
    else values[token.name] = token.value;
  }
  const missing = command.required.filter((name) => values[name] === undefined);
  if (missing.length > 0) {
    throw new UsageError(texts.say("cli.option-missing", { options: missing.map((name) => `--${name}`).join(", ") }));
  }
  const files = parsed.positionals;
  if (files.length < command.files.least) throw new UsageError(texts.say("cli.file-missing"));
  if (files.length > command.files.most) {
    throw new UsageError(texts.say("cli.too-many-arguments", { argument: files[command.files.most] ?? "" }));
  }
  return { values, switches, files };
}

/** The option's value; only for options that `required` names. */
export function valueOf(call: Call, name: string): string {
  const value = call.values[name];
  if (value === undefined) throw new Error(`option --${name} is not among the required ones`);
  return value;
}

/** Says every finding on stderr and gives the exit code they ask for. */
export function tell(findings: readonly Finding[], console: Console): ExitCode {
  for (const finding of findings) {
    console.err(`${console.texts.say(`cli.severity-${finding.severity}`)}: ${sayFinding(console.texts, finding)}`);
  }
  return hasErrors(findings) ? exitFindings : exitDone;
}

/** One JSON document on stdout. */
export function printJson(value: unknown, console: Console): void {
  console.out(`${JSON.stringify(value, null, 2)}\n`);
}
