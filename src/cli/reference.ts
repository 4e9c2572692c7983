// docs/cli.md, written from the commands themselves.

import type { Argument, Command, Option } from "./command.ts";
import { allCommands } from "./commands/index.ts";
import { SUMMARY, helpOf } from "./program.ts";

/** The reference of the command line, in Markdown. */
export async function cliReference(): Promise<string> {
  const commands = await allCommands();
  const list = commands.map(({ name, summary }) => `- [\`whence ${name}\`](#whence-${name}): ${summary}`);
  return `${["# The command line", SUMMARY, list.join("\n"), CODES, ...commands.map(sectionOf)].join("\n\n")}\n`;
}

const CODES =
  "In a checkout `npm run -s whence -- ` stands for `whence`. Every command ends with exit code 0; with 1 where " +
  "something could not be read (the rest still is), with 2 where the call makes no sense. Messages go to standard " +
  "error, one line each: where, what, and the value. Output has no colour in a pipe or where `NO_COLOR` is set.";

function sectionOf(command: Command): string {
  const usage = [
    "whence",
    command.name,
    command.options.length > 0 ? "[options]" : "",
    ...command.arguments.map(shown),
  ];
  const parts = [
    `## whence ${command.name}`,
    command.summary,
    `    ${usage.filter((word) => word !== "").join(" ")}`,
    command.arguments.map(({ name, summary }) => `- \`${name.toUpperCase()}\`: ${summary}`).join("\n"),
    command.options.map(optionLines).join("\n"),
    command.examples.map(({ line, shows }) => `    # ${shows}\n    ${line}`).join("\n\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const shown = ({ name, many }: Argument) => `${name.toUpperCase()}${many ? "..." : ""}`;
const flag = ({ name, value }: Option) => (value ? `${name} ${value.toUpperCase()}` : name);

/** The option, and under it what its choices mean. */
function optionLines(option: Option): string {
  const choices = option.choices?.map(({ name, summary }) => `  - \`${name}\`: ${summary}`) ?? [];
  return [`- \`${flag(option)}\`: ${helpOf(option)}`, ...choices].join("\n");
}
