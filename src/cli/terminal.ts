// Where the command line writes. Nothing else in this folder touches the process.

import type { Readable, Writable } from "node:stream";

/** Columns of a table that goes into a pipe or a file. */
const WIDTH = 100;

export interface Terminal {
  /** Writes to standard output; settles when there is room for more. */
  readonly out: (text: string) => Promise<void>;
  /** Writes one line to standard error. */
  readonly err: (line: string) => void;
  /** Shows how far a long run is; an empty string takes it away. Does nothing where nobody looks. */
  readonly progress: (text: string) => void;
  readonly input: Readable;
  readonly width: number;
  readonly colour: boolean;
  /** The variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The terminal, or whatever else stands in its place. */
export function terminalOf({ stdin, stdout, stderr, env }: NodeJS.Process): Terminal {
  let shown = "";
  const progress = (text: string) => {
    if (!stderr.isTTY || text === shown) return;
    stderr.write(`\r\x1b[2K${text.slice(0, (stderr.columns || WIDTH) - 1)}`);
    shown = text;
  };
  return {
    progress,
    out: (text) => {
      progress("");
      return written(stdout, text);
    },
    err: (line) => {
      progress("");
      stderr.write(`${line}\n`);
    },
    input: stdin,
    width: stdout.columns || WIDTH,
    env,
    colour: stdout.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb",
  };
}

/** A stream that breaks is told of by its own error event, so nothing is lost here. */
function written(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}
