// The commands made into a command line.

import { Command as Commander, CommanderError, Option as CommanderOption } from "commander";
import type { Argument, Call, Command, Option } from "./command.ts";
import { Usage } from "./command.ts";
import info from "../../package.json" with { type: "json" };
import { allCommands, commandNamed } from "./commands/index.ts";
import type { Terminal } from "./terminal.ts";

export const SUMMARY = "Reads news: who says what, and through whom it reached you.";

/** Runs one command line, without the name of the program; gives the exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  let help = "";
  const program = named(new Commander("whence"), (text) => (help += text)).description(SUMMARY);
  program.version(info.version, "--version", "shows the version").helpOption("--help", "shows this").helpCommand(false);
  const called = await commandNamed(words[0] ?? "");
  for (const command of called ? [called] : await allCommands()) {
    const sub = described(
      named(program.command(command.name), (text) => (help += text)),
      command,
    );
    sub.action(async () => {
      code = await command.run(callOf(sub, command.options, terminal), terminal);
    });
  }
  try {
    await program.parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
  } catch (error) {
    if (error instanceof Usage) return refuse(error.message, terminal);
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
  await terminal.out(help);
  return code;
}

async function refuse(message: string, terminal: Terminal): Promise<number> {
  // Loaded here, because most commands read no pages.
  const { oneLine } = await import("../read/index.ts");
  terminal.err(oneLine(message));
  return 2;
}

/** A command line that neither ends the process nor writes by itself. */
function named(commander: Commander, show: (text: string) => void): Commander {
  return commander
    .configureOutput({ writeOut: show, writeErr: () => {}, outputError: () => {} })
    .configureHelp({ helpWidth: 100 })
    .exitOverride((error) => {
      if (error.exitCode === 0) throw error;
      throw new Usage(complaint(commander.name(), error.message));
    });
}

/** "error: unknown option '--fromat'\n(Did you mean --format?)" with the place first and the value last. */
function complaint(where: string, message: string): string {
  const [what = "", hint = ""] = message.replace(/^error: /, "").split("\n");
  const match = /^([^']*) '([^']*)'([^.]*)$/.exec(what);
  const words = match ? `${match[1]}${match[3]}` : what;
  return `${where}: ${words}${hint ? ` ${hint}` : ""}${match ? `: ${match[2]}` : ""}`;
}

function described(commander: Commander, command: Command): Commander {
  commander.description(command.summary);
  for (const argument of command.arguments) commander.argument(shownOf(argument), argument.summary);
  for (const option of command.options) commander.addOption(optionOf(option, command.name));
  const examples = command.examples.map(({ line, shows }) => `  $ ${line}\n      ${shows}`);
  return commander.addHelpText("after", `\nExamples:\n${examples.join("\n")}`);
}

/** "<address...>", "[id]". */
export function shownOf({ name, many, optional }: Argument): string {
  const shown = `${name}${many ? "..." : ""}`;
  return optional ? `[${shown}]` : `<${shown}>`;
}

function optionOf(option: Option, where: string): CommanderOption {
  const made = new CommanderOption(option.value ? `${option.name} <${option.value}>` : option.name, helpOf(option));
  if (!option.value) return made;
  return made.argParser((value: string, before: readonly string[] = []) => [...before, checked(value, option, where)]);
}

/** What help and docs say of an option. */
export function helpOf({ summary, choices, many, default: otherwise }: Option): string {
  const notes = [
    choices?.map(({ name }) => name).join(", "),
    many && "can be repeated",
    otherwise && `default: ${otherwise}`,
  ];
  const said = notes.filter((note) => note);
  return said.length === 0 ? summary : `${summary} (${said.join("; ")})`;
}

function checked(value: string, { name, choices, check }: Option, where: string): string {
  if (choices && !choices.some((choice) => choice.name === value)) {
    throw new Usage(
      `${where}: unknown ${name.slice(2)}, not ${choices.map((choice) => choice.name).join(", ")}: ${value}`,
    );
  }
  return check ? check(value) : value;
}

/** What was given, option by option. */
function callOf(commander: Commander, options: readonly Option[], { env }: Terminal): Call {
  const given: Record<string, string[] | true | undefined> = commander.opts();
  const values = new Map<string, readonly string[]>();
  for (const option of options) {
    const { name, variable } = option;
    const stated = given[name.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    const around = variable === undefined ? undefined : env[variable];
    const value = stated ?? (around ? [checked(around, option, variable!)] : undefined);
    if (value !== undefined) values.set(name.slice(2), value === true ? [] : value);
  }
  return { arguments: commander.args, values };
}
