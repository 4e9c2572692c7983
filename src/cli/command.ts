// What a command is: data that says all about itself, and a function that does it. The command line, its
// help and docs/cli.md come from the data.

import type { Terminal } from "./terminal.ts";

/** What stands on the command line without a name. */
export interface Argument {
  readonly name: string;
  readonly summary: string;
  /** One or more of them. */
  readonly many?: boolean;
  /** May be left out. */
  readonly optional?: boolean;
}

/** What stands on the command line with a name. */
export interface Option {
  /** "--format", "--why". */
  readonly name: string;
  /** What follows it; an option without a value is on or off. */
  readonly value?: string;
  readonly summary: string;
  readonly choices?: readonly { readonly name: string; readonly summary: string }[];
  /** What holds where it is not given, in words where it depends. */
  readonly default?: string;
  /** May be given several times. */
  readonly many?: boolean;
  /** The variable of the environment that stands in where it is not given. */
  readonly variable?: string;
  /** The value as it is used; throws `Usage`. */
  readonly check?: (value: string) => string;
}

export interface Example {
  readonly line: string;
  readonly shows: string;
}

/** What a command was called with. */
export interface Call {
  readonly arguments: readonly string[];
  /** By name, without dashes: "allow-private". */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
  /** Gives the exit code: 0, or 1 where something could not be done. */
  readonly run: (call: Call, terminal: Terminal) => Promise<number>;
}

/** A call that cannot be understood: one line, exit code 2. */
export class Usage extends Error {
  override readonly name = "Usage";
}

/** The value of an option; undefined where it was not given and has no default. */
export const valueOf = ({ values }: Call, name: string): string | undefined => values.get(name)?.at(-1);

/** Is an option without a value on? */
export const isOn = ({ values }: Call, name: string): boolean => values.has(name);
